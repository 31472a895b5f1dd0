// A client of the real protocol: the server at the other end of a stream, and an editor that knows nothing of it.
import { PassThrough } from 'node:stream';
import { type Files, MemoryFiles, type Parts } from '@referentiel/language';
import { createMessageConnection, type MessageConnection } from 'vscode-jsonrpc/node';
import { createConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import type {
    ConfigurationParams,
    Diagnostic,
    InitializeResult,
    Position,
    Range,
    RegistrationParams,
    TextEdit,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Requests } from '../../packages/language/src/server/protocol.ts';
import type { Print } from '../../packages/language/src/server/printing.ts';
import { serve } from '../../packages/language/src/server/server.ts';

export const ROOT = '/projet';

export function uri(path: string): string {
    return `file://${ROOT}/${encodeURI(path)}`;
}

export interface ClientOptions {
    /** Opens large files, where the server may. */
    readonly parts?: (path: string) => Parts;
    readonly pull?: boolean;
    readonly locale?: string;
    readonly capabilities?: Record<string, unknown>;
    readonly initializationOptions?: Record<string, unknown>;
    /** What is set, by the URI of a folder, or by « » for everything: answered when the server asks. */
    readonly settings?: Readonly<Record<string, unknown>>;
    /** What the folder holds, by path from it. */
    readonly files?: Readonly<Record<string, string>>;
    readonly disk?: Files;
    readonly root?: string;
    /** `YYYY-MM-DD`. */
    readonly today?: string;
    /** Folders that the server doesn't look through. */
    readonly isWide?: (folder: string) => boolean;
    /** What prints PDF. */
    readonly print?: Print;
}

/** What an editor with everything tells of itself. */
export function capabilities(pull: boolean): Record<string, unknown> {
    return {
        textDocument: {
            publishDiagnostics: {
                relatedInformation: true,
                tagSupport: { valueSet: [1, 2] },
                codeDescriptionSupport: true,
                dataSupport: true,
                versionSupport: true,
            },
            ...(pull
                ? {
                      diagnostic: {
                          relatedInformation: true,
                          tagSupport: { valueSet: [1, 2] },
                          codeDescriptionSupport: true,
                          dataSupport: true,
                      },
                  }
                : {}),
            hover: { contentFormat: ['markdown', 'plaintext'] },
            completion: {
                completionItem: { snippetSupport: true, documentationFormat: ['markdown'] },
                completionList: { itemDefaults: [] },
            },
            documentSymbol: { hierarchicalDocumentSymbolSupport: true },
            codeAction: {
                codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'refactor', 'source'] } },
                isPreferredSupport: true,
                dataSupport: true,
                resolveSupport: { properties: ['edit'] },
            },
            rename: { prepareSupport: true },
        },
        workspace: {
            workspaceEdit: {
                documentChanges: true,
                changeAnnotationSupport: {},
                resourceOperations: ['create'],
                snippetEditSupport: true,
            },
            diagnostics: { refreshSupport: true },
            workspaceFolders: true,
            didChangeWatchedFiles: { dynamicRegistration: true },
        },
    };
}

export class Client {
    readonly connection: MessageConnection;
    /** What the server pushed last, by URI. */
    readonly pushed = new Map<string, Diagnostic[]>();
    readonly published: { uri: string; count: number; version?: number }[] = [];
    readonly logged: string[] = [];
    /** What the person was told. */
    readonly shown: string[] = [];
    readonly documents = new Map<string, TextDocument>();
    refreshes = 0;
    /** What the server asked to be shown anew. */
    readonly refreshed: string[] = [];
    readonly registered: string[] = [];
    settings: Readonly<Record<string, unknown>> = {};
    result!: InitializeResult;
    private waiting: (() => void)[] = [];

    private constructor(connection: MessageConnection) {
        this.connection = connection;
        connection.onNotification(
            'textDocument/publishDiagnostics',
            (params: { uri: string; diagnostics: Diagnostic[]; version?: number }) => {
                this.pushed.set(params.uri, params.diagnostics);
                this.published.push({ uri: params.uri, count: params.diagnostics.length, version: params.version });
                for (const wake of this.waiting.splice(0)) wake();
            },
        );
        connection.onNotification('window/logMessage', ({ message }: { message: string }) => {
            this.logged.push(message);
        });
        connection.onNotification('window/showMessage', ({ message }: { message: string }) => {
            this.shown.push(message);
            for (const wake of this.waiting.splice(0)) wake();
        });
        connection.onRequest('workspace/diagnostic/refresh', () => {
            this.refreshes++;
            return null;
        });
        for (const method of ['workspace/codeLens/refresh', 'workspace/inlayHint/refresh']) {
            connection.onRequest(method, () => {
                this.refreshed.push(method);
                return null;
            });
        }
        connection.onRequest('workspace/configuration', ({ items }: ConfigurationParams) =>
            items.map(({ scopeUri = '' }) => this.settings[scopeUri] ?? this.settings[''] ?? null),
        );
        connection.onRequest('client/registerCapability', ({ registrations }: RegistrationParams) => {
            this.registered.push(...registrations.map(({ method }) => method));
            return null;
        });
    }

