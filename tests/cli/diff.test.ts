// What a command would change is shown as patch(1) takes it.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { folderOf, referentiel } from './referentiel.ts';

const TEXT = `certification RNCP1 "Bon"

activité A1 "A" {
    compétence C1 "Un"
    compétence C3 "Deux"
}

bloc BC01 "B" {
    compétences A1
    épreuve E1 "E" {
        durée 1 h
        évalue C1 et C3
    }
}
`;

const MORE = 'suite de RNCP1\nbloc BC02 "B" {\n    compétences C3\n}\n';

test.for<[string, string, string]>([
    ['a file', 'a.referentiel', TEXT],
    ['a name with accents and blanks', 'Métiers du vélo/référentiel métier.referentiel', TEXT],
    ['a name with quotes', 'le "vrai".referentiel', TEXT],
    ['no line end at the end', 'a.referentiel', TEXT.trimEnd()],
    ['line ends of Windows', 'a.referentiel', TEXT.replaceAll('\n', '\r\n')],
    ['a byte order mark', 'a.referentiel', `\uFEFF${TEXT}`],
])('%s', ([, name, text], context) => {
    const more = join(dirname(name), 'b.referentiel');
    if (spawnSync('patch', ['--version']).status !== 0) context.skip('no patch(1) here');
    const { path, remove } = folderOf({ [name]: text, [more]: MORE });
    onTestFinished(remove);
    const { status, stdout } = referentiel(path, ['rename', 'C3', 'C2', '--dry-run']);
    expect(status).toBe(0);
    expect(stdout).not.toContain('\\3');
    const patched = spawnSync('patch', ['-p0', '--binary'], { cwd: path, input: stdout, encoding: 'utf8' });
    expect(patched).toMatchObject({ status: 0, stderr: '' });
    for (const [file, before] of [
        [name, text],
        [more, MORE],
    ] as const)
        expect(readFileSync(join(path, file), 'utf8')).toBe(before.replaceAll('C3', 'C2'));
});
