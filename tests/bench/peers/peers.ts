// What other checkers take of the processor on the same work as `check`, in the same run. They are installed into a
// temporary folder from the npm registry, at the versions said here; where that can't be, their rows say so.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { blocksInRegister, writeInvented } from '../invented.ts';
import { printMissing, printRow } from '../rows.ts';
import { likec4, LIKEC4, writeModel, writeUnits } from './likec4.ts';
import { openFastTrace, writeSpecifications } from './openfasttrace.ts';
import { processorTime } from './processor.ts';
import { MARKDOWNLINT, markdownlint, TEXTLINT, textlint, writeMarkdown } from './prose.ts';

/** One of them, on work of one size. */
interface Peer {
    readonly name: string;
    /** What the size counts. */
    readonly of: 'files' | 'codes';
    readonly size: number;
    /** At most this share of its time is to be ours. */
    readonly target: number;
    readonly writeTheirs: (folder: string, size: number) => void;
    readonly writeOurs: (folder: string, size: number) => void;
    /** Gives its seconds, over what was written, once it is installed where it is told. */
    readonly run: (folder: string, modules: string) => number;
}

const spread = (folder: string, size: number): void => writeInvented(folder, size, blocksInRegister);
const small = (folder: string, size: number): void => writeInvented(folder, size, () => 1);

function peersOf(files: number, elements: readonly number[]): readonly Peer[] {
    const onFiles = { of: 'files', size: files } as const;
    return [
        {
            ...onFiles,
            name: MARKDOWNLINT,
            target: 0.25,
            writeTheirs: writeMarkdown,
            writeOurs: spread,
            run: markdownlint,
        },
        {
            ...onFiles,
            name: TEXTLINT[0] ?? '',
            target: 0.08,
            writeTheirs: writeMarkdown,
            writeOurs: spread,
            run: textlint,
        },
        ...elements.map((size): Peer => ({
            name: LIKEC4,
            of: 'codes',
            size,
            target: 0.2,
            writeTheirs: writeModel,
            writeOurs: writeUnits,
            run: likec4,
        })),
        {
            ...onFiles,
            name: 'OpenFastTrace',
            target: 0.3,
            writeTheirs: writeSpecifications,
            writeOurs: small,
            run: openFastTrace,
        },
    ];
}

/** Prints a row of each: our time on the work against its own. */
export function printPeers(cli: string, files: number, elements: readonly number[]): void {
    const modules = mkdtempSync(join(tmpdir(), 'referentiel-peers-'));
    try {
        for (const peer of peersOf(files, elements)) printPeer(cli, peer, modules);
    } finally {
        rmSync(modules, { recursive: true });
    }
}

function printPeer(cli: string, peer: Peer, modules: string): void {
    const { size, of, target, writeTheirs, writeOurs, run } = peer;
    const name = `check, CPU on ${size} ${of}, against ${peer.name}`;
    const folder = mkdtempSync(join(tmpdir(), 'referentiel-peer-'));
    const [theirs, ours] = ['theirs', 'ours'].map((part) => join(folder, part)) as [string, string];
    try {
        mkdirSync(theirs);
        writeTheirs(theirs, size);
        writeOurs(ours, size);
        const base = { of: peer.name, figure: run(theirs, modules) };
        const figure = processorTime(ours, process.execPath, cli, 'check', '--no-cache', '--quiet');
        printRow({ name, figure, unit: 's', base, target });
    } catch (error) {
        printMissing(name, error instanceof Error ? error.message : String(error));
    } finally {
        rmSync(folder, { recursive: true });
    }
}