    /** A client and a server in one process, joined by two streams. */
    static async start(options: ClientOptions = {}): Promise<Client> {
        const [up, down] = [new PassThrough(), new PassThrough()];
        const inMemory: Record<string, string> = {};
        for (const [path, text] of Object.entries(options.files ?? {})) inMemory[`${ROOT}/${path}`] = text;
        const disk = options.disk ?? new MemoryFiles(inMemory);
        serve(createConnection(new StreamMessageReader(up), new StreamMessageWriter(down)), {
            files: () => disk,
            today: () => options.today ?? '2026-01-01',
            isWide: options.isWide,
            printer: () => options.print,
            parts: options.parts,
        });
        const connection = createMessageConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
        return Client.over(connection, options);
    }

    static async over(connection: MessageConnection, options: ClientOptions = {}): Promise<Client> {
        const client = new Client(connection);
        client.settings = options.settings ?? {};
        connection.listen();
        const root = options.root ?? `file://${ROOT}`;
        client.result = await connection.sendRequest('initialize', {
            processId: null,
            rootUri: root,
            workspaceFolders: [{ uri: root, name: 'projet' }],
            locale: options.locale ?? 'fr',
            capabilities: options.capabilities ?? capabilities(options.pull ?? false),
            initializationOptions: options.initializationOptions,
        });
        await connection.sendNotification('initialized', {});
        return client;
    }

    request<M extends keyof Requests>(method: M, params: Requests[M]['params']): Promise<Requests[M]['result']> {
        return this.connection.sendRequest(method, params);
    }

    async open(path: string, text: string): Promise<void> {
        const document = TextDocument.create(path.includes(':') ? path : uri(path), 'referentiel', 1, text);
        this.documents.set(path, document);
        await this.connection.sendNotification('textDocument/didOpen', {
            textDocument: { uri: document.uri, languageId: 'referentiel', version: 1, text },
        });
    }

    /** Replaces the whole text. */
    async change(path: string, text: string): Promise<void> {
        const document = this.document(path);
        const version = document.version + 1;
        this.documents.set(path, TextDocument.create(document.uri, 'referentiel', version, text));
        await this.connection.sendNotification('textDocument/didChange', {
            textDocument: { uri: document.uri, version },
            contentChanges: [{ text }],
        });
    }

    /** Replaces a stretch, told as an editor tells it. */
    async type(path: string, range: Range, text: string): Promise<void> {
        const document = this.document(path);
        const version = document.version + 1;
        const contentChanges = [{ range, text }];
        this.documents.set(path, TextDocument.update(document, contentChanges, version));
        const textDocument = { uri: document.uri, version };
        await this.connection.sendNotification('textDocument/didChange', { textDocument, contentChanges });
    }

    /** Applies edits as an editor does, from the end to the start. */
    async edit(path: string, edits: readonly TextEdit[]): Promise<void> {
        const document = this.document(path);
        const text = TextDocument.applyEdits(document, [...edits]);
        await this.change(path, text);
    }

    async close(path: string): Promise<void> {
        const document = this.document(path);
        this.documents.delete(path);
        await this.connection.sendNotification('textDocument/didClose', { textDocument: { uri: document.uri } });
    }

    text(path: string): string {
        return this.document(path).getText();
    }

    at(path: string, offset: number): { textDocument: { uri: string }; position: Position } {
        const document = this.document(path);
        return { textDocument: { uri: document.uri }, position: document.positionAt(offset) };
    }

    /** Waits until what was pushed is as wanted. */
    async until(isWanted: () => boolean, what: string): Promise<void> {
        const end = Date.now() + 30_000;
        while (!isWanted()) {
            if (Date.now() > end) throw new Error(`Waited in vain: ${what}`);
            await new Promise<void>((resolve) => {
                const timer = setTimeout(resolve, 20);
                this.waiting.push(() => {
                    clearTimeout(timer);
                    resolve();
                });
            });
        }
    }

    /** « règle@line:character », for each finding of a file. */
    found(path: string): string[] {
        return (this.pushed.get(path.includes(':') ? path : uri(path)) ?? []).map(label);
    }

    async stop(): Promise<void> {
        await this.connection.sendRequest('shutdown');
        this.connection.dispose();
    }

    private document(path: string): TextDocument {
        const document = this.documents.get(path);
        if (!document) throw new Error(`${path} is not open.`);
        return document;
    }
}

export function label({ code, range }: Diagnostic): string {
    return `${code}@${range.start.line}:${range.start.character}`;
}
