import { realpathSync } from 'node:fs';
import { relative } from 'node:path';
import { toPath } from '@referentiel/language/node';

const base = realpathSync('.');

/** A path as it is shown: from the current folder. */
export function relativePath(path: string): string {
    return toPath(relative(base, path)) || '.';
}
