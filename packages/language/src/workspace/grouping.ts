import { groupBy } from '../model/index.ts';
import { byCodeUnit } from '../platform/by-code-unit.ts';
import type { Head } from './head.ts';
import { folderOf, upwards } from './paths.ts';

/** Which files make one unit, before any of them is read. */
export interface UnitPlan {
    /** `certification`: a head and its suites; `suite`: suites whose head is not in reach; `unknown`: a file without head. */
    readonly kind: Head['kind'];
    readonly key: string;
    /** The folder of its head. */
    readonly folder: string;
    /** The root of its projet. */
    readonly root: string;
    /** Its head, then its suites by path. */
    readonly files: readonly [string, ...string[]];
}

/** Where libraries lie: path by folder, then by key. */
export type LibraryIndex = ReadonlyMap<string, ReadonlyMap<string, string>>;

export interface Grouping {
    /** By the path of their first file. */
    readonly units: readonly UnitPlan[];
    readonly unitOf: ReadonlyMap<string, UnitPlan>;
    readonly libraries: LibraryIndex;
    /** How many certifications a projet has, by its root. */
    readonly certificationsIn: ReadonlyMap<string, number>;
}

/**
 * Puts files together to units. A suite belongs to the nearest head of its number, in its own folder or upwards to the
 * projet's root. The same number headed in two folders is two units; of two heads in one folder the first by path has
 * the suites.
 */
export function groupFiles(heads: ReadonlyMap<string, Head>, rootOf: (folder: string) => string): Grouping {
    const paths = [...heads.keys()].toSorted(byCodeUnit);
    const ofKind = (kind: Head['kind']): string[] => paths.filter((path) => heads.get(path)?.kind === kind);
    const keyOf = (path: string): string => heads.get(path)?.key ?? '';
    const plans: UnitPlan[] = [];
    const start = (path: string): string[] => {
        const folder = folderOf(path);
        const files = [path];
        const kind = heads.get(path)?.kind ?? 'unknown';
        plans.push({ kind, key: keyOf(path), folder, root: rootOf(folder), files: files as [string] });
        return files;
    };

    const suites = ofKind('suite');
    const continued = new Set(suites.map(keyOf));
    const firstHeads = new Map<string, string[]>();
    for (const path of ofKind('certification')) {
        const files = start(path);
        if (keyOf(path) === '' || !continued.has(keyOf(path))) continue;
        const place = placeKey(folderOf(path), keyOf(path));
        if (!firstHeads.has(place)) firstHeads.set(place, files);
    }
    for (const path of [...ofKind('library'), ...ofKind('unknown')]) start(path);
    const orphans = new Map<string, string[]>();
    for (const path of suites) {
        const folder = folderOf(path);
        const key = keyOf(path);
        const head = [...upwards(folder, rootOf(folder))]
            .map((above) => firstHeads.get(placeKey(above, key)))
            .find((files) => files !== undefined);
        const files = head ?? orphans.get(placeKey(folder, key));
        if (files) files.push(path);
        else orphans.set(placeKey(folder, key), start(path));
    }

    const units = plans.toSorted((a, b) => byCodeUnit(a.files[0], b.files[0]));
    const certifications = units.filter(({ kind }) => kind === 'certification');
    const byProjet = groupBy(certifications, ({ root }) => root);
    return {
        units,
        unitOf: unitsByFile(units),
        libraries: indexLibraries(units),
        certificationsIn: new Map(Array.from(byProjet, ([root, together]) => [root, together.length])),
    };
}

function unitsByFile(units: readonly UnitPlan[]): Map<string, UnitPlan> {
    const byFile = new Map<string, UnitPlan>();
    for (const unit of units) for (const path of unit.files) byFile.set(path, unit);
    return byFile;
}

function placeKey(folder: string, key: string): string {
    return `${folder}\n${key}`;
}

function indexLibraries(units: readonly UnitPlan[]): LibraryIndex {
    const index = new Map<string, Map<string, string>>();
    for (const { kind, folder, key, files } of units) {
        if (kind !== 'library' || key === '') continue;
        const known = index.get(folder) ?? new Map<string, string>();
        index.set(folder, known);
        if (!known.has(key)) known.set(key, files[0]);
    }
    return index;
}

/** The library that a unit means by a key: in its folder, else upwards to the projet's root. */
export function findLibrary(libraries: LibraryIndex, unit: UnitPlan, key: string): string | undefined {
    for (const folder of upwards(unit.folder, unit.root)) {
        const path = libraries.get(folder)?.get(key);
        if (path !== undefined) return path;
    }
    return undefined;
}
