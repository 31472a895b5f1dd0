import type { Unit } from '../model/unit.ts';
import { entryFrom, saidByBlock } from './compared.ts';
import { readWords, shinglesOf } from './reading-words.ts';
import { keptShingles } from './winnow.ts';

/** What stays of what a référentiel says once its text is let go: the shingles that winnowing keeps, in their order. */
export interface Imprint {
    readonly number: string;
    readonly kin: readonly string[];
    readonly shingles: Uint32Array;
}

/** The same as plain data, that can be kept and sent. */
export interface PackedImprint extends Omit<Imprint, 'shingles'> {
    /** In base 36, each after a blank but the first. */
    readonly shingles: string;
}

/** The imprint of a certification; none of one that has no number. */
export function imprintOf(unit: Unit): PackedImprint | undefined {
    const entry = entryFrom(unit);
    if (!entry) return undefined;
    const kept = saidByBlock(unit).flatMap(({ text }) => keptShingles(shinglesOf(readWords(text))));
    return { number: entry.number, kin: entry.kin, shingles: kept.map((one) => one.toString(36)).join(' ') };
}

export function unpacked({ number, kin, shingles }: PackedImprint): Imprint {
    const numbers = shingles === '' ? [] : shingles.split(' ');
    return { number, kin, shingles: Uint32Array.from(numbers, (told) => Number.parseInt(told, 36)) };
}
