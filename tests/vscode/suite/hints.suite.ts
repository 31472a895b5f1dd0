// Hints, as they are drawn: what they do to the rows of the text.
import { afterEach, before, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { equal, ok, pause, until } from './expect.ts';
import { rows } from './webview.ts';
import { activated, at, closeAll, type, untitled } from './workbench.ts';

const TEXT = `certification RNCP99300 "Essai"
activité A1 "Accueillir" {
    compétence C1.1 "Recueillir la demande du client et la reformuler avec lui afin d’y répondre."
    compétence C1.2 "Établir un devis."
}
bloc BC01 "Accueillir" {
    compétences A1
    épreuve E1 "Cas" {
        évalue C1.1
    }
    épreuve E2 "Entretien" {
        évalue C1.2
        durée 20 min
    }
}
`;
const lineOf = (text: string): number => TEXT.split('\n').findIndex((line) => line.includes(text));
/** Longer than VS Code waits before it asks for hints again. */
const LATER = 1_500;

describe('hints, as they are drawn', () => {
    before(activated);
    afterEach(closeAll);

    const withHint = (code: string): Promise<string> =>
        until(`a hint behind ${code}`, async () =>
            (await rows()).find((row) => new RegExp(`évalue ${code.replace('.', '\\.')} ?\\(`).test(row)),
        );

    it('break no code where the window is narrow', async () => {
        const { document } = await untitled(TEXT);
        await vscode.window.showTextDocument(document, vscode.ViewColumn.Two);
        const shown = await until('a line that its hint makes too long', async () => {
            const found = await rows();
            return found.some((row) => /^\s*\(Recueillir/.test(row)) && found;
        });
        equal(
            shown.filter((row) => row.endsWith('C1.')),
            [],
        );
        ok(
            shown.some((row) => /évalue C1\.1/.test(row)),
            shown.join('\n'),
        );
    });

    it('stay away from the line that is written, and no row moves', async () => {
        const editor = await untitled(TEXT);
        await withHint('C1.1');
        await withHint('C1.2');
        const before = (await rows()).findIndex((row) => row.includes('durée'));
        editor.selection = at(lineOf('évalue C1.2'), 99);
        for (const letters of [',', ' C1.1', ' et', ' C1']) {
            await type(letters);
            await pause(LATER);
            const shown = await rows();
            equal(
                shown.findIndex((row) => row.includes('durée')),
                before,
            );
            ok(!shown.some((row) => /évalue C1\.2.*\(/.test(row)), shown.join('\n'));
            ok(
                shown.some((row) => /évalue C1\.1 ?\(/.test(row)),
                'the others stay',
            );
        }
        await vscode.commands.executeCommand('undo');
        await vscode.commands.executeCommand('undo');
        editor.selection = at(0, 0);
        equal(
            (await rows()).findIndex((row) => row.includes('durée')),
            before,
        );
    });

    it('come back when the line is left', async () => {
        const editor = await untitled(TEXT);
        await withHint('C1.2');
        editor.selection = at(lineOf('évalue C1.2'), 99);
        await type(' ');
        await until('no hint', async () => (await rows()).some((row) => /évalue C1\.2\s*$/.test(row)));
        await vscode.commands.executeCommand('cursorDown');
        await withHint('C1.2');
    });
});
