/** A section's number takes so many bits. */
const SECTION = 2 ** 24;

/** Shingles lie apart by their first 8 bits, each group in parts of so many: nothing is ever copied. */
const GROUPS = 256;
const PART = 4096;

/** Of each shingle of a group its last 24 bits with the first 8 of its section, and the last 16 of that. */
interface Part {
    readonly high: Uint32Array;
    readonly low: Uint16Array;
}

/** Gathers the shingles of sections. Memory: six bytes each. */
export class ShingleIndex {
    private readonly groups = Array.from({ length: GROUPS }, () => ({ parts: [] as Part[], count: 0 }));

    add(shingle: number, section: number): void {
        const group = this.groups[shingle >>> 24]!;
        const rank = group.count++;
        const part = (group.parts[Math.floor(rank / PART)] ??= {
            high: new Uint32Array(PART),
            low: new Uint16Array(PART),
        });
        part.high[rank % PART] = ((shingle & 0xff_ffff) << 8) | (section >>> 16);
        part.low[rank % PART] = section & 0xffff;
    }

    /** Every shingle in order, with the sections that say it. What was given is held no longer. */
    *inOrder(): Generator<{ readonly shingle: number; readonly sections: readonly number[] }> {
        for (const [first, { parts, count }] of this.groups.entries()) {
            const sorted = sortedOf(parts, count);
            parts.length = 0;
            for (let next = 0; next < count;) {
                const rest = Math.floor(sorted[next]! / SECTION);
                const sections: number[] = [];
                for (; next < count && Math.floor(sorted[next]! / SECTION) === rest; next++)
                    sections.push(sorted[next]! % SECTION);
                yield { shingle: first * 2 ** 24 + rest, sections };
            }
        }
    }
}

function sortedOf(parts: readonly Part[], count: number): Float64Array {
    const numbers = new Float64Array(count);
    for (let i = 0; i < count; i++) {
        const { high, low } = parts[Math.floor(i / PART)]!;
        const both = high[i % PART]!;
        numbers[i] = (both >>> 8) * SECTION + (both & 0xff) * 2 ** 16 + low[i % PART]!;
    }
    // A sorted copy would be as large again.
    // oxlint-disable-next-line unicorn/no-array-sort
    return numbers.sort();
}
