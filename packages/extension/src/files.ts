// The files of a server that sees none: in a browser it asks us, and we ask VS Code.
import { FileSystemError, FileType, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { base64 } from './base64.ts';
import type { ClientRequests } from '@referentiel/language/requests';

type Answer<M extends keyof ClientRequests> = (
    params: ClientRequests[M]['params'],
) => Promise<ClientRequests[M]['result']>;

export function answerForFiles(client: BaseLanguageClient): void {
    const answer = <M extends keyof ClientRequests>(method: M, handler: Answer<M>): void => {
        client.onRequest<unknown, unknown>(method, (params: ClientRequests[M]['params']) => handler(params));
    };
    answer('referentiel/files/list', ({ uri, endings }) => list(parse(uri), endings));
    answer('referentiel/files/kind', async ({ uri }) => {
        const stat = await found(workspace.fs.stat(parse(uri)));
        if (!stat) return null;
        return (stat.type & FileType.Directory) === 0 ? 'file' : 'folder';
    });
    answer('referentiel/files/read', ({ uri, limit }) => read(uri, limit));
    answer('referentiel/files/starts', ({ uris, limit }) => Promise.all(uris.map((uri) => read(uri, limit))));
}

/** The bytes of a file, or only the first of them. */
async function read(uri: string, limit?: number): Promise<{ readonly base64: string } | null> {
    const bytes = await found(workspace.fs.readFile(parse(uri)));
    return bytes ? { base64: base64(limit === undefined ? bytes : bytes.subarray(0, limit)) } : null;
}

/** The root of a virtual file system may come without its slash. */
function parse(text: string): Uri {
    const uri = Uri.parse(text);
    return uri.path === '' ? uri.with({ path: '/' }) : uri;
}

/** The files below a folder whose names end so; what a person doesn't write is passed over. */
async function list(folder: Uri, endings: readonly string[]): Promise<string[]> {
    const entries = (await found(workspace.fs.readDirectory(folder))) ?? [];
    const listed = entries.map(async ([name, type]) => {
        const uri = Uri.joinPath(folder, name);
        if ((type & FileType.Directory) === 0)
            return endings.some((ending) => name.endsWith(ending)) ? [uri.toString()] : [];
        return name === 'node_modules' || name.startsWith('.') ? [] : list(uri, endings);
    });
    return (await Promise.all(listed)).flat();
}

async function found<T>(asked: Thenable<T>): Promise<T | undefined> {
    try {
        return await asked;
    } catch (error) {
        if (error instanceof FileSystemError) return undefined;
        throw error;
    }
}
