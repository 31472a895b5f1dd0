// Whatever befalls what is kept, or what it is kept of, a check says what it says without: on a full disk, where nothing
// can be written, beside another check, when a worker dies, when a file is changed or taken away while it is read.
import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { check, type CheckEvent, MemoryFiles, MemoryStore, type Store, Workspace } from '@referentiel/language';
import { FolderStore, NodeFiles } from '@referentiel/language/node';
import { describe, expect, onTestFinished, test } from 'vitest';
import { DISK, type Disk } from '../../packages/language/src/platform/node/disk.ts';
import { bundle, delivered, ENVIRONMENT, type Run } from '../cli/delivered.ts';
import { folderOf, referentiel } from '../cli/referentiel.ts';

/** As many as it takes for anything to be kept. */
const COUNT = 110;
const SECRET = new Uint8Array(32).fill(7);

const textOf = (n: number): string => `certification RNCP${n + 1} "T${n}"\nniveau ${n % 10}\nlien "http://a.fr"\n`;

function projet(count = COUNT): string {
    const texts = Array.from({ length: count }, (_, n) => [`${n}/fiche.referentiel`, textOf(n)] as const);
    const { path, remove } = folderOf(Object.fromEntries(texts));
    onTestFinished(remove);
    return path;
}

function home(): string {
    const { path, remove } = folderOf({});
    onTestFinished(remove);
    return path;
}

/** Settings by which something else is found. */
const ERROR = { 'lien-http': 'error' } as const;

/** All that a check tells, as plain data. */
async function told(files: MemoryFiles | NodeFiles, root: string, store?: Store, severities = {}): Promise<unknown> {
    const cache = store && { version: '1', storeOf: () => store };
    const workspace = await Workspace.open(files, [root], undefined, cache);
    const events: CheckEvent[] = [];
    for await (const event of check(files, workspace, { settings: { today: '2026-01-01', severities }, cache }))
        events.push(event);
    return JSON.parse(JSON.stringify(events));
}

describe('a disk that fails', () => {
    const full = (): never => {
        throw Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' });
    };
    const half = (bytes: Uint8Array): Uint8Array => bytes.subarray(0, bytes.length >> 1);
    const ways: Readonly<Record<string, (path: string, bytes: Uint8Array) => void>> = {
        'writes nothing': full,
        'writes a part, and says so': (path, bytes) => {
            DISK.writeNew(path, half(bytes));
            full();
        },
        'loses a part, and says nothing': (path, bytes) => DISK.writeNew(path, half(bytes)),
    };

    test.each(Object.entries(ways))('%s', async (_, write) => {
        const root = projet(8);
        const files = new NodeFiles();
        const fresh = await told(files, root);
        let faults = 0;
        for (let rank = 0; ; rank++) {
            rmSync(join(root, 'kept'), { recursive: true, force: true });
            let step = 0;
            // What could not be written at one step can't be at any after.
            const disk: Disk = {
                ...DISK,
                writeNew: (path, bytes, rights) =>
                    step++ >= rank ? (faults++, write(path, bytes)) : DISK.writeNew(path, bytes, rights),
                rename: (from, to) => (step++ >= rank && write === full ? full() : DISK.rename(from, to)),
            };
            expect(await told(files, root, new FolderStore(root, 'kept', SECRET, disk))).toEqual(fresh);
            const wasWhole = step <= rank;
            expect(await told(files, root, new FolderStore(root, 'kept', SECRET))).toEqual(fresh);
            expect(await told(files, root, new FolderStore(root, 'kept', SECRET))).toEqual(fresh);
            if (wasWhole) break;
        }
        expect(faults).toBeGreaterThan(4);
        console.log(`${faults} writings that failed, nothing else was said`);
    });

    test('that can’t be written to', () => {
        const user = { XDG_CACHE_HOME: home() };
        const root = projet();
        const json = ['check', '--format', 'json'];
        const fresh = referentiel(root, [...json, '--no-cache'], user);
        const kept = join(root, '.referentiel-cache');
        // For whoever may write everywhere, a folder is what can't be written over.
        writeFileSync(kept, '');
        expect(referentiel(root, json, user)).toEqual(fresh);
        expect(readFileSync(kept, 'utf8')).toBe('');
        rmSync(kept);
        referentiel(root, json, user);
        const pieces = readdirSync(kept).filter((name) => name !== '.gitignore');
        for (const name of pieces) {
            rmSync(join(kept, name), { recursive: true, force: true });
            mkdirSync(join(kept, name));
            expect(referentiel(root, json, user)).toEqual(fresh);
            expect(referentiel(root, json, user)).toEqual(fresh);
        }
    });
});

