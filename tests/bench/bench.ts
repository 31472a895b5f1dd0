// `npm run bench`: what `check` costs on 100, 1,000 and 5,000 invented référentiels, and how that compares with merely
// splitting the same bytes into tokens. Other numbers may be given as arguments.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { invented, writeInvented } from './invented.ts';

interface Measure {
    readonly cpu: number;
    readonly wall: number;
    readonly rss: number;
    readonly result: number;
}

function run(script: string, ...args: string[]): Measure {
    return JSON.parse(
        execFileSync(process.execPath, ['--conditions=source', join(import.meta.dirname, script), ...args], {
            encoding: 'utf8',
            env: { ...process.env, NO_COLOR: '1' },
        }),
    ) as Measure;
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
    `Node ${process.versions.node}, ${(size / 1024).toFixed(1)} KB a référentiel; start of the process left out.`,
);
row(COLUMNS.map(([title]) => title));
for (const count of given.length > 0 ? given : [100, 1000, 5000]) {
    const folder = mkdtempSync(join(tmpdir(), 'referentiel-bench-'));
    try {
        writeInvented(folder, count);
        const measure = (what: string, name: string, base?: Measure, script = 'measured.ts'): Measure => {
            const m = run(script, what, folder);
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
        const lexer = measure('lexer', 'bare lexer');
        measure('check', 'check, one process', lexer);
    } finally {
        rmSync(folder, { recursive: true });
    }
}
