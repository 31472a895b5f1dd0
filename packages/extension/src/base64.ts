/** Bytes as the server's requests carry them. */
export function base64(bytes: Uint8Array): string {
    let characters = '';
    for (let at = 0; at < bytes.length; at += 0x8000) {
        characters += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
    }
    return btoa(characters);
}