test('what another version wrote, with the right seal, is not found again and is taken away', async () => {
    const root = projet(8);
    const files = new NodeFiles();
    const fresh = await told(files, root);
    const make = (): FolderStore => new FolderStore(root, 'kept', SECRET);
    await told(files, root, make());
    const store = make();
    const keys = await store.keys();
    const whole = new Map(await Promise.all(keys.map(async (key) => [key, await store.get(key)] as const)));
    const text = (key: string): string => new TextDecoder().decode(whole.get(key));
    const others = (key: string): string[] => [
        '',
        '\n\n\n',
        'null',
        '[{"basis":{},"length":3}]',
        text(key).replaceAll('\t', '\n'),
        text(key).replaceAll(/\b\d+\b/g, '99999'),
        text(key).replaceAll(/\b\d+\b/g, '-1'),
        text(key).replaceAll('{', '['),
        text(key).split('\n').toReversed().join('\n'),
        text(key).replace(/^[^\t]*/, 'another'),
    ];
    let spoilt = 0;
    for (const key of keys) {
        for (const other of others(key)) {
            for (const [name, bytes] of whole) await store.put(name, bytes ?? new Uint8Array());
            await store.put(key, new TextEncoder().encode(other));
            expect(await told(files, root, make())).toEqual(fresh);
            spoilt++;
        }
    }
    await store.put('units', new TextEncoder().encode('[{"basis":{},"length":3}]'));
    await store.put('files', new TextEncoder().encode('another'));
    writeFileSync(join(root, '9.referentiel'), textOf(9));
    expect(await told(files, root, make())).toEqual(await told(files, root));
    expect((await store.keys()).map((key) => key.replace(/^.{16}(?=-|$)/, '…').replace(/-.{36}$/, ''))).toEqual(
        expect.arrayContaining(['files', '…', '…-d', '…-f']),
    );
    expect(await store.keys()).toHaveLength(4);
    console.log(`${spoilt} pieces as another version would write them, none believed`);
});

test('what was found by two settings is found again by each, and what was found by a third is not kept too', async () => {
    const root = projet(8);
    const files = new NodeFiles();
    const store = new FolderStore(root, 'kept', SECRET);
    const [plain, error] = [await told(files, root), await told(files, root, undefined, ERROR)];
    expect(await told(files, root, store)).toEqual(plain);
    expect(await told(files, root, store, ERROR)).toEqual(error);
    const keys = await store.keys();
    expect(await told(files, root, store)).toEqual(plain);
    expect(await told(files, root, store, ERROR)).toEqual(error);
    expect((await store.keys()).toSorted()).toEqual(keys.toSorted());
    await told(files, root, store, { 'lien-http': 'off' });
    expect(await store.keys()).toHaveLength(keys.length);
    expect(await told(files, root, store)).toEqual(plain);
});

test('two checks at once say what each says alone, and leave what a third finds again', async () => {
    const user = { XDG_CACHE_HOME: home() };
    const root = projet();
    const json = ['check', '--format', 'json'];
    const fresh = delivered(root, [...json, '--no-cache'], user);
    const run = (...args: string[]): Promise<Run> =>
        new Promise((resolve, reject) => {
            const env = { ...process.env, ...ENVIRONMENT, ...user };
            const child = spawn(process.execPath, [bundle, ...json, ...args], { cwd: root, env });
            const said = { stdout: '', stderr: '' };
            for (const stream of ['stdout', 'stderr'] as const)
                child[stream].setEncoding('utf8').on('data', (text: string) => (said[stream] += text));
            child.on('error', reject).on('close', (status) => resolve({ status, ...said }));
        });
    for (let round = 0; round < 2; round++) {
        writeFileSync(join(root, `${round}/fiche.referentiel`), textOf(round).replace('T', 'U'));
        const alone = delivered(root, [...json, '--no-cache'], user);
        expect(await Promise.all([run(), run(), run('--no-cache')])).toEqual([alone, alone, alone]);
        expect(delivered(root, json, user)).toEqual(alone);
        expect(delivered(root, json, user)).toEqual(alone);
        expect(alone).not.toEqual(fresh);
    }
});

