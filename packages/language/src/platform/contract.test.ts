// What every version of the ports promises, over each of them.
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, onTestFinished, test } from 'vitest';
import { FileError, type Files } from './files.ts';
import { LocalPool, MemoryFiles, MemoryStore } from './memory/index.ts';
import { cacheFolder, FolderStore, NodeFiles, type PoolBounds, toPath, WorkerPool } from './node/index.ts';
import type { Pool } from './pool.ts';
import type { Store } from './store.ts';

const folder = toPath(realpathSync(mkdtempSync(join(tmpdir(), 'platform-'))));
const SECRET = new Uint8Array(32).fill(7);
let count = 0;
afterAll(() => rmSync(folder, { recursive: true }));

const TREE = {
    'b.referentiel': 'b',
    'a/é.referentiel': 'é',
    'a/b/c.referentiel': 'c',
    'a/notes.txt': 'n',
    'a.b/d.referentiel': 'd',
    'node_modules/x/e.referentiel': 'e',
    'a/.hidden/f.referentiel': 'f',
    'a/referentiel.config.json': '{}',
};

interface World {
    readonly root: string;
    readonly files: Files;
    readonly write: (path: string, text: string) => void;
    readonly remove: (path: string) => void;
}

function nodeWorld(): World {
    const root = `${folder}/${count++}`;
    mkdirSync(root);
    const write = (path: string, text: string): void => {
        mkdirSync(dirname(join(root, path)), { recursive: true });
        writeFileSync(join(root, path), text);
    };
    return { root, files: new NodeFiles(), write, remove: (path) => rmSync(join(root, path)) };
}

function memoryWorld(): World {
    const root = '/world';
    const files = new MemoryFiles();
    return {
        root,
        files,
        write: (path, text) => files.write(`${root}/${path}`, text),
        remove: (path) => files.delete(`${root}/${path}`),
    };
}

describe.each([
    ['node', nodeWorld],
    ['memory', memoryWorld],
] as const)('files: %s', (_, make) => {
    function planted(): World {
        const world = make();
        for (const [path, text] of Object.entries(TREE)) world.write(path, text);
        return world;
    }

    test('lists by ending, in code-unit order, without hidden folders and node_modules', async () => {
        const { files, root } = planted();
        const listed = await files.list(root, ['.referentiel', 'referentiel.config.json']);
        expect(listed.map((path) => path.slice(root.length + 1))).toEqual([
            'a.b/d.referentiel',
            'a/b/c.referentiel',
            'a/referentiel.config.json',
            'a/é.referentiel',
            'b.referentiel',
        ]);
        expect(await files.list(`${root}/nowhere`, ['.referentiel'])).toEqual([]);
    });

    test('lists what lies in a hidden folder that is named itself', async () => {
        const { files, root } = planted();
        expect(await files.list(`${root}/a/.hidden`, ['.referentiel'])).toEqual([`${root}/a/.hidden/f.referentiel`]);
    });

    test('knows files from folders', async () => {
        const { files, root } = planted();
        expect(await files.kind(`${root}/a`)).toBe('folder');
        expect(await files.kind(`${root}/b.referentiel`)).toBe('file');
        expect(await files.kind(`${root}/c.referentiel`)).toBeUndefined();
    });

    test('reads a whole file, or its start', async () => {
        const { files, root } = planted();
        const path = `${root}/a/é.referentiel`;
        expect([...(await files.read(path))]).toEqual([0xc3, 0xa9]);
        expect([...(await files.read(path, 1))]).toEqual([0xc3]);
        expect([...(await files.read(path, 99))]).toEqual([0xc3, 0xa9]);
    });

    test('says why it can’t read', async () => {
        const { files, root } = planted();
        const troubleOf = async (path: string): Promise<unknown> =>
            files.read(`${root}/${path}`).catch((error: unknown) => error instanceof FileError && error.trouble);
        expect(await troubleOf('nowhere')).toBe('missing');
        expect(await troubleOf('a')).toBe('no file');
    });

    test('tells of what is written, created and deleted, until it is closed', async () => {
        const { files, root, write, remove } = planted();
        const told = new Set<string>();
        let wake = (): void => undefined;
        const watch = await files.watch(root, ['.referentiel'], (paths) => {
            for (const path of paths) told.add(path.slice(root.length + 1));
            wake();
        });
        onTestFinished(() => watch.close());
        const until = async (path: string): Promise<void> => {
            while (!told.has(path)) await new Promise<void>((resolve) => (wake = resolve));
            told.clear();
        };
        write('b.referentiel', 'b2');
        await until('b.referentiel');
        write('a/notes.txt', 'n2');
        write('a/new.referentiel', 'new');
        await until('a/new.referentiel');
        remove('a/new.referentiel');
        await until('a/new.referentiel');
        watch.close();
        write('b.referentiel', 'b3');
        await new Promise((resolve) => setTimeout(resolve, 100));
        expect([...told]).toEqual([]);
    });
});

