import { type Zippable, zipSync } from 'fflate';

/** Files in one archive: the same bytes for the same files, whatever the clock and its zone. */
export function archive(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
    const encoder = new TextEncoder();
    const zippable: Zippable = {};
    // Local time on purpose: the format stores local time, so this is the same everywhere.
    const mtime = new Date(1980, 0, 1);
    for (const [path, content] of Object.entries(files))
        zippable[path] = [typeof content === 'string' ? encoder.encode(content) : content, { mtime, os: 0 }];
    return zipSync(zippable, { level: 6 });
}

export const XML_START = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
