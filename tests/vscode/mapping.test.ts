// What the page of a table may say to the extension, and what a correction means.
import { describe, expect, test } from 'vitest';
import type { ShownTable } from '@referentiel/language/requests';
import { corrected } from '../../packages/extension/src/mapping/corrections.ts';
import { readFromPage } from '../../packages/extension/src/mapping/protocol.ts';

const table = { grid: 0, from: 1 };
const correction = { letter: 'C', role: 'criterion', table } as const;

describe('a message of the page', () => {
    test.each([{ type: 'ready' }, { type: 'create' }, { type: 'cancel' }, { type: 'title', title: 'T' }])(
        '%j is one',
        (message) => {
            expect(readFromPage({ ...message, more: 1 }, ['criterion'])).toEqual(message);
        },
    );

    test('a correction names a role that there is, and a column', () => {
        const message = { type: 'correct', correction };
        expect(readFromPage(message, ['criterion'])).toEqual(message);
        expect(readFromPage(message, ['competency'])).toBeUndefined();
    });

    test.each([
        undefined,
        null,
        'ready',
        7,
        [],
        {},
        { type: 'delete' },
        { type: 'title' },
        { type: 'title', title: { length: 3 } },
        { type: 'correct' },
        { type: 'correct', correction: null },
        { type: 'correct', correction: { ...correction, letter: 3 } },
        { type: 'correct', correction: { ...correction, role: 'constructor' } },
        { type: 'correct', correction: { ...correction, table: { grid: '0', from: 1 } } },
        { type: 'correct', correction: { ...correction, table: { grid: 0, from: Number.NaN } } },
    ])('%j is none', (message) => {
        expect(readFromPage(message, ['criterion'])).toBeUndefined();
    });
});

describe('a correction', () => {
    const shown = (grid: number, from: number, ...headers: string[]): ShownTable => ({
        grid,
        from,
        place: '',
        isRead: true,
        rows: [],
        more: 0,
        columns: headers.map((header, rank) => ({ letter: 'ABC'.charAt(rank), header, role: 'unknown', sure: '' })),
    });
    const keys = (tables: readonly ShownTable[]): string[] =>
        corrected([], correction, tables).map((one) => `${one.table?.grid}:${one.table?.from}`);

    test('holds of the tables that have the same header at the same place', () => {
        expect(
            keys([shown(0, 1, '', '', 'Attendus'), shown(1, 1, '', '', 'Attendus'), shown(2, 1, '', 'Attendus')]),
        ).toEqual(['0:1', '1:1']);
    });

    test('of a column without a header holds of its own table alone', () => {
        expect(keys([shown(0, 1, '', '', ''), shown(1, 1, '', '', '')])).toEqual(['0:1']);
    });

    test('comes after those that were said', () => {
        expect(corrected([correction], { ...correction, role: 'jury' }, [shown(0, 1, '', '', 'X')])).toEqual([
            correction,
            { ...correction, role: 'jury' },
        ]);
    });
});
