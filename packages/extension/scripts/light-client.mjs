// Makes the client's bundle smaller without changing what it does: vscode-languageclient and its kin were compiled with
// TypeScript's helpers repeated in each of their files, and bring semver to ask one question that engines.vscode in our
// manifest has already answered, minimatch where the protocol's own globs are enough, and notebooks, of which there are none.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

const helpers = join(import.meta.dirname, 'helpers.mjs');
const glob = join(import.meta.dirname, 'glob.ts');
const noNotebooks = join(import.meta.dirname, 'no-notebooks.mjs');
const HELPERS =
    /^var __(?:createBinding|exportStar|importDefault|importStar|setModuleDefault) = [\s\S]*?(?=^Object\.defineProperty\(exports, "__esModule")/m;

export const lightClient = {
    name: 'light-client',
    setup({ initialOptions, onLoad, onResolve }) {
        initialOptions.inject = [...(initialOptions.inject ?? []), helpers];
        onLoad(
            { filter: /[\\/]vscode-(?:languageclient|languageserver-protocol|jsonrpc)[\\/]lib[\\/].*\.js$/ },
            async ({ path }) => ({
                contents: (await readFile(path, 'utf8')).replace(HELPERS, ''),
                loader: 'js',
            }),
        );
        onResolve({ filter: /^semver\/functions\/(?:parse|satisfies)$/ }, () => ({
            path: 'semver',
            namespace: 'light',
        }));
        onResolve({ filter: /^minimatch$/ }, () => ({ path: glob }));
        onResolve({ filter: /^\.\/notebook$/ }, () => ({ path: noNotebooks }));
        onLoad({ filter: /^semver$/, namespace: 'light' }, () => ({
            contents: 'module.exports = () => true;',
            loader: 'js',
        }));
    },
};
