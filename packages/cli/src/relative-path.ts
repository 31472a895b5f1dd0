import { realpathSync } from 'node:fs';
import { relative } from 'node:path';
import { toPath } from '@referentiel/language/node';

let known = { folder: '', real: '' };

/** A path as it is shown: from the current folder. */
export function relativePath(path: string): string {
    return toPath(relative(currentFolder(), path)) || '.';
}

function currentFolder(): string {
    const folder = process.cwd();
    if (known.folder !== folder) known = { folder, real: realpathSync(folder) };
    return known.real;
}
