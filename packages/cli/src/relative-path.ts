import { realpathSync } from 'node:fs';
import { relative } from 'node:path';
import { toPath } from '@referentiel/language/node';
import { oneLine } from './inert.ts';

let known = { folder: '', real: '' };

/** The same as it is shown: on one line, whatever a file is called. */
export function relativePath(path: string): string {
    return oneLine(exactPath(path));
}

/** A path from the current folder, letter by letter. */
export function exactPath(path: string): string {
    return toPath(relative(currentFolder(), path)) || '.';
}

function currentFolder(): string {
    const folder = process.cwd();
    if (known.folder !== folder) known = { folder, real: realpathSync(folder) };
    return known.real;
}
