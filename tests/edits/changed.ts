// Units before and after an edit, from their texts.
import { buildUnit, editText, type Library, parseFile, type TextEdit, type Unit } from '@referentiel/language';
import { expect } from 'vitest';

export type Texts = Readonly<Record<string, string>>;

/** All texts after some edits; fails where two of them overlap or one lies outside its file. */
export function changed(texts: Texts, edits: readonly TextEdit[]): Record<string, string> {
    for (const { file, start, end } of edits) {
        expect(texts).toHaveProperty([file]);
        expect(start).toBeLessThanOrEqual(end);
        expect(end).toBeLessThanOrEqual(texts[file]?.length ?? 0);
    }
    return Object.fromEntries(
        Object.entries(texts).map(([path, text]) => [
            path,
            editText(
                text,
                edits.filter(({ file }) => file === path),
            ),
        ]),
    );
}

/** The same unit read again from other texts. */
export function reread(unit: Unit, texts: Texts, libraries: readonly Library[] = unit.libraries): Unit {
    const files = unit.files.map(({ path }) => {
        const text = texts[path] ?? '';
        return { file: { path, text }, parsed: parseFile(text) };
    });
    const [first, ...others] = files;
    if (!first) throw new Error('A unit has one file at least.');
    const byCode = new Map(libraries.map((library) => [keyOf(library.code?.text ?? ''), library]));
    return buildUnit([first, ...others], (key) => byCode.get(key));
}

export function textsOf(unit: Unit): Record<string, string> {
    return Object.fromEntries(unit.files.map(({ path, text }) => [path, text]));
}

export function keyOf(code: string): string {
    return (code.match(/[0-9]+|[^0-9._-]+/g) ?? []).join('|').toUpperCase();
}

/** The comments of a text, in order of place. */
export function commentsOf(texts: Texts): string[] {
    return Object.values(texts).flatMap((text) =>
        [...text.matchAll(/"[^"\\]*(?:\\[\s\S][^"\\]*)*"|\/\/[^\n\r]*/g)]
            .map(([image]) => image)
            .filter((image) => image.startsWith('//'))
            .map((image) => image.trimEnd()),
    );
}
