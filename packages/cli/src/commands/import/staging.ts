// What is imported is written aside, and takes its place when all of it is there: a fault, or Ctrl-C, leaves nothing.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { unwritable } from '../../sources.ts';

export interface Clash {
    readonly path: string;
    readonly before: string;
    readonly after: string;
}

export class Staging {
    private readonly out: string;
    private readonly aside: string;
    private readonly names: string[] = [];
    private readonly created: string | undefined;
    private readonly forget = (): void => this.discard();

    constructor(out: string) {
        this.out = out;
        this.created = firstMissing(resolve(out));
        this.aside = orUnwritable(out, () => {
            mkdirSync(out, { recursive: true });
            return mkdtempSync(join(out, '.import-'));
        });
        process.once('exit', this.forget);
    }

    has(name: string): boolean {
        return existsSync(join(this.aside, name));
    }

    add(name: string, text: string): void {
        const path = join(this.aside, name);
        orUnwritable(join(this.out, name), () => {
            mkdirSync(dirname(path), { recursive: true });
            writeFileSync(path, text);
        });
        this.names.push(name);
    }

    /** The files that are there already and say something else. */
    clashes(): Clash[] {
        return this.names.flatMap((name) => {
            const path = join(this.out, name);
            if (!existsSync(path)) return [];
            const [before, after] = [readFileSync(path, 'utf8'), readFileSync(join(this.aside, name), 'utf8')];
            return before === after ? [] : [{ path, before, after }];
        });
    }

    /** Gives all files their places. */
    finish(): void {
        for (const name of this.names)
            orUnwritable(join(this.out, name), () => {
                mkdirSync(dirname(join(this.out, name)), { recursive: true });
                renameSync(join(this.aside, name), join(this.out, name));
            });
        rmSync(this.aside, { recursive: true, force: true });
        process.off('exit', this.forget);
    }

    /** Leaves the folder as it was. */
    discard(): void {
        process.off('exit', this.forget);
        rmSync(this.created ?? this.aside, { recursive: true, force: true });
    }
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
