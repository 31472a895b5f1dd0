/** A picture as a document holds it. */
export interface Picture {
    readonly type: 'png' | 'jpeg';
    readonly bytes: Uint8Array;
    /** In pixels. */
    readonly width: number;
    readonly height: number;
}

/** Nobody needs more for a logo. */
const LARGEST = 1_000_000;

/** A PNG or JPEG file, by what it holds and not by its name; nothing where it is none, or too large. */
export function pictureOf(bytes: Uint8Array): Picture | undefined {
    if (bytes.length > LARGEST) return undefined;
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const size = pngSize(view) ?? jpegSize(view);
    return size && size.width > 0 && size.height > 0 ? { ...size, bytes } : undefined;
}

type Size = Omit<Picture, 'bytes'>;

/** Its first chunk holds its size (ISO 15948, 11.2.2). */
function pngSize(view: DataView): Size | undefined {
    const isPng = view.byteLength >= 24 && view.getUint32(0) === 0x89504e47 && view.getUint32(12) === 0x49484452;
    return isPng ? { type: 'png', width: view.getUint32(16), height: view.getUint32(20) } : undefined;
}

/** The segment that begins its frame holds its size (ISO 10918-1, B.2.2). */
function jpegSize(view: DataView): Size | undefined {
    if (view.byteLength < 4 || view.getUint16(0) !== 0xffd8) return undefined;
    let at = 2;
    while (at + 9 < view.byteLength && view.getUint8(at) === 0xff) {
        const marker = view.getUint8(at + 1);
        const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
        if (isFrame) return { type: 'jpeg', width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
        at += 2 + Math.max(view.getUint16(at + 2), 2);
    }
    return undefined;
}
