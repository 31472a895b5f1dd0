// What is imported is written aside, and takes its place when all of it is there: a fault, or Ctrl-C, leaves nothing.
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { asideOf, tidy } from '@referentiel/language/node';
import { unwritable } from '../../sources.ts';

export interface Clash {
    readonly path: string;
    readonly before: string;
    readonly after: string;
}

export class Staging {
    private readonly out: string;
    private readonly aside: string;
    private readonly names = new Set<string>();
    private readonly created: string | undefined;
    private isFinished = false;
    private readonly forget = (): void => this.close();

    constructor(out: string) {
        this.out = out;
        this.created = firstMissing(resolve(out));
        this.aside = asideOf(join(out, '.import'));
        orUnwritable(out, () => {
            mkdirSync(out, { recursive: true });
            tidy(out);
            mkdirSync(this.aside);
        });
        process.once('exit', this.forget);
    }

    add(name: string, text: string): void {
        const path = join(this.aside, name);
        orUnwritable(join(this.out, name), () => {
            makeHolder(path, name);
            writeFileSync(path, text);
        });
        this.names.add(name);
    }

    /** A file beside those that are imported, which goes with them where they are let go. */
    beside(name: string): string {
        return join(this.aside, name);
    }

    /** The files that are there already and say something else. */
    *clashes(): Generator<Clash> {
        for (const name of this.names) {
            const path = join(this.out, name);
            if (!existsSync(path)) continue;
            const [before, after] = [readFileSync(path, 'utf8'), readFileSync(join(this.aside, name), 'utf8')];
            if (before !== after) yield { path, before, after };
        }
    }

    /** Gives all files their places. */
    finish(): void {
        for (const name of this.names) {
            const path = join(this.out, name);
            orUnwritable(path, () => {
                makeHolder(path, name);
                renameSync(join(this.aside, name), path);
            });
        }
        this.isFinished = true;
    }

    /** Lets go what is aside: all of it, unless it has its place. */
    close(): void {
        process.off('exit', this.forget);
        rmSync(this.isFinished ? this.aside : (this.created ?? this.aside), { recursive: true, force: true });
    }
}

/** The folder of a file that has one of its own. */
function makeHolder(path: string, name: string): void {
    if (dirname(name) !== '.') mkdirSync(dirname(path), { recursive: true });
}

/** The outermost folder of a path that isn't there yet. */
function firstMissing(path: string): string | undefined {
    if (existsSync(path)) return undefined;
    return firstMissing(dirname(path)) ?? path;
}

function orUnwritable<T>(path: string, write: () => T): T {
    try {
        return write();
    } catch (error) {
        throw unwritable(path, error);
    }
}
