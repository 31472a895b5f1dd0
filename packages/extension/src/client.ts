import { window, workspace, type ExtensionContext } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import type { Api } from './api.ts';
import { registerCommands } from './commands.ts';

export const LANGUAGE = 'referentiel';
export const NAME = 'Référentiel';

/** The same for both hosts; what differs is how a client reaches its server. */
export type MakeClient = (options: LanguageClientOptions) => BaseLanguageClient;

export function startClient(context: ExtensionContext, makeClient: MakeClient): Api {
    const outputChannel = window.createOutputChannel(NAME, { log: true });
    const watchers = ['**/*.referentiel', '**/referentiel.config.json'].map((pattern) =>
        workspace.createFileSystemWatcher(pattern),
    );
    const client = makeClient({
        documentSelector: [{ language: LANGUAGE }],
        diagnosticCollectionName: LANGUAGE,
        outputChannel,
        synchronize: { fileEvents: watchers },
    });
    context.subscriptions.push(outputChannel, ...watchers, ...registerCommands(client, outputChannel));

    const ready = client.start();
    ready.catch((error: unknown) => outputChannel.error(error instanceof Error ? error : String(error)));
    return { client, ready };
}
