// Shows the tool at work on a real référentiel, as it is delivered: checks it, tells the exit code, writes its tables.
import { spawnSync } from 'node:child_process';
import { globSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const example = 'examples/clerc-assistant';
const cleanExample = 'examples/agencement-interieur';
const out = 'out/clerc-assistant';

function referentiel(...args: string[]): number | null {
    console.log(`\n$ referentiel ${args.join(' ')}\n`);
    const { status } = spawnSync(process.execPath, ['packages/cli/dist/referentiel.cjs', ...args], {
        cwd: root,
        stdio: 'inherit',
    });
    return status;
}

async function npmChromium(): Promise<string> {
    const { default: chromium } = await import('@sparticuz/chromium');
    return chromium.executablePath();
}

const checked = referentiel('check', example);
console.log(`\nCode de retour de check : ${checked}.`);
if (checked === 1)
    console.log('C’est ce qu’il faut : le référentiel publié contient un code en double, laissé exprès.');

rmSync(join(root, out), { recursive: true, force: true });
const generated = referentiel('generate', example, '--out', out, '--format', 'md,html,docx,xlsx,csv,json');
// PDF is printed by a browser; where none is installed, the one that npm brought for the tests may do.
let printed = referentiel('generate', example, '--out', out, '--format', 'pdf');
if (printed === 2) {
    process.env.CHROMIUM = await npmChromium();
    printed = referentiel('generate', example, '--out', out, '--format', 'pdf');
}
if (printed !== 0) console.log('Sans navigateur qui marche, pas de PDF : tout le reste est écrit.');
const isWhole = globSync('*', { cwd: join(root, out) }).length >= 26;

// What leaves the house: the clean example's documents; of the first example, what keeps it.
const ready = 'out/agencement-interieur';
rmSync(join(root, ready), { recursive: true, force: true });
const toFile = ['--out', ready, '--format', 'docx,html', '--profile', 'dépôt'];
const filed = referentiel('generate', cleanExample, ...toFile);
const forJury = referentiel(
    'generate',
    cleanExample,
    '--out',
    ready,
    '--format',
    'docx,xlsx,html',
    '--profile',
    'jury',
);
const refused = referentiel('generate', example, ...toFile);
console.log('\nLe premier exemple garde ses fautes : pour lui, rien n’est écrit.');
const areReady =
    filed === 0 && forJury === 0 && refused === 1 && globSync('*', { cwd: join(root, ready) }).length === 15;

// The demonstration itself succeeds when the check found what it had to, and the tables are there.
process.exitCode = checked === 1 && generated === 0 && isWhole && areReady ? 0 : 1;
