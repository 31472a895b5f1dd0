/** A text in the encoding that it has: marked, UTF-8 where it can be, else the one of Windows in France. */
export function decoded(bytes: Uint8Array): string {
    const [first, second] = bytes;
    if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
    if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch {
        return new TextDecoder('windows-1252').decode(bytes);
    }
}

export function startsWith(bytes: Uint8Array, signs: string): boolean {
    return Array.from(signs).every((sign, index) => bytes[index] === sign.charCodeAt(0));
}
