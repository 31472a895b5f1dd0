import { afterEach, before, describe, it } from 'mocha';
import * as vscode from 'vscode';
import type { Previews } from '../../../packages/extension/src/preview/previews.ts';
import { equal, ok, until } from './expect.ts';
import { only, previews, shown } from './preview-shown.ts';
import { at, closeAll, open, SAMPLE } from './workbench.ts';
import { inWebview } from './webview.ts';

const C12 = 'td[data-source*="#8,"]';

describe('a reader of the preview', () => {
    let all: Previews['all'];
    before(async () => {
        all = (await previews()).all;
    });
    afterEach(async () => {
        only(all).set({ table: undefined });
        await closeAll();
        await until('no preview', () => all.size === 0);
    });

    async function openBoth(): Promise<vscode.TextEditor> {
        const editor = await open();
        await vscode.commands.executeCommand('referentiel.showPreviewToSide');
        await shown('its content', ({ findings }) => findings.length > 0);
        return editor;
    }
    const line = (): number | undefined => vscode.window.activeTextEditor?.selection.active.line;

    it('goes to the source by a click', async () => {
        await openBoth();
        await inWebview({ do: 'click', selector: C12 });
        await until('the line', () => line() === 8);
        ok(vscode.window.activeTextEditor?.document.uri.path.endsWith(SAMPLE));
        equal(vscode.window.tabGroups.all.length, 2);
    });

    it('goes there by the keyboard, too', async () => {
        const editor = await openBoth();
        only(all).set({ table: 'race' });
        await shown('one table', ({ tables }) => tables.length === 1);
        editor.selection = at(14, 2);
        await until('the bloc', () => only(all).at?.includes('#14,0-'));
        const focused = '[data-source]:focus';
        await inWebview({ do: 'press', selector: '[data-source][tabindex="0"]', value: 'ArrowDown' });
        await inWebview({ do: 'press', selector: focused, value: 'ArrowRight' });
        await inWebview({ do: 'press', selector: focused, value: 'ArrowUp' });
        await inWebview({ do: 'press', selector: focused, value: 'Enter' });
        await until('the line', () => line() === 4);
    });

    it('chooses a table, which the next preview shows too', async () => {
        await openBoth();
        await inWebview({ do: 'select', selector: '#table', value: 'matrice' });
        await shown('the matrix', ({ tables }) => tables.length === 1);
        only(all).dispose();
        await until('no preview', () => all.size === 0);
        await vscode.commands.executeCommand('referentiel.showPreviewToSide');
        await shown('the matrix again', ({ tables }) => tables.length === 1);
        await inWebview({ do: 'select', selector: '#table', value: '' });
        await shown('all tables', ({ tables }) => tables.length > 1);
    });

    it('follows a code to what it names, without leaving the preview', async () => {
        await openBoth();
        await inWebview({ do: 'click', selector: 'a.code[href="#i-competency-C.1.1"]' });
        await inWebview({ do: 'read', selector: '[data-source]:focus:has(#i-competency-C\\.1\\.1)' });
        await until('the focus in the preview', () => only(all).panel.active);
    });
});
