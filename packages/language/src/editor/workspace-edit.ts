import type { ChangeAnnotation, Range, TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import type { TextEdit } from '../edits/index.ts';
import type { View } from './view.ts';

/** How a client takes edits. */
export interface EditFeatures {
    readonly documentChanges: boolean;
    readonly annotations: boolean;
    /** The version of an open file. */
    readonly versionOf: (path: string) => number | undefined;
    readonly uriOf: (path: string) => string;
}

/** Edits as the protocol has them: of the versions that they were made from, and under a name. */
export function workspaceEdit(
    { places }: View,
    edits: readonly TextEdit[],
    features: EditFeatures,
    label?: string,
): WorkspaceEdit {
    const byFile = new Map<string, TextEdit[]>();
    for (const edit of edits) byFile.set(edit.file, [...(byFile.get(edit.file) ?? []), edit]);
    const rangeOf = (edit: TextEdit): { range: Range; newText: string } => ({
        range: places.range(edit),
        newText: edit.text,
    });
    if (!features.documentChanges) {
        return {
            changes: Object.fromEntries(Array.from(byFile, ([file, own]) => [features.uriOf(file), own.map(rangeOf)])),
        };
    }
    const annotation = features.annotations && label !== undefined ? { annotationId: 'referentiel' } : {};
    const documentChanges = Array.from(byFile, ([file, own]): TextDocumentEdit => ({
        textDocument: { uri: features.uriOf(file), version: features.versionOf(file) ?? null },
        edits: own.map((edit) => ({ ...rangeOf(edit), ...annotation })),
    }));
    if (!('annotationId' in annotation)) return { documentChanges };
    const changeAnnotations: Record<string, ChangeAnnotation> = { referentiel: { label: label ?? '' } };
    return { documentChanges, changeAnnotations };
}
