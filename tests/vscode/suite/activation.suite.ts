import { after, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { equal, ok, until } from './expect.ts';
import { say } from './report.ts';
import { activated, closeAll, extension, found, LANGUAGE, onMachine, open, SAMPLE, file } from './workbench.ts';

describe('activation', () => {
    after(closeAll);

    it('comes with a folder that holds a référentiel: what is found in it is there before any file is open', async () => {
        const start = Date.now();
        await until('activation', () => extension().isActive);
        await extension().exports.ready;
        const isFound = (): boolean => found(SAMPLE).length > 0;
        await until('the findings', isFound);
        say(`folder → findings: ${Date.now() - start} ms`);
        equal(vscode.window.visibleTextEditors.length, 0);
    });

    it('knows a référentiel by its name', async () => {
        const { document } = await open();
        equal(document.languageId, LANGUAGE);
    });

    it('leaves a file of another kind alone', async () => {
        const document = await vscode.workspace.openTextDocument(file('referentiel.config.json'));
        ok(document.languageId !== LANGUAGE);
    });

    it('contributes the commands it has, and no other', async () => {
        const manifest = extension().packageJSON as {
            contributes: { commands: { command: string; title: string }[] };
        };
        const declared = manifest.contributes.commands.map(({ command }) => command);
        const registered = await vscode.commands.getCommands(true);
        for (const command of declared) ok(registered.includes(command), `${command} is declared but not registered`);
        for (const { title } of manifest.contributes.commands) ok(!title.startsWith('%'), `${title} has no words`);
    });

    it('restarts the server at once', async () => {
        const { client } = await activated();
        await vscode.commands.executeCommand('referentiel.restartServer');
        equal(client.isRunning(), true);
    });

    it('shows its log and its first steps', async () => {
        await vscode.commands.executeCommand('referentiel.showLog');
        await vscode.commands.executeCommand('workbench.action.closePanel');
        await vscode.commands.executeCommand('referentiel.firstSteps');
        const isWalkthrough = (tab: vscode.Tab | undefined): boolean => tab !== undefined && tab.input === undefined;
        await until('the walkthrough', () => isWalkthrough(vscode.window.tabGroups.activeTabGroup.activeTab));
    });

    it('knows where it runs', async () => {
        const { document } = await open(SAMPLE);
        say(
            `${vscode.env.appName} ${vscode.version}, ${onMachine ? `Node ${process.version}` : 'browser'}, ${document.uri.scheme}`,
        );
    });
});
