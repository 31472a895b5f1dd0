// What an edit waits for its findings with heavy rules (a reference of the register, spelling, the référentiels beside)
// and without them: two servers on the same folder take turns, and edits come while those rules are at work.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { PublishDiagnosticsParams } from 'vscode-languageserver';
import { connected, pause, quantile } from './served.ts';

const WARM_UP = 10;
const ROUNDS = 60;
/** Heavy rules begin 400 ms after the last edit. */
const PAUSES = [380, 420, 450, 500, 600];

interface Served {
    readonly edit: (version: number) => Promise<number>;
    readonly end: () => Promise<void>;
    readonly times: number[];
    /** The codes of what was found at last. */
    readonly found: () => ReadonlySet<unknown>;
}

async function serve(folder: string, file: string, settings: object): Promise<Served> {
    const { connection, end } = connected();
    connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) => items.map(() => settings));
    let told: (params: PublishDiagnosticsParams) => void = () => undefined;
    let found: ReadonlySet<unknown> = new Set();
    const uri = pathToFileURL(join(folder, file)).href;
    connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
        if (params.uri !== uri) return;
        found = new Set(params.diagnostics.map(({ code }) => code));
        told(params);
    });
    const foundIn = (version: number): Promise<void> =>
        new Promise((done) => {
            told = (params) => {
                if (params.version === version) done();
            };
        });
    const text = readFileSync(join(folder, file), 'utf8');
    await connection.sendRequest('initialize', {
        processId: null,
        rootUri: pathToFileURL(folder).href,
        capabilities: {
            workspace: { configuration: true },
            textDocument: { publishDiagnostics: { versionSupport: true, relatedInformation: true } },
        },
    });
    await connection.sendNotification('initialized', {});
    const first = foundIn(1);
    const textDocument = { uri, languageId: 'referentiel', version: 1, text };
    await connection.sendNotification('textDocument/didOpen', { textDocument });
    await first;
    await connection.sendRequest('workspace/symbol', { query: 'c11' });
    const edit = async (version: number): Promise<number> => {
        const from = performance.now();
        const changed = foundIn(version);
        await connection.sendNotification('textDocument/didChange', {
            textDocument: { uri, version },
            contentChanges: [{ text: text.replace('bloc BC01 "', `bloc BC01 "${'très '.repeat(version % 20)}`) }],
        });
        await changed;
        return performance.now() - from;
    };
    return { edit, end, times: [], found: () => found };
}

/** Prints the p95 of an edit without and with heavy rules, in a folder of référentiels, one of which is open. */
export async function printLate(folder: string, file: string, against: string): Promise<void> {
    const without = await serve(folder, file, {});
    const withLate = await serve(folder, file, { against, spelling: true });
    await pause(2000);
    for (let rank = 0; rank < WARM_UP + ROUNDS; rank++) {
        for (const served of [without, withLate]) {
            const time = await served.edit(rank + 2);
            if (rank >= WARM_UP) served.times.push(time);
        }
        await pause(PAUSES[rank % PAUSES.length] ?? 0);
    }
    await pause(3000);
    const shown = [without, withLate].map(
        ({ times }) => `${quantile(times, 0.5).toFixed(0)} / ${quantile(times, 0.95).toFixed(0)} ms`,
    );
    console.log(`edit → findings, p50 / p95   ${shown[0]} without late rules, ${shown[1]} with them`);
    const late = ['reproduction', 'orthographe', 'accord'].filter((code) => withLate.found().has(code));
    console.log(`  found late: ${late.join(', ') || 'nothing'}`);
    await Promise.all([without.end(), withLate.end()]);
}
