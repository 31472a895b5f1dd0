// What is no regular file, or may not be read, is told at its path; the rest is checked.
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { bundle, checkJson, folderOf, FRENCH, type JsonOutput, referentiel } from '../cli/referentiel.ts';

const WRONG = 'certification RNCP1 "T"\nniveau 9\n';
const isPosix = process.platform !== 'win32';
const makePipe = (path: string): unknown => execFileSync('mkfifo', [path]);

const CLOSED = {
    ferme: 'Ce dossier ne peut pas être lu : les droits du système l’interdisent. Rien de ce qu’il contient n’est vérifié.',
    'secret.referentiel': 'Ce fichier ne peut pas être lu : les droits du système l’interdisent.',
    'vers-ferme.referentiel': 'Ce fichier ne peut pas être lu : les droits du système l’interdisent.',
};

test('links, pipes, devices, large and closed files don’t end a check', { timeout: 60_000 }, (context) => {
    if (!isPosix) context.skip('no pipes nor devices here');
    const folder = folderOf({ 'juste.referentiel': WRONG, 'ferme/a.referentiel': WRONG, 'secret.referentiel': WRONG });
    onTestFinished(() => {
        chmodSync(join(folder.path, 'ferme'), 0o700);
        folder.remove();
    });
    const at = (name: string): string => join(folder.path, name);
    symlinkSync('boucle.referentiel', at('boucle.referentiel'));
    symlinkSync('nulle-part', at('perdu.referentiel'));
    symlinkSync('/dev/zero', at('zero.referentiel'));
    symlinkSync(at('ferme/a.referentiel'), at('vers-ferme.referentiel'));
    makePipe(at('tube.referentiel'));
    writeFileSync(at('gros.referentiel'), '');
    truncateSync(at('gros.referentiel'), 8_000_001);
    chmodSync(at('ferme'), 0);
    chmodSync(at('secret.referentiel'), 0);
    const { output, status } = checkJson(folder.path);
    const told = output.findings.map(({ file, rule, message }) => [file, rule, message]);
    const unreadable = Object.fromEntries(
        told.flatMap(([file = '', rule, message]) => (rule === 'fichier-illisible' ? [[file, message]] : [])),
    );
    console.log(`${Object.keys(unreadable).length} things that can’t be read told, beside a file that can`);
    const regular = 'Ce n’est pas un fichier ordinaire : rien n’en est lu.';
    const isAll = process.getuid?.() === 0;
    expect(unreadable).toEqual({
        'boucle.referentiel': 'Ce lien tourne en rond : il ne mène à aucun fichier.',
        'gros.referentiel': 'Ce fichier dépasse 8 Mo : rien n’en est lu. Partagez-le en plusieurs (« suite de … »).',
        'perdu.referentiel': 'Ce fichier n’existe plus.',
        'tube.referentiel': regular,
        'zero.referentiel': regular,
        ...(isAll ? {} : CLOSED),
    });
    expect(told).toContainEqual(['juste.referentiel', 'niveau-impossible', expect.any(String)]);
    expect(status).toBe(1);
});

test('nothing waits for a pipe, nor reads a device', { timeout: 60_000 }, (context) => {
    if (!isPosix) context.skip('no pipes nor devices here');
    const folder = folderOf({ 'a.referentiel': WRONG });
    onTestFinished(folder.remove);
    for (const name of ['.gitignore', 'referentiel.config.json', 'connus.json', 'modele.docx'])
        makePipe(join(folder.path, name));
    execFileSync('git', ['init', '-q'], { cwd: folder.path });
    const { output } = checkJson(folder.path);
    expect(output.findings.map(({ file, rule }) => `${file} ${rule}`)).toContain(
        'referentiel.config.json fichier-illisible',
    );
    const runs = [
        ['check', '--baseline', 'connus.json'],
        ['check', '--baseline', '/dev/zero'],
        ['generate', '--out', 'o', '--format', 'docx', '--template', 'modele.docx'],
        ['generate', '--out', 'o', '--format', 'docx', '--template', '/dev/zero'],
    ];
    for (const args of runs) {
        const { status, stderr } = referentiel(folder.path, args);
        expect([args, status, stderr.split('\n').length]).toEqual([args, 2, 2]);
    }
    console.log(`${runs.length + 2} places where a pipe or a device stood for a file`);
});

test('un dossier et un fichier fermés par le système sont dits, à qui n’est pas administrateur', (context) => {
    if (!isPosix) context.skip('no closed files here');
    const folder = folderOf({ 'juste.referentiel': WRONG, 'ferme/a.referentiel': WRONG, 'secret.referentiel': WRONG });
    const at = (name: string): string => join(folder.path, name);
    onTestFinished(() => {
        chmodSync(at('ferme'), 0o700);
        folder.remove();
    });
    symlinkSync(at('ferme/a.referentiel'), at('vers-ferme.referentiel'));
    chmodSync(folder.path, 0o755);
    chmodSync(at('ferme'), 0);
    chmodSync(at('secret.referentiel'), 0);
    // Nothing is closed to root, who becomes nobody.
    const isRoot = process.getuid?.() === 0;
    const nobody = isRoot ? { uid: 65_534, gid: 65_534 } : {};
    const { stdout, stderr, status, error } = spawnSync(process.execPath, [bundle, 'check', '--format', 'json'], {
        cwd: folder.path,
        encoding: 'utf8',
        env: { PATH: process.env.PATH, HOME: '/nonexistent', ...FRENCH },
        ...nobody,
    });
    if (error || (isRoot && /EACCES|Cannot find module/.test(stderr)))
        context.skip(`nobody can't run the command here: ${error?.message ?? stderr.slice(0, 200)}`);
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    const { findings } = JSON.parse(stdout) as JsonOutput;
    const closed = findings.filter(({ rule }) => rule === 'fichier-illisible');
    console.log(`${closed.length} chemins fermés dits à ${isRoot ? 'nobody' : 'qui lance cet essai'}`);
    expect(Object.fromEntries(closed.map(({ file, message }) => [file, message]))).toEqual(CLOSED);
    expect(findings).toContainEqual(expect.objectContaining({ file: 'juste.referentiel', rule: 'niveau-impossible' }));
});
