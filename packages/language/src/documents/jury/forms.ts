// What forms are made of: fields with room to write, and what each says of the certification above them.
import { box, note, oneLine, paragraph, strong, words } from '../../published/content.ts';
import type { Labels } from '../../published/labels.ts';
import { COLON } from '../../published/vocabulary.ts';
import { cell, line } from '../../tables/cell.ts';
import { declarationOf } from '../../tables/document.ts';
import { body, type Draft, type DraftRow, grid, headers, roomy } from '../../tables/grid.ts';
import { dateOf } from '../../tables/dates.ts';
import type { Grid, Paragraph } from '../../tables/table.ts';

/** In millimetres: room for one handwritten line. */
export const LINE_HEIGHT = 8;

/** Rows of « label | room », two beside each other. */
export function fields(labels: readonly string[], height = LINE_HEIGHT): Grid {
    const pairs = labels.flatMap((one, index) => (index % 2 === 0 ? [[one, labels[index + 1] ?? '']] : []));
    return grid(
        [
            { id: 'rubrique', weight: 4 },
            { id: 'reponse', weight: 6 },
            { id: 'rubrique-2', weight: 4 },
            { id: 'reponse-2', weight: 4 },
        ],
        [],
        pairs.map((pair) => roomy(body(...pair.flatMap((label) => [named(label), EMPTY])), height)),
    );
}

/** Rows to be filled in, under headers. */
export function blankRows(
    columns: readonly {
        readonly id: string;
        readonly title: string;
        readonly weight: number;
        readonly isTicked?: true;
    }[],
    rows: readonly (readonly Draft[])[],
    height = LINE_HEIGHT,
): Grid {
    return grid(
        columns.map(({ id, weight, isTicked }) => ({ id, weight, ...(isTicked ? { align: 'center' as const } : {}) })),
        [headers(...columns.map(({ title }) => [strong(title)]))],
        rows.map((cells): DraftRow => {
            const others = columns.slice(cells.length).map(({ title, isTicked }) => (isTicked ? tick(title) : EMPTY));
            return roomy(body(...cells, ...others), height);
        }),
    );
}

/** One box over the whole width. */
export function emptyRoom(height: number): Grid {
    return grid([{ id: 'texte', weight: 1 }], [], [roomy(body(EMPTY), height)]);
}

export const EMPTY: Draft = cell([]);

export function tick(title: string): Draft {
    return line([box(`à cocher${COLON}${title}`)]);
}

export function named(label: string): Draft {
    return label === '' ? EMPTY : line([strong(label)], { heads: true });
}

/** Which certification it is about, by its exact title, and whose it is. */
export function certificationLines(labels: Labels): Paragraph[] {
    const { certification } = labels;
    const number = registeredNumber(labels);
    const bodies = awardingNames(labels).join(' ; ');
    return [
        paragraph(strong(oneLine(certification.title)), ...(number ? [words(` (${number})`)] : [])),
        ...(bodies ? [note(words(`Certificateur${COLON}${bodies}`))] : []),
    ];
}

/** « RNCP39776 », once it has one. */
export function registeredNumber({ certification }: Labels): string | undefined {
    const number = certification.code?.text ?? '';
    return /^(?:RNCP|RS)\d+$/i.test(number) ? number.toUpperCase() : undefined;
}

/** The certificateurs' legal names, each with its trading name where it has another. */
export function awardingNames({ certification }: Labels): string[] {
    return certification.administration.awardingBodies
        .map(declarationOf)
        .map((body) => [oneLine(body.title), oneLine(body.tradeName)].filter(Boolean))
        .flatMap(([name, trade]) => (name ? [trade && trade !== name ? `${name} (${trade})` : name] : []));
}

/** « 17/12/2026 », once the decision is taken. */
export function decisionDate({ certification }: Labels): string | undefined {
    const date = certification.administration.registration?.dates.décision;
    return date && dateOf(date).replaceAll('-', '/');
}
