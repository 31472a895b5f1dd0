import type { Connection } from 'vscode-languageserver';
import { byCodeUnit } from '../platform/by-code-unit.ts';
import { FileError, type Files, LARGEST_FILE, type Watch } from '../platform/files.ts';
import { pathOf, uriOf } from './paths.ts';
import type { ClientRequests } from './requests.ts';

/** The files that the client sees, for a server that sees none; without a client that answers there are none. */
export class ClientFiles implements Files {
    private readonly connection: Connection;
    private readonly answers: () => boolean;
    /** Whether the client, one of an earlier version, doesn't know how to give many starts at once. */
    private isOneByOne = false;

    constructor(connection: Connection, answers: () => boolean) {
        this.connection = connection;
        this.answers = answers;
    }

    async list(folder: string, endings: readonly string[]): Promise<readonly string[]> {
        const uris = await this.ask('referentiel/files/list', { uri: uriOf(folder), endings });
        return (uris ?? []).map(pathOf).toSorted(byCodeUnit);
    }

    async kind(path: string): Promise<'file' | 'folder' | undefined> {
        return (await this.ask('referentiel/files/kind', { uri: uriOf(path) })) ?? undefined;
    }

    async read(path: string, limit?: number): Promise<Uint8Array> {
        const found = await this.ask('referentiel/files/read', { uri: uriOf(path), limit });
        const bytes = bytesOf(path, found, limit);
        if (bytes instanceof FileError) throw bytes;
        return bytes;
    }

    async starts(paths: readonly string[], limit: number): Promise<readonly (Uint8Array | FileError)[] | undefined> {
        if (this.isOneByOne || paths.length === 0) return undefined;
        const found = await this.ask('referentiel/files/starts', { uris: paths.map(uriOf), limit });
        this.isOneByOne = found?.length !== paths.length;
        return this.isOneByOne ? undefined : found?.map((one, rank) => bytesOf(paths[rank]!, one, limit));
    }

    /** The client tells of changes by `workspace/didChangeWatchedFiles`. */
    async watch(): Promise<Watch> {
        return { close: () => undefined };
    }

    private async ask<M extends keyof ClientRequests>(
        method: M,
        params: ClientRequests[M]['params'],
    ): Promise<ClientRequests[M]['result'] | undefined> {
        if (!this.answers()) return undefined;
        try {
            return await this.connection.sendRequest<ClientRequests[M]['result']>(method, params);
        } catch {
            return undefined;
        }
    }
}

type Given = ClientRequests['referentiel/files/read']['result'];

function bytesOf(path: string, found: Given | undefined, limit: number | undefined): Uint8Array | FileError {
    if (!found) return new FileError('missing', path);
    // Four letters stand for three bytes.
    if (found.base64.length * 0.75 > LARGEST_FILE + 2) return new FileError('too large', path);
    return Uint8Array.from(atob(found.base64), (c) => c.charCodeAt(0)).subarray(0, limit);
}
