import * as vscode from 'vscode';
import type { Api } from '../../../packages/extension/src/api.ts';
import { ok, pause, until } from './expect.ts';

export const LANGUAGE = 'referentiel';
export const SAMPLE = 'cycles/cycles.referentiel';

/** Not in a browser: the suite also runs in the web's extension host. */
export const onMachine = vscode.env.uiKind === vscode.UIKind.Desktop || vscode.env.remoteName !== undefined;

export function folder(): vscode.WorkspaceFolder {
    const [first] = vscode.workspace.workspaceFolders ?? [];
    ok(first, 'no folder is open');
    return first;
}

export function file(path: string): vscode.Uri {
    return vscode.Uri.joinPath(folder().uri, path);
}

export async function open(path: string = SAMPLE): Promise<vscode.TextEditor> {
    return show(await vscode.workspace.openTextDocument(file(path)));
}

export async function untitled(content: string): Promise<vscode.TextEditor> {
    return show(await vscode.workspace.openTextDocument({ language: LANGUAGE, content }));
}

/**
 * Editor commands go to the editor that has the focus, which comes a little later than the editor; what opens late, a
 * webview, may take it away: then it is asked for again.
 */
async function show(document: vscode.TextDocument): Promise<vscode.TextEditor> {
    const editor = await vscode.window.showTextDocument(document, { preserveFocus: false });
    const isActive = (): boolean => vscode.window.activeTextEditor?.document === document;
    await until('the focus', async () => {
        for (let tries = 0; tries < 40 && !isActive(); tries++) await pause(25);
        if (isActive()) return true;
        await vscode.window.showTextDocument(document, { viewColumn: editor.viewColumn, preserveFocus: false });
        return isActive();
    });
    await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
    return editor;
}

/** Closes all editors and forgets what was changed in them. */
export async function closeAll(): Promise<void> {
    for (const document of vscode.workspace.textDocuments) {
        if (!document.isDirty || document.languageId !== LANGUAGE) continue;
        await show(document);
        await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    }
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    // An open log is an editor, too.
    const isText = ({ document }: vscode.TextEditor): boolean => document.uri.scheme !== 'output';
    await until('no editor', () => !vscode.window.visibleTextEditors.some(isText));
}

export function extension(): vscode.Extension<Api> {
    const found = vscode.extensions.getExtension<Api>('referentiel.vscode-referentiel');
    ok(found, 'the extension is not there');
    return found;
}

export async function activated(): Promise<Api> {
    const api = await extension().activate();
    await api.ready;
    return api;
}

/** Types as a person does: auto-closing, indentation and suggestions take part. */
export async function type(text: string): Promise<void> {
    for (const letter of Array.from(text)) {
        await vscode.commands.executeCommand('type', { text: letter });
        // What is formatted on type comes from the server, and a person is slower than that.
        if (letter === '\n' || letter === '}') await pause(150);
    }
}

export const at = (line: number, character: number): vscode.Selection =>
    new vscode.Selection(line, character, line, character);

/** « règle@line » of what the server finds in a file. */
export function found(path: string): string[] {
    return vscode.languages
        .getDiagnostics(file(path))
        .filter(({ source }) => source === 'referentiel')
        .map(({ code, range }) => `${String(typeof code === 'object' ? code.value : code)}@${range.start.line}`);
}

/** The labels of all that is proposed at the cursor. */
export async function proposals({ document, selection }: vscode.TextEditor): Promise<string[]> {
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        selection.active,
    );
    return items.map(({ label }) => (typeof label === 'string' ? label : label.label));
}