test('of units that kill their worker nothing is kept, and of the others all', () => {
    const KILLER = `const { isMainThread, parentPort } = require('node:worker_threads');
if (!isMainThread) parentPort.on('message', (tasks) => {
    if (JSON.stringify(tasks).includes('coupable')) process.exit(1);
});
`;
    const user = { XDG_CACHE_HOME: home() };
    const texts = Array.from({ length: 420 }, (_, n) => [
        `p/${n}${n % 200 === 3 ? '-coupable' : ''}.referentiel`,
        textOf(n),
    ]);
    const folder = folderOf({ ...(Object.fromEntries(texts) as Record<string, string>), 'killer.cjs': KILLER });
    onTestFinished(folder.remove);
    const killer = { ...user, NODE_OPTIONS: `--require ${JSON.stringify(`${folder.path}/killer.cjs`)}` };
    const json = ['check', 'p', '--format', 'json'];
    const [fresh, dying] = [{}, killer].map((env) =>
        delivered(folder.path, [...json, '--no-cache'], { ...user, ...env }),
    );
    expect(dying).not.toEqual(fresh);
    const killed = delivered(folder.path, json, killer);
    const withoutStacks = (run: Run | undefined): unknown => ({
        ...run,
        stderr: run?.stderr.replaceAll(/ {4}at .*\n/g, ''),
    });
    expect(withoutStacks(killed)).toEqual(withoutStacks(dying));
    expect(delivered(folder.path, json, user)).toEqual(fresh);
    expect(delivered(folder.path, json, user)).toEqual(fresh);
});

/** Files of which the system says, at once, how often each was written; something happens at one step with one of them. */
class ChangingFiles extends MemoryFiles {
    readonly steps: string[] = [];
    happens: { readonly at: number; readonly what: () => void } | undefined;
    private readonly watched: string;
    private readonly versions = new Map<string, number>();

    constructor(texts: Readonly<Record<string, string>>, watched: string) {
        super(texts);
        this.watched = watched;
    }

    override write(path: string, content: string | Uint8Array): void {
        // The fields of this class aren't there yet while the first are written.
        this.versions?.set(path, (this.versions.get(path) ?? 0) + 1);
        super.write(path, content);
    }

    async stamps(paths: readonly string[]): Promise<readonly string[]> {
        if (paths.includes(this.watched)) this.step('stamp');
        const stamps = paths.map((path) => `written ${this.versions.get(path) ?? 0}`);
        if (paths.includes(this.watched)) this.step('stamped');
        return stamps;
    }

    override async read(path: string, limit?: number): Promise<Uint8Array> {
        const what = limit === undefined ? 'file' : 'head';
        if (path === this.watched) this.step(`read ${what}`);
        try {
            return await super.read(path, limit);
        } finally {
            if (path === this.watched) this.step(`has read ${what}`);
        }
    }

    private step(name: string): void {
        if (this.happens?.at === this.steps.length) this.happens.what();
        this.steps.push(name);
    }
}

describe('a file that changes while it is read', () => {
    const texts = Object.fromEntries(Array.from({ length: COUNT }, (_, n) => [`/p/${n}.referentiel`, textOf(n)]));
    const PATH = '/p/5.referentiel';
    const changes: Readonly<Record<string, (files: ChangingFiles) => void>> = {
        'is gone': (files) => files.delete(PATH),
        'has another fault': (files) => files.write(PATH, textOf(5).replace('niveau 5', 'niveau 9')),
        'is a library': (files) => files.write(PATH, 'bibliothèque B\n'),
        'continues another': (files) => files.write(PATH, 'suite de RNCP1\nlien "http://b.fr"\n'),
    };
    const states: Readonly<Record<string, (files: ChangingFiles, store: Store) => Promise<unknown>>> = {
        'never looked at': async () => undefined,
        'as it was': (files, store) => told(files, '/p', store),
        'written anew, the same': async (files, store) => {
            await told(files, '/p', store);
            files.write(PATH, textOf(5));
        },
    };

    test.each(Object.keys(changes))('%s, at whatever step: the next check says what it would without', async (name) => {
        let steps = 0;
        for (const [state, prepare] of Object.entries(states)) {
            for (let at = 0; ; at++) {
                const files = new ChangingFiles(texts, PATH);
                const store = new MemoryStore();
                await prepare(files, store);
                files.steps.length = 0;
                files.happens = { at, what: () => changes[name]?.(files) };
                await told(files, '/p', store);
                if (files.steps.length <= at) break;
                files.happens = undefined;
                const step = files.steps[at];
                const after = await told(files, '/p');
                expect([state, step, await told(files, '/p', store)]).toEqual([state, step, after]);
                expect([state, step, await told(files, '/p', store)]).toEqual([state, step, after]);
                steps++;
            }
        }
        console.log(`${name}: at ${steps} steps`);
        expect(steps).toBeGreaterThan(9);
    });

    test.each(Object.keys(changes))('%s: the check at hand says what it would without', async (name) => {
        for (const step of ['read head', 'has read head', 'read file', 'has read file']) {
            const [said, without] = await Promise.all(
                [new MemoryStore(), undefined].map(async (store) => {
                    const plain = new ChangingFiles(texts, PATH);
                    await told(plain, '/p', store && new MemoryStore());
                    const files = new ChangingFiles(texts, PATH);
                    files.happens = { at: plain.steps.indexOf(step), what: () => changes[name]?.(files) };
                    return told(files, '/p', store);
                }),
            );
            expect([step, said]).toEqual([step, without]);
        }
    });
});
