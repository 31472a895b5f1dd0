import { existsSync } from 'node:fs';
import { readRegular } from '@referentiel/language/node';
import { Misuse } from '../../exit.ts';
import { leaveSignalsOver } from '../../signals.ts';

/** No table of a référentiel is larger. */
const LARGEST_TABLE = 50_000_000;

/** The bytes of a file with tables. */
export function readTable(path: string): Uint8Array {
    try {
        const bytes = readRegular(path, LARGEST_TABLE);
        leaveSignalsOver(bytes.length);
        return bytes;
    } catch {
        throw new Misuse(({ files }) => (existsSync(path) ? files.unreadable(path) : files.notThere(path)));
    }
}
