import { type Carrier, type Concern, CONCERN_NAMES, CONCERNS, concernsOf } from '../../model/concerns.ts';
import { inertLine } from '../../model/inert.ts';
import { hole, strong, words } from '../../published/content.ts';
import type { Labels } from '../../published/labels.ts';
import { capital } from '../../published/vocabulary.ts';
import { cell, line } from '../cell.ts';
import { part, type TableDefinition } from '../definition.ts';
import { body, type Draft, type DraftRow, grid, headers, merged } from '../grid.ts';

/** What the law of 9 June 2025 wants to be taken in, and by which words it is (Code du travail, R. 6113-9, 3°). */
export const themes: TableDefinition = {
    id: 'themes',
    title: 'Thèmes de la loi du 9 juin 2025',
    short: 'Thèmes de la loi',
    about: 'les transitions écologique et numérique, la santé au travail, le handicap : qui les porte, et par quels mots',
    build: (labels) => [
        part('themes', {
            grid: grid(
                [
                    { id: 'theme', weight: 4 },
                    { id: 'porte-par', weight: 5 },
                    { id: 'mots', weight: 4 },
                ],
                [headers([strong('Thème')], [strong('Porté par')], [strong('Mots')])],
                rowsOf(labels),
            ),
        }),
    ],
};

function rowsOf(labels: Labels): DraftRow[] {
    const carriers = concernsOf(labels.unit);
    return CONCERNS.flatMap((concern) => {
        const theme = themeCell(concern);
        const found = carriers[concern];
        return found.length === 0
            ? [body(theme, line([hole('Absent')]), cell([]))]
            : found.map((carrier) => rowOf(labels, theme, carrier));
    });
}

function themeCell(concern: Concern): Draft {
    return merged(line([words(capital(CONCERN_NAMES[concern].fr))], { heads: true }), concern);
}

function rowOf(labels: Labels, theme: Draft, { item, words: shown, at }: Carrier): DraftRow {
    return body(
        theme,
        line(labels.mention(item), { source: item.span }),
        line([words(inertLine(shown))], { source: at }),
    );
}
