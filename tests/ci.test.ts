// What others copy or call from their own pipelines: the action, the hooks, the image, the files of docs/ci. They run here
// with the command line as it is delivered in the place of the one that npx would fetch.
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, globSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { basename, delimiter, dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { bundle, folderOf, root } from './cli/referentiel.ts';

const read = (path: string): string => readFileSync(join(root, path), 'utf8');

const GOOD = `certification CQP-Velo "Mécanicien de cycles"

répertoire RNCP
niveau 4

activité A1 "Entretien des cycles" {
    compétence C1 "Régler les freins en suivant la notice afin de garantir la sécurité du cycliste."
}

bloc BC01 "Entretenir un cycle" {
    compétences A1

    épreuve E1 "Mise en situation à l’atelier" {
        évalue tout
    }
}
`;
const BAD = `certification CQP-X "X"\n\ncompétence C1 "Faire."\n\nbloc BC01 "B" {\n    compétences C1, C9\n}\n`;

interface Folder {
    readonly path: string;
    /** Runs a line of shell there; what npx is asked for is written to the error output. */
    readonly shell: (
        script: string,
        env?: NodeJS.ProcessEnv,
    ) => { status: number | null; stdout: string; stderr: string };
}

function folder(files: Readonly<Record<string, string>>): Folder {
    const { path, remove } = folderOf(files);
    onTestFinished(remove);
    const bin = join(path, '.bin');
    mkdirSync(bin);
    mkdirSync(join(path, '.installed/referentiel/node_modules/.bin'), { recursive: true });
    const npx = `#!/bin/sh\necho "npx $*" >&2\nwhile [ "\${1#@}" = "$1" ]; do shift; done\nshift\nexec "${process.execPath}" "${bundle}" "$@"\n`;
    writeFileSync(join(bin, 'npx'), npx);
    writeFileSync(join(bin, 'referentiel'), `#!/bin/sh\nexec "${process.execPath}" "${bundle}" "$@"\n`);
    writeFileSync(join(bin, 'npm'), '#!/bin/sh\necho "npm $* in $PWD" >&2\n');
    for (const name of ['npx', 'npm', 'referentiel']) chmodSync(join(bin, name), 0o755);
    cpSync(join(bin, 'referentiel'), join(path, '.installed/referentiel/node_modules/.bin/referentiel'));
    return {
        path,
        shell: (script, env = {}) => {
            // As GitHub's runner calls bash.
            const { status, stdout, stderr } = spawnSync(
                'bash',
                ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script],
                {
                    cwd: path,
                    encoding: 'utf8',
                    env: {
                        ...process.env,
                        ...env,
                        PATH: `${bin}${delimiter}${process.env.PATH}`,
                        RUNNER_TEMP: join(path, '.installed'),
                    },
                },
            );
            return { status, stdout, stderr };
        },
    };
}

interface Action {
    readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>;
    readonly runs: { readonly using: string; readonly steps: readonly ActionStep[] };
}

interface ActionStep {
    readonly name?: string;
    readonly uses?: string;
    readonly if?: string;
    readonly shell?: string;
    readonly env?: Readonly<Record<string, string>>;
    readonly run?: string;
}

