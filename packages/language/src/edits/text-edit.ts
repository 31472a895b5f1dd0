import type { Message } from '../model/message.ts';
import type { SourceFile } from '../model/source.ts';
import type { Unit } from '../model/unit.ts';

/** A stretch of a file and what stands there afterwards. */
export interface TextEdit {
    readonly file: string;
    readonly start: number;
    readonly end: number;
    readonly text: string;
    /** The part of `text` that is left to the author: an editor that can selects it. */
    readonly select?: { readonly start: number; readonly end: number };
}

/** What a change gives: its edits and the files that it takes, none of which is there yet; or why it is not made. */
export type Change = Made | { readonly refused: Message };

export interface Made {
    readonly edits: readonly TextEdit[];
    readonly created?: readonly SourceFile[];
}

/** What a change may have to know of the files beside its unit. */
export interface Surroundings {
    /** The units that use a library: what it declares is renamed there too. */
    readonly users: readonly Unit[];
    /** The text of a library's file. */
    readonly textOf: (path: string) => string | undefined;
    /** Whether there is a file of that path. */
    readonly isTaken: (path: string) => boolean;
}

/** Why a change is not made. */
export function refuse(fr: string, en: string): { readonly refused: Message } {
    return { refused: { fr, en } };
}

/** Several changes can't be made at once where one touches what another changes. */
export function doOverlap(a: TextEdit, b: TextEdit): boolean {
    if (a.file !== b.file) return false;
    if (a.start === a.end && b.start === b.end) return a.start === b.start && a.text !== b.text;
    return a.start < b.end && b.start < a.end;
}

/** By file, then by place; what is said twice is kept once. */
export function inOrder(edits: readonly TextEdit[]): TextEdit[] {
    const met = new Set<string>();
    return edits
        .filter((edit) => {
            const key = JSON.stringify([edit.file, edit.start, edit.end, edit.text]);
            if (met.has(key)) return false;
            met.add(key);
            return edit.start !== edit.end || edit.text !== '';
        })
        .toSorted((a, b) => compare(a.file, b.file) || a.start - b.start || a.end - b.end);
}

function compare(a: string, b: string): number {
    return a < b ? -1 : a > b ? 1 : 0;
}

/** A text with some of its stretches replaced; the edits don't overlap. */
export function editText(text: string, edits: readonly Omit<TextEdit, 'file'>[]): string {
    const parts: string[] = [];
    let offset = 0;
    for (const edit of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
        if (edit.start < offset) throw new Error(`Two edits overlap at ${edit.start}.`);
        parts.push(text.slice(offset, edit.start), edit.text);
        offset = edit.end;
    }
    parts.push(text.slice(offset));
    return parts.join('');
}

/** The files that edits change, as they are afterwards. */
export function editFiles(files: readonly SourceFile[], edits: readonly TextEdit[]): SourceFile[] {
    return files.flatMap(({ path, text }) => {
        const own = edits.filter(({ file }) => file === path);
        return own.length > 0 ? [{ path, text: editText(text, own) }] : [];
    });
}
