// `npm run bench -- --register [--quick]`: the size to master. As many référentiels as the national register has, of sizes
// spread as there (or 500 of them), and each piece of work that is done on them: what it takes, and how that compares with
// a bare pass of the lexer over the same bytes, or with what is to be reached. It tells, and never fails on a time.
import { execFileSync, spawnSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { blocksInRegister, writeInvented } from './invented.ts';

export const REGISTER = 25_638;
const QUICK = 500;
/** What `generate` is asked for. */
const GENERATED = 1000;

const CLI = join(import.meta.dirname, '../../packages/cli/dist/referentiel.cjs');

interface Measure {
    readonly cpu: number;
    readonly wall: number;
    readonly rss: number;
}

/** What is to be reached on the whole register, on two cores: seconds of wall clock, for so many référentiels. */
interface Target {
    readonly seconds: number;
    readonly of: number;
}

/** The delivered command, in a process of its own. */
function command(folder: string, ...args: readonly string[]): Measure {
    const node = ['--require', join(import.meta.dirname, 'usage.cjs'), CLI, ...args];
    const { stderr, signal } = spawnSync(process.execPath, node, {
        cwd: folder,
        encoding: 'utf8',
        maxBuffer: 1_000_000_000,
        stdio: ['ignore', 'ignore', 'pipe'],
    });
    const measure = /\{"cpu".*\}$/.exec(stderr);
    if (signal || !measure) throw new Error(`referentiel ${args.join(' ')}: ${stderr}`);
    return JSON.parse(measure[0]) as Measure;
}

function lexer(folder: string): Measure {
    const script = join(import.meta.dirname, 'measured.ts');
    const printed = execFileSync(process.execPath, ['--conditions=source', script, 'lexer', folder], {
        encoding: 'utf8',
    });
    return JSON.parse(printed) as Measure;
}

function row(cells: readonly string[]): void {
    console.log(cells.map((cell, i) => (i === 0 ? cell.padEnd(34) : cell.padStart(10))).join(' '));
}

function tell(name: string, count: number, measure: Measure, base: Measure, target?: Target): void {
    const aim = target && (target.seconds * count) / target.of;
    row([
        name,
        measure.wall.toFixed(2),
        measure.cpu.toFixed(2),
        measure.rss.toFixed(0),
        ((measure.cpu / count) * 1000).toFixed(2),
        (measure.cpu / base.cpu).toFixed(2),
        aim === undefined ? '' : aim.toFixed(2),
        aim === undefined ? '' : (measure.wall / aim).toFixed(2),
    ]);
}

/** Makes the register, does each piece of work on it, and prints a row of each. */
export function printRegister(isQuick: boolean): void {
    const count = isQuick ? QUICK : REGISTER;
    const folder = mkdtempSync(join(tmpdir(), 'referentiel-register-'));
    const part = mkdtempSync(join(tmpdir(), 'referentiel-part-'));
    const out = join(part, 'out');
    const generated = Math.min(count, GENERATED);
    try {
        writeInvented(folder, count, blocksInRegister);
        writeInvented(part, generated, blocksInRegister);
        console.log(
            `Node ${process.versions.node}, ${count} référentiels; targets for ${REGISTER} on two cores, by share.`,
        );
        row(['work', 'wall s', 'CPU s', 'RSS MB', 'ms/unit', '× lexer', 'target s', '× target']);
        const base = lexer(folder);
        tell('bare lexer', count, base, base);
        const all = { of: REGISTER };
        tell('check --no-cache', count, command(folder, 'check', '--no-cache', '--quiet'), base, {
            ...all,
            seconds: 25,
        });
        tell('check, keeping', count, command(folder, 'check', '--quiet'), base);
        tell('check again, nothing changed', count, command(folder, 'check', '--quiet'), base, { ...all, seconds: 3 });
        appendFileSync(join(folder, 'rncp-00001/referentiel.referentiel'), '\n// Relu.\n');
        tell('check again, one file changed', count, command(folder, 'check', '--quiet'), base, {
            ...all,
            seconds: 3.3,
        });
        const one = join(part, 'rncp-00005');
        tell('check of one, whole process', 1, command(one, 'check', '--no-cache', '--quiet'), base, {
            seconds: 0.35,
            of: 1,
        });
        const partBase = lexer(part);
        const generate = (formats: string): Measure =>
            command(part, 'generate', '.', '--out', join(out, formats), '--format', formats);
        const light = { seconds: 15, of: GENERATED };
        tell('generate md,html,csv,json', generated, generate('md,html,csv,json'), partBase, light);
        tell('generate docx,xlsx', generated, generate('docx,xlsx'), partBase, { seconds: 90, of: GENERATED });
    } finally {
        rmSync(folder, { recursive: true });
        rmSync(part, { recursive: true });
    }
}
