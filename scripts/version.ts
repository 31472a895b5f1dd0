// The version has one place, package.json at the root; this carries it to all that repeats it.
//   npm run release -- 0.2.0               sets it everywhere, and gives « À paraître » of CHANGELOG.md its name and date
//   node scripts/version.ts --tagged v0.2.0   fails where anything disagrees with the tag: a publication begins with it
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const UNRELEASED = '## [À paraître]';
const HEADING = /^## \[?(\d+\.\d+\.\d+)\]?/gm;
/** Files that tell others which version to take, and how. */
const QUOTED: readonly (readonly [path: string, quote: RegExp])[] = [
    ['action.yml', /(?<=^ {2}version:\n(?: {4}.*\n)*? {4}default: ')\d+\.\d+\.\d+/gm],
    ['.pre-commit-hooks.yaml', /(?<=@referentiel\/cli@)\d+\.\d+\.\d+/g],
    ['docs/ci/README.md', /(?<=^\| `version` .*`|@referentiel\/cli@)\d+\.\d+\.\d+/gm],
    ['docs/ci/github.yml', /(?<=@referentiel\/cli@)\d+\.\d+\.\d+/g],
    ['docs/ci/gitlab.yml', /(?<=@referentiel\/cli@)\d+\.\d+\.\d+/g],
    ['docs/ci/github-action.yml', /(?<=@v)\d+\.\d+\.\d+/g],
    ['docs/ci/pre-commit-config.yaml', /(?<=rev: v)\d+\.\d+\.\d+/g],
];

interface Manifest {
    version: string;
    dependencies?: Record<string, string>;
}

type Lock = Manifest & { packages: Record<string, Manifest> };

function manifestPaths(root: string): string[] {
    return ['package.json', ...globSync('packages/*/package.json', { cwd: root }).toSorted()];
}

function manifestOf(root: string, path: string): Manifest {
    return JSON.parse(readFileSync(join(root, path), 'utf8')) as Manifest;
}

function lockOf(root: string): Lock {
    return manifestOf(root, 'package-lock.json') as Lock;
}

/** What repeats the version, and what it says. */
function repeated(root: string): (readonly [where: string, version: string])[] {
    const own = manifestPaths(root).map((path) => [path, manifestOf(root, path)] as const);
    const lock = lockOf(root);
    const locked = own.flatMap(([path]) => {
        const key = path.replace(/\/?package\.json$/, '');
        const entry = lock.packages[key];
        return entry ? [[`package-lock.json, ${key}`, entry] as const] : [];
    });
    return [
        ...[...own, ...locked].flatMap(([path, { version, dependencies = {} }]) => [
            [path, version] as const,
            ...Object.entries(dependencies)
                .filter(([name]) => name.startsWith('@referentiel/'))
                .map(([name, needed]) => [`${path}, ${name}`, needed] as const),
        ]),
        ['package-lock.json', lock.version] as const,
        ...QUOTED.filter(([path]) => existsSync(join(root, path))).flatMap(([path, quote]) =>
            Array.from(readFileSync(join(root, path), 'utf8').matchAll(quote), ([version]) => [path, version] as const),
        ),
    ];
}

/** The version that a changelog tells of last; none before the first. */
function lastOf(root: string, path: string): string | undefined {
    return readFileSync(join(root, path), 'utf8').matchAll(HEADING).next().value?.[1];
}

/** Where the version isn't the one of package.json, or of the tag that is to be published. */
export function versionFaults(root: string, tag?: string): string[] {
    const { version } = manifestOf(root, 'package.json');
    const faults = repeated(root)
        .filter(([, other]) => other !== version)
        .map(([where, other]) => `${where} : ${other}, et non ${version}`);
    for (const path of ['CHANGELOG.md', 'packages/extension/CHANGELOG.md']) {
        const last = lastOf(root, path);
        // Until something is published, there is nothing but what is to come.
        const isUnpublished = last === undefined && tag === undefined;
        if (last !== version && !isUnpublished) faults.push(`${path} : ${last ?? 'aucune version'}, et non ${version}`);
    }
    if (tag !== undefined && tag !== `v${version}`) faults.push(`l’étiquette : ${tag}, et non v${version}`);
    return faults;
}

/** Sets the version; the texts of the changelogs are written by hand, before. */
export function setVersion(root: string, version: string, date: string): void {
    if (!/^\d+\.\d+\.\d+$/.test(version)) throw new Error(`« ${version} » n’est pas une version : 0.2.0`);
    for (const path of manifestPaths(root)) {
        const manifest = manifestOf(root, path);
        restate(manifest, version);
        writeFileSync(join(root, path), `${JSON.stringify(manifest, undefined, 2)}\n`);
    }
    const lock = lockOf(root);
    lock.version = version;
    for (const path of manifestPaths(root)) {
        const entry = lock.packages[path.replace(/\/?package\.json$/, '')];
        if (entry) restate(entry, version);
    }
    writeFileSync(join(root, 'package-lock.json'), `${JSON.stringify(lock, undefined, 2)}\n`);
    for (const [path, quote] of QUOTED) rewrite(root, path, (text) => text.replace(quote, version));
    rewrite(root, 'CHANGELOG.md', (text) => text.replace(UNRELEASED, `${UNRELEASED}\n\n## [${version}] - ${date}`));
}

function restate(manifest: Manifest, version: string): void {
    manifest.version = version;
    for (const name of Object.keys(manifest.dependencies ?? {})) {
        if (name.startsWith('@referentiel/') && manifest.dependencies) manifest.dependencies[name] = version;
    }
}

function rewrite(root: string, path: string, change: (text: string) => string): void {
    const file = join(root, path);
    if (existsSync(file)) writeFileSync(file, change(readFileSync(file, 'utf8')));
}

if (import.meta.main) {
    const root = resolve(import.meta.dirname, '..');
    const [first = '', tag] = process.argv.slice(2);
    if (first !== '--tagged') setVersion(root, first, new Date().toISOString().slice(0, 10));
    const faults = versionFaults(root, first === '--tagged' ? (tag ?? '') : undefined);
    for (const fault of faults) console.error(fault);
    process.exitCode = faults.length === 0 ? 0 : 1;
}
