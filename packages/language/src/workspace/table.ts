/** Many short texts by rows, as bytes that are read at once: what is known of thousands of files is a few of each. */
export type Row = readonly string[];

const FIELD = '\t';
const ROW = '\n';

/** A row of which a field holds what parts them is left out: nothing of it is known afterwards. */
export function packTable(rows: Iterable<Row>): Uint8Array {
    const lines: string[] = [];
    for (const row of rows) if (!row.some((field) => /[\t\n]/.test(field))) lines.push(row.join(FIELD));
    return new TextEncoder().encode(lines.join(ROW));
}

export function unpackTable(bytes: Uint8Array): Row[] {
    const text = new TextDecoder().decode(bytes);
    return text === '' ? [] : text.split(ROW).map((line) => line.split(FIELD));
}

/** Its first row alone. */
export function firstRow(bytes: Uint8Array): Row {
    const end = bytes.indexOf(ROW.charCodeAt(0));
    return unpackTable(end < 0 ? bytes : bytes.subarray(0, end))[0] ?? [];
}
