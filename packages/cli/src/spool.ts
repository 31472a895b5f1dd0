import { closeSync, openSync } from 'node:fs';
import { inertOutput } from './inert.ts';
import { type Output, standardOutput, tellKept, writeWhole } from './output.ts';
import { unwritable } from './sources.ts';

/** What standard output is to be told once that is sure. */
export interface Spool extends Output {
    /** Tells all of it, as fast as it is read. */
    readonly tell: () => Promise<void>;
}

/** So many characters are gathered before they go to the disk. */
const GATHERED = 1 << 16;

/** Keeps in a file what is told, so that it takes no memory however long it is. */
export function spoolOutput(path: string): Spool {
    const { colours } = standardOutput();
    const orUnwritable = <T>(write: () => T): T => {
        try {
            return write();
        } catch (error) {
            throw unwritable(path, error);
        }
    };
    const file = orUnwritable(() => openSync(path, 'w'));
    let gathered = '';
    const flush = (): void => {
        orUnwritable(() => writeWhole(file, gathered));
        gathered = '';
    };
    const end = (): void => {
        flush();
        closeSync(file);
    };
    return {
        closed: false,
        colours,
        write: (text) => {
            gathered += inertOutput(text);
            if (gathered.length > GATHERED) flush();
        },
        end,
        tell: async () => {
            end();
            await tellKept(path);
        },
    };
}
