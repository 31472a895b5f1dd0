/** Bytes that came in parts, as one piece; a part that is alone is given as it is. */
export function joinBytes(parts: readonly Uint8Array[]): Uint8Array {
    const [first] = parts;
    if (first && parts.length === 1) return first;
    const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
    let offset = 0;
    for (const part of parts) {
        whole.set(part, offset);
        offset += part.length;
    }
    return whole;
}
