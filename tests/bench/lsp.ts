// `node tests/bench/lsp.ts`: what the language server costs on workspaces of 1, 100 and 1,000 invented référentiels, as
// an editor sees it: a process, over stdio. Other numbers may be given as arguments.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node';
import { writeInvented } from './invented.ts';

const root = resolve(import.meta.dirname, '../..');
const EDITS = 60;

function at(sorted: readonly number[], share: number): string {
    return (sorted[Math.min(Math.floor(sorted.length * share), sorted.length - 1)] ?? 0).toFixed(0);
}

function row(cells: readonly (string | number)[]): void {
    console.log(cells.map((cell, i) => String(cell).padStart(i === 0 ? 6 : 15)).join(' '));
}

function residentOf({ pid }: ChildProcess): string {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return (Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024).toFixed(0);
}

async function measure(server: string, count: number): Promise<void> {
    const folder = mkdtempSync(join(tmpdir(), 'referentiel-lsp-'));
    writeInvented(folder, count);
    const begin = performance.now();
    const child = spawn(process.execPath, [server, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    const connection = createMessageConnection(
        new StreamMessageReader(child.stdout),
        new StreamMessageWriter(child.stdin),
    );
    let told: () => void = () => undefined;
    connection.onNotification('textDocument/publishDiagnostics', () => told());
    connection.listen();
    const next = (): Promise<void> => new Promise((done) => (told = done));
    const uri = pathToFileURL(join(folder, 'rncp-00000/referentiel.referentiel')).href;
    const text = readFileSync(join(folder, 'rncp-00000/referentiel.referentiel'), 'utf8');
    const rootUri = pathToFileURL(folder).href;
    await connection.sendRequest('initialize', { processId: null, rootUri, capabilities: {} });
    await connection.sendNotification('initialized', {});
    const first = next();
    await connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId: 'referentiel', version: 1, text },
    });
    await first;
    const start = performance.now() - begin;
    // What is done in the background is over when the symbols of all are known.
    await connection.sendRequest('workspace/symbol', { query: 'c11' });
    const times: Record<'edit' | 'completion' | 'hover', number[]> = { edit: [], completion: [], hover: [] };
    const position = { line: text.slice(0, text.indexOf('évalue ')).split('\n').length - 1, character: 16 };
    for (let n = 0; n < EDITS; n++) {
        const version = n + 2;
        const changed = next();
        let from = performance.now();
        const contentChanges = [{ text: text.replace('activité A2 "', `activité A2 "${'x'.repeat(n + 1)} `) }];
        await connection.sendNotification('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
        await changed;
        times.edit.push(performance.now() - from);
        for (const what of ['completion', 'hover'] as const) {
            from = performance.now();
            await connection.sendRequest(`textDocument/${what}`, { textDocument: { uri }, position });
            times[what].push(performance.now() - from);
        }
    }
    const sorted = (values: number[]): number[] => values.toSorted((a, b) => a - b);
    const both = (values: number[]): string => `${at(sorted(values), 0.5)} / ${at(sorted(values), 0.95)}`;
    row([count, start.toFixed(0), both(times.edit), both(times.completion), both(times.hover), residentOf(child)]);
    await connection.sendRequest('shutdown');
    await connection.sendNotification('exit');
    connection.dispose();
    rmSync(folder, { recursive: true });
}

const built = mkdtempSync(join(tmpdir(), 'referentiel-server-'));
try {
    const server = join(built, 'server.cjs');
    const entry = join(root, 'packages/language/src/server/node.ts');
    execFileSync(process.execPath, [join(root, 'scripts/build-cli.mjs'), entry, server]);
    console.log(
        `Node ${process.versions.node}; milliseconds, p50 / p95 of ${EDITS} edits; the 40 ms of gathering count.`,
    );
    row(['units', 'start → first', 'edit → found', 'completion', 'hover', 'RSS MB']);
    const given = process.argv.slice(2).map(Number).filter(Number.isInteger);
    for (const count of given.length > 0 ? given : [1, 100, 1000]) await measure(server, count);
} finally {
    rmSync(built, { recursive: true });
}