describe('action.yml', () => {
    const action = parse(read('action.yml')) as Action;
    const [, install, check, format, tables] = action.runs.steps;

    /** Runs a step with the inputs that it is given, and those by default. */
    function run(step: ActionStep | undefined, { shell }: Folder, inputs: Readonly<Record<string, string>>) {
        const env = Object.entries(step?.env ?? {}).map(([name, value]) => {
            const [, input = ''] = /^\$\{\{ inputs\.([a-z-]+) \}\}$/.exec(value) ?? [];
            return [name, inputs[input] ?? action.inputs[input]?.default ?? ''];
        });
        return shell(step?.run ?? 'false', Object.fromEntries(env) as Record<string, string>);
    }

    test('est une action dont chaque étape dit son shell, et chaque action son contenu', () => {
        expect(action.runs.using).toBe('composite');
        const own = action.runs.steps.filter(({ run }) => run !== undefined);
        expect(own.map(({ shell }) => shell)).toEqual(own.map(() => 'bash'));
        // An input reaches the shell as a value, never as a part of its program.
        expect(own.filter(({ run }) => run?.includes('${{'))).toEqual([]);
        const used = action.runs.steps.flatMap(({ uses }) => uses ?? []);
        expect(used.filter((name) => !/@[0-9a-f]{40}$/.test(name))).toEqual([]);
        const text = read('action.yml');
        for (const name of Object.keys(action.inputs)) expect(text).toContain(`inputs.${name}`);
    });

    test('vérifie, et annote chaque constat', () => {
        const { stdout, status } = run(check, folder({ 'a.referentiel': BAD }), {});
        expect(status).toBe(1);
        expect(stdout).toMatch(/^::error file=a\.referentiel,line=6,/m);
    });

    test('installe hors du dépôt vérifié, sans obéir à ce qui s’y trouve', () => {
        const here = folder({ '.npmrc': 'registry=http://mal.example/\n' });
        const { stderr } = run(install, here, {});
        expect(stderr).toContain(
            `@referentiel/cli@${action.inputs['version']?.default} in ${realpathSync(here.path)}/.installed/`,
        );
        expect(stderr).toMatch(/^npm install .*--ignore-scripts.* --registry https:\/\/registry\.npmjs\.org /m);
        const ran = action.runs.steps.flatMap(({ run: line }) => line ?? []).join('\n');
        expect(ran).not.toMatch(/\bnpx\b/);
        expect(ran).toContain('check --no-cache ');
    });

    test('prend des chemins, un par ligne, et la gravité demandée', () => {
        const here = folder({
            'mes référentiels/a.referentiel': GOOD,
            'b $(touch x).referentiel': GOOD,
            'c.referentiel': BAD,
        });
        expect(run(check, here, { paths: 'mes référentiels\nb $(touch x).referentiel\n' })).toMatchObject({
            status: 0,
        });
        expect(run(check, here, { 'fail-on': 'never' })).toMatchObject({ status: 0 });
        expect(existsSync(join(here.path, 'x'))).toBe(false);
        // What looks like an option is a path.
        expect(run(check, here, { paths: '--fix' }).stderr).toContain('« --fix » n’existe pas');
    });

    test('regarde la mise en forme quand on le demande', () => {
        expect(format?.if).toContain("inputs.format-check == 'true'");
        expect(run(format, folder({ 'a.referentiel': GOOD }), {})).toMatchObject({ status: 0 });
        expect(run(format, folder({ 'a.referentiel': `${GOOD}\n\n\n` }), {})).toMatchObject({ status: 1 });
    });

    test('regarde les tableaux quand on en garde', () => {
        expect(tables?.if).toContain("inputs.tables != ''");
        const here = folder({ 'a.referentiel': GOOD });
        expect(run(tables, here, { tables: 'mes tableaux' })).toMatchObject({ status: 1 });
        here.shell('referentiel generate --out "mes tableaux" --format md');
        expect(run(tables, here, { tables: 'mes tableaux' })).toMatchObject({ status: 0 });
    });

    test('ses entrées sont dans la documentation', () => {
        const page = read('docs/ci/README.md');
        for (const [name, { default: value }] of Object.entries(action.inputs))
            expect(page).toMatch(
                new RegExp(
                    `^\\| \`${name}\` +\\| +${value === '' ? '' : `\`${value.replace('.', '\\.')}\``} +\\|`,
                    'm',
                ),
            );
    });
});

describe('.pre-commit-hooks.yaml', () => {
    interface Hook {
        readonly id: string;
        readonly entry: string;
        readonly files: string;
    }
    const hooks = parse(read('.pre-commit-hooks.yaml')) as Hook[];

    test('docs/ci en nomme chacun', () => {
        const { repos } = parse(read('docs/ci/pre-commit-config.yaml')) as { repos: { hooks: { id: string }[] }[] };
        expect(repos[0]?.hooks.map(({ id }) => id)).toEqual(hooks.map(({ id }) => id));
    });

    test('chacun ne voit que les référentiels', () => {
        for (const { files } of hooks) {
            expect('dossier/a.referentiel').toMatch(new RegExp(files));
            expect('a.referentiel.md').not.toMatch(new RegExp(files));
        }
    });

    // A hook fails by its exit code, or by having changed a file.
    test('referentiel-check refuse un fichier fautif', () => {
        const entry = hooks.find(({ id }) => id === 'referentiel-check')?.entry;
        const here = folder({ 'à jour.referentiel': GOOD, 'fautif.referentiel': BAD });
        expect(here.shell(`${entry} 'à jour.referentiel'`)).toMatchObject({ status: 0 });
        expect(here.shell(`${entry} 'à jour.referentiel' 'fautif.referentiel'`)).toMatchObject({ status: 1 });
    });

    test('referentiel-format change un fichier qui n’est pas en forme', () => {
        const entry = hooks.find(({ id }) => id === 'referentiel-format')?.entry;
        const here = folder({ 'à jour.referentiel': GOOD, 'changé.referentiel': `${GOOD}\n\n` });
        expect(here.shell(`${entry} 'à jour.referentiel' 'changé.referentiel'`)).toMatchObject({ status: 0 });
        expect(readFileSync(join(here.path, 'changé.referentiel'), 'utf8')).toBe(GOOD);
    });
});

describe('Dockerfile', () => {
    const lines = read('Dockerfile')
        .split('\n')
        .filter((line) => line !== '' && !line.startsWith('#'))
        .map((line) => [/^[A-Z]+/.exec(line)?.[0] ?? '', line.replace(/^[A-Z]+ /, '')] as const);
    const of = (name: string): string[] => lines.filter(([word]) => word === name).map(([, rest]) => rest);

    test('mince, et sans administrateur', () => {
        expect(of('ARG')).toEqual([expect.stringMatching(/^BASE=node:\d+\.\d+\.\d+-slim(?:@sha256:[0-9a-f]{64})?$/)]);
        expect(of('FROM')).toEqual(['${BASE}']);
        expect(lines.findIndex(([word]) => word === 'USER')).toBeLessThan(
            lines.findIndex(([word]) => word === 'ENTRYPOINT'),
        );
        expect(of('USER')).toEqual(['node']);
        expect(of('RUN')).toEqual([]);
    });

    test('chacun lit ce qu’elle copie, quels que soient les droits là où elle a été assemblée', () => {
        expect(of('COPY').filter((copy) => !copy.startsWith('--chmod=755 '))).toEqual([]);
    });

    test('ne copie que ce que npm run build a fait, et que le contexte laisse voir', () => {
        const shown = read('.dockerignore')
            .split('\n')
            .filter((line) => line.startsWith('!'))
            .map((line) => line.slice(1));
        const copied = of('COPY').flatMap((line) =>
            line
                .split(' ')
                .filter((word) => !word.startsWith('--'))
                .slice(0, -1),
        );
        expect(copied.filter((path) => !existsSync(join(root, path)))).toEqual([]);
        expect(copied.toSorted()).toEqual(shown.toSorted());
    });

    test('ce qu’elle lance vérifie le dossier où elle travaille, et s’y appelle « referentiel »', () => {
        const [entry, command] = [of('ENTRYPOINT'), of('CMD')].map(([line = '[]']) => JSON.parse(line) as string[]);
        const here = folder({ 'a.referentiel': BAD });
        // The folders of the image, here.
        for (const copy of of('COPY')) {
            const words = copy.split(' ').filter((word) => !word.startsWith('--'));
            const target = join(here.path, words.at(-1) ?? '');
            for (const path of words.slice(0, -1)) {
                const name = target.endsWith('/') ? basename(path) : '';
                cpSync(join(root, path), join(target, name), { recursive: true });
                const mode = /--chmod=(\d+)/.exec(copy)?.[1];
                if (mode) chmodSync(join(target, name), Number.parseInt(mode, 8));
            }
        }
        const run = here.shell(`cd "$PWD" && "$PWD"${[...(entry ?? []), ...(command ?? [])].join(' ')}`);
        expect(run).toMatchObject({ status: 1, stdout: expect.stringContaining('C9') });
        const [path = ''] = of('ENV').flatMap((line) => /^PATH=([^:]+):\$PATH$/.exec(line)?.[1] ?? []);
        const places = [join(here.path, path), dirname(process.execPath), '/usr/bin', '/bin'];
        const called = here.shell(`PATH='${places.join(delimiter)}'; referentiel check`);
        expect(called).toMatchObject({ status: 1, stdout: run.stdout });
    });
});

/** The command lines of a text, one an entry. */
function commandsIn(text: string): string[] {
    return [
        ...text.matchAll(
            /(?:npx --yes --ignore-scripts @referentiel\/cli@[\w.]+|(?<![/\w@-])referentiel) ((?:check|generate|format|init|stats|explain|rename|renumber|completion)\b[^\n|`;]*)/g,
        ),
    ].map(([, line = '']) => line.trim());
}

