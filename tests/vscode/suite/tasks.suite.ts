import { after, before, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { equal, match, ok, until } from './expect.ts';
import { activated, closeAll, file, SAMPLE } from './workbench.ts';

const RULE = 'compétence-non-évaluée';

const problems = (): vscode.Diagnostic[] =>
    vscode.languages
        .getDiagnostics(file(SAMPLE))
        .filter(({ code }) => String(typeof code === 'object' ? code.value : code) === RULE);

describe('the task « referentiel: check »', () => {
    before(activated);
    after(closeAll);

    it('is offered for the folder', async () => {
        const found = await vscode.tasks.fetchTasks({ type: 'referentiel' });
        equal(
            found.map(({ name, source }) => `${source}: ${name}`),
            ['referentiel: check'],
        );
        ok(found[0]?.group === vscode.TaskGroup.Build);
    });

    it('runs the command line of the extension and fills Problems', async () => {
        const { client } = await activated();
        await client.stop(); // So that all that is in Problems comes from the task.
        await until('no problem', () => problems().length === 0);
        const [task] = await vscode.tasks.fetchTasks({ type: 'referentiel' });
        ok(task);
        const ended = new Promise<number | undefined>((settle) => {
            const listener = vscode.tasks.onDidEndTaskProcess(({ exitCode }) => {
                listener.dispose();
                settle(exitCode);
            });
        });
        await vscode.tasks.executeTask(task);
        equal(await ended, 1);
        const [problem] = await until('a problem', () => problems().length > 0 && problems());
        ok(problem);
        match(problem.message, /C1\.2/);
        equal(problem.severity, vscode.DiagnosticSeverity.Error);
        equal(problem.range.start.line, 8);
        equal(problems().length, 1);
    });

    it('leaves each finding in Problems once, when the server finds it too', async () => {
        const { client } = await activated();
        await client.start();
        await vscode.window.showTextDocument(file(SAMPLE));
        await until('the server’s own finding', () => problems()[0]?.source === 'referentiel');
        equal(problems().length, 1);
    });
});
