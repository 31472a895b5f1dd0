import { createHmac, timingSafeEqual } from 'node:crypto';
import { existsSync, lstatSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { assertKey, isKey, type Store } from '../store.ts';
import { type Disk, DISK } from './disk.ts';
import { readRegular } from './read-regular.ts';
import { isAside, replaceAside } from './write-aside.ts';

/** What is kept under one key at most, in bytes. */
const LARGEST = 256_000_000;

/** How long a seal is, in bytes. */
const SEAL = 32;

/**
 * Keeps bytes in files of one folder of a projet. That folder may have come with the projet, from anyone: each record
 * is sealed with a secret of who runs the tools, and what isn't sealed by it is not there. Without a secret nothing is
 * kept.
 */
export class FolderStore implements Store {
    private readonly root: string;
    private readonly parts: readonly string[];
    private readonly secret: Uint8Array | undefined;
    private readonly disk: Disk;

    /** `folder` is below `root`, with slashes. */
    constructor(root: string, folder: string, secret: Uint8Array | undefined, disk: Disk = DISK) {
        this.root = root;
        this.parts = folder.split('/');
        this.secret = secret;
        this.disk = disk;
    }

    async get(key: string): Promise<Uint8Array | undefined> {
        assertKey(key);
        if (!this.secret) return undefined;
        try {
            const record = readRegular(this.pathOf(key), LARGEST);
            const bytes = record.subarray(SEAL);
            const isOurs = record.length >= SEAL && timingSafeEqual(record.subarray(0, SEAL), this.seal(key, bytes));
            return isOurs ? bytes : undefined;
        } catch {
            return undefined;
        }
    }

    async put(key: string, bytes: Uint8Array): Promise<void> {
        assertKey(key);
        if (!this.secret || bytes.length > LARGEST - SEAL) return;
        try {
            this.makeFolder();
            // No folder of ours is to end up in anybody's repository.
            const ignore = this.pathOf('.gitignore');
            if (!existsSync(ignore)) replaceAside(ignore, new TextEncoder().encode('*\n'), this.disk);
            replaceAside(this.pathOf(key), Buffer.concat([this.seal(key, bytes), bytes]), this.disk);
        } catch {
            // A cache that can't be written is only slower.
        }
    }

    async keys(): Promise<readonly string[]> {
        if (!this.secret) return [];
        try {
            return readdirSync(this.pathOf('')).filter((name) => isKey(name) && !isAside(name));
        } catch {
            return [];
        }
    }

    async remove(key: string): Promise<void> {
        assertKey(key);
        try {
            // Not through a link: what it leads to isn't ours.
            this.makeFolder();
            this.disk.remove(this.pathOf(key));
        } catch {
            // It stays until somebody may take it away.
        }
    }

    private seal(key: string, bytes: Uint8Array): Uint8Array {
        return createHmac('sha256', this.secret ?? '')
            .update(`${key}\n`)
            .update(bytes)
            .digest();
    }

    /** A link on the way would lead out of the projet: nothing is kept there. */
    private makeFolder(): void {
        let folder = this.root;
        for (const part of this.parts) {
            folder = join(folder, part);
            const found = lstatSync(folder, { throwIfNoEntry: false });
            if (!found) mkdirSync(folder, { mode: 0o700 });
            else if (!found.isDirectory()) throw new Error(`No folder: ${folder}`);
        }
    }

    private pathOf(name: string): string {
        return join(this.root, ...this.parts, name);
    }
}

/** Where the cache of a projet lies in it, with slashes. */
export function cacheFolder(root: string): string {
    const modules = lstatSync(join(root, 'node_modules'), { throwIfNoEntry: false });
    return modules?.isDirectory() ? 'node_modules/.cache/referentiel' : '.referentiel-cache';
}
