#!/usr/bin/env node
// Stands in for the `code` executable of desktop VS Code. It takes the arguments that runTests() of
// @vscode/test-electron passes, opens the workbench of VS Code's server build in a headless Chromium, lets the real
// extension host run the suite, and exits with the suite's code. To look into a failure: SHIM_LOG=<file>,
// SHIM_SCREENSHOT=<file.png>, VSCODE_KEEP_DATA=1.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, Page } from 'playwright-core';
import { startDriver, type Driver } from './driver.ts';
import { Progress } from './progress.ts';
import { launchChromium, VsCodeServer } from './workbench.ts';

const started = performance.now();
const note = (text: string): void => {
    progress.heard();
    console.error(`[vscode ${((performance.now() - started) / 1000).toFixed(1)} s] ${text}`);
};
let progress!: Progress;
const stalled = new Promise<number>((settle) => {
    progress = new Progress((phrase) => {
        note(phrase);
        settle(124);
    });
});

/** Everything else (--no-sandbox, --user-data-dir=… and the like) has no meaning here: each run gets fresh data. */
function readArguments(args: readonly string[]) {
    const development: string[] = [];
    let suite: string | undefined;
    let workspace: string | undefined;
    for (const arg of args) {
        const [, name, value] = /^--([^=]+)(?:=(.*))?$/s.exec(arg) ?? [];
        if (name === undefined) workspace ??= resolve(arg);
        else if (name === 'extensionDevelopmentPath') development.push(resolve(value ?? ''));
        else if (name === 'extensionTestsPath') suite = resolve(value ?? '');
    }
    if (!suite || development.length === 0) {
        console.error('usage: code --extensionDevelopmentPath=… --extensionTestsPath=… [workspace]');
        process.exit(2);
    }
    return { development, suite, workspace };
}

const { development, suite, workspace } = readArguments(process.argv.slice(2));
const folder = mkdtempSync(join(tmpdir(), 'vscode-suite-'));
const report = join(folder, 'report'); // The suite writes here, and it is passed on as it grows.
writeFileSync(report, '');
let passedOn = 0;
const passOn = (): void => {
    const written = readFileSync(report);
    if (written.length === passedOn) return;
    progress.heard();
    process.stdout.write(written.subarray(passedOn));
    passedOn = written.length;
};
const ticker = setInterval(passOn, 100);

let driver: Driver | undefined;
let server: VsCodeServer | undefined;
let browser: Browser | undefined;
let page: Page | undefined;
let log = '';
let hostDied = false;
let code = 1;
async function stop(): Promise<void> {
    clearInterval(ticker);
    await browser?.close().catch(() => undefined);
    server?.stop();
    driver?.stop();
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void stop().finally(() => process.exit(130)));
}
try {
    driver = await startDriver(() => {
        progress.heard();
        return page;
    });
    server = await VsCodeServer.start({
        settings: JSON.parse(process.env['VSCODE_TEST_SETTINGS'] ?? '{}') as Record<string, unknown>,
        environment: { VSCODE_TEST_STDOUT: report, VSCODE_TEST_DRIVER: driver.address },
        flags: ['--enable-smoke-test-driver'], // Without it a built workbench ignores extensionTestsPath.
    });
    const { process: child, port } = server;
    note(`server on 127.0.0.1:${port}`);
    browser = await launchChromium();
    const permissions = ['clipboard-read', 'clipboard-write'];
    page = await (await browser.newContext({ viewport: { width: 1280, height: 800 }, permissions })).newPage();
    page.on('console', (message) => (log += `${message.text()}\n`));
    const shown = page;
    const ended = new Promise<number>((settle) => {
        shown.on('crash', () => {
            note('the page crashed');
            settle(1);
        });
        child.on('exit', (exit) => {
            note(`the server ended with ${exit}`);
            settle(1);
        });
        child.stdout?.on('data', (chunk) => {
            const exit = /Extension Host Process exited with code: (\w+), signal: (\w+)/.exec(String(chunk));
            if (!exit || (exit[1] === '0' && exit[2] === 'null')) return;
            hostDied = true;
            note(exit[0]);
            settle(1);
        });
        // The workbench calls this with the outcome of the suite's run().
        void shown.exposeFunction('codeAutomationExit', (exit: number) => settle(exit));
    });
    const payload: [string, string][] = [['extensionTestsPath', server.uri(suite)]];
    for (const path of development) payload.push(['extensionDevelopmentPath', server.uri(path)]);
    await Promise.race([page.goto(server.url(workspace, payload), { timeout: 0 }), stalled]);
    note('workbench loaded');
    code = await Promise.race([ended, stalled]);
    if (code === 0) {
        // The workbench also says 0 when the extension host is killed: give the server time to tell.
        await sleep(500);
        passOn();
        if (hostDied) code = 1;
        else if (passedOn === 0) {
            note('the suite reported nothing');
            code = 1;
        }
    }
    const picture = process.env['SHIM_SCREENSHOT'];
    if (picture) await page.screenshot({ path: picture });
} catch (error) {
    console.error(error);
    code = 1;
} finally {
    log = `${server?.output ?? ''}\n${log}`;
    await stop();
    passOn();
    note(`the suite ended with ${code}`);
    if (code !== 0 && passedOn === 0) console.error(log.split('\n').slice(-40).join('\n'));
    const logFile = process.env['SHIM_LOG'];
    if (logFile) writeFileSync(logFile, log);
    rmSync(folder, { recursive: true, force: true });
}
process.exitCode = code;
