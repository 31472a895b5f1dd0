// From plain data to canonical source: the one place where source is made of anything but source.
import type { CertificationTextKind } from '../model/administration.ts';
import { administrationSections } from './write-administration.ts';
import { activity, assessmentItem, block, competency, formWord, jury } from './write-structure.ts';
import { codeWord, layAll, layGroups, layInline, type Statement } from './statements.ts';
import type {
    Section,
    WrittenActivity,
    WrittenAssessment,
    WrittenBlock,
    WrittenCertification,
    WrittenCompetency,
    WrittenCriterion,
    WrittenDuration,
    WrittenForm,
    WrittenJury,
} from './written.ts';
import { criterion, duration, element, listed, quotedText, said } from './words.ts';

/** The parts of a file, in the order in which a fiche and its readers come upon them. */
const SECTIONS: readonly Section[] = [
    'uses',
    'identity',
    'awardingBodies',
    'registration',
    'replacements',
    'texts',
    'activities',
    'competencies',
    'juries',
    'blocks',
    'assessments',
    'regulations',
    'routes',
    'correspondences',
    'legalTexts',
    'promotions',
    'partners',
    'end',
];

/**
 * The source of a certification's one file, in the layout of the formatter; read again, it says the same data. Throws where
 * a code is none (`isCodeShaped`).
 */
export function write(data: WrittenCertification): string {
    const preamble = (kind: `préambule${string}` & CertificationTextKind): Statement[] =>
        said(kind, data.texts?.[kind]).map((statement) => ({ ...statement, isApart: true }));
    const sections: Partial<Record<Section, readonly Statement[]>> = {
        ...administrationSections(data),
        uses: (data.uses ?? []).map((library) => ({ words: ['utilise', codeWord(library)] })),
        activities: [...preamble('préambule'), ...(data.activities ?? []).map(activity)],
        competencies: [...preamble('préambule des compétences'), ...(data.competencies ?? []).map(competency)],
        juries: (data.juries ?? []).map(jury),
        blocks: (data.blocks ?? []).map(block),
        assessments: [...preamble('préambule des modalités'), ...(data.assessments ?? []).map(assessmentItem)],
    };
    const head: Statement = {
        words: ['certification', codeWord(data.code), quotedText(data.title)],
        ...(data.remark === undefined ? {} : { remark: data.remark }),
    };
    return layGroups([
        [head],
        element(data),
        ...SECTIONS.map((section) => withRemark(sections[section] ?? [], data.remarks?.[section])),
    ]);
}

/** A comment before a part of a file, which stands alone where the part says nothing. */
function withRemark(statements: readonly Statement[], remark: string | undefined): readonly Statement[] {
    if (remark === undefined) return statements;
    const [first = { words: [] }, ...others] = statements;
    return [{ ...first, remark: first.remark === undefined ? remark : `${remark}\n${first.remark}` }, ...others];
}

/** Épreuves on lines of their own, behind what introduces them, as they stand in a bloc whose lines begin with `base`. */
export function writeAssessments(
    assessments: readonly WrittenAssessment[],
    preamble: string | undefined,
    base: string,
): string {
    return layAll([...said('préambule des modalités', preamble), ...assessments.map(assessmentItem)], base);
}

/** What one declaration is of. */
export type WrittenDeclaration =
    | WrittenActivity
    | WrittenCompetency
    | WrittenAssessment
    | ({ readonly kind: 'criterion' } & WrittenCriterion)
    | ({ readonly kind: 'block' } & WrittenBlock)
    | ({ readonly kind: 'jury' } & WrittenJury);

/** One declaration on one line, to be put among others in a source that is there. */
export function writeDeclaration(data: WrittenDeclaration): string {
    return layInline(declaration(data));
}

function declaration(data: WrittenDeclaration): Statement {
    switch (data.kind) {
        case 'activity':
            return activity(data);
        case 'competency':
            return competency(data);
        case 'criterion':
            return criterion(data);
        case 'block':
            return block(data);
        case 'assessment':
            return assessmentItem(data);
        case 'jury':
            return jury(data);
    }
}

/** « 1 h 30 ». */
export function writeDuration(data: WrittenDuration): string {
    return layInline({ words: duration(data) });
}

/** « étude de cas, orale ». */
export function writeForms(data: readonly WrittenForm[]): string {
    return layInline({ words: listed(data.map((form) => [formWord(form)])) });
}