describe.each([
    ['node', (): Store => new FolderStore(folder, `store-${count++}`, SECRET)],
    ['memory', (): Store => new MemoryStore()],
] as const)('store: %s', (_, make) => {
    test('gives back what was put last', async () => {
        const store = make();
        expect(await store.get('a')).toBeUndefined();
        await store.put('a', Uint8Array.of(1, 2));
        await store.put('a', Uint8Array.of(0, 255));
        await store.put('b', Uint8Array.of());
        expect([...((await store.get('a')) ?? [])]).toEqual([0, 255]);
        expect((await store.get('b'))?.length).toBe(0);
    });

    test('keeps its bytes to itself', async () => {
        const store = make();
        const bytes = Uint8Array.of(1);
        await store.put('a', bytes);
        bytes[0] = 2;
        const got = await store.get('a');
        if (got) got[0] = 3;
        expect([...((await store.get('a')) ?? [])]).toEqual([1]);
    });

    test('tells what it holds, and lets go of it', async () => {
        const store = make();
        expect(await store.keys()).toEqual([]);
        for (const key of ['b', 'a']) await store.put(key, Uint8Array.of(1));
        expect((await store.keys()).toSorted()).toEqual(['a', 'b']);
        await store.remove('b');
        await store.remove('c');
        expect(await store.keys()).toEqual(['a']);
        expect(await store.get('b')).toBeUndefined();
        await expect(store.remove('../a')).rejects.toThrow(RangeError);
    });

    test.each(['', '../a', 'a/b', '.gitignore', 'é', 'x'.repeat(300)])('takes no key like %j', async (key) => {
        await expect(make().put(key, Uint8Array.of())).rejects.toThrow(RangeError);
        await expect(make().get(key)).rejects.toThrow(RangeError);
    });
});

test('a store that can’t be written is only empty', async () => {
    writeFileSync(`${folder}/no-folder`, '');
    const store = new FolderStore(folder, 'no-folder/store', SECRET);
    await store.put('a', Uint8Array.of(1));
    expect(await store.get('a')).toBeUndefined();
});

test('the cache lies in node_modules where there is one', () => {
    const root = `${folder}/cache`;
    mkdirSync(root);
    expect(cacheFolder(root)).toBe('.referentiel-cache');
    mkdirSync(`${root}/node_modules`);
    expect(cacheFolder(root)).toBe('node_modules/.cache/referentiel');
});

/** Answers with its task doubled; fails, or dies, when told so. */
const DOUBLE = `async ({ n, how }) => {
    await new Promise((resolve) => setTimeout(resolve, n % 3));
    if (how === 'fail') throw new Error('told to fail');
    if (how === 'die') process.exit(1);
    return { doubled: n * 2, bytes: new Uint8Array([n]) };
}`;

function workerPool(bounds: PoolBounds = {}): Pool {
    const script = join(folder, 'worker.mjs');
    const pool = JSON.stringify(new URL('node/pool.ts', import.meta.url).href);
    writeFileSync(script, `import { serveTasks } from ${pool};\nserveTasks(${DOUBLE});\n`);
    return new WorkerPool(script, undefined, { size: 2, ...bounds });
}

function localPool(): Pool {
    return new LocalPool(async (task) => {
        const { n, how } = task as { n: number; how?: string };
        if (how === 'fail') throw new Error('told to fail');
        return { doubled: n * 2, bytes: new Uint8Array([n]) };
    });
}

describe.each([
    ['node', () => workerPool()],
    ['node, one thread that is given three at a time', () => workerPool({ size: 1, ahead: 3 })],
    ['memory', localPool],
] as const)('pool: %s', (_, make) => {
    test('answers each task, more of them than it runs at once', async () => {
        const pool = make();
        onTestFinished(() => pool.close());
        const results = await Promise.all(Array.from({ length: 20 }, (_, n) => pool.run({ n })));
        expect(results).toEqual(Array.from({ length: 20 }, (_, n) => ({ doubled: n * 2, bytes: new Uint8Array([n]) })));
    });

    test('fails as its task does, and goes on', async () => {
        const pool = make();
        onTestFinished(() => pool.close());
        await expect(pool.run({ n: 1, how: 'fail' })).rejects.toThrow('told to fail');
        await expect(pool.run({ n: 2 })).resolves.toMatchObject({ doubled: 4 });
    });

    test('finishes what is under way when it is closed, and takes nothing more', async () => {
        const pool = make();
        const running = [pool.run({ n: 1 }), pool.run({ n: 2 }), pool.run({ n: 3 })];
        await pool.close();
        expect(await Promise.all(running)).toMatchObject([{ doubled: 2 }, { doubled: 4 }, { doubled: 6 }]);
        await expect(pool.run({ n: 4 })).rejects.toThrow('closed');
        await pool.close();
    });
});

test('a worker that dies fails all that it was given', async () => {
    const pool = workerPool({ size: 1, ahead: 2 });
    onTestFinished(() => pool.close());
    const [died, lost, other] = [pool.run({ n: 1, how: 'die' }), pool.run({ n: 2 }), pool.run({ n: 3 })];
    await expect(died).rejects.toThrow('before its task');
    await expect(lost).rejects.toThrow('before its task');
    await expect(other).resolves.toMatchObject({ doubled: 6 });
});

test('a worker that dies fails its task, and another takes its place', async () => {
    const pool = workerPool();
    onTestFinished(() => pool.close());
    const died = pool.run({ n: 1, how: 'die' });
    const others = Promise.all([1, 2, 3, 4].map((n) => pool.run({ n })));
    await expect(died).rejects.toThrow('before its task');
    expect(await others).toMatchObject([{ doubled: 2 }, { doubled: 4 }, { doubled: 6 }, { doubled: 8 }]);
});
