// Grilles d'évaluation: one sheet an épreuve, which holds all that an evaluator has to look at and to write.
import type { Assessment, Competency, Jury } from '../../model/items.ts';
import { blockOf, holdersOfKind } from '../../model/tree.ts';
import { note, oneLine, paragraph, rich, strong, words } from '../../published/content.ts';
import type { Labels } from '../../published/labels.ts';
import { assessmentTitle, competencyNotes, criterionTexts, formsOf, judgedBy } from '../../published/modalities.ts';
import { plainInline } from '../../published/plain.ts';
import { COLON, measure } from '../../published/vocabulary.ts';
import { cell } from '../../tables/cell.ts';
import { part } from '../../tables/definition.ts';
import { body, type DraftRow, grid, headers, lead, merged, roomy } from '../../tables/grid.ts';
import {
    type CellChoice,
    type Column,
    type Grid,
    lengthOf,
    type Paragraph,
    type Row,
    type Table,
} from '../../tables/table.ts';
import type { Piece } from '../write.ts';
import { blankRows, certificationLines, EMPTY, emptyRoom, fields, tick } from './forms.ts';

/** What is said of a competency at the end of an épreuve (Vadémécum RNCP V1.1, 2.3.1.4). */
const RESULTS = ['Acquis', 'Partiellement acquis', 'Non acquis'] as const;

/** On paper a box for each result; in Excel one cell, in which one of them is chosen. */
type Medium = 'paper' | 'sheet';

export function evaluationForms(labels: Labels): Piece | undefined {
    const judged = labels.unit.assessments.filter((one) => judgedBy(one).length > 0);
    if (judged.length === 0) return undefined;
    const names = new Set<string>();
    const shorts = judged.map((one) => sheetName(labels, one, names));
    const tables = (medium: Medium): Table[] =>
        judged.map((one, index) => formOf(labels, one, `grille-${index + 1}`, shorts[index] ?? '', medium));
    return {
        id: 'grilles',
        paper: { kind: 'Grilles d’évaluation', orientation: 'portrait', isDraft: false },
        tables: tables('paper'),
        sheets: tables('sheet'),
    };
}

