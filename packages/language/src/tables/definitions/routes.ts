import { ROUTES } from '../../model/administration.ts';
import { cell, line } from '../cell.ts';
import { note, oneLine, rich, strong, untold, words } from '../../published/content.ts';
import { dateOf } from '../dates.ts';
import { part, type TableDefinition } from '../definition.ts';
import { body, type DraftRow, grid, headers, merged } from '../grid.ts';
import type { Labels } from '../../published/labels.ts';
import type { Grid } from '../table.ts';
import { ROUTE_LABELS } from '../../published/vocabulary.ts';

/** The ways of access and their juries, as the page shows them. */
export const routes: TableDefinition = {
    id: 'voies',
    title: 'Voies d’accès',
    short: 'Voies d’accès',
    about: 'les voies d’accès ouvertes et fermées, et la composition des jurys',
    build: (labels) => [part('voies', { grid: routesGrid(labels), empty: 'Aucune voie d’accès n’est déclarée.' })],
};

export function routesGrid(labels: Labels): Grid {
    const isTold = labels.certification.administration.routes.length > 0;
    return grid(
        [
            { id: 'voie', weight: 6 },
            { id: 'oui', weight: 1, align: 'center' },
            { id: 'non', weight: 1, align: 'center' },
            { id: 'jury', weight: 8 },
            { id: 'modification', weight: 3, optional: true },
        ],
        [
            headers(
                ...[
                    'Voie d’accès à la certification',
                    'Oui',
                    'Non',
                    'Composition des jurys',
                    'Date de dernière modification',
                ].map((title) => [strong(title)]),
            ),
        ],
        isTold ? ROUTES.map((route) => rowOf(labels, route)) : [],
    );
}

/** A way that no line tells is unknown, not closed. */
function rowOf(labels: Labels, route: (typeof ROUTES)[number]): DraftRow {
    const told = labels.certification.administration.routes.find((one) => one.route === route);
    const title = line([words(ROUTE_LABELS[route])], { heads: true, ...(told ? { source: told.span } : {}) });
    if (!told) return body(title, cell([]), cell([]), cell([untold('Voie non renseignée')]), cell([]));
    const mark = { kind: 'mark', text: '✕', label: told.open ? 'oui' : 'non' } as const;
    const jury = told.composition ?? told.jury?.target?.title;
    const missing = told.open ? [untold('Jury non renseigné')] : [note(words('–'))];
    return body(
        title,
        line(told.open ? [mark] : []),
        line(told.open ? [] : [mark]),
        jury ? merged(cell(rich(jury)), oneLine(jury)) : cell(missing),
        line(told.modified ? [words(dateOf(told.modified))] : []),
    );
}
