import { afterEach, before, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { equal, until } from './expect.ts';
import { activated, closeAll, untitled } from './workbench.ts';
import { paste } from './webview.ts';

describe('what is pasted', () => {
    before(activated);
    afterEach(closeAll);

    const pasted = async (marked: string, text: string, html?: string): Promise<string> => {
        const offset = marked.indexOf('|');
        const editor = await untitled(marked.replace('|', ''));
        const position = editor.document.positionAt(offset);
        editor.selection = new vscode.Selection(position, position);
        // VS Code gives up a paste when the cursor moves meanwhile: the command comes back once it has moved.
        await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
        const before = editor.document.getText();
        await paste(text, html);
        await until('the paste', () => editor.document.getText() !== before);
        const { document } = editor;
        // One goes on behind what was pasted.
        const end = document.getText().length - (before.length - offset);
        await until('the cursor', () => document.offsetAt(editor.selection.active) === end);
        return document.getText();
    };

    it('into a text keeps it one', async () => {
        equal(await pasted('bloc BC01 "un |"', 'dit "oui" \\ "non"'), 'bloc BC01 "un dit \\"oui\\" \\\\ \\"non\\""');
    });

    it('into a text takes its indentation', async () => {
        equal(
            await pasted('bloc BC01 "B" {\n    liste "\n        |\n    "\n}', '- un\n- "deux"\n\n  suite'),
            'bloc BC01 "B" {\n    liste "\n        - un\n        - \\"deux\\"\n\n          suite\n    "\n}',
        );
    });

    it('from Word becomes a clean text', async () => {
        const html =
            '<html xmlns:w="urn:schemas-microsoft-com:office:word"><body><p class=MsoNormal style="color:red">Un <b>mot</b>&nbsp;:</p><ul><li>"deux"</li></ul></body></html>';
        equal(
            await pasted('bloc BC01 "B" {\n    liste "|"\n}', 'Un mot', html),
            'bloc BC01 "B" {\n    liste "Un **mot**\u00a0:\n\n        - \\"deux\\""\n}',
        );
    });

    it('into an empty référentiel, a fiche’s page is one; one undo takes it back', async () => {
        const page = `RNCP99003 - Vendeur de cycles\nRésumé de la certification\nObjectifs et contexte de la certification :\n${'Vendre des cycles. '.repeat(20)}\n`;
        const editor = await untitled('\n');
        editor.selection = new vscode.Selection(0, 0, 0, 0);
        await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
        await paste(page);
        await until('the référentiel', () => editor.document.getText().startsWith('certification RNCP99003 '));
        await vscode.commands.executeCommand('undo');
        equal(editor.document.getText(), '\n');
    });

    it('elsewhere stays as it is', async () => {
        equal(await pasted('|', 'bloc BC01 "B"'), 'bloc BC01 "B"');
    });
});
