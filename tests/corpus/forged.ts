// References of the register that somebody forged: every checksum is right, what they say isn't.
import { MemoryParts } from '@referentiel/language';
import {
    bytesToNumbers,
    checksum,
    closingBytes,
    type Directory,
    numbersToBytes,
    readDirectory,
    readStretch,
    type Stretch,
} from '../../packages/language/src/corpus/format.ts';

/** All that a reference is made of, to be changed at will. */
export interface Forgery {
    readonly directory: { -readonly [K in keyof Directory]: Directory[K] };
    /** The numbers of one of its tables. */
    readonly numbers: (name: Table) => Uint32Array;
    /** Puts others in their place. */
    readonly replace: (name: keyof Directory, bytes: Uint8Array | ArrayLike<number>) => void;
    /** Appends some bytes: where they lie. */
    readonly put: (bytes: Uint8Array) => Stretch;
}

type Table = 'sections' | 'pages' | 'shingleStarts' | 'shingleSums' | 'saying' | 'stemStarts' | 'stemSums';

/** A reference with something changed and all its sums made right; `close` writes another directory than that of its parts. */
export async function forged(
    bytes: Uint8Array,
    change: (forgery: Forgery) => void,
    close: (directory: Directory, offset: number) => Promise<Uint8Array> = closingBytes,
): Promise<Uint8Array> {
    const parts = new MemoryParts(bytes);
    const directory = { ...(await readDirectory(parts)).directory };
    const appended: Uint8Array[] = [bytes];
    let offset = bytes.length;
    const put = (more: Uint8Array): Stretch => {
        const stretch = { offset, length: more.length, sum: checksum(more) };
        appended.push(more);
        offset += more.length;
        return stretch;
    };
    change({
        directory,
        put,
        numbers: (name) => bytesToNumbers(readStretch(parts, directory[name])),
        replace: (name, content) =>
            Object.assign(directory, {
                [name]: put(content instanceof Uint8Array ? content : numbersToBytes(content)),
            }),
    });
    appended.push(await close(directory, offset));
    return new Uint8Array(Buffer.concat(appended));
}
