#!/usr/bin/env node
// Stands for the command line in a checkout: npm links only what is there when it installs, and dist/ is built later.
const { existsSync } = require('node:fs');
const { join } = require('node:path');

const program = join(__dirname, 'dist/referentiel.cjs');
if (existsSync(program)) require(program);
else {
    process.stderr.write('referentiel n’est pas encore assemblé : lancez d’abord « npm run build ».\n');
    process.exitCode = 3;
}
