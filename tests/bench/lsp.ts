// `npm run bench -- --lsp`: what the language server costs in workspaces of 1, 100 and 1,000 invented référentiels, as an
// editor sees it: the delivered command, over stdio. Servers take turns, so that a busy moment of the machine is one of
// all of them; between edits is a pause long enough for what the server does in the background to begin.
import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { CancellationTokenSource, type MessageConnection } from 'vscode-jsonrpc/node';
import { writeInvented } from './invented.ts';
import { connected, pause, quantile } from './served.ts';

/** How many times that of the smallest workspace the p95 of an edit may be in the largest. */
export const BUDGET = 1.3;

const WARM_UP = 15;
const ROUNDS = 80;
const PAUSE = 300;
const FILE = 'rncp-00000/referentiel.referentiel';

type What = 'edit' | 'completion' | 'hover' | 'cancel';

/** A server with the first référentiel open, and what was measured of it, in milliseconds. */
interface Served {
    readonly count: number;
    readonly folder: string;
    readonly child: ChildProcess;
    readonly connection: MessageConnection;
    readonly end: () => Promise<void>;
    readonly uri: string;
    readonly text: string;
    readonly start: number;
    readonly nextFindings: () => Promise<void>;
    readonly times: Readonly<Record<What, number[]>>;
}

async function serve(count: number): Promise<Served> {
    const folder = mkdtempSync(join(tmpdir(), 'referentiel-lsp-'));
    writeInvented(folder, count);
    const begin = performance.now();
    const { child, connection, end } = connected();
    let told: () => void = () => undefined;
    connection.onNotification('textDocument/publishDiagnostics', () => told());
    const nextFindings = (): Promise<void> => new Promise((done) => (told = done));
    const uri = pathToFileURL(join(folder, FILE)).href;
    const text = readFileSync(join(folder, FILE), 'utf8');
    const rootUri = pathToFileURL(folder).href;
    await connection.sendRequest('initialize', { processId: null, rootUri, capabilities: {} });
    await connection.sendNotification('initialized', {});
    const first = nextFindings();
    await connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId: 'referentiel', version: 1, text },
    });
    await first;
    const start = performance.now() - begin;
    // What is done in the background is over when the symbols of all are known.
    await connection.sendRequest('workspace/symbol', { query: 'c11' });
    const times = { edit: [], completion: [], hover: [], cancel: [] };
    return { count, folder, child, connection, end, uri, text, start, nextFindings, times };
}

/** An edit until what is found is told, then questions at a place of it. */
async function turn({ connection, uri, text, nextFindings, times }: Served, rank: number): Promise<void> {
    const measure = async (what: What, action: () => Promise<unknown>): Promise<void> => {
        const from = performance.now();
        await action();
        if (rank >= WARM_UP) times[what].push(performance.now() - from);
    };
    const textDocument = { uri, version: rank + 2 };
    const contentChanges = [{ text: text.replace('activité A2 "', `activité A2 "${'x'.repeat(rank % 40)} `) }];
    await measure('edit', async () => {
        const changed = nextFindings();
        await connection.sendNotification('textDocument/didChange', { textDocument, contentChanges });
        await changed;
    });
    const line = text.slice(0, text.indexOf('évalue ')).split('\n').length - 1;
    const at = { textDocument: { uri }, position: { line, character: 16 } };
    await measure('completion', () => connection.sendRequest('textDocument/completion', at));
    await measure('hover', () => connection.sendRequest('textDocument/hover', at));
    const source = new CancellationTokenSource();
    const formats = ['docx', 'xlsx', 'html', 'md'];
    const long = connection.sendRequest('referentiel/generate', { uri, formats }, source.token).catch(() => undefined);
    await pause(rank % 30);
    source.cancel();
    await measure('cancel', () => long);
}

function residentOf({ child: { pid } }: Served): number {
    try {
        return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
    } catch {
        return Number.NaN;
    }
}

function row(cells: readonly (string | number)[]): void {
    console.log(cells.map((cell, i) => String(cell).padStart(i === 0 ? 6 : 15)).join(' '));
}

/** The table that `npm run bench -- --lsp` prints; the exit code tells whether the budget is kept. */
export async function printServer(counts: readonly number[]): Promise<void> {
    console.log(
        `Node ${process.versions.node}; milliseconds, p50 / p95 of ${ROUNDS}; an edit waits 40 ms for others to be gathered.`,
    );
    row(['units', 'start → first', 'edit → found', 'completion', 'hover', 'taken back', 'RSS MB']);
    const all: Served[] = [];
    for (const count of counts) all.push(await serve(count));
    for (let rank = 0; rank < WARM_UP + ROUNDS; rank++) {
        for (const served of all) await turn(served, rank);
        if (rank >= WARM_UP) await pause(PAUSE);
    }
    for (const served of all) {
        const shown = (['edit', 'completion', 'hover', 'cancel'] as const).map((what) => {
            const values = served.times[what];
            return `${quantile(values, 0.5).toFixed(1)} / ${quantile(values, 0.95).toFixed(1)}`;
        });
        row([served.count, served.start.toFixed(0), ...shown, residentOf(served).toFixed(0)]);
    }
    const [first, last] = [all[0], all.at(-1)];
    if (first && last && first !== last) {
        const [small, large] = [first, last].map(({ times }) => quantile(times.edit, 0.95)) as [number, number];
        const isKept = large <= BUDGET * small;
        console.log(
            `edit → found, p95: ${last.count} units cost ${(large / small).toFixed(2)} × ${first.count} (at most ${BUDGET})${isKept ? '' : ': over budget'}`,
        );
        console.log(`RSS: ${(residentOf(last) / residentOf(first)).toFixed(2)} ×`);
        if (!isKept) process.exitCode = 1;
    }
    for (const { end, folder } of all) {
        await end();
        rmSync(folder, { recursive: true });
    }
}
