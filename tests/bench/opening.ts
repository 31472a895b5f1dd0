// What opening a folder costs, as VS Code sees it: the file that is shown asks for its own findings, the panel for those
// of all, and whoever has opened it begins to work meanwhile.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { DocumentDiagnosticReport, WorkspaceDiagnosticReport } from 'vscode-languageserver';
import { writeInvented } from './invented.ts';
import { connected, pause, quantile } from './served.ts';

/** What is aimed at, in milliseconds. */
const AIMS = { open: 500, all: 10_000 };
const FILE = 'rncp-00000/referentiel.referentiel';
/** How long a person waits between two things. */
const BETWEEN = 50;

interface Opened {
    /** From the first message until the findings of the open file. */
    readonly open: number;
    /** Until those of all files. */
    readonly all: number;
    readonly files: number;
    /** Meanwhile, from an edit to its findings, and to what a hover says. */
    readonly edits: readonly number[];
    readonly hovers: readonly number[];
}

async function openFolder(count: number): Promise<Opened> {
    const folder = mkdtempSync(join(tmpdir(), 'referentiel-lsp-'));
    writeInvented(folder, count);
    const { connection, end } = connected();
    const uri = pathToFileURL(join(folder, FILE)).href;
    const text = readFileSync(join(folder, FILE), 'utf8');
    const findings = (): Promise<DocumentDiagnosticReport> =>
        connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } });
    try {
        const capabilities = {
            textDocument: { diagnostic: {} },
            workspace: { diagnostics: { refreshSupport: true } },
        };
        await connection.sendRequest('initialize', {
            processId: null,
            rootUri: pathToFileURL(folder).href,
            capabilities,
        });
        const begin = performance.now();
        await connection.sendNotification('initialized', {});
        await connection.sendNotification('textDocument/didOpen', {
            textDocument: { uri, languageId: 'referentiel', version: 1, text },
        });
        const whole = connection
            .sendRequest<WorkspaceDiagnosticReport>('workspace/diagnostic', { previousResultIds: [] })
            .then(({ items }) => ({ files: items.length, at: performance.now() }));
        await findings();
        const open = performance.now() - begin;
        const edits: number[] = [];
        const hovers: number[] = [];
        const isOver = (): Promise<boolean> => Promise.race([whole.then(() => true), pause(BETWEEN).then(() => false)]);
        for (let version = 2; !(await isOver()); version++) {
            const from = performance.now();
            await connection.sendNotification('textDocument/didChange', {
                textDocument: { uri, version },
                contentChanges: [{ text: text.replace('activité A2 "', `activité A2 "${'x'.repeat(version % 40)} `) }],
            });
            await findings();
            edits.push(performance.now() - from);
            const line = text.slice(0, text.indexOf('évalue ')).split('\n').length - 1;
            const asked = performance.now();
            await connection.sendRequest('textDocument/hover', {
                textDocument: { uri },
                position: { line, character: 16 },
            });
            hovers.push(performance.now() - asked);
        }
        const { files, at } = await whole;
        return { open, all: at - begin, files, edits, hovers };
    } finally {
        await end();
        rmSync(folder, { recursive: true });
    }
}

/** Prints what opening a folder costs; the exit code tells whether the aims are kept. */
export async function printOpening(count: number): Promise<void> {
    const { open, all, files, edits, hovers } = await openFolder(count);
    const shown = (values: readonly number[]): string =>
        `${quantile(values, 0.5).toFixed(0)} / ${quantile(values, 0.95).toFixed(0)}`;
    console.log(
        `\nA folder of ${count} is opened: findings of the open file after ${open.toFixed(0)} ms (at most ${AIMS.open}), of all ${files} files after ${(all / 1000).toFixed(1)} s (at most ${AIMS.all / 1000}); meanwhile, p50 / p95: edit → found ${shown(edits)} ms, hover ${shown(hovers)} ms, ${edits.length} times.`,
    );
    if (open > AIMS.open || all > AIMS.all) process.exitCode = 1;
}
