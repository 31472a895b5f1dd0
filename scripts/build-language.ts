// Builds packages/language/dist, what whoever installs @referentiel/language gets: a module for each entry of its
// `exports`, what only some need in pieces of their own (a format's writer, a nomenclature), and their types.
import { spawnSync } from 'node:child_process';
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { build } from 'esbuild';
import { licencesOf } from './licences.ts';

const root = resolve(import.meta.dirname, '..');
const home = join(root, 'packages/language');
const dist = join(home, 'dist');

interface Manifest {
    readonly exports: Readonly<Record<string, { readonly source: string }>>;
    readonly dependencies: Readonly<Record<string, string>>;
}

export async function buildLanguage(): Promise<void> {
    const manifest = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as Manifest;
    const entries = Object.values(manifest.exports).map(({ source }) => join(home, source));
    rmSync(dist, { recursive: true, force: true });
    await buildModules(entries, Object.keys(manifest.dependencies));
    buildTypes(entries);
}

async function buildModules(entries: readonly string[], dependencies: readonly string[]): Promise<void> {
    const { outputFiles, metafile } = await build({
        metafile: true,
        entryPoints: [...entries],
        outdir: dist,
        outbase: join(home, 'src'),
        bundle: true,
        splitting: true,
        chunkNames: 'pieces/[name]-[hash]',
        format: 'esm',
        platform: 'neutral',
        target: 'es2023',
        conditions: ['source'],
        external: [...dependencies, 'node:*'],
        charset: 'utf8',
        absWorkingDir: root,
        logLevel: 'warning',
        write: false,
    });
    const polyfill = join(dist, 'object-group-by.js');
    for (const { path, text } of outputFiles) {
        mkdirSync(dirname(path), { recursive: true });
        // Modules run in the order of their imports: this one has to come before Langium's.
        const first = /from "(?:langium|chevrotain)["/]/.test(text) ? `import '${specifier(path, polyfill)}';\n` : '';
        writeFileSync(path, first + text);
    }
    writeFileSync(join(dist, 'LICENCES-TIERCES.txt'), licencesOf(metafile, root));
    writeFileSync(polyfill, readFileSync(join(root, 'scripts/object-group-by.cjs')));
}

function specifier(from: string, to: string): string {
    const path = relative(dirname(from), to).replaceAll('\\', '/');
    return path.startsWith('.') ? path : `./${path}`;
}

function buildTypes(entries: readonly string[]): void {
    const project = join(home, 'dist/tsconfig.json');
    writeFileSync(
        project,
        JSON.stringify({
            extends: join(root, 'tsconfig.json'),
            compilerOptions: {
                noEmit: false,
                declaration: true,
                emitDeclarationOnly: true,
                rootDir: join(home, 'src'),
                outDir: dist,
            },
            include: [],
            files: entries,
        }),
    );
    const tsc = join(root, 'node_modules/typescript/bin/tsc');
    const { status, stdout } = spawnSync(process.execPath, [tsc, '-p', project], { cwd: root, encoding: 'utf8' });
    rmSync(project);
    if (status !== 0) throw new Error(stdout);
    for (const path of globSync('**/*.d.ts', { cwd: dist })) {
        const text = readFileSync(join(dist, path), 'utf8');
        // TypeScript leaves the endings of the sources in declarations, where there are no sources any more.
        writeFileSync(join(dist, path), text.replace(/(['"])(\.{1,2}\/[^'"\n]+)\.ts\1/g, '$1$2.js$1'));
    }
}

if (import.meta.main) await buildLanguage();
