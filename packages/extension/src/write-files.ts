// Files that the extension writes: whole or not at all, and never over somebody's work unasked.
import { FileSystemError, Uri, window, workspace, type Memento } from 'vscode';
import { say } from './lang.ts';

export interface NewFile {
    readonly name: string;
    readonly bytes: Uint8Array;
}

/** What was written last at each address, so that a later version may take its place. */
const WRITTEN = 'written';
type Written = Readonly<Record<string, string>>;

/** Where files were written; undefined where the person gave it up. */
export async function writeFiles(
    memory: Memento,
    folder: Uri,
    files: readonly NewFile[],
): Promise<readonly Uri[] | undefined> {
    const places = files.map((file) => ({ ...file, uri: Uri.joinPath(folder, file.name) }));
    const written: Written = memory.get(WRITTEN, {});
    const foreign = new Set<string>();
    for (const { uri, bytes } of places) {
        const present = await read(uri);
        if (!present) continue;
        const digest = await digestOf(present);
        if (digest !== written[uri.toString()] && digest !== (await digestOf(bytes))) foreign.add(uri.toString());
    }
    const kept = foreign.size > 0 ? await keepForeign(foreign) : false;
    if (kept === undefined) return undefined;
    const wanted = places.filter(({ uri }) => !kept || !foreign.has(uri.toString()));
    await workspace.fs.createDirectory(folder);
    const remembered: Record<string, string> = { ...written };
    for (const { uri, bytes } of wanted) {
        await write(uri, bytes);
        remembered[uri.toString()] = await digestOf(bytes);
    }
    await memory.update(WRITTEN, remembered);
    return wanted.map(({ uri }) => uri);
}

/** Whether files that came from elsewhere, or were changed since, stay as they are. */
async function keepForeign(uris: ReadonlySet<string>): Promise<boolean | undefined> {
    const names = Array.from(uris, (uri) => uri.slice(uri.lastIndexOf('/') + 1)).map(decodeURIComponent);
    const chosen = await window.showQuickPick(
        [
            { label: say({ fr: 'Les garder', en: 'Keep them' }), keep: true },
            { label: say({ fr: 'Les remplacer', en: 'Replace them' }), keep: false },
        ].map((item) => ({ ...item, detail: names.join(', ') })),
        {
            placeHolder: say({
                fr: 'Des fichiers de ce nom viennent d’ailleurs, ou ont changé depuis.',
                en: 'Files of this name come from elsewhere, or have changed since.',
            }),
            ignoreFocusOut: true,
        },
    );
    return chosen?.keep;
}

async function read(uri: Uri): Promise<Uint8Array | undefined> {
    try {
        return await workspace.fs.readFile(uri);
    } catch (error) {
        if (error instanceof FileSystemError && error.code === 'FileNotFound') return undefined;
        throw error;
    }
}

/** On a disk, beside its place first: a reader finds the old file or the new one. Virtual ones take a file whole. */
async function write(uri: Uri, bytes: Uint8Array): Promise<void> {
    if (uri.scheme !== 'file') {
        await workspace.fs.writeFile(uri, bytes);
        return;
    }
    const aside = uri.with({ path: `${uri.path}.${crypto.randomUUID()}.tmp` });
    try {
        await workspace.fs.writeFile(aside, bytes);
        await workspace.fs.rename(aside, uri, { overwrite: true });
    } catch (error) {
        await workspace.fs.delete(aside).then(undefined, () => undefined);
        throw error;
    }
}

async function digestOf(bytes: Uint8Array): Promise<string> {
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes.slice()));
    return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
