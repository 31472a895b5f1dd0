// The tarballs, each installed in an empty folder: all that is published is there and nothing else, types are right, and
// every command and every example of the README runs, with each Node that is promised.
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { rulePagePath } from '@referentiel/language';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, type TestContext } from 'vitest';
import { packCli, packLanguage } from '../scripts/pack.ts';
import { type Major, nodeOf } from './nodes.ts';

const root = resolve(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'packed-'));
const homes = { cli: join(folder, 'cli'), language: join(folder, 'language') };
const tarballs = { cli: '', language: '' };

beforeAll(async () => {
    tarballs.cli = packCli(folder);
    tarballs.language = await packLanguage(folder);
    for (const name of ['cli', 'language'] as const) {
        mkdirSync(homes[name]);
        writeFileSync(join(homes[name], 'package.json'), '{ "private": true, "type": "module" }\n');
    }
    npm(homes.cli, 'install', '--offline', '--no-audit', '--no-fund', tarballs.cli);
    npm(homes.language, 'install', '--prefer-offline', '--no-audit', '--no-fund', tarballs.language);
    for (const home of Object.values(homes))
        cpSync(join(root, 'examples'), join(home, 'examples'), { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true }));

function npm(cwd: string, ...args: string[]): string {
    const { status, stdout, stderr } = spawnSync('npm', args, { cwd, encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
    return stdout;
}

/** A Node, whatever is installed; the test is skipped where npm has none for this machine. */
function nodeFor(context: TestContext, major: Major): string {
    const node = nodeOf(major);
    if (node === undefined) context.skip('npm n’a pas de Node pour cette machine');
    return node;
}

function filesOf(tarball: string): string[] {
    const env = { ...process.env, LC_ALL: 'C.UTF-8' };
    const { stdout } = spawnSync('tar', ['-tzf', tarball], { encoding: 'utf8', env });
    return stdout
        .trim()
        .split('\n')
        .map((path) => path.replace(/^package\//, ''))
        .toSorted();
}

/** A tool of node_modules/.bin, as it is run on what is packed. */
function tool(name: string, ...args: string[]): { status: number | null; said: string } {
    const { status, stdout, stderr } = spawnSync(join(root, 'node_modules/.bin', name), args, {
        cwd: folder,
        encoding: 'utf8',
    });
    return { status, said: stdout + stderr };
}

describe('ce qui est publié', () => {
    test('la ligne de commande : ses parties, et rien à installer d’autre', () => {
        const isShared = (path: string): boolean => /^(?:docs\/regles|schemas)\/|^dist\/parts\/[\w-]+\.mjs$/.test(path);
        expect(filesOf(tarballs.cli).filter(isShared)).toEqual(
            expect.arrayContaining([
                rulePagePath('compétence-non-évaluée'),
                'schemas/referentiel.config.schema.json',
                expect.stringMatching(/^dist\/parts\/main-/),
            ]),
        );
        expect(filesOf(tarballs.cli).filter((path) => !isShared(path))).toEqual([
            'CHANGELOG.md',
            'LICENSE',
            'README.md',
            'dist/LICENCES-TIERCES.txt',
            'dist/referentiel.cdx.json',
            'dist/referentiel.cjs',
            'package.json',
        ]);
        expect(npm(homes.cli, 'ls', '--all', '--parseable').trim().split('\n').length).toBe(2);
    });

    test('la langue : des modules et leurs types, ni sources ni essais', () => {
        const files = filesOf(tarballs.language);
        const [modules, others] = [
            files.filter((path) => path.startsWith('dist/')),
            files.filter((path) => !path.startsWith('dist/')),
        ];
        expect(others).toEqual(['CHANGELOG.md', 'LICENSE', 'README.md', 'package.json']);
        expect(modules.filter((path) => !/\.(?:js|d\.ts)$/.test(path) || path.includes('.test.'))).toEqual([
            'dist/LICENCES-TIERCES.txt',
            'dist/referentiel.cdx.json',
        ]);
        expect(modules.filter((path) => /^dist\/[^/]+\.js$|^dist\/(?:platform|server)\/.*\.js$/.test(path))).toEqual([
            'dist/index.js',
            'dist/object-group-by.js',
            'dist/platform/node/index.js',
            'dist/server/browser.js',
            'dist/server/node.js',
            'dist/server/requests.js',
        ]);
    });

    test.each(['cli', 'language'] as const)('%s : publint n’y trouve rien', (name) => {
        const unpacked = join(homes[name], 'node_modules/@referentiel', name);
        expect(tool('publint', '--strict', unpacked)).toMatchObject({ status: 0 });
        const manifest = JSON.parse(readFileSync(join(unpacked, 'package.json'), 'utf8')) as Record<string, unknown>;
        expect(manifest).not.toHaveProperty('private');
        expect(JSON.stringify(manifest)).not.toContain('src/');
    });

    test.each(['cli', 'language'] as const)(
        '%s : les bibliothèques qu’il contient ou demande, et leurs licences',
        (name) => {
            const dist = join(homes[name], 'node_modules/@referentiel', name, 'dist');
            const { bomFormat, components } = JSON.parse(readFileSync(join(dist, 'referentiel.cdx.json'), 'utf8')) as {
                bomFormat: string;
                components: { name: string; licenses?: unknown }[];
            };
            console.log(`${name}: ${components.length} bibliothèques`);
            expect(bomFormat).toBe('CycloneDX');
            expect(components.map((one) => one.name)).toEqual(expect.arrayContaining(['langium', 'fflate']));
            expect(readFileSync(join(dist, 'LICENCES-TIERCES.txt'), 'utf8')).toMatch(/^dictionary-fr [\d.]+ \(/m);
        },
    );

    test('la langue : attw trouve les types de chaque entrée', () => {
        expect(tool('attw', tarballs.language, '--profile', 'esm-only', '--no-color', '--no-emoji')).toMatchObject({
            status: 0,
        });
    });
});

const MAJORS: readonly Major[] = [20, 22, 24];

/** What is run of each command, and the exit code it has to give. */
const COMMANDS: readonly (readonly [status: number, args: readonly string[]])[] = [
    [0, ['--version']],
    [0, ['--help']],
    [0, ['check', 'examples/maintenance-velo', '--fail-on', 'never']],
    [0, ['check', 'examples/**/*.referentiel', '--fail-on', 'never']],
    [1, ['check', 'examples/clerc-assistant']],
    [0, ['explain', 'compétence-non-évaluée']],
    [0, ['generate', 'examples/clerc-assistant', '--out', 'tableaux', '--format', 'md,html,docx,xlsx,csv,json']],
    [0, ['import', 'examples/clerc-assistant/RNCP39776.page.txt', '--out', 'importes']],
    [0, ['export', 'examples/clerc-assistant', '--format', 'fiche-xml', '--out', 'fiches']],
    [0, ['corpus', 'build', 'fiches', '--out', 'fiches.corpus']],
    [0, ['corpus', 'near', 'examples/clerc-assistant', '--against', 'fiches.corpus']],
    [0, ['format', '--check', 'examples']],
    [0, ['init', 'nouveau', '--yes', '--title', 'Mécanicien']],
    [0, ['stats', 'examples']],
    [0, ['rename', 'C1.1', 'C1.9', '--in', 'examples/clerc-assistant', '--dry-run']],
    [0, ['renumber', '--in', 'examples/maintenance-velo/mecanicien-cycles', '--dry-run']],
    [0, ['completion', 'fish']],
    [0, ['lsp', '--help']],
];

describe.each(MAJORS)('Node %s', (major) => {
    beforeAll(() => {
        for (const name of ['tableaux', 'nouveau', 'importes', 'fiches', 'fiches.corpus'])
            rmSync(join(homes.cli, name), { recursive: true, force: true });
    });

    const run = (context: TestContext, home: string, ...args: string[]) =>
        spawnSync(nodeFor(context, major), args, { cwd: home, encoding: 'utf8' });

    test('est bien celui-là', (context) => {
        expect(run(context, folder, '--version').stdout).toMatch(new RegExp(`^v${major}\\.`));
    });

    describe.each(COMMANDS)('rend %i', (status, args) => {
        test(`referentiel ${args.join(' ')}`, (context) => {
            const bin = join(homes.cli, 'node_modules/@referentiel/cli/dist/referentiel.cjs');
            const { stderr, ...ran } = run(context, homes.cli, bin, ...args);
            expect({ ...ran, stderr }).toMatchObject({ status });
        });
    });

    test('la langue se lit, se vérifie et se publie depuis un programme', (context) => {
        const [first = '', second = ''] = programsOf('packages/language/README.md');
        writeFileSync(join(homes.language, 'un-texte.js'), first);
        writeFileSync(
            join(homes.language, 'un-dossier.js'),
            second.replace('/chemin/du/projet', join(homes.language, 'examples/clerc-assistant')),
        );
        expect(run(context, homes.language, 'un-texte.js')).toMatchObject({
            stderr: '',
            stdout: expect.stringMatching(/^error compétence-non-évaluée « C2 » [^]*blocs\.csv true\n[^]*\ntrue\n$/m),
        });
        expect(run(context, homes.language, 'un-dossier.js')).toMatchObject({
            stderr: '',
            stdout: expect.stringMatching(/code-en-double .*clerc-assistant\.referentiel \d+\n/),
        });
    });

    test.for([
        ['la langue', 'language', 'dist/server/node.js', '--stdio'],
        ['la ligne de commande', 'cli', 'dist/referentiel.cjs', 'lsp'],
    ] as const)('le serveur de %s répond', async ([, name, path, argument], context) => {
        const server = join(homes[name], 'node_modules/@referentiel', name, path);
        const client = spawn(nodeFor(context, major), [server, argument], { stdio: ['pipe', 'pipe', 'inherit'] });
        onTestFinished(() => void client.kill());
        client.stdin.write(request(1, 'initialize', { processId: null, rootUri: null, capabilities: {} }));
        let answer = '';
        for await (const part of client.stdout.setEncoding('utf8')) {
            answer += String(part);
            if (answer.includes('hoverProvider')) break;
        }
        expect(answer).toContain('"hoverProvider"');
    });
});

function request(id: number, method: string, params: object): string {
    const body = JSON.stringify({ jsonrpc: '2.0', id, method, params });
    return `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
}

/** The programs that a page shows. */
function programsOf(page: string): string[] {
    const text = readFileSync(join(root, page), 'utf8');
    return [...text.matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map(([, program = '']) => program);
}

test('les types de la langue suffisent à qui l’emploie, sans rien passer sous silence', () => {
    const programs = programsOf('packages/language/README.md');
    expect(programs.length).toBe(2);
    const sources = programs.map((text, rank) => {
        const path = join(homes.language, `program-${rank}.ts`);
        writeFileSync(path, text);
        return basename(path);
    });
    // What a program can't do without knowing the types: this one would be refused if they were lost.
    writeFileSync(
        join(homes.language, 'refused.ts'),
        `import { unitFromTexts } from '@referentiel/language';\nimport type { TableList } from '@referentiel/language/requests';\n// @ts-expect-error -- a unit is no number\nexport const n: number = unitFromTexts('');\n// @ts-expect-error -- nor is a list\nexport const m: number = {} as TableList;\n`,
    );
    const options = [
        '--strict',
        '--noEmit',
        '--module',
        'nodenext',
        '--target',
        'es2023',
        '--skipLibCheck',
        'false',
        '--types',
        'node',
    ];
    const types = ['--typeRoots', join(root, 'node_modules/@types')];
    const { stdout, status } = spawnSync(
        process.execPath,
        [join(root, 'node_modules/typescript/bin/tsc'), ...options, ...types, ...sources, 'refused.ts'],
        { cwd: homes.language, encoding: 'utf8' },
    );
    expect({ stdout, status }).toEqual({ stdout: '', status: 0 });
});

describe.each([12, 18] as const)('Node %s, trop ancien', (major) => {
    test('le dit en une phrase', (context) => {
        const bin = join(homes.cli, 'node_modules/@referentiel/cli/dist/referentiel.cjs');
        expect(spawnSync(nodeFor(context, major), [bin, 'check'], { encoding: 'utf8' })).toMatchObject({
            status: 3,
            stdout: '',
            stderr: expect.stringMatching(
                new RegExp(
                    `^referentiel demande Node\\.js 20 ou plus récent ; celui-ci est en version ${major}\\.[\\d.]+\\.\n$`,
                ),
            ),
        });
    });
});

test('chaque commande est essayée', () => {
    const { stdout } = spawnSync(process.execPath, [join(root, 'packages/cli/dist/referentiel.cjs'), '--help'], {
        encoding: 'utf8',
    });
    const commands = [...stdout.matchAll(/^ {2}([a-z]+)(?= )/gm)].map(([, name = '']) => name);
    // `lsp` is tried as a server.
    const tried = new Set([...COMMANDS.map(([, [name]]) => name), 'lsp']);
    expect(commands.length).toBeGreaterThan(7);
    expect(commands.filter((name) => name !== 'help' && !tried.has(name))).toEqual([]);
});
