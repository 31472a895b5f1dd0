// Damaged files: each is read whole, or refused with a sentence.
import { parseFile, UnreadableFiche } from '@referentiel/language';
import { randomNumbers } from '../recovery/damage.ts';
import { read } from './reading.ts';

const SCRAPS = [
    '<',
    '>',
    '&',
    ']]>',
    '<!--',
    '<![CDATA[',
    '\u0000',
    '</FICHE>',
    '<FICHE>',
    '|',
    '\n',
    '"',
    '\\',
    '{',
    '}',
    '    ',
    '* ',
    'A1C1. ',
    '&#0;',
    '<p>',
    '\uFFFF',
];

/** How many of so many damaged copies were read, and how many refused; throws where neither happened. */
export function readDamaged(
    name: string,
    bytes: Uint8Array,
    times: number,
    seed: number,
): { read: number; refused: number } {
    const random = randomNumbers(seed);
    const below = (n: number): number => Math.floor(random() * n);
    const counts = { read: 0, refused: 0 };
    for (let time = 0; time < times; time++) {
        let damaged = bytes;
        for (let n = 1 + below(3); n > 0; n--) damaged = damageBytes(damaged, below);
        try {
            for (const { text } of read(name, damaged)) {
                const { faults } = parseFile(text);
                if (faults.length > 0)
                    throw new Error(`copy ${time} (seed ${seed}): ${JSON.stringify(faults)}\n${text}`);
            }
            counts.read++;
        } catch (error) {
            if (!(error instanceof UnreadableFiche)) throw new Error(`copy ${time} (seed ${seed})`, { cause: error });
            counts.refused++;
        }
    }
    return counts;
}

/** A copy of some bytes, cut, doubled, or with something else in it at one place. */
export function damageBytes(bytes: Uint8Array, below: (n: number) => number): Uint8Array {
    const at = below(bytes.length);
    const end = Math.min(bytes.length, at + below(200));
    switch (below(5)) {
        case 0:
            return bytes.slice(0, at);
        case 1:
            return joined(bytes.subarray(0, at), bytes.subarray(end));
        case 2:
            return joined(bytes.subarray(0, end), bytes.subarray(at, end), bytes.subarray(end));
        case 3: {
            const copy = bytes.slice();
            copy[at] = below(256);
            return copy;
        }
        default:
            return joined(
                bytes.subarray(0, at),
                new TextEncoder().encode(SCRAPS[below(SCRAPS.length)]),
                bytes.subarray(at),
            );
    }
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
    return new Uint8Array(Buffer.concat(parts));
}