describe('docs/ci', () => {
    test.each(globSync('docs/ci/*.{yml,yaml}', { cwd: root }))('%s se lit', (path) => {
        for (const document of parseAllDocuments(read(path))) {
            expect('errors' in document ? document.errors : []).toEqual([]);
        }
        expect(read('docs/ci/README.md')).toContain(path.replace('docs/ci/', '('));
    });

    test('chaque commande et chaque option nommées existent', () => {
        const here = folder({ 'a.referentiel': GOOD });
        const lines = globSync('docs/ci/*', { cwd: root }).flatMap((path) => commandsIn(read(path)));
        expect(lines.length).toBeGreaterThan(8);
        for (const line of lines) {
            const [command = '', ...words] = line.split(' ');
            const { stdout } = here.shell(`referentiel ${command} --help`);
            for (const option of words.filter((word) => word.startsWith('--'))) expect(stdout).toContain(option);
        }
    });

    test.each(['github', 'gitlab'])('%s : ce qui est à copier est ce que init écrit, et réussit', (service) => {
        const copied = read(`docs/ci/${service}.yml`);
        const here = folder({ 'a.referentiel': GOOD });
        for (const command of commandsIn(copied)) {
            expect(here.shell(`referentiel ${command}`)).toMatchObject({ status: 0 });
        }
        here.shell(`referentiel init nouveau --yes --title T --ci ${service}`);
        const written = globSync('nouveau/{.github/workflows/*,.gitlab-ci.yml}', { cwd: here.path });
        expect(written.map((path) => readFileSync(join(here.path, path), 'utf8'))).toEqual([copied]);
    });
});
