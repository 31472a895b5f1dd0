// What is kept says what a fresh check says, whatever lies where it is kept, and whoever laid it there.
import { spawnSync } from 'node:child_process';
import { createHash, createHmac } from 'node:crypto';
import {
    lstatSync,
    mkdirSync,
    readdirSync,
    readFileSync,
    rmSync,
    symlinkSync,
    utimesSync,
    writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { check, Workspace } from '@referentiel/language';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { FolderStore, NodeFiles, ownSecret } from '@referentiel/language/node';
import { folderOf, referentiel, type Run } from '../cli/referentiel.ts';

const COUNT = 110;
const FLIPS = 12;
const SEAL = 32;
/** What is found in the units of a projet lies under this name. */
const NAME = 'units';

let isPosix = false;
beforeAll(() => void (isPosix = process.platform !== 'win32'));

interface Place {
    readonly path: string;
    readonly check: (...args: string[]) => Run;
    readonly fresh: Run;
    /** Where what was found is kept. */
    readonly kept: string;
}

/** A checked folder of many certifications, each with findings, where `user` is who checks. */
function place(user = home()): Place {
    const { path, remove } = folderOf(
        Object.fromEntries(
            Array.from({ length: COUNT }, (_, n) => [
                `${n}/fiche.referentiel`,
                `certification RNCP${n + 1} "T${n}"\nniveau ${n % 10}\nlien "http://a.fr"\n`,
            ]),
        ),
    );
    onTestFinished(remove);
    const check = (...args: string[]): Run =>
        referentiel(path, ['check', '--format', 'json', ...args], { XDG_CACHE_HOME: user });
    return { path, check, fresh: check('--no-cache'), kept: join(path, '.referentiel-cache', NAME) };
}

function home(): string {
    const { path, remove } = folderOf({});
    onTestFinished(remove);
    return path;
}

function flip(bytes: Uint8Array, bit: number): Uint8Array {
    const flipped = Uint8Array.from(bytes);
    flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    return flipped;
}

test('one bit, whichever it is, changes nothing of what is said', () => {
    const { check, fresh, kept } = place();
    check();
    const whole = readFileSync(kept);
    const bits = Array.from({ length: FLIPS }, (_, n) => Math.floor(((n + 0.5) / FLIPS) * whole.length * 8));
    for (const bit of [0, SEAL * 8, (SEAL + 3) * 8, ...bits]) {
        writeFileSync(kept, flip(whole, bit));
        expect(check()).toEqual(fresh);
        expect(check()).toEqual(fresh);
    }
    for (const length of [0, SEAL, SEAL + 2, whole.length >> 1, whole.length - 1]) {
        writeFileSync(kept, whole.subarray(0, length));
        expect(check()).toEqual(fresh);
    }
    console.log(`${FLIPS + 8} times what was kept was spoilt, and never believed`);
});

test('nor any bit of a small one, nor any part of it', async () => {
    const root = home();
    const store = new FolderStore(root, 'kept', new Uint8Array(SEAL));
    await store.put('a', new TextEncoder().encode('{"key":"1"}'));
    const path = join(root, 'kept/a');
    const whole = readFileSync(path);
    const spoilt = [
        ...Array.from({ length: whole.length * 8 }, (_, bit) => flip(whole, bit)),
        ...Array.from({ length: whole.length }, (_, end) => whole.subarray(0, end)),
        Buffer.concat([whole, Buffer.of(0)]),
    ];
    for (const bytes of spoilt) {
        writeFileSync(path, bytes);
        expect(await store.get('a')).toBeUndefined();
    }
    writeFileSync(path, whole);
    expect(await store.get('a')).toBeDefined();
    writeFileSync(join(root, 'kept/b'), whole);
    expect(await store.get('b')).toBeUndefined();
    console.log(`${spoilt.length} spoilt forms of one record, none believed`);
});

test('a record that says all is well is not believed, however it is sealed', () => {
    const user = home();
    const { check, fresh, kept } = place(user);
    check();
    const others = new Uint8Array(SEAL).fill(1);
    const seals: readonly ((bytes: Uint8Array, old: Uint8Array) => Uint8Array)[] = [
        (_, old) => old,
        (bytes) => createHash('sha256').update(bytes).digest(),
        (bytes) => createHash('sha256').update(`${NAME}\n`).update(bytes).digest(),
        (bytes) => createHmac('sha256', others).update(`${NAME}\n`).update(bytes).digest(),
        () => new Uint8Array(),
    ];
    const forge = (seal: (typeof seals)[number]): Run => {
        const before = readFileSync(kept);
        const forged = withoutFaults(before.subarray(SEAL));
        writeFileSync(kept, Buffer.concat([seal(forged, before.subarray(0, SEAL)), forged]));
        return check();
    };
    for (const seal of seals) expect(forge(seal)).toEqual(fresh);
    // Who has the secret lies to nobody but themselves: this is what the seal is worth.
    const secret = readFileSync(join(user, 'referentiel/secret'));
    expect(forge((bytes) => createHmac('sha256', secret).update(`${NAME}\n`).update(bytes).digest())).not.toEqual(
        fresh,
    );
    console.log(`${seals.length} times ${COUNT} forged records, none believed`);
});

/** What was kept, where all is said to be well. */
function withoutFaults(bytes: Uint8Array): Buffer {
    const end = 4 + Buffer.from(bytes).readUInt32BE(0);
    const index = JSON.parse(Buffer.from(bytes.subarray(4, end)).toString()) as { length: number }[];
    let offset = end;
    const records = index.map(({ length }) => {
        const record = JSON.parse(Buffer.from(bytes.subarray(offset, (offset += length))).toString()) as {
            faults: object;
        };
        return Buffer.from(JSON.stringify({ ...record, faults: { ...record.faults, faults: [] } }));
    });
    const rows = index.map((row, rank) => ({ ...row, length: records[rank]!.length }));
    const head = Buffer.from(JSON.stringify(rows));
    const size = Buffer.alloc(4);
    size.writeUInt32BE(head.length);
    return Buffer.concat([size, head, ...records]);
}

test('records never cross users', () => {
    const [one, other] = [home(), home()];
    const { path, check, fresh, kept } = place(one);
    check();
    const before = readFileSync(kept);
    const said = referentiel(path, ['check', '--format', 'json'], { XDG_CACHE_HOME: other });
    expect(said).toEqual(fresh);
    expect(readFileSync(kept).subarray(0, SEAL)).not.toEqual(before.subarray(0, SEAL));
});

test('a secret that others may read is none; one is made where there is none, for its owner alone', (context) => {
    if (!isPosix) context.skip('no modes here');
    const path = join(home(), 'a/b/secret');
    const secret = ownSecret(path);
    expect(secret).toHaveLength(SEAL);
    expect(lstatSync(path).mode & 0o777).toBe(0o600);
    expect(ownSecret(path)).toEqual(secret);
    const left = join(home(), 'secret');
    writeFileSync(left, new Uint8Array(SEAL), { mode: 0o600 });
    const { pid: ended } = spawnSync(process.execPath, ['-e', '']);
    writeFileSync(`${left}.referentiel-${ended}-0.tmp`, '');
    expect(ownSecret(left)).toHaveLength(SEAL);
    expect(readdirSync(dirname(left))).toEqual(['secret']);
    const known = join(home(), 'secret');
    writeFileSync(known, new Uint8Array(SEAL), { mode: 0o644 });
    expect(ownSecret(known)).toBeUndefined();
    const link = join(home(), 'secret');
    symlinkSync(path, link);
    expect(ownSecret(link)).toBeUndefined();
    expect(ownSecret('/dev/null/secret')).toBeUndefined();
});

test('without a secret nothing is kept, and all is said', () => {
    const { path, check, fresh } = place('/dev/null');
    expect(check()).toEqual(fresh);
    expect(readdirSync(path)).not.toContain('.referentiel-cache');
});

test('a link that turns round is told, whether what is found is kept or not', (context) => {
    if (!isPosix) context.skip('no links here');
    const { path, check } = place();
    symlinkSync('boucle.referentiel', join(path, 'boucle.referentiel'));
    const fresh = check('--no-cache');
    expect(fresh.stdout).toContain('fichier-illisible');
    expect(check()).toEqual(fresh);
    expect(check()).toEqual(fresh);
});

test('what lies where it is kept leads nowhere else', () => {
    const elsewhere = home();
    writeFileSync(join(elsewhere, 'sien'), 'sien');
    const { path, check, fresh, kept } = place();
    symlinkSync(elsewhere, join(path, '.referentiel-cache'));
    expect(check()).toEqual(fresh);
    expect(readdirSync(elsewhere)).toEqual(['sien']);
    rmSync(join(path, '.referentiel-cache'));
    mkdirSync(join(path, 'node_modules'));
    symlinkSync(elsewhere, join(path, 'node_modules/.cache'));
    expect(check()).toEqual(fresh);
    expect(readdirSync(elsewhere)).toEqual(['sien']);
    rmSync(join(path, 'node_modules'), { recursive: true });
    check();
    for (const name of [kept, join(path, '.referentiel-cache/.gitignore')]) {
        rmSync(name);
        symlinkSync(join(elsewhere, 'sien'), name);
    }
    expect(check()).toEqual(fresh);
    expect(readFileSync(join(elsewhere, 'sien'), 'utf8')).toBe('sien');
    expect(lstatSync(kept).isFile()).toBe(true);
});

describe('what the system says of files is believed where it can be', () => {
    /** Files that tell which of them were read whole. */
    class ReadFiles extends NodeFiles {
        readonly whole: string[] = [];

        override async read(path: string, limit?: number): Promise<Uint8Array> {
            if (limit === undefined) this.whole.push(path);
            return super.read(path, limit);
        }
    }

    const NINE = 'certification RNCP1 "T"\nniveau 9\n';
    const SIX = NINE.replace('9', '6');

    async function rulesOf(root: string): Promise<{ readonly told: string[]; readonly read: number }> {
        const files = new ReadFiles();
        const workspace = await Workspace.open(files, [root]);
        const cache = { version: '1', storeOf: () => new FolderStore(root, 'kept', new Uint8Array(SEAL)) };
        const told: string[] = [];
        for await (const event of check(files, workspace, { settings: { today: '2026-01-01' }, cache }))
            if (event.kind === 'unit') told.push(...event.report.findings.map(({ rule }) => rule));
        return { told: told.filter((rule) => rule === 'niveau-impossible'), read: files.whole.length };
    }

    function place(text: string): { readonly root: string; readonly file: string } {
        const { path, remove } = folderOf({ 'a.referentiel': text });
        onTestFinished(remove);
        return { root: path, file: join(path, 'a.referentiel') };
    }

    const settled = () => new Promise((resolve) => setTimeout(resolve, 2200));

    test('a file that was written long enough ago is not read again where nothing is to be shown in it', async () => {
        const { root } = place('bibliothèque B\n');
        await settled();
        expect(await rulesOf(root)).toEqual({ told: [], read: 1 });
        expect(await rulesOf(root)).toEqual({ told: [], read: 0 });
    });

    test('one that has other content at the same length and the same time is', async () => {
        const { root, file } = place(SIX);
        await settled();
        await rulesOf(root);
        const { atime, mtime } = lstatSync(file);
        writeFileSync(file, NINE);
        utimesSync(file, atime, mtime);
        await settled();
        expect((await rulesOf(root)).told).toHaveLength(1);
        writeFileSync(file, SIX);
        utimesSync(file, atime, mtime);
        expect((await rulesOf(root)).told).toHaveLength(0);
    });

    test('one written a moment ago is read again', async () => {
        const { root, file } = place(SIX);
        expect((await rulesOf(root)).told).toHaveLength(0);
        writeFileSync(file, NINE);
        expect((await rulesOf(root)).told).toHaveLength(1);
        writeFileSync(file, SIX);
        await settled();
        expect((await rulesOf(root)).told).toHaveLength(0);
    });
});
