import { type Item, itemsIn, type Library } from '../model/index.ts';
import { note, rich, strong, words } from '../published/content.ts';
import { cell } from '../tables/cell.ts';
import { part } from '../tables/definition.ts';
import { body, type DraftRow, grid, headers } from '../tables/grid.ts';
import type { Paragraph, Table } from '../tables/index.ts';
import { type SharedUse, usesIn } from './shared-uses.ts';

/** What a library shares, with who uses it: what it would be of no use to read without. */
export function libraryTables(library: Library, uses: readonly SharedUse[]): Table[] {
    const shared: readonly (readonly [id: string, title: string, items: readonly Item[]])[] = [
        ['activites', 'Activités partagées', library.activities],
        ['competences', 'Compétences partagées', itemsIn(library).filter(({ kind }) => kind === 'competency')],
        ['blocs', 'Blocs partagés', library.blocks],
        ['jurys', 'Jurys partagés', library.juries],
        ['certificateurs', 'Certificateurs partagés', library.awardingBodies],
    ];
    return shared.flatMap(([id, title, items]) =>
        items.length === 0 ? [] : [{ id, title, short: title, parts: [part(id, { grid: gridOf(items, uses) })] }],
    );
}

function gridOf(items: readonly Item[], uses: readonly SharedUse[]): ReturnType<typeof grid> {
    return grid(
        [
            { id: 'code', weight: 2 },
            { id: 'intitule', weight: 8 },
            { id: 'emplois', weight: 6 },
        ],
        [headers([strong('Code')], [strong('Intitulé')], [strong('Employé par')])],
        items.map((item) => rowOf(item, usesIn(uses, item))),
    );
}

function rowOf(item: Item, uses: readonly SharedUse[]): DraftRow {
    const { code, title, span } = item;
    return body(
        cell(code ? [{ level: 0, inlines: [words(code.text)] }] : [], {
            ...(code ? { source: code.span } : {}),
            heads: true,
        }),
        cell(title ? rich(title) : [], { source: span }),
        cell(uses.length > 0 ? uses.map(useOf) : [note(words('Personne ici.'))]),
    );
}

/** « RNCP1 : évaluée par E1 », « RNCP2 : non évaluée ». */
function useOf({ by, coverage }: SharedUse): Paragraph {
    const told = coverage && [coverage.verdict.fr, coverage.assessments.join(', ')].filter(Boolean).join(' : ');
    return { level: 0, inlines: [strong(by), ...(told ? [words(` – ${told}`)] : [])] };
}
