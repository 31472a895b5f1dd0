// VS Code on a machine: the server is a process of its own, the command line's own `lsp`.
import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind, type BaseLanguageClient } from 'vscode-languageclient/node';
import type { Api } from './api.ts';
import { startClient } from './client.ts';
import { LANGUAGE, NAME } from './names.ts';
import { registerTasks } from './tasks.ts';

let client: BaseLanguageClient | undefined;

export function activate(context: ExtensionContext): Api {
    const program = context.asAbsolutePath('referentiel.cjs');
    const server = { module: program, args: ['lsp'], transport: TransportKind.ipc };
    const api = startClient(context, (options) => new LanguageClient(LANGUAGE, NAME, server, options), {
        lendsFiles: false,
    });
    client = api.client;
    context.subscriptions.push(registerTasks(program));
    return api;
}

export function deactivate(): Promise<void> | undefined {
    return client?.stop();
}
