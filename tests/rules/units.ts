// Units from texts, without a workspace: what tests of rules need.
import {
    buildUnit,
    type Library,
    parseFile,
    publicEntry,
    type Unit,
    type UnitEntry,
    type UnitFile,
} from '@referentiel/language';

export interface Register {
    /** Certifications and libraries, those of the first file first. */
    readonly units: readonly Unit[];
    readonly entries: readonly UnitEntry[];
}

/** Groups files into units by their first lines; every library is in reach of every certification. */
export function unitsOf(files: Readonly<Record<string, string>>): Register {
    const groups = new Map<string, UnitFile[]>();
    for (const [path, text] of Object.entries(files)) {
        const read = { file: { path, text }, parsed: parseFile(text) };
        const head = /^\s*(?:certification|suite de|bibliothèque)\s+(\S+)/m.exec(text)?.[1] ?? '';
        const isHead = !/^\s*suite de/m.test(text);
        const key = isHead && groups.get(head)?.some(({ file }) => !/^\s*suite de/m.test(file.text)) ? path : head;
        const group = groups.get(key) ?? [];
        if (isHead) group.unshift(read);
        else group.push(read);
        groups.set(key, group);
    }
    const libraries = new Map<string, Library>();
    const units: Unit[] = [];
    const isLibrary = ([first]: UnitFile[]): boolean => first?.parsed.tree.$type === 'LibraryFile';
    for (const group of [...groups.values()].toSorted((a, b) => Number(isLibrary(b)) - Number(isLibrary(a)))) {
        const unit = buildUnit(group as [UnitFile, ...UnitFile[]], (key) => libraries.get(key));
        if (unit.root.kind === 'library') libraries.set(keyOf(unit.root.code?.text ?? ''), unit.root);
        units.push(unit);
    }
    return { units, entries: units.flatMap((unit) => publicEntry(unit) ?? []) };
}

function keyOf(code: string): string {
    return (code.match(/[0-9]+|[^0-9._-]+/g) ?? []).join('|').toUpperCase();
}
