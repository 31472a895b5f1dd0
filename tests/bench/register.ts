// `npm run bench -- --register`: the size to master. As many référentiels as the national register has, of sizes spread as
// there, and each piece of work that is done on them: what it takes, what of the same run it is held against, and what is
// to be reached. It tells, and never fails on a time. `--quick` takes 500 of them, and less of the peers; `--rows
// check,again` only some of the work; `--keep FOLDER` leaves the référentiels there, and takes them from there.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { CLI, command, pass } from './delivered.ts';
import { blocksInRegister, inventedFile, writeInvented } from './invented.ts';
import { printPeers } from './peers/peers.ts';
import { printHeader, printRow } from './rows.ts';
import { serverRows } from './server-register.ts';

/** How many are in the national register. */
export const REGISTER = 25_638;

/** How many seconds a process may take that checks one. */
const ONE = 0.35;

/** How much there is to do. */
interface Size {
    readonly register: number;
    /** How many of them are also a folder by themselves: what `generate` is asked for. */
    readonly part: number;
    /** How many times each thing is asked of the server; as many as it takes by itself, if it isn't said. */
    readonly rounds?: number;
    /** How many files the peers are given, and how many elements. */
    readonly files: number;
    readonly elements: readonly number[];
}

const WHOLE: Size = { register: REGISTER, part: 1000, files: 5000, elements: [1000, 5000] };
const QUICK: Size = { register: 500, part: 100, rounds: 20, files: 100, elements: [1000] };

/** The folder of all, that of a part, and how much there is to do in them. */
interface Place extends Size {
    readonly all: string;
    readonly some: string;
}

/** The work, by the names that `--rows` takes. */
const WORK: Readonly<Record<string, (place: Place) => void | Promise<void>>> = {
    check,
    again,
    one,
    generate,
    server,
    peers,
};

/** Makes the register, does the work on it, and prints a row of each thing measured. */
export async function printRegister(args: readonly string[]): Promise<void> {
    const size = args.includes('--quick') ? QUICK : WHOLE;
    const names = valueOf('--rows', args)?.split(',') ?? Object.keys(WORK);
    const unknown = names.find((name) => !Object.hasOwn(WORK, name));
    if (unknown !== undefined) throw new Error(`--rows: no "${unknown}" among ${Object.keys(WORK).join(', ')}`);
    const kept = valueOf('--keep', args);
    const folder = kept ?? mkdtempSync(join(tmpdir(), 'referentiel-register-'));
    try {
        const place = { ...size, all: madeOf(folder, size.register), some: madeOf(folder, size.part) };
        const { length } = cpus();
        console.log(`Node ${process.versions.node}, ${length} × ${cpus()[0]?.model}, ${size.register} référentiels.\n`);
        printHeader();
        for (const name of names) await WORK[name]?.(place);
    } finally {
        if (kept === undefined) rmSync(folder, { recursive: true });
    }
}

function valueOf(option: string, args: readonly string[]): string | undefined {
    return args.includes(option) ? args[args.indexOf(option) + 1] : undefined;
}

/** What is to be reached on a share of what so many seconds are for: it begins with what one référentiel may take. */
function targetOf(seconds: number, share: number): number {
    return ONE + (seconds - ONE) * share;
}

/** The folder of so many référentiels, whole: one that was begun and not finished is made anew. */
function madeOf(folder: string, count: number): string {
    const own = join(folder, String(count));
    if (!existsSync(inventedFile(own, count - 1))) writeInvented(own, count, blocksInRegister);
    return own;
}

function check({ all, some, register, part }: Place): void {
    const bare = pass('lexer', all);
    printRow({ name: 'bare lexer, CPU', figure: bare.cpu, unit: 's' });
    const whole = command(all, 'check', '--no-cache', '--quiet');
    const few = command(some, 'check', '--no-cache', '--quiet');
    const share = register / REGISTER;
    printRow({ name: 'check --no-cache', figure: whole.wall, unit: 's', target: targetOf(25, share) });
    printRow({ name: '… memory', figure: whole.rss, unit: 'MB', target: 1024 });
    printRow({
        name: '… CPU',
        figure: whole.cpu,
        unit: 's',
        base: { of: 'bare lexer', figure: bare.cpu },
        target: 7,
    });
    printRow({
        name: '… CPU of a file',
        figure: (whole.cpu / register) * 1000,
        unit: 'ms',
        base: { of: `of ${part}`, figure: (few.cpu / part) * 1000 },
        target: 1.15,
    });
}

/** A second check, on which nothing has changed; a third, on which the comment of one file has: all tell the same. */
function again({ all, register }: Place): void {
    const share = register / REGISTER;
    rmSync(join(all, '.referentiel-cache'), { recursive: true, force: true });
    const everything = ['check', '--format', 'json'];
    const first = command(all, ...everything);
    printRow({ name: 'check, keeping and telling everything', figure: first.wall, unit: 's' });
    const quiet = command(all, 'check', '--quiet');
    printRow({ name: 'check again, nothing changed', figure: quiet.wall, unit: 's', target: targetOf(3, share) });
    const second = command(all, ...everything);
    printRow({ name: `… telling everything, ${sameAs(first, second)}`, figure: second.wall, unit: 's' });
    const changed = inventedFile(all, 1);
    const text = readFileSync(changed, 'utf8');
    writeFileSync(changed, `${text}\n// Relu.\n`);
    const third = command(all, 'check', '--quiet');
    printRow({ name: 'check again, one file changed', figure: third.wall, unit: 's', target: targetOf(3.3, share) });
    const fourth = command(all, ...everything);
    printRow({ name: `… telling everything, ${sameAs(first, fourth)}`, figure: fourth.wall, unit: 's' });
    writeFileSync(changed, text);
}

function sameAs(first: { readonly told: string }, later: { readonly told: string }): string {
    return first.told === later.told ? 'the same to the byte' : 'NOT THE SAME';
}

function one({ some }: Place): void {
    const { wall } = command(dirname(inventedFile(some, 5)), 'check', '--no-cache', '--quiet');
    printRow({ name: 'check of one, whole process', figure: wall, unit: 's', target: ONE });
}

function generate({ some, part }: Place): void {
    const out = mkdtempSync(join(tmpdir(), 'referentiel-generated-'));
    for (const [formats, seconds] of [
        ['md,html,csv,json', 15],
        ['docx,xlsx', 90],
    ] as const) {
        const { wall } = command(some, 'generate', '.', '--out', join(out, formats), '--format', formats);
        printRow({
            name: `generate ${formats}, of ${part}`,
            figure: wall,
            unit: 's',
            target: targetOf(seconds, part / WHOLE.part),
        });
    }
    rmSync(out, { recursive: true });
}

async function server({ register, rounds }: Place): Promise<void> {
    await serverRows(register, (row) => printRow({ ...row, name: `server: ${row.name}` }), rounds);
}

function peers({ files, elements }: Place): void {
    printPeers(CLI, files, elements);
}
