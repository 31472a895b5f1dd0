// Bundles the command line: packages/cli/dist/referentiel.cjs, which tells a Node older than 20 so in one sentence, and
// beside it the parts it is made of, of which a command loads those it needs, and the licences of what they hold.
// Another entry and another output may be named: node scripts/build-cli.mjs <entry> <output> [--minify].
import { chmodSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { licencesOf } from './licences.ts';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const { values, positionals } = parseArgs({ allowPositionals: true, options: { minify: { type: 'boolean' } } });
const entry = resolve(positionals[0] ?? `${root}/packages/cli/src/main.ts`);
const outfile = resolve(positionals[1] ?? `${root}/packages/cli/dist/referentiel.cjs`);
const parts = join(dirname(outfile), 'parts');

/**
 * Langium takes its events and its cancellation from the whole of the LSP, which passes on those of JSON-RPC; a command
 * that speaks with no editor does without the rest.
 */
const withoutProtocol = {
    name: 'without-protocol',
    setup({ onResolve, onLoad }) {
        onResolve({ filter: /^vscode-languageserver-protocol$/ }, ({ importer }) =>
            /[\\/]langium[\\/]lib[\\/](?!lsp[\\/])/.test(importer)
                ? { path: 'events', namespace: 'json-rpc', pluginData: dirname(importer) }
                : undefined,
        );
        onLoad({ filter: /^events$/, namespace: 'json-rpc' }, ({ pluginData }) => ({
            contents: `
                export { CancellationToken, CancellationTokenSource, Emitter, ResponseError } from 'vscode-jsonrpc';
                export const LSPErrorCodes = { RequestFailed: -32803, ServerCancelled: -32802 };`,
            resolveDir: pluginData,
        }));
    },
};

/** What a library written for `require` asks of Node, it asks by this. */
const REQUIRE = "import { createRequire } from 'node:module';\nconst require = createRequire(import.meta.url);\n";

const { warnings, metafile, outputFiles } = await build({
    entryPoints: [entry],
    outdir: parts,
    outExtension: { '.js': '.mjs' },
    // A part is named after what it holds and what it leads to: the name of the first tells of all.
    entryNames: '[name]-[hash]',
    chunkNames: '[name]-[hash]',
    bundle: true,
    splitting: true,
    minify: values.minify ?? false,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    conditions: ['source'],
    // A library written as modules and as UMD is bundled as modules: the calls of `require` in UMD aren't followed.
    mainFields: ['module', 'main'],
    plugins: [withoutProtocol],
    charset: 'utf8',
    legalComments: 'none',
    metafile: true,
    write: false,
    absWorkingDir: root,
    logLevel: 'warning',
});
if (warnings.length > 0) process.exit(1);

const [first] =
    Object.entries(metafile.outputs).find(([, { entryPoint }]) => entryPoint && resolve(root, entryPoint) === entry) ??
    [];
if (!first) throw new Error(`Nothing was made of ${entry}.`);

// An earlier program may be running, or start meanwhile: it has all its parts until this one is there.
mkdirSync(parts, { recursive: true });
for (const { path, text } of outputFiles) replace(path, text.includes('typeof require') ? REQUIRE + text : text);
replace(outfile, program(basename(first)), 0o755);
const names = new Set(outputFiles.map(({ path }) => basename(path)));
for (const name of readdirSync(parts)) if (!names.has(name)) rmSync(join(parts, name));
writeFileSync(join(dirname(outfile), 'LICENCES-TIERCES.txt'), licencesOf(metafile, root));

/** Whoever reads it reads all of the one or all of the other. */
function replace(path, text, mode = 0o644) {
    const aside = `${path}.new`;
    writeFileSync(aside, text);
    chmodSync(aside, mode);
    renameSync(aside, path);
}

/** What is run. Read by every Node there is: nothing newer than they know before they are told. */
function program(main) {
    return `#!/usr/bin/env node
if (Number(process.versions.node.split('.')[0]) < 20) {
  process.stderr.write('referentiel demande Node.js 20 ou plus récent ; celui-ci est en version ' + process.versions.node + '.\\n');
  process.exit(3);
}
// What this stands behind (a link, the stand-in of a checkout) is not what runs.
process.argv[1] = __filename;
${readFileSync(join(root, 'scripts/object-group-by.cjs'), 'utf8')}
import('./parts/${main}').catch((error) => {
  // A thread tells its pool.
  if (!require('worker_threads').isMainThread) throw error;
  process.stderr.write('referentiel : défaillance du programme, à signaler : ' + error.stack + '\\n');
  process.exit(3);
});
`;
}
