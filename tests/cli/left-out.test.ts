// What is left out: by .gitignore, by the configuration of the projet, by patterns; and thousands of files.
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { checkJson, folderOf, referentiel } from './referentiel.ts';
import { READING, shell } from './shell.ts';

const certification = (number: string): string =>
    `certification ${number} "T"\nbloc BC01 "B" {\n    compétence C1 "Un"\n    épreuve E1 "E" { évalue C1, C9 }\n}\n`;

function folder(files: Readonly<Record<string, string>>): string {
    const { path, remove } = folderOf(files);
    onTestFinished(remove);
    return path;
}

/** The files in which the unknown code is told. */
function told(path: string, ...args: string[]): string[] {
    const { findings } = checkJson(path, ...args).output;
    return [...new Set(findings.filter(({ rule }) => rule === 'code-inconnu').map(({ file }) => file))];
}

const TREE = {
    '.git/HEAD': 'ref: refs/heads/main\n',
    '.gitignore': 'out/\n/brouillon*.referentiel\n',
    'a.referentiel': certification('RNCP1'),
    'brouillon-1.referentiel': certification('RNCP2'),
    'out/b.referentiel': certification('RNCP3'),
    'sous/.gitignore': '*.referentiel\n!garde.referentiel\n',
    'sous/c.referentiel': certification('RNCP4'),
    'sous/garde.referentiel': certification('RNCP5'),
    'sous/brouillon-2.referentiel': certification('RNCP6'),
    'libre/brouillon-3.referentiel': certification('RNCP7'),
};
const LEFT = ['a.referentiel', 'libre/brouillon-3.referentiel', 'sous/garde.referentiel'];

describe('.gitignore', () => {
    test('leaves files out, each from its own folder on', () => {
        const path = folder(TREE);
        expect(told(path)).toEqual(LEFT);
        expect(told(path, '.')).toEqual(LEFT);
        expect(told(path, '**/*.referentiel')).toEqual(LEFT);
        expect(told(join(path, 'sous'))).toEqual(['garde.referentiel']);
    });

    test('whoever names a file or a folder that it leaves out means it', () => {
        const path = folder(TREE);
        expect(told(path, 'out')).toEqual(['out/b.referentiel']);
        expect(told(path, 'out/b.referentiel', 'brouillon-1.referentiel')).toEqual([
            'brouillon-1.referentiel',
            'out/b.referentiel',
        ]);
    });

    test('holds for every command', () => {
        const path = folder(TREE);
        for (const command of READING.filter((line) => !/rename|renumber/.test(line))) {
            const { stdout, stderr } = shell(path, `referentiel ${command}`);
            expect(stdout + stderr).not.toMatch(/RNCP[2346]|brouillon-[12]|out\/b/);
        }
    });

    test('is told where it leaves nothing', () => {
        const path = folder({
            '.git/HEAD': '',
            '.gitignore': '*.referentiel\n',
            'a.referentiel': certification('RNCP1'),
        });
        expect(referentiel(path, ['check', '*.referentiel']).stderr).toMatch(/aucun fichier .* ne correspond à/);
        expect(told(path, 'a.referentiel')).toEqual(['a.referentiel']);
    });
});

describe('exclude', () => {
    const CONFIG = { 'referentiel.config.json': '{ "exclude": ["vieux", "**/essai-*.referentiel"] }' };

    test('leaves files out, whatever names them', () => {
        const path = folder({
            ...CONFIG,
            'a.referentiel': certification('RNCP1'),
            'vieux/b.referentiel': certification('RNCP2'),
            'x/essai-1.referentiel': certification('RNCP3'),
        });
        expect(told(path)).toEqual(['a.referentiel']);
        expect(told(path, '**/*.referentiel')).toEqual(['a.referentiel']);
        expect(told(path, 'a.referentiel', 'x/essai-1.referentiel')).toEqual(['a.referentiel']);
        expect(referentiel(path, ['format', '--check']).stderr).toMatch(/^1 fichier,/);
        expect(referentiel(path, ['check', 'vieux'])).toMatchObject({
            status: 2,
            stderr: 'referentiel : rien à lire dans « vieux » : la configuration du projet (exclude) ou .gitignore l’écarte.\n',
        });
        const named = 'referentiel check - --stdin-filename vieux/b.referentiel < vieux/b.referentiel';
        expect(shell(path, named)).toMatchObject({ status: 2, stdout: '' });
    });
});

describe('patterns', () => {
    test('mean the same, whether the shell or the command looks for the files', () => {
        const path = folder({
            'a.referentiel': certification('RNCP1'),
            'b/1.referentiel': certification('RNCP2'),
            'b/2.referentiel': certification('RNCP3'),
            'b/notes.txt': '',
            'node_modules/x/3.referentiel': certification('RNCP4'),
            '[c]/4.referentiel': certification('RNCP5'),
        });
        for (const pattern of ['*.referentiel', 'b/*.referentiel', 'b/[12].referentiel', '{a,b/1}.referentiel']) {
            const bare = shell(path, `referentiel check ${pattern}`);
            expect(bare).toEqual(shell(path, `referentiel check '${pattern}'`));
            expect(bare.status).toBe(1);
        }
        expect(told(path, '**/*.referentiel')).toEqual([
            '[c]/4.referentiel',
            'a.referentiel',
            'b/1.referentiel',
            'b/2.referentiel',
        ]);
        // A file that is there is meant as it is written.
        expect(told(path, '[c]/4.referentiel')).toEqual(['[c]/4.referentiel']);
    });
});
