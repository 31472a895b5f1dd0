// import of fiches: all files or none, what is there already stays, and each exit code.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { expect, onTestFinished, test } from 'vitest';
import { folderOf, referentiel, root, type Run } from './referentiel.ts';

const fiches = join(root, 'tests/exchange/fiches');

function folder(files: Readonly<Record<string, string | Uint8Array>> = {}) {
    const { path, remove } = folderOf(files);
    onTestFinished(remove);
    return { path, run: (...args: string[]): Run => referentiel(path, args) };
}

test('each fiche is a file, or a folder; the report goes to standard output', () => {
    const { path, run } = folder();
    const told = run('import', join(fiches, 'export.xml'), '--out', 'a', '--only', 'RNCP90001,RS9001');
    expect(told).toMatchObject({ status: 0, stderr: '' });
    expect(told.stdout).toContain('2 activités, 3 compétences, 0 critère, 2 blocs, 3 épreuves, 1 jury');
    expect(readdirSync(join(path, 'a')).toSorted()).toEqual(['RNCP90001.referentiel', 'RS9001.referentiel']);
    const json = run('import', join(fiches, 'page.txt'), '--out', 'b', '--layout', 'folder', '--format', 'json');
    expect(JSON.parse(json.stdout)).toMatchObject({
        fiches: [{ number: 'RNCP90003', structured: { competencies: 3 } }],
    });
    expect(existsSync(join(path, 'b/RNCP90003/RNCP90003.referentiel'))).toBe(true);
});

test('a zip and a folder are read file by file; --active leaves out what is no longer registered', () => {
    const whole = readFileSync(join(fiches, 'export.xml'));
    const page = readFileSync(join(fiches, 'page.txt'));
    const { path, run } = folder({
        'export.zip': zipSync({ 'lisez-moi.txt': strToU8('rien'), 'export.xml': whole }),
        'fiches/a.xml': whole,
        'fiches/b.txt': page,
        'fiches/notes.md': 'rien',
    });
    const written = (out: string): string[] => readdirSync(join(path, out)).toSorted();
    expect(run('import', 'export.zip', '--out', 'zip', '--active')).toMatchObject({ status: 0, stderr: '' });
    expect(written('zip')).toEqual(['RNCP90001.referentiel', 'RS9001.referentiel']);
    expect(run('import', 'fiches', '--out', 'dossier')).toMatchObject({ status: 0, stderr: '' });
    expect(written('dossier')).toEqual(
        ['RNCP90001', 'RNCP90002', 'RNCP90003', 'RS9001'].map((n) => `${n}.referentiel`),
    );
});

test('what is there already stays, and is shown as it would become; --force replaces it', () => {
    const { path, run } = folder();
    const again = (...more: string[]): Run => run('import', join(fiches, 'page.txt'), '--out', 'a', ...more);
    again();
    expect(again().status).toBe(0);
    const file = join(path, 'a/RNCP90003.referentiel');
    writeFileSync(file, `${readFileSync(file, 'utf8')}// le mien\n`);
    expect(again()).toMatchObject({ status: 1, stdout: expect.stringContaining('-// le mien') });
    expect(readFileSync(file, 'utf8')).toContain('// le mien');
    expect(again('--force').status).toBe(0);
    expect(readFileSync(file, 'utf8')).not.toContain('// le mien');
});

test('a fault leaves nothing, even where fiches before it were whole', () => {
    const whole = readFileSync(join(fiches, 'export.xml'), 'utf8');
    const { path, run } = folder({ 'coupé.xml': whole.slice(0, -40) });
    expect(run('import', 'coupé.xml', '--out', 'a')).toMatchObject({
        status: 3,
        stdout: '',
        stderr: expect.stringContaining('s’arrête au milieu d’un élément'),
    });
    expect(existsSync(join(path, 'a'))).toBe(false);
});

test('misuse is told', () => {
    const { path, run } = folder();
    expect(run('import', 'nulle-part.xml', '--out', 'a').status).toBe(2);
    expect(run('import', join(fiches, 'export.xml'), '--out', 'a', '--only', 'RNCP1').status).toBe(2);
    expect(run('import', join(fiches, 'export.xml'), '--out', 'a', '--only', '../x')).toMatchObject({
        status: 2,
        stderr: expect.stringContaining('n’est pas un numéro de fiche'),
    });
    expect(run('import', join(fiches, 'export.xml'), '--out', 'a', '--columns', 'compétences=C')).toMatchObject({
        status: 2,
        stderr: expect.stringContaining('ne vaut que pour un tableau'),
    });
    expect(existsSync(join(path, 'a'))).toBe(false);
});
