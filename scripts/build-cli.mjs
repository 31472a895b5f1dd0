// Bundles the command line into one file, packages/cli/dist/referentiel.cjs, that runs on Node 20 and later without
// anything beside it, and tells an older Node so in one sentence. Beside it: the licences of what it holds.
// Another entry and another output may be named: node scripts/build-cli.mjs <entry> <output>.
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { licencesOf } from './licences.ts';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const entry = resolve(process.argv[2] ?? `${root}/packages/cli/src/main.ts`);
const outfile = resolve(process.argv[3] ?? `${root}/packages/cli/dist/referentiel.cjs`);

// Read by every Node there is: nothing newer than they know.
const banner = `
var importMetaUrl = require('url').pathToFileURL(__filename).href;
if (Number(process.versions.node.split('.')[0]) < 20) {
  process.stderr.write('referentiel demande Node.js 20 ou plus récent ; celui-ci est en version ' + process.versions.node + '.\\n');
  process.exit(3);
}
${readFileSync(join(root, 'scripts/object-group-by.cjs'), 'utf8')}`;
const shebang = readFileSync(entry, 'utf8').startsWith('#!') ? '' : '#!/usr/bin/env node';

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

const { warnings, metafile } = await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    // The syntax, not the library: an old Node has to get as far as the sentence above.
    target: 'node12',
    conditions: ['source'],
    // A library written as modules and as UMD is bundled as modules: the calls of `require` in UMD aren't followed.
    mainFields: ['module', 'main'],
    plugins: [withoutProtocol],
    // Libraries written as modules ask where they are.
    define: { 'import.meta.url': 'importMetaUrl' },
    charset: 'utf8',
    banner: { js: shebang + banner },
    metafile: true,
    absWorkingDir: root,
    logLevel: 'warning',
});
if (warnings.length > 0) process.exit(1);
chmodSync(outfile, 0o755);
writeFileSync(join(dirname(outfile), 'LICENCES-TIERCES.txt'), licencesOf(metafile, root));
