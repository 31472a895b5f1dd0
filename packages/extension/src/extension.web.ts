// VS Code in a browser: the server is a worker.
import { Uri, type ExtensionContext } from 'vscode';
import {
    BrowserMessageReader,
    BrowserMessageWriter,
    LanguageClient,
    type BaseLanguageClient,
    type MessageTransports,
} from 'vscode-languageclient/browser';
import type { Api } from './api.ts';
import { startClient } from './client.ts';
import { LANGUAGE, NAME } from './names.ts';

type WebWorker = Worker & { terminate(): void };
declare const Worker: new (url: string) => WebWorker;

let client: BaseLanguageClient | undefined;

export function activate(context: ExtensionContext): Api {
    const server = Uri.joinPath(context.extensionUri, 'server.web.js').toString(true);
    let worker: WebWorker | undefined;
    // A client that is started again has to find a fresh worker: the last one has been told to exit. VS Code's workers
    // aren't instances of Worker, so the client is given what it would make of one.
    const freshWorker = (): Promise<MessageTransports> => {
        worker?.terminate();
        worker = new Worker(server);
        return Promise.resolve({
            reader: new BrowserMessageReader(worker),
            writer: new BrowserMessageWriter(worker),
        });
    };
    const api = startClient(context, (options) => new LanguageClient(LANGUAGE, NAME, freshWorker, options), {
        lendsFiles: true,
    });
    context.subscriptions.push({ dispose: () => worker?.terminate() });
    client = api.client;
    return api;
}

export function deactivate(): Promise<void> | undefined {
    return client?.stop();
}
