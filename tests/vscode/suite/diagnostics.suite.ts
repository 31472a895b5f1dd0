import { afterEach, before, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { equal, ok, until } from './expect.ts';
import { say } from './report.ts';
import { activated, closeAll, file, open, SAMPLE } from './workbench.ts';

const findings = (): vscode.Diagnostic[] =>
    vscode.languages.getDiagnostics(file(SAMPLE)).filter(({ source }) => source === 'referentiel');

describe('findings', () => {
    before(activated);
    afterEach(closeAll);

    it('come once, go when the competency is evaluated, and come back', async () => {
        const start = Date.now();
        const editor = await open();
        await until('the first finding', () => findings().length > 0);
        say(`open → first finding: ${Date.now() - start} ms`);
        const [finding] = findings();
        ok(finding);
        equal(finding.range.start.line, 8);
        equal(
            findings().length,
            1,
            findings()
                .map(({ message }) => message)
                .join('\n'),
        );

        const evaluated = editor.document.getText().indexOf('évalue C1.1') + 'évalue C1.1'.length;
        const typed = Date.now();
        await editor.edit((edit) => edit.insert(editor.document.positionAt(evaluated), ', C1.2'));
        await until('no finding', () => findings().length === 0);
        say(`keystroke → findings: ${Date.now() - typed} ms`);
        await vscode.commands.executeCommand('undo');
        await until('the finding again', () => findings().length === 1);
    });
});
