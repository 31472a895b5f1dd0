import type { Parts } from '../parts.ts';

/** Bytes at hand, read as a large file is. */
export class MemoryParts implements Parts {
    private readonly bytes: Uint8Array;

    constructor(bytes: Uint8Array) {
        this.bytes = bytes;
    }

    get size(): number {
        return this.bytes.length;
    }

    read(offset: number, length: number): Uint8Array {
        return this.bytes.subarray(offset, offset + length);
    }

    close(): void {
        // Nothing is held open.
    }
}
