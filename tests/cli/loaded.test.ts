// What the command line loads: its parts each say which modules they hold, and a copy of them in which each notes that it
// runs tells what a command really loads, and with that what it costs to start.
import { spawnSync } from 'node:child_process';
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { bundle, root } from './referentiel.ts';

const folder = mkdtempSync(join(tmpdir(), 'referentiel-loaded-'));
const probe = join(folder, 'dist', basename(bundle));
cpSync(dirname(bundle), dirname(probe), { recursive: true });
const parts = globSync('parts/*.mjs', { cwd: dirname(probe) }).map((name) => join(dirname(probe), name));
for (const path of parts) {
    const text = readFileSync(path, 'utf8');
    const modules = [...text.matchAll(/^ *\/\/ ((?:packages|node_modules)\/\S+)$/gm)].map(([, name]) => name);
    writeFileSync(path, `${text}\n(globalThis.loadedModules ??= []).push(...${JSON.stringify(modules)});\n`);
}
writeFileSync(
    probe,
    readFileSync(probe, 'utf8').concat(
        "process.on('exit', () => process.stderr.write((globalThis.loadedModules || []).join('\\n')));\n",
    ),
);
afterAll(() => rmSync(folder, { recursive: true }));

/** The paths of the modules that a command loads. */
function loaded(...args: string[]): string[] {
    const { stderr } = spawnSync(process.execPath, [probe, ...args], { cwd: root, encoding: 'utf8' });
    return stderr.split('\n');
}

/** What only some commands may load, by what their paths say. */
const HEAVY =
    /docx|xlsx|parse5|dictionar|hunspell|vscode-languageserver(?!-(?:types|textdocument)\/)|langium\/lib\/lsp|fflate|\/editor\/|\/server\//;

test('le sondage voit ce qui est chargé', () => {
    expect(parts.length).toBeGreaterThan(20);
    expect(
        loaded('generate', 'examples/clerc-assistant', '--out', folder, '--format', 'docx,xlsx').filter((path) =>
            /docx\.ts|xlsx\.ts|fflate/.test(path),
        ).length,
    ).toBeGreaterThanOrEqual(3);
});

test('check ne charge ni Word, ni Excel, ni page, ni dictionnaire, ni serveur de langue', () => {
    const modules = loaded('check', 'examples/maintenance-velo');
    expect(modules.some((path) => path.endsWith('commands/check.ts'))).toBe(true);
    expect(modules.filter((path) => HEAVY.test(path))).toEqual([]);
    expect(
        modules.filter((path) => /commands\/(?:completion|explain|generate|init|rename|stats)\.ts$/.test(path)),
    ).toEqual([]);
});

test('--version ne charge presque rien, --help aucune commande', () => {
    expect(loaded('--version').toSorted()).toEqual([
        'packages/cli/package.json',
        'packages/cli/src/main.ts',
        'packages/cli/src/signals.ts',
        'packages/cli/src/version.ts',
    ]);
    expect(loaded('--help').filter((path) => /commands\//.test(path))).toEqual([]);
});
