// PDF, which a browser of this machine prints: CHROMIUM names it.
import { afterEach, before, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { equal, ok } from './expect.ts';
import { activated, closeAll, file, open } from './workbench.ts';

describe('PDF', () => {
    before(activated);
    afterEach(async () => {
        await closeAll();
        await vscode.workspace.fs.delete(file('écrits'), { recursive: true }).then(undefined, () => undefined);
    });

    it('is written as the other formats are, of what is in the editor', async () => {
        const editor = await open();
        await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), '// Pas enregistré\n'));
        await vscode.commands.executeCommand('referentiel.generate', undefined, {
            formats: ['pdf'],
            tables: ['blocs'],
            folder: file('écrits').toString(),
        });
        const bytes = await vscode.workspace.fs.readFile(file('écrits/RNCP99001-blocs.pdf'));
        equal(String.fromCharCode(...bytes.slice(0, 5)), '%PDF-');
        ok(bytes.length > 4_000, `${bytes.length} bytes`);
    });
});
