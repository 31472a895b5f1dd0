// What is published says one version everywhere, and the workflows name what there is.
import { cpSync, existsSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { parse } from 'yaml';
import { inventoryOf, PUBLISHED_WORKSPACES } from '../scripts/sbom.ts';
import { setVersion, versionFaults } from '../scripts/version.ts';

const root = resolve(import.meta.dirname, '..');
const TOUCHED = globSync(
    [
        '{package,package-lock}.json',
        'CHANGELOG.md',
        'action.yml',
        '.pre-commit-hooks.yaml',
        'docs/ci/*',
        'packages/*/{package.json,CHANGELOG.md}',
    ],
    { cwd: root },
);

/** A copy of all that the version stands in. */
function copy(): string {
    const folder = mkdtempSync(join(tmpdir(), 'version-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    for (const path of TOUCHED) cpSync(join(root, path), join(folder, path));
    return folder;
}

function edit(folder: string, path: string, from: string | RegExp, to: string): void {
    const text = readFileSync(join(folder, path), 'utf8');
    expect(text.replace(from, to)).not.toBe(text);
    writeFileSync(join(folder, path), text.replace(from, to));
}

describe('la version', () => {
    test('est partout la même', () => {
        expect(versionFaults(root)).toEqual([]);
    });

    test('est portée partout, et le journal prend sa date', () => {
        const folder = copy();
        setVersion(folder, '3.4.5', '2027-01-31');
        expect(versionFaults(folder)).toEqual(['packages/extension/CHANGELOG.md : 0.1.0, et non 3.4.5']);
        edit(folder, 'packages/extension/CHANGELOG.md', '## 0.1.0', '## 3.4.5\n\nDu nouveau.\n\n## 0.1.0');
        expect(versionFaults(folder, 'v3.4.5')).toEqual([]);
        expect(readFileSync(join(folder, 'CHANGELOG.md'), 'utf8')).toContain(
            '## [À paraître]\n\n## [3.4.5] - 2027-01-31\n\n### Ajouté\n',
        );
        expect(readFileSync(join(folder, 'action.yml'), 'utf8')).toContain("default: '3.4.5'");
        const manifest = readFileSync(join(folder, 'packages/cli/package.json'), 'utf8');
        expect(manifest).toContain('"@referentiel/language": "3.4.5"');
        expect(manifest.endsWith('}\n')).toBe(true);
    });

    test.each([
        ['packages/cli/package.json', '"version": "0.1.0"', 'packages/cli/package.json'],
        ['packages/cli/package.json', '"@referentiel/language": "0.1.0"', '@referentiel/language'],
        ['package-lock.json', '"version": "0.1.0"', 'package-lock.json'],
        ['action.yml', "default: '0.1.0'", 'action.yml'],
        ['.pre-commit-hooks.yaml', 'cli@0.1.0', '.pre-commit-hooks.yaml'],
        ['docs/ci/github-action.yml', '@v0.1.0', 'github-action.yml'],
        ['docs/ci/pre-commit-config.yaml', 'v0.1.0', 'pre-commit-config.yaml'],
        ['docs/ci/README.md', '`0.1.0`', 'docs/ci/README.md'],
    ])('%s : %s changée seule se voit', (path, from, told) => {
        const folder = copy();
        edit(folder, path, from, from.replace('0.1.0', '9.9.9'));
        expect(versionFaults(folder).join('\n')).toContain(told);
    });

    test('on ne publie pas sous une autre étiquette, ni sans journal', () => {
        expect(versionFaults(root, 'v9.9.9').join('\n')).toMatch(
            /CHANGELOG\.md : aucune version[^]*l’étiquette : v9\.9\.9/,
        );
        expect(() => setVersion(copy(), 'demain', '')).toThrow('n’est pas une version');
    });
});

interface Step {
    readonly uses?: string;
    readonly run?: string;
    readonly env?: Readonly<Record<string, string>>;
    readonly with?: Readonly<Record<string, string>>;
}

interface Workflow {
    readonly permissions: Readonly<Record<string, string>>;
    readonly jobs: Readonly<
        Record<string, { readonly permissions?: Record<string, string>; readonly steps: readonly Step[] }>
    >;
}

const workflows = globSync('.github/workflows/*.yml', { cwd: root }).map(
    (path) => [path, parse(readFileSync(join(root, path), 'utf8')) as Workflow] as const,
);
const scripts = (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> })
    .scripts;

describe.each(workflows)('%s', (path, { permissions, jobs }) => {
    const steps = Object.values(jobs).flatMap((job) => job.steps);

    test('ne peut que lire, sauf où il publie', () => {
        expect(permissions).toEqual({ contents: 'read' });
        const more = Object.values(jobs).flatMap((job) => (job.permissions ? [job.permissions] : []));
        expect(more).toEqual(path.includes('release') ? [{ contents: 'read', 'id-token': 'write' }] : []);
    });

    test('tient chaque action à un contenu exact', () => {
        const text = readFileSync(join(root, path), 'utf8');
        const used = steps.flatMap(({ uses }) => uses ?? []);
        expect(used.length).toBeGreaterThan(0);
        expect(used.filter((name) => !/@[0-9a-f]{40}$/.test(name))).toEqual([]);
        // And says to a reader which version that is.
        for (const name of used) expect(text).toMatch(new RegExp(`${name} # v\\d+\\.\\d+\\.\\d+`));
    });

    test('lance ce qui existe', () => {
        const lines = steps.flatMap(({ run }) => run?.trim().split('\n') ?? []);
        const asked = lines.flatMap((line) =>
            [...line.matchAll(/\bnpm (?:run )?(?:-s )?([a-z:]+)/g)].map(([, name = '']) => name),
        );
        expect(
            asked.filter((name) => !['ci', 'exec', 'publish', 'audit'].includes(name) && !(name in scripts)),
        ).toEqual([]);
        const files = lines.flatMap((line) => /(?:scripts\/[\w-]+\.m?[jt]s|\.ci\/run)/.exec(line) ?? []);
        expect(files.filter((file) => !existsSync(join(root, file)))).toEqual([]);
        const outside = lines.flatMap((line) => [...line.matchAll(/npx --yes (\S+)/g)].map(([, name = '']) => name));
        expect(outside.filter((name) => !/.@\d+\.\d+\.\d+$/.test(name))).toEqual([]);
    });
});

test('ce qui tourne à côté d’un jeton est tenu par un package-lock.json, et le jeton n’est que là', () => {
    const [, release] = workflows.find(([path]) => path.includes('release')) ?? [];
    const steps = Object.values(release?.jobs ?? {}).flatMap((job) => job.steps);
    const withToken = steps.filter(({ env }) => JSON.stringify(env ?? {}).includes('secrets.'));
    expect(withToken.map(({ run = '' }) => /(?:\/(vsce|ovsx)|npm) publish/.exec(run)?.[1] ?? 'npm')).toEqual([
        'npm',
        'vsce',
        'ovsx',
    ]);
    expect(steps.filter(({ run }) => run?.includes('npx'))).toEqual([]);
    const held = JSON.parse(readFileSync(join(root, 'packages/extension/tools/publish/package-lock.json'), 'utf8')) as {
        packages: Record<string, { integrity?: string }>;
    };
    const loose = Object.entries(held.packages).filter(([name, { integrity }]) => name !== '' && !integrity);
    expect(loose).toEqual([]);
    expect(held.packages).toHaveProperty(['node_modules/ovsx']);
    expect(held.packages).toHaveProperty(['node_modules/@vscode/vsce']);
});

test('avec ce qui est publié va ce qu’il contient : bibliothèques, versions, licences', () => {
    const sizes = PUBLISHED_WORKSPACES.map((workspace) => {
        const { bomFormat, components } = inventoryOf(workspace) as {
            bomFormat: string;
            components: readonly { name: string; licenses?: unknown; hashes?: unknown }[];
        };
        expect(bomFormat).toBe('CycloneDX');
        expect(components.map(({ name }) => name)).toEqual(expect.arrayContaining(['saxes', 'langium', 'chevrotain']));
        const others = components.filter(({ name }) => !name.startsWith('@referentiel/'));
        expect(others.filter(({ licenses, hashes }) => !licenses || !hashes)).toEqual([]);
        return others.length;
    });
    console.log(`bibliothèques de ${PUBLISHED_WORKSPACES.join(', ')} : ${sizes.join(', ')}`);
});

test('la publication donne à npm la provenance', () => {
    const [, release] = workflows.find(([path]) => path.includes('release')) ?? [];
    expect(JSON.stringify(release?.jobs['npm'])).toMatch(/npm publish \S+ --provenance/);
});
