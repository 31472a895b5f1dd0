import type { Digests, KeptRecord } from './kept-unit.ts';
import { inside, shortIn } from './paths.ts';
import type { RecordPlace } from './segments.ts';
import { packTable, type Row, unpackTable } from './table.ts';

/** What is known of a unit: what that rests on, and where the rest lies. */
export interface KnownUnit extends Pick<KeptRecord, 'own' | 'libraries' | 'marks'> {
    /** Of what the names of libraries mean, where it asks for one. */
    readonly index: string;
    readonly description: RecordPlace;
    readonly faults: RecordPlace;
}

/** By their first file. */
export type KnownUnits = ReadonlyMap<string, KnownUnit>;

/** The units that are known by some settings, whose digest `made` is. */
export function packUnits(units: Iterable<KnownUnit>, made: string, root: string): Uint8Array {
    return packTable(rowsOf(units, made, root));
}

/** What the settings are, and all segments; then each unit. */
function* rowsOf(units: Iterable<KnownUnit>, made: string, root: string): Generator<Row> {
    const all = [...units];
    const segments = [...new Set(all.flatMap(({ description, faults }) => [description.segment, faults.segment]))];
    const ranks = new Map(segments.map((name, rank) => [name, String(rank)]));
    const placed = ({ segment, start, length }: RecordPlace): Row => [ranks.get(segment)!, `${start}`, `${length}`];
    const digested = (files: Digests): string[] => files.flatMap(([path, own]) => [shortIn(root, path), own]);
    yield [made, ...segments];
    for (const { own, libraries, marks, index, description, faults } of all) {
        const places = [...placed(description), ...placed(faults)];
        yield [...places, marks, index, `${own.length}`, ...digested(own), ...digested(libraries)];
    }
}

/** The units that were packed, but those of which a segment isn't `there`; none where they were found by other settings. */
export function unpackUnits(bytes: Uint8Array, made: string, root: string, there: ReadonlySet<string>): KnownUnits {
    const [first, ...rows] = unpackTable(bytes);
    const kept = new Map<string, KnownUnit>();
    const [owner, ...segments] = first ?? [];
    if (owner !== made) return kept;
    const placeIn = (row: Row, at: number): RecordPlace => ({
        segment: segments[Number(row[at])] ?? '',
        start: Number(row[at + 1]),
        length: Number(row[at + 2]),
    });
    for (const row of rows) {
        const [description, faults] = [placeIn(row, 0), placeIn(row, 3)];
        if (!there.has(description.segment) || !there.has(faults.segment)) continue;
        const [marks = '', index = '', count] = row.slice(6, 9);
        const files: (readonly [string, string])[] = [];
        for (let at = 9; at + 1 < row.length; at += 2) files.push([inside(root, row[at]!), row[at + 1]!]);
        const own = files.slice(0, Number(count));
        const [name] = own[0] ?? [];
        if (name !== undefined)
            kept.set(name, { own, libraries: files.slice(own.length), marks, index, description, faults });
    }
    return kept;
}
