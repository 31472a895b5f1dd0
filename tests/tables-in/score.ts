// What an import found of the reference, counted.
import { asRead, parseFile, buildUnit, type Competency, type Unit } from '@referentiel/language';
import { ACTIVITIES, ASSESSMENTS, BLOCKS, COMPETENCIES } from './reference.ts';
import type { Layout } from './layouts.ts';

export interface Score {
    readonly expected: number;
    readonly found: number;
    /** Items that are nowhere in the reference, or stand in the wrong place: one line each. */
    readonly wrong: readonly string[];
    readonly missing: readonly string[];
}

/** The unit that a source makes by itself. */
export function unitOf(source: string): Unit {
    return buildUnit([{ file: { path: 'a.referentiel', text: source }, parsed: parseFile(source) }], () => undefined);
}

export function score(source: string, { without = [] }: Pick<Layout, 'without'>): Score {
    const hides = (what: NonNullable<Layout['without']>[number]): boolean => without.includes(what);
    const expected = new Set<string>();
    const code = (text: string): string => (hides('codes') ? '' : text);
    for (const block of BLOCKS) {
        const bloc = hides('blocs') ? '' : block.title;
        if (!hides('blocs')) expected.add(`bloc ${block.title}`);
        for (const activity of block.activities) {
            if (!hides('activités')) expected.add(`activité ${code(activity.code)} ${activity.text} < ${bloc}`);
            for (const competency of activity.competencies) {
                expected.add(
                    `compétence ${code(competency.code)} ${asRead(competency.text)} < ${hides('activités') ? '' : activity.text} < ${bloc}`,
                );
                if (!hides('critères'))
                    for (const text of competency.criteria)
                        expected.add(`critère ${asRead(text)} < ${asRead(competency.text)}`);
            }
        }
    }
    if (!hides('épreuves')) {
        for (const { code: own, title, evaluates } of ASSESSMENTS) {
            expected.add(`épreuve ${code(own)} ${title}`);
            for (const one of evaluates)
                expected.add(
                    `évalue ${title} > ${asRead(COMPETENCIES.find((competency) => competency.code === one)?.text ?? '')}`,
                );
        }
    }
    const found = new Set(itemsOf(unitOf(source), hides('codes')));
    return {
        expected: expected.size,
        found: [...expected].filter((one) => found.has(one)).length,
        wrong: [...found].filter((one) => !expected.has(one)),
        missing: [...expected].filter((one) => !found.has(one)),
    };
}

function* itemsOf(unit: Unit, hidesCodes: boolean): Generator<string> {
    const said = (item: { title?: { value: string } } | undefined): string => asRead(item?.title?.value ?? '');
    const title = (item: { title?: { value: string } } | undefined): string => item?.title?.value ?? '';
    const code = (item: { code?: { text: string } }): string => (hidesCodes ? '' : (item.code?.text ?? ''));
    const blocOf = (competency: Competency | undefined): string =>
        title(unit.blocks.find(({ competencies }) => competency && competencies.includes(competency)));
    for (const block of unit.blocks) yield `bloc ${title(block)}`;
    for (const activity of unit.activities)
        yield `activité ${code(activity)} ${title(activity)} < ${blocOf(activity.competencies[0])}`;
    for (const competency of unit.competencies) {
        yield `compétence ${code(competency)} ${said(competency)} < ${title(competency.activity)} < ${blocOf(competency)}`;
        for (const criterion of competency.criteria) yield `critère ${said(criterion)} < ${said(competency)}`;
    }
    for (const assessment of unit.assessments) {
        yield `épreuve ${code(assessment)} ${title(assessment)}`;
        for (const competency of assessment.evaluated.competencies)
            yield `évalue ${title(assessment)} > ${said(competency)}`;
    }
}

export { ACTIVITIES };
