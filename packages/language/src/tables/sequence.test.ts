import { expect, test } from 'vitest';
import { sequence } from './sequence.ts';

/** `A1` is the first item of group A; what follows the colon is its key. */
const sequenced = (...items: string[]): string =>
    sequence(items.map((one) => ({ item: one, group: one.charAt(0), key: one.split(':')[1] ?? '' }))).join(' ');

test.each([
    [['A1:x', 'A2:x', 'B1:y'], 'A1:x A2:x B1:y'],
    [['A1:x', 'A2:y', 'A3:x'], 'A1:x A3:x A2:y'],
    // A group ends with the key with which the next begins.
    [['A1:x', 'A2:y', 'B1:x'], 'A2:y A1:x B1:x'],
    [['A1:x', 'B1:y', 'B2:x'], 'A1:x B2:x B1:y'],
    [['A1:x', 'B1:y', 'A2:x'], 'A1:x A2:x B1:y'],
    [[], ''],
] as const)('%j', (items, expected) => expect(sequenced(...items)).toBe(expected));
