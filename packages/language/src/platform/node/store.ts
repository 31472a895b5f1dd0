import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { assertKey, type Store } from '../store.ts';
import { readRegular } from './read-regular.ts';
import { writeAside } from './write-aside.ts';

/** What is kept under one key at most, in bytes. */
const LARGEST = 32_000_000;

/** Keeps bytes in files of one folder. */
export class FolderStore implements Store {
    private readonly folder: string;

    constructor(folder: string) {
        this.folder = folder;
    }

    async get(key: string): Promise<Uint8Array | undefined> {
        assertKey(key);
        try {
            return readRegular(this.fileOf(key), LARGEST);
        } catch {
            return undefined;
        }
    }

    async put(key: string, bytes: Uint8Array): Promise<void> {
        assertKey(key);
        try {
            // No folder of ours is to end up in anybody's repository.
            const ignore = join(this.folder, '.gitignore');
            if (!existsSync(ignore)) writeAside(ignore, new TextEncoder().encode('*\n'));
            writeAside(this.fileOf(key), bytes);
        } catch {
            // A cache that can't be written is only slower.
        }
    }

    private fileOf(key: string): string {
        return join(this.folder, key);
    }
}

/** Where the cache of a projet lies. */
export function cacheFolder(root: string): string {
    return existsSync(join(root, 'node_modules'))
        ? join(root, 'node_modules/.cache/referentiel')
        : join(root, '.referentiel-cache');
}
