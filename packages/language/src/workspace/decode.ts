/** The text of a file, and whether it was written otherwise than in UTF-8. */
export interface Decoded {
    readonly text: string;
    readonly isUtf8: boolean;
}

const lenient = new TextDecoder('utf-8', { ignoreBOM: true });
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** A byte order mark stays in the text: offsets are those of the untouched file. */
export function decode(bytes: Uint8Array): Decoded {
    if (bytes[0] === 0xff && bytes[1] === 0xfe) return otherwise('utf-16le', bytes);
    if (bytes[0] === 0xfe && bytes[1] === 0xff) return otherwise('utf-16be', bytes);
    try {
        return { text: utf8.decode(bytes), isUtf8: true };
    } catch {
        // What an old Windows program writes: the accents are right, and the rest of the file can be judged.
        return otherwise('windows-1252', bytes);
    }
}

function otherwise(encoding: string, bytes: Uint8Array): Decoded {
    return { text: new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes), isUtf8: false };
}

/** The start of a text of which only the first bytes were read: a letter may be cut. */
export function decodeStart(bytes: Uint8Array): string {
    if (bytes[0] === 0xff && bytes[1] === 0xfe) return otherwise('utf-16le', bytes).text;
    if (bytes[0] === 0xfe && bytes[1] === 0xff) return otherwise('utf-16be', bytes).text;
    return lenient.decode(bytes);
}
