// What is written replaces neither a device, nor a pipe, nor a link, nor a référentiel.
import { execFileSync, spawn } from 'node:child_process';
import { lstatSync, mkdirSync, readdirSync, readFileSync, readlinkSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { bundle, folderOf, FRENCH, referentiel } from '../cli/referentiel.ts';

const WRONG = 'certification RNCP1 "T"\nniveau 9\n';
const WRITES = [
    ['--output', (path: string) => ['check', '--format', 'json', '--output', path]],
    ['--write-baseline', (path: string) => ['check', '--write-baseline', '--baseline', path]],
] as const;

afterAll(() => console.log(`${tried} commandes vers un lien, un tube, un périphérique ou un référentiel`));
let tried = 0;
let isPosix = false;
beforeAll(() => void (isPosix = process.platform !== 'win32'));

describe.each(WRITES)('%s', (_, args) => {
    function place(): string {
        tried++;
        const folder = folderOf({ 'p/a.referentiel': WRONG, 'p/referentiel.config.json': '{}' });
        onTestFinished(folder.remove);
        return join(folder.path, 'p');
    }

    test('goes through a link, and leaves it a link', { timeout: 60_000 }, () => {
        const folder = place();
        mkdirSync(join(folder, '../ailleurs'));
        writeFileSync(join(folder, '../ailleurs/vrai.json'), 'ancien');
        symlinkSync('../ailleurs/vrai.json', join(folder, 'lien.json'));
        referentiel(folder, args('lien.json'));
        expect(readlinkSync(join(folder, 'lien.json'))).toBe('../ailleurs/vrai.json');
        expect(readFileSync(join(folder, '../ailleurs/vrai.json'), 'utf8')).toContain('"version"');
        expect(readdirSync(join(folder, '../ailleurs'))).toEqual(['vrai.json']);
    });

    test('writes to a pipe and to a device as they are', { timeout: 60_000 }, async (context) => {
        if (!isPosix) context.skip('no pipes nor devices here');
        const folder = place();
        execFileSync('mkfifo', [join(folder, 'tube')]);
        const reader = spawn('cat', [join(folder, 'tube')]);
        let read = '';
        reader.stdout.on('data', (part: Buffer) => (read += part.toString()));
        const ended = new Promise((end) => reader.once('close', end));
        await new Promise((done) =>
            spawn(process.execPath, [bundle, ...args('tube')], {
                cwd: folder,
                env: { ...process.env, ...FRENCH },
            }).once('close', done),
        );
        await ended;
        expect(read).toContain('"version"');
        expect(lstatSync(join(folder, 'tube')).isFIFO()).toBe(true);
        expect(referentiel(folder, args('/dev/null')).stderr).not.toContain('ne peut pas être écrit');
        expect(lstatSync('/dev/null').isCharacterDevice()).toBe(true);
    });

    test.each(['nouveau.referentiel', 'lien.json', 'referentiel.config.json'])(
        'refuses %s, which is or leads to a référentiel or its configuration',
        { timeout: 60_000 },
        (name) => {
            const folder = place();
            symlinkSync('a.referentiel', join(folder, 'lien.json'));
            const { status, stderr } = referentiel(folder, args(name));
            expect(stderr).toContain(`« ${name} » est un référentiel ou sa configuration`);
            expect(status).toBe(2);
            expect(readFileSync(join(folder, 'a.referentiel'), 'utf8')).toBe(WRONG);
            expect(readFileSync(join(folder, 'referentiel.config.json'), 'utf8')).toBe('{}');
            expect(readdirSync(folder).toSorted()).toEqual(['a.referentiel', 'lien.json', 'referentiel.config.json']);
        },
    );
});
