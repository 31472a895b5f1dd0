import type { TableDocument } from '../format.ts';
import type { Cell, Grid, Part, Row, Table } from '../table.ts';

/** The name of this format's schema, which is published in schemas/. */
export const JSON_SCHEMA_ID = 'urn:referentiel:tableaux:1';

/** The tables as they are, for programs: schemas/referentiel.tableaux.schema.json says what they hold. */
export function write({ number, title, awardingBodies, tables, pathOf }: TableDocument): Uint8Array {
    const document = {
        $schema: JSON_SCHEMA_ID,
        certification: { number, title, awardingBodies },
        tables: tables.map((table) => tableOf(table, pathOf)),
    };
    return new TextEncoder().encode(`${indented(document, ROW_DEPTH)}\n`);
}

/** How deep a row of a table lies: it stands on one line, so that versions compare row by row. */
const ROW_DEPTH = 7;

function indented(value: unknown, depth: number, indentation = ''): string {
    if (depth === 0 || value === null || typeof value !== 'object') return JSON.stringify(value);
    const inner = `${indentation} `;
    const parts = Array.isArray(value)
        ? value.map((one) => indented(one, depth - 1, inner))
        : Object.entries(value).flatMap(([key, one]) =>
              one === undefined ? [] : [`${JSON.stringify(key)}: ${indented(one, depth - 1, inner)}`],
          );
    const [open, close] = Array.isArray(value) ? '[]' : '{}';
    return parts.length === 0
        ? `${open}${close}`
        : `${open}\n${inner}${parts.join(`,\n${inner}`)}\n${indentation}${close}`;
}

type PathOf = TableDocument['pathOf'];

function tableOf({ id, title, parts }: Table, pathOf: PathOf): object {
    return { id, title, parts: parts.map((part) => partOf(part, pathOf)) };
}

function partOf({ id, heading, source, before, grid, after }: Part, pathOf: PathOf): object {
    return { id, heading, source: placeOf(source, pathOf), before, grid: grid && gridOf(grid, pathOf), after };
}

function gridOf({ columns, head, rows }: Grid, pathOf: PathOf): object {
    const rowOf = ({ kind, cells }: Row): object => ({ kind, cells: cells.map((cell) => cellOf(cell, pathOf)) });
    return { columns, head: head.map(rowOf), rows: rows.map(rowOf) };
}

/** A cell's paragraphs are « blocks » in version 1 of the format. */
function cellOf({ source, paragraphs, ...cell }: Cell, pathOf: PathOf): object {
    return { blocks: paragraphs, ...cell, source: placeOf(source, pathOf) };
}

function placeOf(source: Cell['source'], pathOf: PathOf): object | undefined {
    return source && { file: pathOf(source.file), start: source.start, end: source.end };
}
