import { Unzip, UnzipInflate } from 'fflate';
import { joinBytes } from '../../../model/join-bytes.ts';
import { broken, LIMITS, tooLarge } from './refusal.ts';

const STEP = 65_536;
const UNPACKED = `plus de ${LIMITS.unpacked / 1_000_000} Mo une fois décompressé`;

/** The files of an archive whose names are wanted. What is unpacked is counted as it comes: declared sizes may lie. */
export function unpack(bytes: Uint8Array, isWanted: (path: string) => boolean): ReadonlyMap<string, Uint8Array> {
    const files = new Map<string, Uint8Array>();
    let total = 0;
    const archive = new Unzip((file) => {
        if (!isWanted(file.name) || files.has(file.name)) return;
        const chunks: Uint8Array[] = [];
        file.ondata = (error, chunk, isLast) => {
            if (error) throw error;
            total += chunk.length;
            if (total > LIMITS.unpacked) throw tooLarge(UNPACKED);
            chunks.push(chunk.slice());
            if (isLast) files.set(file.name, joinBytes(chunks));
        };
        if ((file.originalSize ?? 0) > LIMITS.unpacked) throw tooLarge(UNPACKED);
        file.start();
    });
    archive.register(UnzipInflate);
    try {
        for (let start = 0; start < bytes.length; start += STEP) {
            archive.push(bytes.subarray(start, start + STEP), start + STEP >= bytes.length);
        }
    } catch (error) {
        // The library's own faults carry a number.
        if (error instanceof Error && 'code' in error) throw broken('archive illisible');
        throw error;
    }
    return files;
}
