import { expect, test } from 'vitest';
import { MemoryStore } from '../platform/memory/index.ts';
import { type RecordPlace, Segments } from './segments.ts';

const LONG = 100_000;
const recordOf = (n: number): Uint8Array => new Uint8Array(LONG).fill(n);

/** A store that counts how often each of its pieces is read. */
class CountingStore extends MemoryStore {
    readonly reads = new Map<string, number>();

    override get(key: string): Promise<Uint8Array | undefined> {
        this.reads.set(key, (this.reads.get(key) ?? 0) + 1);
        return super.get(key);
    }
}

test('records of several pieces, asked for by turns, read each piece once; so does putting them together', async () => {
    const store = new CountingStore();
    const places: RecordPlace[][] = [];
    for (let piece = 0; piece < 4; piece++) {
        const written = new Segments(store, 'p-');
        places.push(await Promise.all(Array.from({ length: 15 }, (_, n) => written.add(recordOf(piece * 15 + n)))));
        await written.flush();
    }
    const turns = Array.from({ length: 15 }, (_, n) => places.map((own) => own[n]!)).flat();
    const read = new Segments(store, 'q-');
    await Promise.all(turns.map(async (place) => expect((await read.read(place))?.length).toBe(LONG)));
    expect(Math.max(...store.reads.values())).toBe(1);
    store.reads.clear();
    const other = new Segments(store, 'r-');
    const moved = await other.compact(turns);
    await other.flush();
    expect(Math.max(...store.reads.values())).toBe(1);
    for (const [rank, place] of turns.entries())
        expect(await other.read(moved.get(place)!)).toEqual(await read.read(turns[rank]!));
});
