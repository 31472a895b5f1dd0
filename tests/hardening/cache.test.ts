// What is kept says what a fresh check says, whatever lies where it is kept, and whoever laid it there.
import { spawnSync } from 'node:child_process';
import { createHash, createHmac } from 'node:crypto';
import {
    lstatSync,
    mkdirSync,
    readdirSync,
    readFileSync,
    renameSync,
    rmSync,
    symlinkSync,
    utimesSync,
    writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { check, Workspace } from '@referentiel/language';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { FolderStore, NodeFiles, ownSecret } from '@referentiel/language/node';
import { folderOf, referentiel, type Run } from '../cli/referentiel.ts';

const COUNT = 110;
const FLIPS = 12;
const SEAL = 32;

let isPosix = false;
beforeAll(() => void (isPosix = process.platform !== 'win32'));

interface Place {
    readonly path: string;
    readonly check: (...args: string[]) => Run;
    readonly fresh: Run;
    /** The folder where what was found is kept. */
    readonly kept: string;
    /** The files in it. */
    readonly pieces: () => string[];
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
    const kept = join(path, '.referentiel-cache');
    const pieces = (): string[] =>
        readdirSync(kept)
            .filter((name) => name !== '.gitignore')
            .map((name) => join(kept, name));
    return { path, check, fresh: check('--no-cache'), kept, pieces };
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

test('one bit of any piece, whichever it is, changes nothing of what is said, nor does any part of it', () => {
    const { check, fresh, pieces } = place();
    check();
    const whole = new Map(pieces().map((piece) => [piece, readFileSync(piece)]));
    let spoilt = 0;
    const spoil = (piece: string, bytes: Uint8Array): void => {
        for (const left of pieces()) rmSync(left);
        for (const [path, content] of whole) writeFileSync(path, path === piece ? bytes : content);
        expect(check()).toEqual(fresh);
        spoilt++;
    };
    for (const [piece, content] of whole) {
        const bits = Array.from({ length: FLIPS }, (_, n) => Math.floor(((n + 0.5) / FLIPS) * content.length * 8));
        for (const bit of [0, SEAL * 8, (SEAL + 3) * 8, ...bits]) spoil(piece, flip(content, bit));
        for (const end of [0, SEAL, SEAL + 2, content.length >> 1, content.length - 1])
            spoil(piece, content.subarray(0, end));
        // What was found instead is found again.
        expect(check()).toEqual(fresh);
    }
    expect(whole.size).toBe(4);
    console.log(`${spoilt} times what was kept was spoilt, and never believed`);
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
    const { check, fresh, pieces } = place(user);
    check();
    const others = new Uint8Array(SEAL).fill(1);
    const seals: readonly ((name: string, bytes: Uint8Array, old: Uint8Array) => Uint8Array)[] = [
        (_, __, old) => old,
        (_, bytes) => createHash('sha256').update(bytes).digest(),
        (name, bytes) => createHash('sha256').update(`${name}\n`).update(bytes).digest(),
        (name, bytes) => createHmac('sha256', others).update(`${name}\n`).update(bytes).digest(),
        () => new Uint8Array(),
    ];
    const forge = (seal: (typeof seals)[number]): Run => {
        const piece = pieces().find((one) => one.includes('-f-')) ?? '';
        const before = readFileSync(piece);
        const forged = withoutFaults(before.subarray(SEAL));
        writeFileSync(piece, Buffer.concat([seal(basename(piece), forged, before.subarray(0, SEAL)), forged]));
        return check();
    };
    for (const seal of seals) expect(forge(seal)).toEqual(fresh);
    // Who has the secret lies to nobody but themselves: this is what the seal is worth.
    const secret = readFileSync(join(user, 'referentiel/secret'));
    const own = (name: string, bytes: Uint8Array): Uint8Array =>
        createHmac('sha256', secret).update(`${name}\n`).update(bytes).digest();
    expect(forge(own)).not.toEqual(fresh);
    console.log(`${seals.length} times ${COUNT} forged records, none believed`);
});

/** What was kept, where all is said to be well: as long as it was. */
function withoutFaults(bytes: Uint8Array): Buffer {
    return Buffer.from(
        Buffer.from(bytes).toString('latin1').replaceAll('"rule":"niveau-impossible"', '"rule":"niveau-absent"    '),
        'latin1',
    );
}

test('records never cross users', () => {
    const [one, other] = [home(), home()];
    const { path, check, fresh, kept, pieces } = place(one);
    check();
    const before = pieces();
    const files = readFileSync(join(kept, 'files'));
    const said = referentiel(path, ['check', '--format', 'json'], { XDG_CACHE_HOME: other });
    expect(said).toEqual(fresh);
    expect(readFileSync(join(kept, 'files')).subarray(0, SEAL)).not.toEqual(files.subarray(0, SEAL));
    // Nothing of the first was built upon.
    expect(pieces().filter((piece) => before.includes(piece) && piece.includes('-f-'))).toEqual([]);
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

test('a projet that lies elsewhere, as one that was checked out anew does, is found again where it was looked at', () => {
    const user = home();
    const { path, check, pieces } = place(user);
    // What names folders is kept as it is from the projet on: a library in its root, other settings for some of its files.
    writeFileSync(join(path, 'branche.referentiel'), 'bibliothèque Branche\ncompétence C9 "Neuf"\n');
    writeFileSync(join(path, '0/fiche.referentiel'), 'certification RNCP1 "T"\nutilise Branche\nniveau 12\n');
    const overrides = [{ files: ['0'], rules: { 'lien-http': 'hint' } }];
    writeFileSync(join(path, 'referentiel.config.json'), JSON.stringify({ overrides }));
    const fresh = check('--no-cache');
    check();
    const before = pieces().map((piece) => basename(piece));
    const elsewhere = join(home(), 'ailleurs');
    renameSync(path, elsewhere);
    onTestFinished(() => rmSync(elsewhere, { recursive: true }));
    for (let n = 0; n < COUNT; n++) utimesSync(join(elsewhere, `${n}/fiche.referentiel`), 1, n);
    const there = (...args: string[]): Run =>
        referentiel(elsewhere, ['check', '--format', 'json', ...args], { XDG_CACHE_HOME: user });
    expect(there('--no-cache')).toEqual(fresh);
    expect(there()).toEqual(fresh);
    expect(readdirSync(join(elsewhere, '.referentiel-cache')).filter((name) => name !== '.gitignore')).toEqual(before);
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
    const { path, check, fresh, kept, pieces } = place();
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
    for (const name of [...pieces(), join(kept, '.gitignore')]) {
        rmSync(name);
        symlinkSync(join(elsewhere, 'sien'), name);
    }
    expect(check()).toEqual(fresh);
    expect(readFileSync(join(elsewhere, 'sien'), 'utf8')).toBe('sien');
    expect(pieces().filter((piece) => !lstatSync(piece).isFile())).toEqual([]);
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
