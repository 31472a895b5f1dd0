// What the command line loads: the bundle is one file, in which each module still waits, under its path, to be run when
// something first asks for it (esbuild's way with `import()`). A copy of the bundle that notes these paths as it runs
// tells what a command really loads, and with that what it costs to start.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { bundle, root } from './referentiel.ts';

const folder = mkdtempSync(join(tmpdir(), 'referentiel-loaded-'));
const probe = join(folder, 'referentiel.cjs');
const STARTS = /__getOwnPropNames\((fn|cb)\)\[0\]/g;
const text = readFileSync(bundle, 'utf8');
writeFileSync(
    probe,
    text
        .replace(STARTS, (name) => `(globalThis.loadedModules.push(${name}), ${name})`)
        .replace(/\n/, '\nglobalThis.loadedModules = [];\n')
        .concat("process.on('exit', () => process.stderr.write(globalThis.loadedModules.join('\\n')));\n"),
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
    expect(text.match(STARTS)?.length).toBe(2);
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
        'packages/cli/src/signals.ts',
        'packages/cli/src/version.ts',
    ]);
    expect(loaded('--help').filter((path) => /commands\//.test(path))).toEqual([]);
});
