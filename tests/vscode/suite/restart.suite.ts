import { after, before, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { equal, ok, until } from './expect.ts';
import { activated, closeAll, found, open, proposals, SAMPLE } from './workbench.ts';

/** The process that a client over IPC runs; it tells nobody. */
interface WithProcess {
    readonly _serverProcess?: { readonly pid?: number };
}

describe('a server that is killed while one writes', () => {
    before(activated);
    after(closeAll);

    it('comes back by itself, and nothing is lost', async () => {
        const { client } = await activated();
        const editor = await open();
        await until('the finding', () => found(SAMPLE).length === 1);
        const pid = (client as unknown as WithProcess)._serverProcess?.pid;
        ok(pid !== undefined);
        const { document } = editor;
        const behind = (needle: string): vscode.Position =>
            document.positionAt(document.getText().indexOf(needle) + needle.length);
        await editor.edit((edit) => edit.insert(behind('évalue C1.1'), ', C1.2'));
        process.kill(pid, 'SIGKILL');
        await editor.edit((edit) => edit.insert(behind('évalue C1.1, C1.2'), ', C9'));

        await until('another server', () => {
            const other = (client as unknown as WithProcess)._serverProcess?.pid;
            return client.isRunning() && other !== undefined && other !== pid;
        });
        await until('what was written meanwhile', () => found(SAMPLE).length === 1 && found(SAMPLE));
        equal(found(SAMPLE), [`code-inconnu@${behind('C9').line}`]);
        ok(document.getText().includes('évalue C1.1, C1.2, C9'));
        editor.selection = new vscode.Selection(behind('C1.2, '), behind('C1.2, '));
        ok((await proposals(editor)).length > 0);
        await vscode.commands.executeCommand('workbench.action.files.revert');
        await until('the first finding', () => found(SAMPLE)[0]?.startsWith('compétence-non-évaluée'));
        equal(found(SAMPLE).length, 1);
    });
});
