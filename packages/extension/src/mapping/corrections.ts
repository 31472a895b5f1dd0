import type { Correction, ShownTable } from '@referentiel/language/requests';

/**
 * What was said until now, and one correction more: a column that has the same header at the same place in other tables,
 * as where each bloc has a table, is corrected there too.
 */
export function corrected(
    said: readonly Correction[],
    { letter, role, table }: Required<Correction>,
    tables: readonly ShownTable[],
): Correction[] {
    const headerIn = ({ columns }: ShownTable): string | undefined =>
        columns.find((column) => column.letter === letter)?.header;
    const its = tables.find(({ grid, from }) => grid === table.grid && from === table.from);
    const header = its && headerIn(its);
    const alike = tables.filter((one) => one === its || (header && headerIn(one) === header));
    return [...said, ...alike.map(({ grid, from }) => ({ letter, role, table: { grid, from } }))];
}
