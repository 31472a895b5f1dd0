import type {
    ChangeAnnotation,
    Range,
    SnippetTextEdit,
    TextEdit as ProtocolEdit,
    WorkspaceEdit,
} from 'vscode-languageserver-types';
import type { Made, TextEdit } from '../edits/index.ts';
import { groupBy } from '../model/group-by.ts';
import type { View } from './view.ts';

/** How a client takes edits. */
export interface EditFeatures {
    readonly documentChanges: boolean;
    readonly annotations: boolean;
    /** Whether it makes files that an edit takes. */
    readonly creates: boolean;
    /** Whether it selects, in a text that it inserts, what is left to the author. */
    readonly snippets: boolean;
    /** The version of an open file. */
    readonly versionOf: (path: string) => number | undefined;
    readonly uriOf: (path: string) => string;
}

const ANNOTATION = 'referentiel';

/** Edits as the protocol has them: of the versions that they were made from, and under a name. */
export function workspaceEdit(
    { places }: Pick<View, 'places'>,
    { edits, created = [] }: Made,
    features: EditFeatures,
    label?: string,
): WorkspaceEdit {
    const byFile = groupBy(edits, ({ file }) => file);
    if (!features.documentChanges) {
        const changes = Array.from(byFile, ([file, own]): [string, ProtocolEdit[]] => [
            features.uriOf(file),
            own.map((edit) => ({ range: places.range(edit), newText: edit.text })),
        ]);
        return { changes: Object.fromEntries(changes) };
    }
    const annotation = features.annotations && label !== undefined ? { annotationId: ANNOTATION } : {};
    const documentChanges: WorkspaceEdit['documentChanges'] = [];
    for (const { path, text } of created) {
        const uri = features.uriOf(path);
        documentChanges.push(
            { kind: 'create', uri, options: { overwrite: false, ignoreIfExists: false }, ...annotation },
            { textDocument: { uri, version: null }, edits: [{ range: START, newText: text, ...annotation }] },
        );
    }
    for (const [file, own] of byFile) {
        documentChanges.push({
            textDocument: { uri: features.uriOf(file), version: features.versionOf(file) ?? null },
            edits: own.map((edit) => ({ ...written(edit, places.range(edit), features.snippets), ...annotation })),
        });
    }
    if (!('annotationId' in annotation)) return { documentChanges };
    const changeAnnotations: Record<string, ChangeAnnotation> = { [ANNOTATION]: { label: label ?? '' } };
    return { documentChanges, changeAnnotations };
}

const START: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

function written({ text, select }: TextEdit, range: Range, snippets: boolean): ProtocolEdit | SnippetTextEdit {
    if (!select || !snippets) return { range, newText: text };
    const [before, chosen, after] = [
        text.slice(0, select.start),
        text.slice(select.start, select.end),
        text.slice(select.end),
    ].map(escaped);
    return { range, snippet: { kind: 'snippet', value: `${before}\${1:${chosen}}${after}` } };
}

/** A text that stands for itself in a snippet. */
function escaped(text: string): string {
    return text.replace(/[\\$}]/g, '\\$&');
}
