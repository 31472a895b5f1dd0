// VS Code on a machine: the server is a process of its own.
import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind, type BaseLanguageClient } from 'vscode-languageclient/node';
import type { Api } from './api.ts';
import { startClient } from './client.ts';
import { LANGUAGE, NAME } from './names.ts';
import { registerTasks } from './tasks.ts';

let client: BaseLanguageClient | undefined;

export function activate(context: ExtensionContext): Api {
    const server = { module: context.asAbsolutePath('server.cjs'), transport: TransportKind.ipc };
    const api = startClient(context, (options) => new LanguageClient(LANGUAGE, NAME, server, options), {
        lendsFiles: false,
    });
    client = api.client;
    context.subscriptions.push(registerTasks(context.asAbsolutePath('referentiel.cjs')));
    return api;
}

export function deactivate(): Promise<void> | undefined {
    return client?.stop();
}
