// What the language server costs on a whole register, held against what is to be reached: opening it, working in one
// file, a library that many use, and a checkout of many files. It tells, and never fails on a time.
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { blocksInRegister, writeInvented } from './invented.ts';
import { printHeader, printRow, type Row } from './rows.ts';
import { pause, quantile } from './served.ts';
import { Session, timed } from './session.ts';

/** How many times each thing is done in one file, once it is warm. */
const ROUNDS = 60;
const WARM_UP = 15;
/** How long an edit waits for others on purpose, in milliseconds. */
const GATHERING = 40;
/** How many units use the library, and how many files a checkout changes. */
const MANY = 5000;
/** For how long it is looked whether the server answers after a great change, in milliseconds. */
const AFTERWARDS = 3000;

const LIBRARY = 'socle.referentiel';
const FILE = fileOf(0);

function fileOf(n: number): string {
    return `rncp-${String(n).padStart(5, '0')}/referentiel.referentiel`;
}

type Tell = (name: string, figure: number, unit: Row['unit'], target?: number) => void;

/** A register of which the first units use one library. */
function writeRegister(folder: string, count: number): void {
    writeInvented(folder, count, blocksInRegister);
    writeFileSync(
        join(folder, LIBRARY),
        'bibliothèque Socle "Socle commun"\n\ncompétence CT1 "Travailler en équipe"\n',
    );
    for (let n = 0; n < Math.min(MANY, count); n++) {
        const path = join(folder, fileOf(n));
        writeFileSync(path, readFileSync(path, 'utf8').replace('\ntype CQP\n', '\nutilise Socle\ntype CQP\n'));
    }
}

/** Times of work in one file: edits until what is found is told, and questions at a place in it. */
async function work(
    session: Session,
    rounds: number,
): Promise<Record<'edit' | 'completion' | 'hover' | 'definition', number[]>> {
    const times = { edit: [], completion: [], hover: [], definition: [] } as Record<
        'edit' | 'completion' | 'hover' | 'definition',
        number[]
    >;
    for (let rank = 0; rank < WARM_UP + rounds; rank++) {
        const edit = await timed(() => session.edit(FILE));
        if (rank >= WARM_UP) times.edit.push(edit - GATHERING);
        for (const what of ['completion', 'hover', 'definition'] as const) {
            const time = await timed(() => session.ask(`textDocument/${what}`, session.at(FILE)));
            if (rank >= WARM_UP) times[what].push(time);
        }
        await pause(100);
    }
    return times;
}

/** Something great happens; gives when what is found in the open file is told, and the longest answer meanwhile. */
async function upheaval(session: Session, happen: () => Promise<unknown>): Promise<readonly [number, number]> {
    let told = 0;
    const over = timed(happen)
        .then((time) => (told = time))
        .then(() => pause(AFTERWARDS));
    const longest = await session.longestAnswer(FILE, over);
    return [told, longest];
}

function touchMany(folder: string, count: number, mark: string): string[] {
    const files = Array.from({ length: Math.min(MANY, count) }, (_, n) => fileOf(n));
    for (const file of files) appendFileSync(join(folder, file), `// ${mark}\n`);
    return files;
}

async function alone(rounds: number): Promise<{ readonly edit: number; readonly rss: number }> {
    const folder = mkdtempSync(join(tmpdir(), 'referentiel-alone-'));
    writeRegister(folder, 1);
    const session = await Session.start(folder, true);
    try {
        await session.open(FILE);
        const { edit } = await work(session, rounds);
        return { edit: quantile(edit, 0.95), rss: session.resident() };
    } finally {
        await session.served.end();
        rmSync(folder, { recursive: true });
    }
}

/** Measures the server on so many invented référentiels; each row is told as soon as it is there. */
export async function serverRows(count: number, told: (row: Row) => void, rounds = ROUNDS): Promise<void> {
    const folder = mkdtempSync(join(tmpdir(), 'referentiel-register-lsp-'));
    writeRegister(folder, count);
    const many = Math.min(MANY, count);
    const tell: Tell = (name, figure, unit, target) => told({ name, figure, unit, target });
    const session = await Session.start(folder, true);
    try {
        tell('open one file → findings', await timed(() => session.open(FILE)), 'ms', 1500);
        tell('… CPU time of the server until then', session.cpu() * 1000, 'ms');
        tell('everything seen in the background', (await timed(() => session.settle())) / 1000, 's');
        const times = await work(session, rounds);
        const one = await alone(rounds);
        const edit = quantile(times.edit, 0.95);
        tell('edit → findings beyond the wait, p95', edit, 'ms', 20);
        tell('… against a workspace of one', (edit + GATHERING) / (one.edit + GATHERING), '×', 1.1);
        for (const what of ['completion', 'hover', 'definition'] as const)
            tell(`${what}, p95`, quantile(times[what], 0.95), 'ms', 10);
        const symbols: number[] = [];
        for (const query of ['', 'rncp100', 'c11', 'brnch', 'sécurité', 'zzzz', 'bc01', 'rncp125000', 'élaborer', 'a1'])
            symbols.push(await timed(() => session.ask('workspace/symbol', { query })));
        tell('workspace symbols, longest of 10', Math.max(...symbols), 'ms', 60);
        tell('RSS settled', session.resident(), 'MB', 400);
        tell('… against a workspace of one', session.resident() / one.rss, '×');

        await session.open(LIBRARY);
        const [library, inLibrary] = await upheaval(session, () => session.edit(LIBRARY, FILE));
        tell(`library of ${many} edited: open findings`, library - GATHERING, 'ms', 100);
        tell('… longest answer meanwhile', inLibrary, 'ms', 100);
        const changes = touchMany(folder, count, 'told').map((file) => ({ uri: session.uri(file), type: 2 }));
        const [checkout, inCheckout] = await upheaval(session, async () => {
            await session.tell('workspace/didChangeWatchedFiles', { changes });
            await session.edit(FILE);
        });
        tell(`checkout of ${many} files, told: open findings`, checkout - GATHERING, 'ms', 100);
        tell('… longest answer meanwhile', inCheckout, 'ms', 100);
        tell('RSS afterwards', session.resident(), 'MB', 400);
    } finally {
        await session.served.end();
    }
    await watched(folder, count, tell);
    rmSync(folder, { recursive: true });
}

/** A client that tells nothing: the server watches by itself, and sees a checkout. */
async function watched(folder: string, count: number, tell: Tell): Promise<void> {
    const session = await Session.start(folder, false);
    try {
        await session.open(FILE);
        await session.settle();
        tell('RSS settled, watching by itself', session.resident(), 'MB', 400);
        const [, longest] = await upheaval(session, async () => {
            touchMany(folder, count, 'seen');
            await session.edit(FILE);
        });
        tell(`checkout of ${Math.min(MANY, count)} files, seen: longest answer`, longest, 'ms', 100);
    } finally {
        await session.served.end();
    }
}

/** Prints each row: the figure, and what is to be reached. */
export async function printServerOnRegister(count: number): Promise<void> {
    console.log(`Node ${process.versions.node}, the server on ${count} référentiels.\n`);
    printHeader();
    await serverRows(count, printRow);
}
