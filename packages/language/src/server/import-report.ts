// What became of a file that was imported, as a text to be read beside the source that came of it.
import type { FicheReport } from '../exchange/index.ts';
import type { TableReport } from '../exchange/table/index.ts';
import type { Lang } from '../editor/view.ts';
import { inertLine } from '../model/inert.ts';

interface Counted {
    readonly blocks: number;
    readonly activities: number;
    readonly competencies: number;
    readonly criteria: number;
    readonly assessments: number;
}

/** What isn't told isn't there: a report without a paragraph of faults has none. */
export function ficheReport(report: FicheReport, lang: Lang): string {
    const { number, title, structured, kept, doubts, left, others } = report;
    const colon = COLON[lang];
    const told = ({ where, why }: FicheReport['kept'][number]): string => `${where}${colon}${why[lang]}`;
    return [
        `${number} – ${inertLine(title)}`,
        counts(structured, lang),
        ...paragraph(HEADS.doubts[lang], doubts.map(told)),
        ...paragraph(HEADS.kept[lang], kept.map(told)),
        ...paragraph(
            HEADS.elsewhere[lang],
            left.map(({ where, words }) => (words.length > 0 ? `${where} (${words.join(' ')})` : where)),
        ),
        ...paragraph(
            HEADS.others[lang],
            others.map(({ name, text }) => `${name}${colon}${inertLine(text)}`),
        ),
        '',
    ].join('\n');
}

export function tableReport(report: TableReport, lang: Lang): string {
    const colon = COLON[lang];
    const { left, doubts } = toldOf(report, lang);
    return [
        `${report.code} – ${report.title}`,
        counts(report.counts, lang),
        ...report.tables.flatMap(({ place, kind, columns }) =>
            paragraph(
                `${place}${colon}${kind}`,
                columns.map(({ letter, role, header, sure }) => `${letter}  ${role}  ← ${header} (${sure})`),
            ),
        ),
        ...paragraph(HEADS.doubts[lang], doubts),
        ...paragraph(HEADS.notUnderstood[lang], left),
        ...(report.tables.length === 0 ? ['', HEADS.noTable[lang]] : []),
        '',
    ].join('\n');
}

/** What there is to look at, line by line. */
export function toldOf(
    { left, doubts }: TableReport,
    lang: Lang,
): { readonly left: readonly string[]; readonly doubts: readonly string[] } {
    const told = ({ place, text, reason }: TableReport['left'][number]): string =>
        [place, text].filter(Boolean).join(COLON[lang]) + (reason === '' ? '' : ` (${reason})`);
    return { left: left.map(told), doubts: doubts.map(told) };
}

const COLON: Readonly<Record<Lang, string>> = { fr: ' : ', en: ': ' };

const HEADS = {
    doubts: { fr: 'À vérifier', en: 'To be looked at' },
    kept: { fr: 'Resté en texte', en: 'Kept as a text' },
    elsewhere: { fr: 'Dit ailleurs, non repris', en: 'Said elsewhere, left out' },
    others: { fr: 'Non repris', en: 'Left out' },
    notUnderstood: {
        fr: 'Non compris : en commentaire à sa place, ou laissé de côté',
        en: 'Not understood: a comment in its place, or left out',
    },
    noTable: {
        fr: 'Aucun tableau de référentiel n’y est reconnu.',
        en: 'No table of a référentiel is recognised in it.',
    },
} as const;

/** « blocs : 2, activités : 3, … ». */
export function counts({ blocks, activities, competencies, criteria, assessments }: Counted, lang: Lang): string {
    const words: readonly (readonly [number, string, string])[] = [
        [blocks, 'blocs', 'blocs'],
        [activities, 'activités', 'activities'],
        [competencies, 'compétences', 'competencies'],
        [criteria, 'critères', 'criteria'],
        [assessments, 'épreuves', 'assessments'],
    ];
    return words.map(([count, fr, en]) => `${lang === 'fr' ? fr : en}${COLON[lang]}${count}`).join(', ');
}

function paragraph(head: string, lines: readonly string[]): string[] {
    return lines.length === 0 ? [] : ['', head, ...lines.map((line) => `– ${line}`)];
}
