// `npm run bench`: what `check` costs on 100, 1,000 and 5,000 invented référentiels, and how that compares with merely
// splitting the same bytes into tokens. Other numbers may be given as arguments; `--rules` tells of each rule instead,
// `--startup` how long the command takes to begin, `--lsp` what the language server costs (with `--register`, on a
// whole register), `--import` what it costs to
// import an export of the register, `--register` what a whole register costs.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { printCorpus } from './corpus.ts';
import { command, type Measure, pass } from './delivered.ts';
import { printImport } from './import.ts';
import { invented, writeInvented } from './invented.ts';
import { printServer } from './lsp.ts';
import { printOpening } from './opening.ts';
import { printRegister, REGISTER } from './register.ts';
import { printRules } from './rules.ts';
import { printServerOnRegister } from './server-register.ts';
import { printStartup } from './startup.ts';

if (process.argv.includes('--rules')) {
    await printRules();
    process.exit();
}

if (process.argv.includes('--lsp') && process.argv.includes('--register')) {
    await printServerOnRegister(process.argv.slice(2).map(Number).find(Number.isInteger) ?? REGISTER);
    process.exit();
}

if (process.argv.includes('--lsp')) {
    const counts = process.argv.slice(2).map(Number).filter(Number.isInteger);
    const sizes = counts.length > 0 ? counts : [1, 100, 1000];
    await printServer(sizes);
    await printOpening(Math.max(...sizes));
    process.exit();
}

if (process.argv.includes('--import')) {
    printImport(process.argv.slice(2).map(Number).find(Number.isInteger));
    process.exit();
}

if (process.argv.includes('--corpus')) {
    await printCorpus(process.argv.slice(2).map(Number).find(Number.isInteger));
    process.exit();
}

if (process.argv.includes('--register')) {
    await printRegister(process.argv.slice(2));
    process.exit();
}

if (process.argv.includes('--startup')) {
    printStartup();
    process.exit();
}

/** The delivered command, and how many findings it told. */
function checked(folder: string, ...options: readonly string[]): Measure {
    const { told, ...measure } = command(folder, 'check', '--format', 'json', ...options);
    const { findings } = JSON.parse(told) as { findings: unknown[] };
    return { ...measure, result: findings.length };
}

const COLUMNS: readonly (readonly [string, number])[] = [
    ['units', 7],
    ['what', 22],
    ['CPU s', 8],
    ['wall s', 8],
    ['RSS MB', 8],
    ['CPU ms/unit', 12],
    ['findings', 9],
    ['× lexer', 8],
];

function row(cells: readonly (string | number)[]): void {
    console.log(cells.map((cell, i) => String(cell).padStart(COLUMNS[i]?.[1] ?? 0)).join(' '));
}

const given = process.argv.slice(2).map(Number).filter(Number.isInteger);
const size = Buffer.byteLength(invented(0));
console.log(
    `Node ${process.versions.node}, ${(size / 1024).toFixed(1)} KB a référentiel. As delivered: start and worker threads included.`,
);
row(COLUMNS.map(([title]) => title));
for (const count of given.length > 0 ? given : [100, 1000, 5000]) {
    const folder = mkdtempSync(join(tmpdir(), 'referentiel-bench-'));
    try {
        writeInvented(folder, count);
        const tell = (name: string, m: Measure, base?: Measure): Measure => {
            row([
                count,
                name,
                m.cpu.toFixed(2),
                m.wall.toFixed(2),
                m.rss.toFixed(0),
                ((m.cpu / count) * 1000).toFixed(2),
                base ? m.result : '',
                base ? (m.cpu / base.cpu).toFixed(1) : '',
            ]);
            return m;
        };
        const lexer = tell('bare lexer', pass('lexer', folder));
        tell('check, one process', pass('check', folder), lexer);
        // V8 fills the memory that it may: what is really kept shows where it may not. More than this, and it would fail.
        tell('… in a 64 MB heap', pass('check', folder, '--max-old-space-size=64'), lexer);
        tell('check, as delivered', checked(folder, '--no-cache'), lexer);
        // A first time that keeps what it finds, and a second on which nothing has changed.
        const first = tell('… keeping', checked(folder), lexer);
        const again = tell('… found again', checked(folder), lexer);
        console.log(
            `${''.padStart(8)}the second time takes ${(again.cpu / first.cpu).toFixed(2)} of the CPU of the first`,
        );
    } finally {
        rmSync(folder, { recursive: true });
    }
}
