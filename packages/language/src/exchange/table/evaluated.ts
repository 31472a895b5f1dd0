// What each épreuve evaluates, as its text says, else as its rows and signs show.
import { codeKey } from '../../model/codes.ts';
import type { WrittenEntry, WrittenList } from '../../printing/written.ts';
import type { CollectedAssessment, CollectedBlock, CollectedCompetency, Collection } from './collected.ts';
import type { Names } from './names.ts';

/** Where an épreuve stands: in its bloc; else in the one bloc of all that it evaluates; else outside any. */
export function homeOf(assessment: CollectedAssessment, all: Collection): CollectedBlock | undefined {
    if (assessment.block) return assessment.block;
    if (assessment.said.isCommon) return undefined;
    const blocks = new Set([...shown(assessment, all)].map(({ block }) => block));
    const [only] = blocks;
    return blocks.size === 1 ? only : undefined;
}

/** The competencies that something has to name, and that have no code. */
export function needsNames(all: Collection): ReadonlySet<CollectedCompetency> {
    const named = all.assessments.flatMap((one) => [
        ...(isWhole(one, all) ? [] : one.competencies),
        ...one.criteria.flatMap(({ competencies }) => competencies),
    ]);
    const blocks = new Map(
        all.activities.map((activity) => [
            activity,
            new Set(all.competencies.filter((one) => one.activity === activity).map(({ block }) => block)),
        ]),
    );
    const shared = all.competencies.filter(({ activity }) => activity && (blocks.get(activity)?.size ?? 0) > 1);
    return new Set([...named, ...shared].filter(({ code }) => code === undefined));
}

/** The list after « évalue », and what is not sure of it. */
export function evaluatedOf(
    one: CollectedAssessment,
    all: Collection,
    names: Names,
): { list?: WrittenList; doubts: readonly string[] } {
    if (one.said.evaluatesAll || isWhole(one, all)) return { list: { included: 'all' }, doubts: [] };
    const { said } = one;
    const written = all.competencies.map((competency) => [competency, names.maybe(competency)] as const);
    const unknown = said.evaluates
        .flatMap(endsOf)
        .filter(
            (code) =>
                !all.activities.some(isCoded(code)) &&
                !all.competencies.some(isCoded(code)) &&
                !all.blocks.some(isCoded(code)),
        );
    const doubts = [...new Set(unknown)].map(
        (code) => `« ${code} », que son texte dit évaluée, n’est déclarée nulle part dans le tableau.`,
    );
    const entries: WrittenEntry[] = said.evaluates.filter((entry) =>
        endsOf(entry).every((code) => !unknown.includes(code)),
    );
    const added = [...one.competencies].filter((competency) => !covers(said.evaluates, competency, all));
    entries.push(...added.flatMap((competency) => written.find(([other]) => other === competency)?.[1] ?? []));
    return { ...(entries.length > 0 ? { list: { included: ranged(entries, all) } } : {}), doubts };
}

function isWhole(one: CollectedAssessment, all: Collection): boolean {
    const home = homeOf(one, all);
    const own = all.competencies.filter(({ block }) => home === undefined || block === home);
    const told = shown(one, all);
    return own.length > 0 && told.size === own.length && own.every((competency) => told.has(competency));
}

/** The competencies that an épreuve evaluates, by its text and by the table. */
function shown(one: CollectedAssessment, all: Collection): ReadonlySet<CollectedCompetency> {
    const within = all.competencies.filter(({ block }) => one.block === undefined || block === one.block);
    return new Set([
        ...one.competencies,
        ...within.filter((competency) => covers(one.said.evaluates, competency, all)),
    ]);
}

function covers(
    entries: CollectedAssessment['said']['evaluates'],
    competency: CollectedCompetency,
    all: Collection,
): boolean {
    return entries.some((entry) => {
        if (typeof entry === 'string')
            return (
                isCoded(entry)(competency) || (competency.activity !== undefined && isCoded(entry)(competency.activity))
            );
        const [from, to] = [
            all.competencies.findIndex(isCoded(entry.from)),
            all.competencies.findIndex(isCoded(entry.to)),
        ];
        const place = all.competencies.indexOf(competency);
        return from >= 0 && from <= place && place <= to;
    });
}

function isCoded(code: string): (one: { code?: string }) => boolean {
    const key = codeKey(code);
    return (one) => one.code !== undefined && codeKey(one.code) === key;
}

function endsOf(entry: CollectedAssessment['said']['evaluates'][number]): string[] {
    return typeof entry === 'string' ? [entry] : [entry.from, entry.to];
}

/** Three or more that follow each other, as « C1 à C3 ». */
function ranged(entries: readonly WrittenEntry[], all: Collection): WrittenEntry[] {
    const unique = entries.filter(
        (entry, index) =>
            typeof entry !== 'string' ||
            entries.findIndex((other) => typeof other === 'string' && codeKey(other) === codeKey(entry)) === index,
    );
    const placeOf = (entry: WrittenEntry | undefined): number =>
        typeof entry === 'string' ? all.competencies.findIndex(isCoded(entry)) : -1;
    const written: WrittenEntry[] = [];
    for (let start = 0; start < unique.length;) {
        let end = start;
        while (placeOf(unique[end]) >= 0 && placeOf(unique[end + 1]) === placeOf(unique[end]) + 1) end++;
        const [first, last] = [unique[start], unique[end]];
        if (end - start >= 2 && typeof first === 'string' && typeof last === 'string')
            written.push({ from: first, to: last });
        else written.push(...unique.slice(start, end + 1));
        start = end + 1;
    }
    return written;
}
