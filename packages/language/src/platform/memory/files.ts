import { byCodeUnit } from '../by-code-unit.ts';
import { FileError, type Files, LARGEST_FILE, type Watch } from '../files.ts';

/** Files that are nowhere else: for tests, and for texts that an editor or a browser holds. */
export class MemoryFiles implements Files {
    private readonly contents = new Map<string, Uint8Array>();
    private readonly watchers = new Set<(path: string) => void>();

    constructor(texts: Readonly<Record<string, string | Uint8Array>> = {}) {
        for (const [path, content] of Object.entries(texts)) this.write(path, content);
    }

    write(path: string, content: string | Uint8Array): void {
        this.contents.set(path, typeof content === 'string' ? new TextEncoder().encode(content) : content);
        for (const tell of this.watchers) tell(path);
    }

    delete(path: string): void {
        if (this.contents.delete(path)) for (const tell of this.watchers) tell(path);
    }

    async list(folder: string, endings: readonly string[]): Promise<readonly string[]> {
        return [...this.contents.keys()].filter((path) => isListed(path, folder, endings)).toSorted(byCodeUnit);
    }

    async kind(path: string): Promise<'file' | 'folder' | undefined> {
        if (this.contents.has(path)) return 'file';
        const prefix = path.endsWith('/') ? path : `${path}/`;
        return [...this.contents.keys()].some((other) => other.startsWith(prefix)) ? 'folder' : undefined;
    }

    async read(path: string, limit?: number): Promise<Uint8Array> {
        const content = this.contents.get(path);
        if (content && content.length > LARGEST_FILE) throw new FileError('too large', path);
        if (content) return content.slice(0, limit);
        throw new FileError((await this.kind(path)) === 'folder' ? 'no file' : 'missing', path);
    }

    async watch(
        folder: string,
        endings: readonly string[],
        changed: (paths: readonly string[]) => void,
    ): Promise<Watch> {
        let waiting: Set<string> | undefined;
        const tell = (path: string): void => {
            if (!isListed(path, folder, endings)) return;
            if (!waiting) {
                waiting = new Set();
                queueMicrotask(() => {
                    const paths = [...(waiting ?? [])].toSorted(byCodeUnit);
                    waiting = undefined;
                    if (this.watchers.has(tell)) changed(paths);
                });
            }
            waiting.add(path);
        };
        this.watchers.add(tell);
        return { close: () => void this.watchers.delete(tell) };
    }
}

function isListed(path: string, folder: string, endings: readonly string[]): boolean {
    const prefix = folder.endsWith('/') ? folder : `${folder}/`;
    if (!path.startsWith(prefix) || !endings.some((ending) => path.endsWith(ending))) return false;
    const folders = path.slice(prefix.length).split('/').slice(0, -1);
    return !folders.some((name) => name === 'node_modules' || name.startsWith('.'));
}
