import { groupBy } from '../model/group-by.ts';
import { joinBytes } from '../model/join-bytes.ts';
import type { Store } from '../platform/store.ts';

/** Where a record lies: in which segment, from where on, and how much of it. */
export interface RecordPlace {
    readonly segment: string;
    readonly start: number;
    readonly length: number;
}

/** A segment is written when it holds so many bytes. */
const FULL = 4_000_000;
/** So many pieces are held, those read last: what was added since lies between what was there before. */
const HELD = 8;

/**
 * Records one after another in pieces of a store, each of which is written once and never changed: what is new goes to
 * the end of the last. A piece is read when a record of it is asked for, and held for a while.
 */
export class Segments {
    private readonly store: Store;
    private readonly prefix: string;
    private open: { readonly name: string; readonly parts: Uint8Array[]; size: number } | undefined;
    private readonly held = new Map<string, Promise<Uint8Array | undefined>>();

    /** The names of its pieces begin with `prefix`. */
    constructor(store: Store, prefix: string) {
        this.store = store;
        this.prefix = prefix;
    }

    async add(record: Uint8Array): Promise<RecordPlace> {
        // Two that write at once never write the same piece.
        this.open ??= { name: `${this.prefix}${crypto.randomUUID()}`, parts: [], size: 0 };
        const { name, parts, size } = this.open;
        parts.push(record);
        this.open.size += record.length;
        if (this.open.size >= FULL) await this.flush();
        return { segment: name, start: size, length: record.length };
    }

    /** Undefined where its piece is gone, or isn't whole. */
    async read({ segment, start, length }: RecordPlace): Promise<Uint8Array | undefined> {
        const bytes = await this.piece(segment);
        return bytes && start + length <= bytes.length ? bytes.subarray(start, start + length) : undefined;
    }

    private piece(name: string): Promise<Uint8Array | undefined> {
        const bytes = this.held.get(name) ?? this.store.get(name);
        this.held.delete(name);
        this.held.set(name, bytes);
        const [oldest] = this.held.keys();
        if (this.held.size > HELD && oldest !== undefined) this.held.delete(oldest);
        return bytes;
    }

    /** Writes what was added last: until then it is nowhere else. */
    async flush(): Promise<void> {
        const { open } = this;
        this.open = undefined;
        if (open) await this.store.put(open.name, joinBytes(open.parts));
    }

    /**
     * Puts what is left of pieces that are less than half full together, so that no more than one of them is. Gives the
     * new places of the records of each; undefined for one that can't be read.
     */
    async compact(records: readonly RecordPlace[]): Promise<ReadonlyMap<RecordPlace, RecordPlace | undefined>> {
        const held = new Map<string, number>();
        for (const { segment, length } of records) held.set(segment, (held.get(segment) ?? 0) + length);
        const sparse = new Set([...held].filter(([, size]) => size < FULL / 2).map(([name]) => name));
        const moved = new Map<RecordPlace, RecordPlace | undefined>();
        if (sparse.size < 2) return moved;
        await this.flush();
        const scattered = records.filter(({ segment }) => sparse.has(segment));
        // One piece after another: none is read twice.
        for (const together of groupBy(scattered, ({ segment }) => segment).values()) {
            for (const place of together) {
                const bytes = await this.read(place);
                moved.set(place, bytes && (await this.add(bytes)));
            }
        }
        return moved;
    }
}
