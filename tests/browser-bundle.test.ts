// The language runs in a browser's worker: its public entry reaches nothing of Node.
import { resolve } from 'node:path';
import { build } from 'esbuild';
import type { BuildOptions } from 'esbuild';
import { expect, test } from 'vitest';

const source = resolve(import.meta.dirname, '../packages/language/src');

/** What keeps the bundle from running in a browser. */
async function faults(entry: Pick<BuildOptions, 'entryPoints' | 'stdin'>): Promise<string[]> {
    const faults: string[] = [];
    await build({
        ...entry,
        bundle: true,
        write: false,
        outdir: 'out',
        splitting: true,
        platform: 'browser',
        format: 'esm',
        conditions: ['source'],
        logLevel: 'silent',
        plugins: [
            {
                name: 'no-node',
                setup(bundle) {
                    bundle.onResolve({ filter: /^node:/ }, ({ path, importer }) => {
                        faults.push(`${importer} imports ${path}`);
                        return { path, external: true };
                    });
                },
            },
        ],
    }).catch((error: Error) => faults.push(error.message));
    return faults;
}

test('the language bundles for the browser', async () => {
    expect(await faults({ entryPoints: [`${source}/index.ts`] })).toEqual([]);
});

test.for(['node:fs', 'fs'])('an import of %s is seen', async (name) => {
    const found = await faults({ stdin: { contents: `import '${name}'`, resolveDir: source } });
    expect(found.join('\n')).toContain(name);
});
