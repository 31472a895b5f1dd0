import { afterEach, before, describe, it } from 'mocha';
import * as vscode from 'vscode';
import type { Previews } from '../../../packages/extension/src/preview/previews.ts';
import { equal, match, ok, until } from './expect.ts';
import { only, previews, shown } from './preview-shown.ts';
import { say } from './report.ts';
import { activated, at, closeAll, open, SAMPLE, untitled } from './workbench.ts';

const BRANCH = 'cycles/branche.referentiel';
const TITLE = 'RNCP99001 – Mécanicien de cycles';

const show = (command: 'showPreview' | 'showPreviewToSide'): Thenable<unknown> =>
    vscode.commands.executeCommand(`referentiel.${command}`);

async function replace({ document }: vscode.TextEditor, found: string, by: string): Promise<void> {
    const offset = document.getText().indexOf(found);
    ok(offset >= 0, found);
    const edit = new vscode.WorkspaceEdit();
    const range = new vscode.Range(document.positionAt(offset), document.positionAt(offset + found.length));
    edit.replace(document.uri, range, by);
    await vscode.workspace.applyEdit(edit);
}

describe('the preview', () => {
    let all: Previews['all'];
    before(async () => {
        all = (await previews()).all;
    });
    afterEach(async () => {
        await closeAll();
        await until('no preview', () => all.size === 0);
    });

    it('stands beside the text: all tables, holes and findings in their places', async () => {
        const { document } = await open();
        await show('showPreviewToSide');
        const { title, tables, holes, findings } = await shown('its content', ({ findings }) => findings.length > 0);
        equal(title, TITLE);
        ok(tables.length > 5, tables.join(', '));
        ok(new Set(tables).size === tables.length);
        match(holes.join('\n'), /évalu/);
        match(findings.join('\n'), /C1\.2/);
        equal(only(all).panel.title, 'Preview cycles.referentiel');
        ok(vscode.window.activeTextEditor?.document === document, 'the text has lost the focus');
    });

    it('is up to date while one writes', async () => {
        const editor = await open();
        await show('showPreviewToSide');
        await shown('its content', ({ findings }) => findings.length > 0);
        const typed = Date.now();
        await replace(editor, 'Mécanicien de cycles', 'Mécanicienne de cycles');
        await shown('the new title', ({ title }) => title.endsWith('Mécanicienne de cycles'));
        say(`keystroke → preview: ${Date.now() - typed} ms`);
        await replace(editor, 'évalue C1.1', 'évalue C1.1, C1.2');
        await shown('no finding', ({ findings }) => !findings.some((text) => text.includes('C1.2')));
        await vscode.commands.executeCommand('undo');
        await shown('the finding again', ({ findings }) => findings.some((text) => text.includes('C1.2')));
    });

    it('shows one table', async () => {
        await open();
        await show('showPreviewToSide');
        const { tables } = await shown('all tables', (rendered) => rendered.tables.length > 1);
        only(all).set({ table: 'matrice' });
        const { tables: left } = await shown('one table', (rendered) => rendered.tables.length === 1);
        ok(left[0] && tables.includes(left[0]), left[0]);
        only(all).set({ table: 'nulle-part' });
        await shown('all tables again', (rendered) => rendered.tables.length === tables.length);
    });

    it('highlights what is at the cursor, and leads back to it', async () => {
        const editor = await open();
        await show('showPreviewToSide');
        await shown('its content', ({ tables }) => tables.length > 1);
        editor.selection = at(5, 30);
        await until('C1.1', () => only(all).at?.includes('#5,4-'));
        editor.selection = at(18, 12);
        await until('E1', () => only(all).at?.includes('#17,4-'));
        only(all).panel.reveal(undefined, false);
        await until('the focus', () => only(all).panel.active);
        await vscode.commands.executeCommand('referentiel.showPreviewSource');
        const { selection } = await until('the text', () => vscode.window.activeTextEditor);
        equal(selection.active.line, 17);
        equal(vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).length, 2);
    });

    it('takes the place of the text, and gives it back', async () => {
        await open();
        await show('showPreview');
        await shown('its content', ({ tables }) => tables.length > 1);
        equal(vscode.window.activeTextEditor, undefined);
        equal(vscode.window.tabGroups.all.length, 1);
        await vscode.commands.executeCommand('referentiel.showPreviewSource');
        const editor = await until('the text', () => vscode.window.activeTextEditor);
        ok(editor.document.uri.path.endsWith(SAMPLE));
    });

    it('follows the active editor, unless it is locked', async () => {
        await open();
        await show('showPreviewToSide');
        await shown('its content', ({ title }) => title === TITLE);
        const first = only(all);
        await open(BRANCH);
        await shown('what the library shares', ({ tables }) => tables.includes('Jurys partagés'));
        await open();
        await shown('its content again', ({ title }) => title === TITLE);

        first.panel.reveal(undefined, false);
        await until('the focus', () => first.panel.active);
        await vscode.commands.executeCommand('referentiel.togglePreviewLock');
        equal(first.panel.title, '[Preview] cycles.referentiel');
        await open(BRANCH);
        const other = await untitled('certification RNCP2 "Autre"\nactivité A1 "Une" { compétence C1 "Dire" }\n');
        await show('showPreviewToSide');
        await until('two previews', () => all.size === 2);
        const [, second] = all;
        await shown('the other one', ({ title }) => title === 'RNCP2 – Autre', second);
        await shown('the locked one stays', ({ title }) => title === TITLE, first);
        await replace(other, 'Autre', 'Encore une autre');
        await shown('the other one, changed', ({ title }) => title === 'RNCP2 – Encore une autre', second);
    });

    it('never takes a text for markup', async () => {
        const harm = '<img src=x onerror=alert(1)><script>alert(1)</script>&lt;b&gt;';
        await untitled(`certification RNCP3 "${harm}"\nactivité A1 "${harm}" { compétence C1 "${harm}" }\n`);
        await show('showPreviewToSide');
        const { title, findings } = await shown('the text', ({ title }) => title.startsWith('RNCP3'));
        equal(title, `RNCP3 – ${harm}`);
        ok(findings.length > 0);
    });

    it('survives a restart of the server', async () => {
        const editor = await open();
        await show('showPreviewToSide');
        await shown('its content', ({ title }) => title === TITLE);
        const { client } = await activated();
        await client.stop();
        await replace(editor, 'Mécanicien de cycles', 'Mécanicien');
        await client.start();
        await shown('what has changed meanwhile', ({ title }) => title === 'RNCP99001 – Mécanicien');
    });
});
