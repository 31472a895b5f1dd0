import { codeKey } from '../model/codes.ts';
import { factsOf } from '../model/facts.ts';
import type { Item, Jury, Library } from '../model/items.ts';
import { nextCode } from '../model/next-code.ts';
import type { Span } from '../model/source.ts';
import type { Text } from '../model/text.ts';
import type { Unit } from '../model/unit.ts';

import { slug } from '../model/wording.ts';
import type { Source } from './source.ts';
import { state } from './statements.ts';
import { atEndOfFile, unindented, withComments } from './stretch.ts';
import { type Change, refuse, type TextEdit } from './text-edit.ts';

/** A jury to be shared: its declaration as a library has it, and what becomes of the place where it stood. */
interface Extract {
    readonly code: string;
    readonly lines: readonly string[];
    readonly edits: readonly TextEdit[];
}

/** Moves a declared jury, or one told on the spot, into a library that is used, or into a new one. */
export function extractJury(source: Source, at: Span, into: string | undefined): Change {
    const { unit } = source;
    if (unit.root.kind !== 'certification') return { edits: [] };
    const library = into === undefined ? undefined : source.find(into);
    if (into !== undefined && library?.kind !== 'library') return { edits: [] };
    const declared = unit.root.juries.find(({ head }) => head.file === at.file && head.start === at.start);
    const extract = declared ? declaredJury(source, declared) : toldJury(source, at);
    if (!extract) return { edits: [] };
    return library?.kind === 'library' ? intoLibrary(source, extract, library) : intoNewLibrary(source, extract);
}

function declaredJury(source: Source, jury: Jury): Extract | undefined {
    if (!jury.code) return undefined;
    const whole = withComments(source, jury.span);
    return {
        code: jury.code.text,
        lines: unindented(source.slice(whole), source.indentation(whole.file, whole.start)),
        edits: [source.remove(whole)],
    };
}

/** A composition told in quotes gets a code, wherever it is told in the same words. */
function toldJury(source: Source, at: Span): Extract | undefined {
    const { unit } = source;
    const texts = toldJuries(unit);
    const text = texts.find(({ span }) => span.file === at.file && span.start === at.start);
    if (!text) return undefined;
    const code = freeCode(unit);
    const alike = texts.filter(({ value }) => value === text.value);
    return {
        code,
        lines: unindented(
            `jury ${code} ${source.slice(text.span)}`,
            source.indentation(text.span.file, text.span.start),
        ),
        edits: alike.map(({ span }) => ({ ...span, text: code })),
    };
}

/** The juries that a certification tells in quotes. */
export function toldJuries(unit: Unit): Text[] {
    return factsOf(unit, 'juryText').map(({ value }) => value);
}

function freeCode(unit: Unit): string {
    const taken = new Set([...unit.items, ...unit.libraries.flatMap(({ juries }) => juries)].flatMap(keyOf));
    const first = nextCode(unit, unit.root, 'jury');
    let code = first;
    for (let n = 2; taken.has(`jury ${codeKey(code)}`); n++) code = `J${n}`;
    return code;
}

function keyOf({ kind, code }: Item): string[] {
    return code ? [`${kind} ${codeKey(code.text)}`] : [];
}

function intoLibrary(source: Source, { code, lines, edits }: Extract, library: Library): Change {
    const { file } = library.span;
    if (source.around.textOf(file) === undefined) return { edits: [] };
    const name = library.code?.text ?? '';
    if (library.juries.some((jury) => jury.code && codeKey(jury.code.text) === codeKey(code))) {
        return refuse(
            `La bibliothèque ${name} déclare déjà un jury ${code}.`,
            `The library ${name} already declares a jury ${code}.`,
        );
    }
    return { edits: [...edits, atEndOfFile(source, file, lines)] };
}

function intoNewLibrary(source: Source, { lines, edits }: Extract): Change {
    const { root } = source.unit;
    const { code, file } = newLibrary(source, 'Jurys');
    const last = root.uses.at(-1)?.span;
    const newline = source.lineBreak(root.span.file);
    const text = [`bibliothèque ${code}`, '', ...lines, ''].join(newline);
    return { edits: [...edits, state(source, `utilise ${code}`, last)], created: [{ path: file, text }] };
}

/** A name and a file that no library has yet, in the folder of the certification. */
function newLibrary({ unit, around }: Source, name: string): { code: string; file: string } {
    const folder = folderOf(unit.root.span.file);
    const taken = new Set(unit.libraries.map(({ code }) => codeKey(code?.text ?? '')));
    for (let n = 1; ; n++) {
        const code = n === 1 ? name : `${name}${n}`;
        const file = `${folder}${fileName(code)}.referentiel`;
        if (!taken.has(codeKey(code)) && !around.isTaken(file)) return { code, file };
    }
}

/** Makes the library that a code asks for, beside the certification. */
export function createLibrary({ unit, around }: Source, code: string): Change {
    const path = `${folderOf(unit.root.span.file)}${fileName(code)}.referentiel`;
    if (around.isTaken(path)) {
        return refuse(
            `Le fichier « ${path.slice(path.lastIndexOf('/') + 1)} » existe déjà.`,
            `The file “${path.slice(path.lastIndexOf('/') + 1)}” is there already.`,
        );
    }
    return { edits: [], created: [{ path, text: `bibliothèque ${code}\n` }] };
}

export function folderOf(path: string): string {
    return path.slice(0, path.lastIndexOf('/') + 1);
}

function fileName(code: string): string {
    return slug(code) || 'bibliotheque';
}
