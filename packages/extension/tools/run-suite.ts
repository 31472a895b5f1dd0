// The suite in a real VS Code: the server build by default (nothing but the npm registry is needed), desktop VS Code
// with --desktop (@vscode/test-electron downloads it). How many tests passed goes to out/tests/extension.json.
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { extension, root, tests } from './places.ts';
import { setUpServer } from './setup-vscode-server.ts';
import { findChromium } from './workbench.ts';

const desktop = process.argv.includes('--desktop');
const tally = join(root, 'out/tests/extension.json');
mkdirSync(dirname(tally), { recursive: true });
rmSync(tally, { force: true }); // A run that ends early has no result.

// A copy: the suite writes files.
const workspace = mkdtempSync(join(tmpdir(), 'referentiel-'));
cpSync(join(tests, 'workspace'), workspace, { recursive: true });
try {
    if (!desktop) setUpServer();
    await runTests({
        ...(desktop ? {} : { vscodeExecutablePath: join(import.meta.dirname, 'code.ts') }),
        extensionDevelopmentPath: join(extension, 'dist'),
        extensionTestsPath: join(extension, 'out/suite/index.cjs'),
        launchArgs: [workspace, '--disable-extensions'],
        extensionTestsEnv: { VSCODE_TEST_TALLY: tally, CHROMIUM: await findChromium() },
    });
} catch (error) {
    console.error(String(error));
    process.exitCode = 1;
} finally {
    rmSync(workspace, { recursive: true, force: true });
}
