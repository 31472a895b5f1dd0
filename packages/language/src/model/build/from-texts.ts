import { parseFile } from '../../grammar/parse.ts';
import { codeKey } from '../../linking/code-key.ts';
import type { Library } from '../items.ts';
import type { SourceFile } from '../source.ts';
import type { Unit } from '../unit.ts';
import { buildUnit, type UnitFile } from './build-unit.ts';

/**
 * The unit that texts make by themselves, with nothing read from anywhere: its files by path, the head first, and the
 * texts of the libraries in its reach.
 */
export function unitFromTexts(
    texts: string | Readonly<Record<string, string>>,
    libraries: Readonly<Record<string, string>> = {},
): Unit {
    const known = new Map<string, Library>();
    const find = (key: string): Library | undefined => known.get(key);
    for (const [path, text] of Object.entries(libraries)) {
        const { root } = buildUnit([read(path, text)], find);
        if (root.kind === 'library') known.set(codeKey(root.code?.text ?? ''), root);
    }
    const files = Object.entries(typeof texts === 'string' ? { 'a.referentiel': texts } : texts);
    const [first, ...others] = files.map(([path, text]) => read(path, text));
    if (!first) throw new Error('A unit has one file at least.');
    return buildUnit([first, ...others], find);
}

/** The unit as it would be with other texts in its files; its libraries stay as they are. */
export function unitWithTexts(unit: Unit, files: readonly SourceFile[]): Unit {
    const libraries = new Map(unit.libraries.map((library) => [codeKey(library.code?.text ?? ''), library]));
    const [first, ...others] = files.map(({ path, text }) => read(path, text));
    if (!first) throw new Error('A unit has one file at least.');
    return buildUnit([first, ...others], (key) => libraries.get(key));
}

function read(path: string, text: string): UnitFile {
    return { file: { path, text }, parsed: parseFile(text) };
}
