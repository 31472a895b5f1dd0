// What a page of the extension tells is understood when it is whole, and nothing else is.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as matrix from '../../packages/extension/src/matrix/protocol.ts';
import * as preview from '../../packages/extension/src/preview/protocol.ts';
import { notUnderstood } from '../../packages/extension/src/told.ts';

interface Page {
    readonly readFromPage: (told: unknown) => object | undefined;
    readonly readState: (told: unknown) => object | undefined;
}

const RENDERED = { type: 'rendered', stamp: 's', title: 't', tables: ['a'], holes: [], findings: ['f'] };

const PAGES: readonly (readonly [string, Page, readonly object[]])[] = [
    [
        'matrix',
        matrix,
        [
            { type: 'ready' },
            { type: 'undo' },
            { type: 'open', item: 'a' },
            { type: 'toggle', competency: 'a', assessment: 'b' },
        ],
    ],
    [
        'preview',
        preview,
        [
            { type: 'ready' },
            { type: 'choose', table: 'race' },
            { type: 'choose' },
            { type: 'open', source: 'u#1,2-3,4' },
            { type: 'at', source: undefined },
            RENDERED,
        ],
    ],
];

describe.each(PAGES)('%s', (_, { readFromPage, readState }, whole) => {
    test('understands all that its page tells', () => {
        expect(whole.map((told) => readFromPage(told))).toEqual(whole);
    });

    test('and nothing that lacks something, or is of another kind', () => {
        let tried = 0;
        for (const message of whole) {
            for (const name of Object.keys(message)) {
                for (const wrong of [null, 7, {}, [7], () => 'x']) {
                    expect(readFromPage({ ...message, [name]: wrong })).toBeUndefined();
                    tried++;
                }
            }
        }
        console.log(`${tried} messages of a wrong kind, none understood`);
    });

    test('whatever is told, it is understood whole or not at all', () => {
        let tried = 0;
        fc.assert(
            fc.property(fc.anything({ withNullPrototype: true, withBigInt: true, maxDepth: 3 }), (told) => {
                expect(readFromPage(told)).toBeUndefined();
                expect(notUnderstood(told).length).toBeLessThan(100);
                readState(told);
                tried++;
            }),
            { seed: 17, numRuns: 2000 },
        );
        console.log(`${tried} messages of any kind, none understood`);
    });

    test('a state that is not whole is none', () => {
        for (const kept of [undefined, null, {}, { uri: 7 }]) expect(readState(kept)).toBeUndefined();
        expect(readState({ uri: 'u', locked: true, table: 'race' })).toMatchObject({ uri: 'u' });
    });
});

test('a field that nobody knows goes no further', () => {
    expect(preview.readFromPage({ ...RENDERED, more: 1 })).toEqual(RENDERED);
});
