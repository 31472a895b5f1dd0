// Three files to be written together, and disks that stop at one step.
import { spawnSync } from 'node:child_process';
import {
    existsSync,
    mkdirSync,
    mkdtempSync,
    readdirSync,
    readFileSync,
    realpathSync,
    rmSync,
    writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { DISK, type Disk } from '../../packages/language/src/platform/node/disk.ts';
import { settle, writeTogether } from '../../packages/language/src/platform/node/index.ts';

export const NAMES = ['a.referentiel', 'parties/b.referentiel', 'c.referentiel'];

export function folder(): string {
    const path = realpathSync(mkdtempSync(join(tmpdir(), 'ecriture-')));
    onTestFinished(() => rmSync(path, { recursive: true }));
    mkdirSync(join(path, 'parties'));
    for (const name of NAMES) writeFileSync(join(path, name), `avant ${name}`);
    return path;
}

export const read = (path: string): string[] =>
    NAMES.map((name) => readFileSync(join(path, name), 'utf8').split(' ')[0] ?? '');
export const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
export const changesIn = (path: string) =>
    NAMES.map((name) => ({ path: join(path, name), before: bytes(`avant ${name}`), after: bytes(`après ${name}`) }));
export const filesIn = (path: string): string[] =>
    readdirSync(path, { recursive: true, encoding: 'utf8' })
        .map((name) => name.replaceAll('\\', '/'))
        .filter((name) => name !== 'parties')
        .toSorted();

/** A disk at which something happens right before its step of a rank. */
export function faulty(rank: number, fault: () => void): { disk: Disk; steps: () => number } {
    let steps = 0;
    const step = <A extends unknown[]>(run: (...args: A) => void) => {
        return (...args: A): void => {
            if (steps++ === rank) fault();
            run(...args);
        };
    };
    const { makeFolder, writeNew, rename, remove } = DISK;
    return {
        disk: { makeFolder: step(makeFolder), writeNew: step(writeNew), rename: step(rename), remove: step(remove) },
        steps: () => steps,
    };
}

/** Writes in a process of its own, which ends itself right before a step. */
export function killedAt(path: string, rank: number): boolean {
    const node = join(import.meta.dirname, '../../packages/language/src/platform/node');
    const program = `
        import { DISK } from ${JSON.stringify(join(node, 'disk.ts'))};
        import { writeTogether } from ${JSON.stringify(join(node, 'write-together.ts'))};
        let left = ${rank};
        const step = (run) => (...args) => { if (left-- === 0) process.kill(process.pid, 'SIGKILL'); return run(...args); };
        const disk = Object.fromEntries(Object.entries(DISK).map(([name, run]) => [name, step(run)]));
        export const bytes = (text) => new TextEncoder().encode(text);
        writeTogether(${JSON.stringify(NAMES)}.map((name) => ({
            path: ${JSON.stringify(path)} + '/' + name,
            before: bytes('avant ' + name),
            after: bytes('après ' + name),
        })), disk);`;
    const { signal, status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
        encoding: 'utf8',
    });
    if (signal === null && status !== 0) throw new Error(stderr);
    return signal === 'SIGKILL';
}

/** Writes on a disk that is gone from a step on, as if the program had been killed there; whether it was. */
export function brokenAt(path: string, rank: number): boolean {
    const gone = (): never => {
        throw new Error('tué');
    };
    const { disk, steps } = faulty(rank, gone);
    const dead: Disk = {
        makeFolder: (one) => (steps() > rank ? gone() : disk.makeFolder(one)),
        writeNew: (one, content, rights) => (steps() > rank ? gone() : disk.writeNew(one, content, rights)),
        rename: (from, to) => (steps() > rank ? gone() : disk.rename(from, to)),
        remove: (one) => (steps() > rank ? gone() : disk.remove(one)),
    };
    try {
        writeTogether(changesIn(path), dead);
        return false;
    } catch {
        for (const at of ['.', 'parties']) {
            const writer = join(path, at, '.referentiel-writing/writer.json');
            if (existsSync(writer)) writeFileSync(writer, readFileSync(writer, 'utf8').replace(/\d+/, String(NOBODY)));
        }
        return true;
    }
}

/** A process that isn't there. */
export const NOBODY = 2 ** 30;

/** Stops at each step in turn, then goes on as the next run does; gives how often, and what the files then were. */
export function stopEverywhere(stoppedAt: (path: string, rank: number) => boolean): {
    readonly stops: number;
    readonly states: readonly string[];
} {
    const states = new Set<string>();
    for (let rank = 0; ; rank++) {
        const path = folder();
        const wasStopped = stoppedAt(path, rank);
        settle(join(path, rank % 2 === 0 ? '.' : 'parties'));
        const now = read(path);
        states.add([...new Set(now)].join());
        // The next to write there finds nothing in its way, and leaves nothing.
        const before = (i: number): Uint8Array => bytes(`${now[i]} ${NAMES[i]}`);
        writeTogether(
            NAMES.map((name, i) => ({ path: join(path, name), before: before(i), after: bytes(`ensuite ${name}`) })),
        );
        states.add([read(path), filesIn(path)].flat().join(' '));
        if (!wasStopped) return { stops: rank, states: [...states] };
    }
}

/** All as it was, all as it was to be, and the next all by itself. */
export const WHOLE: readonly string[] = ['avant', ['ensuite ensuite ensuite', ...NAMES.toSorted()].join(' '), 'après'];
