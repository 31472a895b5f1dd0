import { join } from 'node:path';
import { readRegular } from '@referentiel/language/node';
import { Misuse } from './exit.ts';
import { relativePath } from './relative-path.ts';

/** Whatever a certification is called, nothing is written elsewhere. */
export function pathInside(folder: string, name: string): string {
    if (!/^[^/\\\0]+$/.test(name) || name === '.' || name === '..') throw new Error(`Not the name of a file: ${name}`);
    return join(folder, name);
}

/** What is read of a template, or of a result written before, in bytes. */
const LARGEST_READ = 100_000_000;

export function readIfThere(path: string): Uint8Array | undefined {
    try {
        return readRegular(path, LARGEST_READ);
    } catch {
        return undefined;
    }
}

/** The files that certifications are written to: no two to one. */
export class ClaimedFiles {
    private readonly sources = new Map<string, string>();
    private readonly isThere: (source: string) => boolean;

    /** `isThere` tells of the first file of a certification whether it still is one. */
    constructor(isThere: (source: string) => boolean) {
        this.isThere = isThere;
    }

    get size(): number {
        return this.sources.size;
    }

    /** That a file is of this certification, and of no other that is still there. */
    claim(name: string, source: string): void {
        // Some systems tell no capitals apart.
        const key = name.toLowerCase();
        const other = this.sources.get(key);
        if (other !== undefined && other !== source && this.isThere(other)) {
            const [one, two] = [relativePath(other), relativePath(source)];
            throw new Misuse((words) => words.generate.sameFile(one, two, name));
        }
        this.sources.set(key, source);
    }
}
