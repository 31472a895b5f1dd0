// What is kept says what a fresh check says, whatever lies where it is kept, and whoever laid it there.
import { createHash, createHmac } from 'node:crypto';
import { lstatSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { FolderStore, ownSecret } from '@referentiel/language/node';
import { folderOf, referentiel, type Run } from '../cli/referentiel.ts';

const COUNT = 110;
const SEAL = 32;

let isPosix = false;
beforeAll(() => void (isPosix = process.platform !== 'win32'));

interface Place {
    readonly path: string;
    readonly check: (...args: string[]) => Run;
    readonly fresh: Run;
    /** The records that are kept, by path. */
    readonly records: () => string[];
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
    const cache = join(path, '.referentiel-cache');
    const records = (): string[] =>
        readdirSync(cache)
            .filter((name) => !name.startsWith('.'))
            .map((name) => join(cache, name));
    return { path, check, fresh: check('--no-cache'), records };
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

test('one bit of a record, whichever it is, changes nothing of what is said', () => {
    const { check, fresh, records } = place();
    check();
    expect(records()).toHaveLength(COUNT);
    let flips = 0;
    for (const round of [0, 1, 2]) {
        for (const [n, path] of records().entries()) {
            const bytes = readFileSync(path);
            writeFileSync(path, flip(bytes, (n * 7919 + round * 104_729) % (bytes.length * 8)));
            flips++;
        }
        expect(check()).toEqual(fresh);
        expect(check()).toEqual(fresh);
    }
    console.log(`${flips} records with one bit turned, none believed`);
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
    const { check, fresh, records } = place(user);
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
        for (const path of records()) {
            const record = readFileSync(path);
            const kept = JSON.parse(record.subarray(SEAL).toString()) as Record<string, unknown>;
            const forged = Buffer.from(
                JSON.stringify({ ...kept, faults: { ...(kept['faults'] as object), faults: [] } }),
            );
            const name = path.slice(path.lastIndexOf('/') + 1);
            writeFileSync(path, Buffer.concat([seal(name, forged, record.subarray(0, SEAL)), forged]));
        }
        return check();
    };
    for (const seal of seals) expect(forge(seal)).toEqual(fresh);
    // Who has the secret lies to nobody but themselves: this is what the seal is worth.
    const secret = readFileSync(join(user, 'referentiel/secret'));
    expect(forge((name, bytes) => createHmac('sha256', secret).update(`${name}\n`).update(bytes).digest())).not.toEqual(
        fresh,
    );
    console.log(`${seals.length * COUNT} forged records, none believed`);
});

test('records never cross users', () => {
    const [one, other] = [home(), home()];
    const { path, check, fresh, records } = place(one);
    check();
    const before = records().map((record) => readFileSync(record, 'latin1'));
    const said = referentiel(path, ['check', '--format', 'json'], { XDG_CACHE_HOME: other });
    expect(said).toEqual(fresh);
    const after = records().map((record) => readFileSync(record, 'latin1'));
    expect(after.filter((record, n) => record === before[n])).toEqual([]);
});

test('a secret that others may read is none; one is made where there is none, for its owner alone', (context) => {
    if (!isPosix) context.skip('no modes here');
    const path = join(home(), 'a/b/secret');
    const secret = ownSecret(path);
    expect(secret).toHaveLength(SEAL);
    expect(lstatSync(path).mode & 0o777).toBe(0o600);
    expect(ownSecret(path)).toEqual(secret);
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

test('what lies where it is kept leads nowhere else', () => {
    const elsewhere = home();
    writeFileSync(join(elsewhere, 'sien'), 'sien');
    const { path, check, fresh, records } = place();
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
    const [record = ''] = records();
    for (const name of [record, join(path, '.referentiel-cache/.gitignore')]) {
        rmSync(name);
        symlinkSync(join(elsewhere, 'sien'), name);
    }
    expect(check()).toEqual(fresh);
    expect(readFileSync(join(elsewhere, 'sien'), 'utf8')).toBe('sien');
    expect(lstatSync(record).isFile()).toBe(true);
});
