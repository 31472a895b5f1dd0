import { commands, window, workspace, type Disposable, type LogOutputChannel } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { LANGUAGE } from './names.ts';

const FIRST_STEPS = 'referentiel.vscode-referentiel#premiersPas';

export function registerCommands(client: BaseLanguageClient, log: LogOutputChannel): Disposable[] {
    void commands.executeCommand('setContext', 'referentiel.active', true);
    return [
        commands.registerCommand('referentiel.new', newReferentiel),
        commands.registerCommand('referentiel.firstSteps', () =>
            commands.executeCommand('workbench.action.openWalkthrough', FIRST_STEPS, false),
        ),
        commands.registerCommand('referentiel.showLog', () => log.show()),
        commands.registerCommand('referentiel.restartServer', async () => {
            if (client.needsStop()) await client.stop();
            await client.start();
        }),
    ];
}

/** An untitled document that holds the « Certification » snippet, ready to be filled in. */
async function newReferentiel(): Promise<void> {
    const document = await workspace.openTextDocument({ language: LANGUAGE, content: '' });
    await window.showTextDocument(document);
    await commands.executeCommand('editor.action.insertSnippet', { langId: LANGUAGE, name: 'Certification' });
}
