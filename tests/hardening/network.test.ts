// No command speaks to another machine, nor has another program do it.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { ENVIRONMENT } from '../cli/delivered.ts';
import { bundle, folderOf, root } from '../cli/referentiel.ts';

const GUARD = join(import.meta.dirname, 'no-network.cjs');
const SOURCE = readFileSync(join(root, 'examples/agencement-interieur/agencement-interieur.referentiel'), 'utf8');
const FICHES = readFileSync(join(root, 'tests/exchange/fiches/export.xml'));
/** Addresses, wherever a référentiel or its configuration may have one. */
const CONFIG = JSON.stringify({
    $schema: 'https://exemple.fr/schema.json',
    documents: { mentions: ['https://exemple.fr'] },
});

const COMMANDS = [
    ['check', '--no-cache', '--spelling', '--statistics'],
    ['check', '--format', 'sarif', '--output', 'o/r.sarif'],
    ['check', '--fix'],
    ['format'],
    ['stats'],
    ['explain', 'niveau-impossible'],
    ['generate', '--out', 'o', '--format', 'docx', '--format', 'xlsx', '--format', 'html', '--format', 'md'],
    ['generate', '--out', 'o', '--profile', 'jury', '--format', 'docx', '--format', 'html'],
    ['export', '--out', 'o'],
    ['import', 'export.xml', '--out', 'o/f'],
    ['corpus', 'build', 'export.xml', '--out', 'o/r.corpus'],
    ['corpus', 'near', '--against', 'o/r.corpus', 'a.referentiel'],
    ['check', '--against', 'o/r.corpus', 'a.referentiel'],
    ['renumber', '--in', 'a.referentiel', '--dry-run'],
    ['init', '--yes', '--ci', 'github', 'neuf'],
];

function guarded(path: string, args: readonly string[]): number | null {
    const env = { ...process.env, ...ENVIRONMENT, NODE_OPTIONS: `--require=${GUARD}` };
    return spawnSync(process.execPath, args, { cwd: path, env }).status;
}

test('aucune commande ne parle à une autre machine', () => {
    const { path, remove } = folderOf({
        'a.referentiel': SOURCE,
        'export.xml': FICHES,
        'referentiel.config.json': CONFIG,
    });
    onTestFinished(remove);
    for (const args of COMMANDS)
        expect([args, guarded(path, [bundle, ...args])]).toEqual([args, expect.toBeOneOf([0, 1])]);
    console.log(`${COMMANDS.length} commandes, aucune prise, aucun autre programme`);
});

test('ce qui le ferait serait vu', () => {
    const tries = [
        'fetch("http://127.0.0.1:9")',
        'require("node:http").get("http://127.0.0.1:9")',
        'require("node:dns").lookup("exemple.fr", () => 0)',
        'require("node:net").connect(9)',
        'require("node:child_process").execSync("true")',
    ];
    for (const attempt of tries) expect([attempt, guarded(root, ['-e', attempt])]).toEqual([attempt, 99]);
});
