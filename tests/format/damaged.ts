/* oxlint-disable vitest/valid-expect -- the message tells what was drawn */
// Damaged texts laid out: whatever isn't understood, nothing of it is lost.
import { format, formatting, parseFile } from '@referentiel/language';
import { expect } from 'vitest';
import { commentsOf } from '../edits/changed.ts';
import { damage, DAMAGES, randomNumbers } from '../recovery/damage.ts';
import { meaning } from './meaning.ts';

/** What a text is made of but for blanks and the accents of keywords. */
export function matter(text: string): string {
    return text
        .normalize('NFD')
        .replace(/\s+|\uFEFF|\p{M}+/gu, '')
        .replaceAll('’', "'")
        .replaceAll('œ', 'oe')
        .toLowerCase();
}

/** Damages texts so many times; gives how often how much was left as it was. */
export function formatDamaged(
    sources: readonly string[],
    times: number,
    seed: number,
): Record<ReturnType<typeof formatting>['left'], number> {
    const random = randomNumbers(seed);
    const counts = { nothing: 0, 'faulty statements': 0, everything: 0 };
    for (let i = 0; i < times; i++) {
        const source = sources[i % sources.length] as string;
        const kind = DAMAGES[i % DAMAGES.length] as (typeof DAMAGES)[number];
        const text = damage(source, kind, random)?.text ?? source;
        const told = `tirage ${i}, ${kind} (graine ${seed})`;
        const { left } = formatting(text);
        counts[left]++;
        const formatted = format(text);
        expect(matter(formatted), told).toBe(matter(text));
        expect(format(formatted), told).toBe(formatted);
        expect(left !== 'everything' || formatted === text, told).toBe(true);
        expect(errors(formatted), told).toBe(errors(text));
        expect(commentsOf({ a: formatted }), told).toEqual(commentsOf({ a: text }));
        expect(meaning(formatted), told).toBe(meaning(text));
    }
    return counts;
}

/** Faults of syntax but for those that the layout puts right: a capital too many. */
function errors(text: string): number {
    return parseFile(text).faults.filter(({ severity }) => severity === 'error').length;
}