/** « BC01.E1 »: of those that no other has, and that Excel takes. */
function sheetName(labels: Labels, assessment: Assessment, taken: Set<string>): string {
    const told = labels.qualified(assessment).map(plainInline).join('');
    const base =
        told
            .replace(/[^\p{L}\p{N}. _-]+/gu, ' ')
            .trim()
            .slice(0, 24)
            .trim() || 'Épreuve';
    let name = base;
    for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${base} (${n})`;
    taken.add(name.toLowerCase());
    return name;
}

function formOf(labels: Labels, assessment: Assessment, id: string, short: string, medium: Medium): Table {
    const title = assessmentTitle(labels, assessment).map(plainInline).join('');
    const rows = rowsOf(labels, assessment, medium);
    const count = evaluatorCount(labels, assessment);
    const story = [...rich(assessment.description), ...rich(assessment.proceedings)];
    // How it goes is told where it costs no page.
    const about = aboutOf(labels, assessment);
    const roomWithStory = roomFor(rows, count, [...about, ...story]);
    const room = roomWithStory ?? roomFor(rows, count, about) ?? TIGHTEST;
    return {
        id,
        title: `Grille d’évaluation – ${title}`,
        short,
        parts: [
            part('candidat', {
                before: roomWithStory ? [...about, ...story] : about,
                grid: fields(IDENTITY),
            }),
            part('competences', {
                heading: 'Résultats',
                grid: grid(
                    columnsOf(medium),
                    [headOf(medium)],
                    rows.map((row) => roomy(row, room.row)),
                ),
            }),
            part('observations', {
                heading: 'Observations sur l’ensemble de l’épreuve',
                grid: emptyRoom(room.observations),
            }),
            part('evaluateurs', { heading: 'Évaluateurs', grid: evaluators(count, room.signature) }),
        ],
    };
}

/** What a criterion, the observations and a signature have. */
interface Room {
    readonly row: number;
    readonly observations: number;
    readonly signature: number;
}

const TIGHTEST: Room = { row: 5.5, observations: 14, signature: 9 };
/** From the roomiest, in millimetres. */
const ROOMS: readonly Room[] = [
    { row: 9, observations: 32, signature: 15 },
    { row: 7, observations: 20, signature: 12 },
    TIGHTEST,
];

/** A page has so many millimetres, of which so many go to titles, fields and headers. */
const PAGE = { height: 262, rest: 80 } as const;
/** Of the column of competencies: about so many letters a line, and so many millimetres each. */
const LINE = { letters: 50, height: 3.9, around: 2 };

/** Of the whole width; each paragraph has its own room below. */
const WIDE_LINE: typeof LINE = { letters: 105, height: 4.6, around: 2 };

/** The roomiest by which the épreuve fits one page, below what is said of it. */
function roomFor(rows: readonly DraftRow[], count: number, above: readonly Paragraph[]): Room | undefined {
    const heights = rows.map(({ cells: [text] }) => heightOf(text?.paragraphs ?? [], LINE));
    const told = above.reduce((sum, one) => sum + heightOf([one], WIDE_LINE), 0);
    const fits = ({ row, observations, signature }: Room): boolean =>
        heights.reduce(
            (sum, height) => sum + Math.max(height, row),
            PAGE.rest + told + observations + count * signature,
        ) <= PAGE.height;
    return ROOMS.find(fits);
}

function heightOf(paragraphs: readonly Paragraph[], { letters, height, around }: typeof LINE): number {
    const lines = paragraphs.map((one) => Math.ceil(lengthOf([one]) / letters));
    return lines.reduce((sum, some) => sum + some, 0) * height + around;
}

const IDENTITY = ['Candidat (nom, prénom)', 'Date', 'Lieu', 'Heures de début et de fin'];

function aboutOf(labels: Labels, assessment: Assessment): Paragraph[] {
    const bloc = blockOf(assessment);
    const { preparation, duration, audience } = assessment;
    const forms = formsOf(assessment);
    const facts = [
        ...(forms ? [`Forme${COLON}${forms}`] : []),
        ...(preparation ? [`Préparation${COLON}${measure(preparation)}`] : []),
        ...(duration ? [`Durée${COLON}${measure(duration)}`] : []),
        ...(audience ? [`Public${COLON}${oneLine(audience)}`] : []),
    ];
    return [
        ...certificationLines(labels),
        ...(bloc ? [paragraph(strong(labels.blockCode(bloc)), words(` ${labels.title(bloc)}`))] : []),
        ...holdersOfKind(assessment, 'assessment').map((one) => note(...assessmentTitle(labels, one))),
        ...(facts.length > 0 ? [note(words(`${facts.join('. ')}.`))] : []),
    ];
}

function columnsOf(medium: Medium): Column[] {
    const results: Column[] =
        medium === 'sheet'
            ? [{ id: 'resultat', weight: 3, align: 'center' }]
            : RESULTS.map((result, index) => ({
                  id: `resultat-${index + 1}`,
                  // Of one long word.
                  weight: result.length > 12 ? 3.4 : 2.2,
                  align: 'center',
              }));
    return [{ id: 'competence', weight: 13 }, ...results, { id: 'observations', weight: 6.5 }];
}

function headOf(medium: Medium): Row {
    const results = medium === 'sheet' ? ['Résultat'] : RESULTS;
    return headers(
        ...['Compétences, critères et indicateurs', ...results, 'Observations'].map((title) => [strong(title)]),
    );
}

function rowsOf(labels: Labels, assessment: Assessment, medium: Medium): DraftRow[] {
    return judgedBy(assessment).flatMap(({ competency, criteria }) => {
        const observations = merged(EMPTY, labels.anchor(competency));
        return [
            // One that heads no row is a row as others are, with room to write.
            (criteria.length > 0 ? lead : body)(
                competencyCell(labels, competency),
                ...resultCells(medium, criteria.length),
                observations,
            ),
            ...criteria.map((criterion) =>
                body(cell(criterionTexts(labels, criterion)), ...resultCells(medium, 0), observations),
            ),
        ];
    });
}

function competencyCell(labels: Labels, competency: Competency): DraftRow['cells'][number] {
    const content = [...labels.full(competency), ...competencyNotes({ ...competency, transverse: false })];
    return cell(content, { heads: true, anchors: [labels.anchor(competency)] });
}

/** `from`: in how many rows below the competency's criteria are judged. */
function resultCells(medium: Medium, from: number): DraftRow['cells'] {
    if (medium === 'paper') return RESULTS.map(tick);
    const choice: CellChoice = { values: RESULTS, from };
    return [cell([], { choice })];
}

/** As many as the jury has members, where that is told. */
function evaluatorCount(labels: Labels, { jury, juryText }: Assessment): number {
    const own = jury?.target ?? (juryText ? undefined : onlyJury(labels));
    return Math.min(Math.max(own?.members?.value ?? 2, 2), 6);
}

function evaluators(count: number, height: number): Grid {
    return blankRows(
        [
            { id: 'nom', title: 'Évaluateur (nom, prénom)', weight: 5 },
            { id: 'qualite', title: 'Qualité', weight: 5 },
            { id: 'signature', title: 'Signature', weight: 5 },
        ],
        Array.from({ length: count }, () => []),
        height,
    );
}

function onlyJury({ certification }: Labels): Jury | undefined {
    return certification.juries.length === 1 ? certification.juries[0] : undefined;
}
