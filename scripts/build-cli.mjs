// Bundles the command line into one file, packages/cli/dist/referentiel.cjs, that runs on Node 20 and later without
// anything beside it, and tells an older Node so in one sentence.
// Another entry and another output may be named: node scripts/build-cli.mjs <entry> <output>.
import { chmodSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const entry = resolve(process.argv[2] ?? `${root}/packages/cli/src/main.ts`);
const outfile = resolve(process.argv[3] ?? `${root}/packages/cli/dist/referentiel.cjs`);

// Read by every Node there is: nothing newer than ECMAScript 5. Langium's parser calls Object.groupBy when it is
// loaded, and Node has it only since 21.
const banner = `
var importMetaUrl = require('url').pathToFileURL(__filename).href;
if (Number(process.versions.node.split('.')[0]) < 20) {
  process.stderr.write('referentiel demande Node.js 20 ou plus récent ; celui-ci est en version ' + process.versions.node + '.\\n');
  process.exit(3);
}
if (!Object.groupBy) {
  Object.defineProperty(Object, 'groupBy', {
    configurable: true,
    writable: true,
    value: function groupBy(items, keyOf) {
      var groups = Object.create(null);
      var index = 0;
      Array.from(items).forEach(function (item) {
        var key = keyOf(item, index++);
        if (key in groups) groups[key].push(item);
        else groups[key] = [item];
      });
      return groups;
    },
  });
}
`;
const shebang = readFileSync(entry, 'utf8').startsWith('#!') ? '' : '#!/usr/bin/env node';

const { warnings } = await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    // The syntax, not the library: an old Node has to get as far as the sentence above.
    target: 'node12',
    conditions: ['source'],
    // Libraries written as modules ask where they are.
    define: { 'import.meta.url': 'importMetaUrl' },
    charset: 'utf8',
    banner: { js: shebang + banner },
    absWorkingDir: root,
    logLevel: 'warning',
});
if (warnings.length > 0) process.exit(1);
chmodSync(outfile, 0o755);
