/** What a record rests on: it is found again while all of this is the same. */
export interface Basis {
    /** The files of the unit. */
    readonly files: readonly string[];
    /** Of their content and of what the unit is. */
    readonly digest: string;
    /** What the system said of the files when they had this content; empty where it can't be relied on. */
    readonly stamp: string;
    /** The same of the libraries that it uses, with where each name leads to. */
    readonly libraries?: {
        readonly files: readonly string[];
        readonly digest: string;
        readonly stamp: string;
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
export function pack(made: string, records: readonly Packed[]): Uint8Array {
    const rows = records.map(({ basis, record }) => ({ basis, length: record.length }));
    const index = new TextEncoder().encode(JSON.stringify({ made, rows }));
    const bytes = new Uint8Array(records.reduce((sum, { record }) => sum + record.length, HEAD + index.length));
    new DataView(bytes.buffer).setUint32(0, index.length);
    bytes.set(index, HEAD);
    let offset = HEAD + index.length;
    for (const { record } of records) {
        bytes.set(record, offset);
        offset += record.length;
    }
    return bytes;
}

/** The records that were packed by the same `made`; none of what another program wrote. */
export function unpack(made: string, bytes: Uint8Array): readonly Packed[] {
    if (bytes.length < HEAD) return [];
    const end = HEAD + new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
    const index = indexIn(bytes.subarray(HEAD, end));
    if (index?.made !== made || !Array.isArray(index.rows)) return [];
    let offset = end;
    return index.rows.map(({ basis, length }) => {
        const record = bytes.subarray(offset, offset + length);
        offset += length;
        return { basis, record };
    });
}

interface Index {
    readonly made: string;
    readonly rows: readonly { readonly basis: Basis; readonly length: number }[];
}

function indexIn(bytes: Uint8Array): Index | undefined {
    try {
        return JSON.parse(new TextDecoder().decode(bytes)) as Index | undefined;
    } catch {
        return undefined;
    }
}
