// One certification in two files: what is found in one depends on the other.
import { after, before, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { equal, until } from './expect.ts';
import { activated, closeAll, file, found, open } from './workbench.ts';

const HEAD = 'deux/deux.referentiel';
const SUITE = 'deux/blocs.referentiel';

describe('findings across two files', () => {
    before(activated);
    after(closeAll);

    it('come where their cause is not, once, and go with it', async () => {
        // Both stay open.
        await vscode.window.showTextDocument(file(HEAD), { preview: false });
        await until('the competency that nothing evaluates', () => found(HEAD).join() === 'compétence-non-évaluée@6');
        equal(found(SUITE), []);

        const editor = await open(SUITE);
        const { document } = editor;
        const behind = document.positionAt(document.getText().indexOf('évalue C1') + 'évalue C1'.length);
        await editor.edit((edit) => edit.insert(behind, ' et C2'));
        await until('nothing to be said any more', () => found(HEAD).length === 0);

        await editor.edit((edit) => edit.replace(new vscode.Range(behind, behind.translate(0, 6)), ' et C9'));
        await until('the code that means nothing', () => found(SUITE).length > 0);
        equal(found(SUITE), ['code-inconnu@6']);
        // A wrong code is one fault: what it leaves in doubt isn't told as another.
        equal(found(HEAD), []);
        await vscode.commands.executeCommand('workbench.action.files.revert');
        await until('what was found at first', () => found(SUITE).length === 0 && found(HEAD).length === 1);
        equal(found(HEAD), ['compétence-non-évaluée@6']);
    });
});
