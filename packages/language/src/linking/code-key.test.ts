import * as fc from 'fast-check';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { afterRuns, codeKey, spellingOf } from './code-key.ts';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

const run = fc.oneof(fc.stringMatching(/^[1-9][0-9]{0,2}$/), fc.stringMatching(/^[A-Zé]{1,3}$/));
const separator = fc.constantFrom('.', '-', '_', '/', '’', '');

/** Runs of letters and digits by turns, as codes are made of. */
const runs = fc.array(fc.tuple(fc.stringMatching(/^[A-ZÉ]{1,3}$/), fc.stringMatching(/^[1-9][0-9]{0,2}$/)), {
    minLength: 1,
    maxLength: 3,
});

describe('two codes are one when their runs of letters and of digits are the same, one after another', () => {
    test.each([
        ['C.1.3', 'C1.3.'],
        ['C.1.3', 'C1.3'],
        ['A5.C1', 'A5C1'],
        ['C1-2', 'C1.2'],
        ['É2', 'E\u03012'],
        ['ce1.2.1', 'CE1.2.1'],
        ['E_1', 'E1'],
    ])('%s is %s', (a, b) => {
        expect(codeKey(a)).toBe(codeKey(b));
    });

    test.each([
        ['C1.11', 'C11.1'],
        ['C13', 'C1.3'],
        ['C1', 'C01'],
        ['E1', 'É1'],
        ['C3bis', 'C3'],
        ['A.B', 'AB'],
    ])('%s is not %s', (a, b) => {
        expect(codeKey(a)).not.toBe(codeKey(b));
    });

    test('however the runs are joined, and whatever the case', () => {
        fc.assert(
            fc.property(runs, fc.array(separator, { minLength: 6, maxLength: 6 }), (pairs, separators) => {
                const flat = pairs.flat();
                const spelt = flat.map((part, index) => part + (separators[index] ?? '')).join('');
                expect(codeKey(spelt)).toBe(codeKey(flat.join('')));
                expect(codeKey(spelt.toLowerCase())).toBe(codeKey(flat.join('')));
                expect(codeKey(spelt.normalize('NFD'))).toBe(codeKey(flat.join('')));
            }),
            { seed: 1 },
        );
    });

    test('and never when a run differs', () => {
        fc.assert(
            fc.property(runs, runs, (a, b) => {
                expect(codeKey(a.flat().join('.')) === codeKey(b.flat().join('.'))).toBe(
                    a.flat().join('|') === b.flat().join('|'),
                );
            }),
            { seed: 2 },
        );
    });
});

test('a code after its first runs is what stands there, without what joins it', () => {
    expect(afterRuns('RNCP39776BC01', 2)).toBe('BC01');
    expect(afterRuns('BC02.E1', 2)).toBe('E1');
    expect(afterRuns('A5..C1.', 2)).toBe('C1.');
    fc.assert(
        fc.property(fc.array(run, { minLength: 1, maxLength: 6 }), fc.nat(6), (parts, count) => {
            const rest = afterRuns(parts.join('.'), count);
            expect(codeKey(rest)).toBe(codeKey(parts.slice(count).join('.')));
        }),
        { seed: 3 },
    );
});

test('a spelling is exact, or differs by capitals, or by more', () => {
    expect(spellingOf('É1', 'E\u03011')).toBe('exact');
    expect(spellingOf('c1.3', 'C1.3')).toBe('case');
    expect(spellingOf('C.1.3', 'C1.3')).toBe('variant');
});

test('a code that is known keeps nothing of the text in which it stood', () => {
    const used = (): number => {
        collect();
        return process.memoryUsage().heapUsed;
    };
    const before = used();
    for (let i = 0; i < 400; i++) {
        // A code of thirteen letters or more is a part of its text to V8.
        const text = Buffer.alloc(200_000, `RNCP${1_000_000 + i}BC01 `).toString('latin1');
        codeKey(text.slice(0, 15));
    }
    expect(used() - before).toBeLessThan(20_000_000);
});
