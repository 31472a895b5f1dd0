import { joinBytes } from '../model/join-bytes.ts';
import type { UnitPlan } from './grouping.ts';

/** What a record rests on: it is found again while all of this is the same. */
export interface Basis {
    /** The tool, the settings, and whatever else changes what is found. */
    readonly made: string;
    readonly plan: UnitPlan;
    /** Of the content of its files. */
    readonly digest: string;
    /** What the system said of them when they had this content; null where it can't be relied on. */
    readonly stamp: string | null;
    /** The same of the libraries that it uses, with where each name leads to. */
    readonly libraries?: {
        readonly files: readonly string[];
        readonly digest: string;
        readonly stamp: string | null;
        readonly index: string;
    };
}

/** A record as bytes, with what it rests on. */
export interface Packed {
    readonly basis: Basis;
    readonly record: Uint8Array;
}

/** Before the records: how many bytes the index takes. */
const HEAD = 4;

/** The records of a projet as one piece: an index, then one record after another, none of which is decoded unasked. */
export function pack(records: readonly Packed[]): Uint8Array {
    const rows = records.map(({ basis, record }) => ({ basis, length: record.length }));
    const index = new TextEncoder().encode(JSON.stringify(rows));
    const head = new Uint8Array(HEAD);
    new DataView(head.buffer).setUint32(0, index.length);
    return joinBytes([head, index, ...records.map(({ record }) => record)]);
}

/** The records that were packed; none of what another program wrote. */
export function unpack(bytes: Uint8Array): readonly Packed[] {
    if (bytes.length < HEAD) return [];
    const end = HEAD + new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
    let offset = end;
    return rowsIn(bytes.subarray(HEAD, end)).map(({ basis, length }) => {
        const record = bytes.subarray(offset, offset + length);
        offset += length;
        return { basis, record };
    });
}

interface Row {
    readonly basis: Basis;
    readonly length: number;
}

function rowsIn(bytes: Uint8Array): readonly Row[] {
    try {
        const rows: unknown = JSON.parse(new TextDecoder().decode(bytes));
        return Array.isArray(rows) ? (rows as readonly Row[]) : [];
    } catch {
        return [];
    }
}
