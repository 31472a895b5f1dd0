import { expect, test } from 'vitest';
import { line } from './cell.ts';
import { words } from '../published/content.ts';
import { body, grid, headers, merged, section } from './grid.ts';
import { rectangle } from './table.ts';

const cellOf = (text: string): ReturnType<typeof line> => line(text === '' ? [] : [words(text)]);
const columns = [
    { id: 'a', weight: 1 },
    { id: 'b', weight: 1, optional: true as const },
    { id: 'c', weight: 1 },
];
const head = headers([words('A')], [words('B')], [words('C')]);

test('cells that are one span, but not over a section', () => {
    const same = merged(cellOf('x'), 'x');
    const { rows } = grid(
        columns,
        [head],
        [
            body(same, cellOf('1'), cellOf('')),
            body(same, cellOf('2'), cellOf('')),
            section([]),
            body(same, cellOf('3'), cellOf('')),
        ],
    );
    expect(rows.map(({ cells }) => cells.map(({ rowSpan, colSpan }) => `${rowSpan}×${colSpan}`))).toEqual([
        ['2×1', '1×1', '1×1'],
        ['1×1', '1×1'],
        ['1×3'],
        ['1×1', '1×1', '1×1'],
    ]);
});

test('an optional column that is empty is left out, with its header', () => {
    const result = grid(columns, [head], [section([]), body(cellOf('x'), cellOf(''), cellOf('y'))]);
    expect(result.columns.map(({ id }) => id)).toEqual(['a', 'c']);
    expect(result.head[0]?.cells).toHaveLength(2);
    expect(result.rows.map(({ cells }) => cells.map(({ colSpan }) => colSpan))).toEqual([[2], [1, 1]]);
});

test('the rectangle tells for each place the cell that covers it', () => {
    const cells = [
        { paragraphs: [], rowSpan: 2, colSpan: 1 },
        { paragraphs: [], rowSpan: 1, colSpan: 2 },
        { paragraphs: [], rowSpan: 1, colSpan: 1 },
        { paragraphs: [], rowSpan: 1, colSpan: 1 },
    ] as const;
    const places = rectangle(
        [
            { kind: 'body', cells: cells.slice(0, 2) },
            { kind: 'body', cells: cells.slice(2) },
        ],
        3,
    );
    expect(places.map((row) => row.map(({ cell }) => cells.indexOf(cell as never)))).toEqual([
        [0, 1, 1],
        [0, 2, 3],
    ]);
});
