// Packs the command line as it is published: the one bundled file, which needs nothing beside it. `npm run build` first,
// then: node scripts/pack-cli.ts [folder for the .tgz]
import { spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');

/** Writes the tarball into a folder and gives its path. */
export function packCli(into: string): string {
    const folder = mkdtempSync(join(tmpdir(), 'pack-cli-'));
    try {
        const own = JSON.parse(readFileSync(join(root, 'packages/cli/package.json'), 'utf8')) as Record<
            string,
            unknown
        >;
        // All is in the bundle: whoever installs it installs nothing else.
        const { dependencies: _, ...description } = own;
        const published = {
            ...description,
            type: 'commonjs',
            files: ['dist/referentiel.cjs', 'CHANGELOG.md'],
            engines: { node: '>=20' },
            publishConfig: { access: 'public', provenance: true },
        };
        writeFileSync(join(folder, 'package.json'), `${JSON.stringify(published, undefined, 2)}\n`);
        mkdirSync(join(folder, 'dist'));
        cpSync(join(root, 'packages/cli/dist/referentiel.cjs'), join(folder, 'dist/referentiel.cjs'));
        for (const name of ['LICENSE', 'README.md', 'CHANGELOG.md']) copyFileSync(join(root, name), join(folder, name));
        mkdirSync(into, { recursive: true });
        const packed = spawnSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', resolve(into)], {
            cwd: folder,
            encoding: 'utf8',
        });
        if (packed.status !== 0) throw new Error(packed.stderr);
        const name = /"filename": "([^"]+)"/.exec(packed.stdout)?.[1] ?? '';
        return join(resolve(into), name);
    } finally {
        rmSync(folder, { recursive: true });
    }
}

if (import.meta.main) console.log(packCli(process.argv[2] ?? join(root, 'out')));
