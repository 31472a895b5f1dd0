// One editor at work on a folder: it opens files, edits them, asks, and tells how long each took.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { PublishDiagnosticsParams } from 'vscode-languageserver';
import { connected, pause, type Connected } from './served.ts';

/** How long a client waits between two questions by which it sees whether the server answers, in milliseconds. */
const BETWEEN = 5;

/** In these Linux counts CPU time: so many are a second. */
const TICKS = 100;

interface Opened {
    version: number;
    readonly text: string;
}

export class Session {
    readonly served: Connected;
    private readonly folder: string;
    private readonly opened = new Map<string, Opened>();
    private readonly waiting = new Map<string, () => void>();

    private constructor(folder: string) {
        this.folder = folder;
        this.served = connected();
        this.served.connection.onNotification(
            'textDocument/publishDiagnostics',
            ({ uri }: PublishDiagnosticsParams) => {
                this.waiting.get(uri)?.();
                this.waiting.delete(uri);
            },
        );
        this.served.connection.onRequest('client/registerCapability', () => null);
    }

    /** `isTold`: whether the client tells of files changed outside; else the server sees for itself. */
    static async start(folder: string, isTold: boolean): Promise<Session> {
        const session = new Session(folder);
        const workspace = isTold ? { didChangeWatchedFiles: { dynamicRegistration: true } } : {};
        await session.served.connection.sendRequest('initialize', {
            processId: null,
            rootUri: pathToFileURL(folder).href,
            capabilities: { workspace },
        });
        await session.tell('initialized', {});
        return session;
    }

    uri(file: string): string {
        return pathToFileURL(join(this.folder, file)).href;
    }

    ask(method: string, params: object): Promise<unknown> {
        return this.served.connection.sendRequest(method, params);
    }

    tell(method: string, params: object): Promise<void> {
        return this.served.connection.sendNotification(method, params);
    }

    /** Resolves when what is found in a file is told next. */
    found(file: string): Promise<void> {
        return new Promise((done) => this.waiting.set(this.uri(file), done));
    }

    /** Opens a file, until its findings are told. */
    async open(file: string): Promise<void> {
        const text = readFileSync(join(this.folder, file), 'utf8');
        this.opened.set(file, { version: 1, text });
        const told = this.found(file);
        const textDocument = { uri: this.uri(file), languageId: 'referentiel', version: 1, text };
        await this.tell('textDocument/didOpen', { textDocument });
        await told;
    }

    /** Types into the first title of a file, until what is found is told of `watched`. */
    async edit(file: string, watched = file): Promise<void> {
        const document = this.opened.get(file)!;
        const version = ++document.version;
        const text = document.text.replace('"', `"${'x'.repeat(version % 40)} `);
        const told = this.found(watched);
        const textDocument = { uri: this.uri(file), version };
        await this.tell('textDocument/didChange', { textDocument, contentChanges: [{ text }] });
        await told;
    }

    /** A place in a file: that of its first « évalue », where codes are named. */
    at(file: string): object {
        const { text } = this.opened.get(file)!;
        const line = text.slice(0, text.indexOf('évalue ')).split('\n').length - 1;
        return { textDocument: { uri: this.uri(file) }, position: { line, character: 16 } };
    }

    /** Asks one hover after another until something is over; gives how long the longest answer took. */
    async longestAnswer(file: string, over: Promise<unknown>): Promise<number> {
        const isOver = (): Promise<boolean> => Promise.race([over.then(() => true), pause(BETWEEN).then(() => false)]);
        let longest = 0;
        while (!(await isOver())) {
            const from = performance.now();
            await this.ask('textDocument/hover', this.at(file));
            longest = Math.max(longest, performance.now() - from);
        }
        return longest;
    }

    /** Everything has been seen: the symbols of all are known. */
    async settle(): Promise<void> {
        await this.ask('workspace/symbol', { query: 'rncp' });
    }

    /** The CPU time that the process took so far, in seconds. */
    cpu(): number {
        const fields = readFileSync(`/proc/${this.served.child.pid}/stat`, 'utf8').split(' ');
        return (Number(fields[13]) + Number(fields[14])) / TICKS;
    }

    /** What the process takes, in MB. */
    resident(): number {
        return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${this.served.child.pid}/status`, 'utf8'))?.[1]) / 1024;
    }
}

export async function timed(action: () => Promise<unknown>): Promise<number> {
    const from = performance.now();
    await action();
    return performance.now() - from;
}
