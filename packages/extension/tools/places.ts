// Where things are. All that the tools fetch or unpack lies in out/vscode, which git doesn't see and which may be
// removed at any time.
import { join, resolve } from 'node:path';

export const extension = resolve(import.meta.dirname, '..');
export const root = resolve(extension, '../..');
export const tests = join(root, 'tests/vscode');
export const cache = join(root, 'out/vscode');
export const serverFolder = process.env['VSCODE_SERVER_DIR'] ?? join(cache, 'server');
export const suiteFolder = join(extension, 'out/suite');
export const vsix = join(root, 'out/vscode-referentiel.vsix');
