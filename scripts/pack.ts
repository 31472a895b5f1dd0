// `npm run pack`: the two packages as they are published, as tarballs in out/ or in the folder named. The command line
// brings all its parts, and needs nothing else; the language brings its modules and types, and names its dependencies.
import { spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { buildLanguage } from './build-language.ts';
import { INVENTORY, inventoryText } from './sbom.ts';

const root = resolve(import.meta.dirname, '..');

type Manifest = Record<string, unknown> & {
    readonly exports: Readonly<Record<string, Readonly<Record<string, string>>>>;
};

/** Writes the tarball of the command line into a folder and gives its path; `npm run build` comes first. */
export function packCli(into: string): string {
    return pack(
        'cli',
        into,
        (manifest) => {
            // All is in the bundle: whoever installs it installs nothing else.
            const { dependencies: _, ...published } = manifest;
            return { ...published, type: 'commonjs', bin: { referentiel: './dist/referentiel.cjs' } };
        },
        ['docs/regles', 'schemas'],
    );
}

/** Builds the language's package, writes its tarball into a folder and gives its path. */
export async function packLanguage(into: string): Promise<string> {
    await buildLanguage();
    return pack('language', into, (manifest) => ({
        ...manifest,
        // The sources stay here, and the condition that leads to them.
        exports: Object.fromEntries(
            Object.entries(manifest.exports).map(([name, { types, default: module }]) => [
                name,
                { types, default: module },
            ]),
        ),
        sideEffects: (manifest['sideEffects'] as string[]).filter((path) => !path.startsWith('./src/')),
    }));
}

/** `shared` names folders of the repository that are published as they are. */
function pack(
    workspace: 'cli' | 'language',
    into: string,
    publishedOf: (manifest: Manifest) => Record<string, unknown>,
    shared: readonly string[] = [],
): string {
    const folder = `packages/${workspace}`;
    const aside = mkdtempSync(join(tmpdir(), 'pack-'));
    try {
        const home = join(root, folder);
        // What may not be published as it stands here may be, as it is put together there.
        const { private: _, ...manifest } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as Manifest;
        const published = { ...publishedOf(manifest), ...repositoryOf(folder) };
        writeFileSync(join(aside, 'package.json'), `${JSON.stringify(published, undefined, 2)}\n`);
        cpSync(join(home, 'dist'), join(aside, 'dist'), { recursive: true });
        writeFileSync(join(aside, 'dist', INVENTORY), inventoryText(workspace));
        for (const name of shared) cpSync(join(root, name), join(aside, name), { recursive: true });
        for (const name of ['LICENSE', 'CHANGELOG.md']) copyFileSync(join(root, name), join(aside, name));
        const readme = join(home, 'README.md');
        copyFileSync(existsSync(readme) ? readme : join(root, 'README.md'), join(aside, 'README.md'));
        mkdirSync(into, { recursive: true });
        const packed = spawnSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', resolve(into)], {
            cwd: aside,
            encoding: 'utf8',
        });
        if (packed.status !== 0) throw new Error(packed.stderr);
        return join(resolve(into), /"filename": "([^"]+)"/.exec(packed.stdout)?.[1] ?? '');
    } finally {
        rmSync(aside, { recursive: true });
    }
}

/** A published package says where it was built, and npm holds that against its provenance; only that place knows. */
function repositoryOf(directory: string): object {
    const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: name } = process.env;
    return server && name ? { repository: { type: 'git', url: `git+${server}/${name}.git`, directory } } : {};
}

if (import.meta.main) {
    const into = process.argv[2] ?? join(root, 'out');
    console.log(packCli(into));
    console.log(await packLanguage(into));
}
