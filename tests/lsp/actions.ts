// Code actions as an editor asks for them and carries them out.
import type { MemoryFiles } from '@referentiel/language';
import type {
    AnnotatedTextEdit,
    CodeAction,
    CreateFile,
    SnippetTextEdit,
    TextDocumentEdit,
    TextEdit,
    WorkspaceEdit,
} from 'vscode-languageserver';
import { expect } from 'vitest';
import { type Client, ROOT, uri } from './client.ts';

/** What is offered at a place. */
export async function actionsAt(
    client: Client,
    path: string,
    offset: number,
    only?: readonly string[],
): Promise<CodeAction[]> {
    const { textDocument, position } = client.at(path, offset);
    const report = await client.request('textDocument/diagnostic', { textDocument });
    const diagnostics = report.kind === 'full' ? report.items : [];
    return client.request('textDocument/codeAction', {
        textDocument,
        range: { start: position, end: position },
        context: { diagnostics, ...(only ? { only: [...only] } : {}) },
    });
}

type Change = TextDocumentEdit | CreateFile;

/** Applies an edit to open files as an editor does; those that it takes are written and opened. What it selects stands in `⟦…⟧`. */
export async function carryOut(
    client: Client,
    edit: WorkspaceEdit | null | undefined,
    { disk, mark = false }: { readonly disk?: MemoryFiles; readonly mark?: boolean } = {},
): Promise<void> {
    for (const change of (edit?.documentChanges ?? []) as Change[]) {
        if ('kind' in change) {
            const path = pathOf(change.uri);
            expect(client.documents.has(path), `${path} is there already`).toBe(false);
            expect(change.options).toEqual({ overwrite: false, ignoreIfExists: false });
            disk?.write(`${ROOT}/${path}`, '');
            await client.open(path, '');
            continue;
        }
        const { textDocument, edits } = change;
        const path = pathOf(textDocument.uri);
        if (!client.documents.has(path)) {
            expect(textDocument.version).toBeNull();
            continue;
        }
        const isNew = textDocument.version === null && client.text(path) === '';
        if (!isNew) expect(textDocument.version).toBe(client.documents.get(path)?.version ?? null);
        await client.edit(
            path,
            (edits as (AnnotatedTextEdit | SnippetTextEdit)[]).map((one) => plain(one, mark)),
        );
        disk?.write(`${ROOT}/${path}`, client.text(path));
    }
}

function plain(edit: TextEdit | SnippetTextEdit, mark: boolean): TextEdit {
    if (!('snippet' in edit)) return edit;
    const newText = edit.snippet.value
        .replace(/\$\{1:((?:[^\\}]|\\.)*)\}/s, mark ? '⟦$1⟧' : '$1')
        .replace(/\\([\\$}])/g, '$1');
    return { range: edit.range, newText };
}

export function pathOf(of: string): string {
    return decodeURI(of).slice(decodeURI(uri('')).length);
}
