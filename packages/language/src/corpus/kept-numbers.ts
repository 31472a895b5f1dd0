/** How many numbers lie together. */
const PART = 1 << 14;

/** Whole numbers, many of them: memory grows by small parts, and nothing is ever copied. */
export class KeptNumbers {
    private readonly parts: Uint32Array[] = [];
    private count = 0;

    get length(): number {
        return this.count;
    }

    push(number: number): void {
        const part = (this.parts[this.count >>> 14] ??= new Uint32Array(PART));
        part[this.count++ & (PART - 1)] = number;
    }

    at(rank: number): number {
        return this.parts[rank >>> 14]?.[rank & (PART - 1)] ?? 0;
    }

    set(rank: number, number: number): void {
        const part = this.parts[rank >>> 14];
        if (part) part[rank & (PART - 1)] = number;
    }
}
