import { window, workspace, type ExtensionContext } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import type { InitializationOptions } from '@referentiel/language/requests';
import type { Api } from './api.ts';
import { registerCommands } from './commands.ts';
import { answerForFiles } from './files.ts';
import { LANGUAGE, NAME } from './names.ts';

/** The same for both hosts; what differs is how a client reaches its server. */
export type MakeClient = (options: LanguageClientOptions) => BaseLanguageClient;

/** With `lendsFiles`, the server reads files through us. */
export function startClient(
    context: ExtensionContext,
    makeClient: MakeClient,
    { lendsFiles }: { lendsFiles: boolean },
): Api {
    const initializationOptions: InitializationOptions = { files: lendsFiles, watches: true };
    const outputChannel = window.createOutputChannel(NAME, { log: true });
    const watchers = ['**/*.referentiel', '**/referentiel.config.json'].map((pattern) =>
        workspace.createFileSystemWatcher(pattern),
    );
    const client = makeClient({
        documentSelector: [{ language: LANGUAGE }],
        diagnosticCollectionName: LANGUAGE,
        outputChannel,
        initializationOptions,
        synchronize: { fileEvents: watchers },
    });
    context.subscriptions.push(outputChannel, ...watchers, ...registerCommands(client, outputChannel));

    if (lendsFiles) answerForFiles(client);
    const ready = client.start();
    ready.catch((error: unknown) => outputChannel.error(error instanceof Error ? error : String(error)));
    return { client, ready };
}
