// init: what it asks, what it writes, and that nothing that is there changes.
import { existsSync, globSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { folderOf, referentiel, root, type Run } from './referentiel.ts';
import { startOnTerminal } from './running.ts';

function folder(files: Readonly<Record<string, string>> = {}) {
    const { path, remove } = folderOf(files);
    onTestFinished(remove);
    return {
        path,
        run: (...args: string[]): Run => referentiel(path, args),
        read: (name: string): string => readFileSync(join(path, name), 'utf8'),
    };
}

describe.each([
    ['demande', []],
    ['demande', ['--blocks', '12', '--level', '3']],
    ['droit', ['--level', '7', '--blocks', '1']],
    ['RS', []],
])('%s %j', (kind, more) => {
    test('is checked in preset brouillon with nothing to say, is laid out, and published', () => {
        const { run, read } = folder();
        expect(run('init', 'p', '--yes', '--title', 'Œuvrer « à » la \\ "main"', '--kind', kind, ...more).status).toBe(
            0,
        );
        expect(JSON.parse(read('p/referentiel.config.json'))).toMatchObject({ preset: 'brouillon' });
        expect(run('check', 'p')).toMatchObject({
            status: 0,
            stdout: expect.stringMatching(/^Rien à signaler\.\n/),
            stderr: '',
        });
        expect(run('format', '--check', 'p').status).toBe(0);
        expect(run('generate', 'p', '--out', 'out', '--format', 'md').status).toBe(0);
    });
});

test('what it teaches can be done', () => {
    const { run, read, path } = folder();
    run('init', '--yes', '--title', 'Vélo', '--code', 'CQP-Velo');
    const text = read('velo.referentiel');
    // The command that registers it.
    const [, command = ''] = /\/\/ {5}referentiel (rename .*)/.exec(text) ?? [];
    expect(run(...command.split(' '))).toMatchObject({ status: 0 });
    expect(read('velo.referentiel')).toContain('certification RNCP12345 "Vélo"');
    // The routes that a comment shows, once they are no comment any more.
    const routes = text.replace(/^\/\/ {5}voies d’accès.*\n(?:\/\/ {5}.*\n)+/m, (lines) =>
        lines.replaceAll('//     ', ''),
    );
    expect(routes).toContain('\nvoies d’accès {\n');
    writeFileSync(join(path, 'velo.referentiel'), routes);
    expect(run('check', '--fail-on', 'warning').status).toBe(0);
    // The preset that it speaks of.
    writeFileSync(join(path, 'referentiel.config.json'), '{ "preset": "dépôt" }');
    expect(run('check').stdout).not.toContain('[configuration]');
});

test('the configuration holds to its schema, which it names', () => {
    const { run, read } = folder();
    run('init', '--yes');
    const config = JSON.parse(read('referentiel.config.json')) as { $schema: string };
    const path = /\/(schemas\/[\w.]+)$/.exec(config.$schema)?.[1] ?? '';
    const schema = JSON.parse(readFileSync(join(root, path), 'utf8')) as object;
    expect(new Ajv2020({ strict: false }).validate(schema, config)).toBe(true);
});

test.each([
    [
        'github',
        '.github/workflows/referentiel.yml',
        /npx --yes --ignore-scripts @referentiel\/cli@\d+\.\d+\.\d+ check --format github/,
    ],
    ['gitlab', '.gitlab-ci.yml', /npx --yes --ignore-scripts @referentiel\/cli@\d+\.\d+\.\d+ check/],
])('for %s it writes %s', (service, name, content) => {
    const { run, read, path } = folder();
    run('init', '--yes');
    expect(existsSync(join(path, name))).toBe(false);
    run('init', 'ci', '--yes', '--ci', service);
    expect(read(`ci/${name}`)).toMatch(content);
});

describe('nothing that is there changes', () => {
    test('a référentiel of that name is refused, and nothing else is written', () => {
        const { run, read, path } = folder({ 'ma-certification.referentiel': 'à moi' });
        expect(run('init', '--yes')).toMatchObject({
            status: 2,
            stderr: expect.stringMatching(/existe déjà : rien n’a été écrit/),
        });
        expect(read('ma-certification.referentiel')).toBe('à moi');
        expect(readdirSync(path)).toHaveLength(1);
    });

    test('what its projet has already stays', () => {
        const mine = {
            '.gitignore': 'à moi\n',
            'referentiel.config.json': '{ "exclude": ["x"] }',
            '.gitlab-ci.yml': 'à: moi\n',
        };
        const { run, read } = folder(mine);
        const { status, stdout, stderr } = run('init', '--yes', '--ci', 'gitlab');
        expect(status).toBe(0);
        expect(stdout.split('\n')[0]).toBe('ma-certification.referentiel');
        for (const [name, text] of Object.entries(mine)) {
            expect(read(name)).toBe(text);
            expect(stderr).toContain(`« ${name} » existe déjà : il reste tel quel.\n`);
        }
    });

    test('within a projet, it makes none of its own', () => {
        const { run, path } = folder({ 'referentiel.config.json': '{}' });
        expect(run('init', 'velo', '--yes').status).toBe(0);
        expect(globSync('velo/{*,.*}', { cwd: path })).toEqual(['velo/ma-certification.referentiel']);
    });
});

describe('on a terminal', () => {
    test('it asks for what no option says, and again where an answer won’t do', async (context) => {
        const { path, read } = folder();
        const init = startOnTerminal(path, ['init', '--blocks', '3'], context);
        await init.until('Intitulé de la certification [Ma certification] : ');
        init.type('Mécanicien de cycles\n');
        await init.until('Enregistrement : demande, droit ou RS [demande] : ');
        init.type('peut-être\n');
        await init.until('on attend demande, droit ou RS.');
        await init.until('[demande] : ');
        init.type('\n');
        await init.until('Niveau, de 2 à 8 [5] : ');
        init.type('9\n');
        await init.until('il va de 2 à 8.');
        await init.until('[5] : ');
        init.type('4\n');
        await init.until('referentiel check');
        expect(await init.ended).toBe(0);
        const text = read('mecanicien-de-cycles.referentiel');
        expect(text).toContain('\nniveau 4\n');
        expect(text.match(/^bloc /gm)).toHaveLength(3);
    });

    test.for([
        ['Ctrl+C', '\u0003'],
        ['Ctrl+D', '\u0004'],
    ] as const)('%s leaves with 130, and nothing written', async ([, key], context) => {
        const { path } = folder();
        const init = startOnTerminal(path, ['init'], context);
        await init.until('[Ma certification] : ');
        init.type(key);
        expect(await init.ended).toBe(130);
        expect(readdirSync(path)).toEqual([]);
    });

    test('in English where it is asked to', async (context) => {
        const { path } = folder();
        const init = startOnTerminal(path, ['init', '--lang', 'en'], context);
        await init.until('Title of the certification [Ma certification]: ');
        init.type('\u0003');
        expect(await init.ended).toBe(130);
    });
});
