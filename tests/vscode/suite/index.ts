// Loaded by the extension host of a VS Code on a machine.
import { appendFileSync, writeFileSync } from 'node:fs';
import { format } from 'node:util';
import Mocha from 'mocha';
import { sayWith } from './report.ts';

/** Where the report goes: a file that tools/code.ts passes on, else the host's console (desktop VS Code). */
const report = process.env['VSCODE_TEST_STDOUT'];
const tally = process.env['VSCODE_TEST_TALLY'];

function say(...words: unknown[]): void {
    const line = format(...words);
    if (report) appendFileSync(report, `${line}\n`);
    else process.stdout.write(`${line}\n`);
}

/** So many of the longest tests are named. */
const TOLD = 5;

export async function run(): Promise<void> {
    Mocha.reporters.Base.consoleLog = say;
    sayWith(say);
    const mocha = new Mocha({ ui: 'bdd', color: false, timeout: 240_000, reporter: 'spec', forbidOnly: true });
    const only = process.env['VSCODE_TEST_GREP'];
    if (only) mocha.grep(only);
    mocha.suite.emit('pre-require', globalThis, '', mocha);
    await import('./all.ts');
    if (process.env['VSCODE_TEST_DRIVER']) await import('./all.driven.ts');
    else say('Nobody drives this workbench: nothing is clicked in its webviews.');
    const times: { readonly title: string; readonly seconds: number }[] = [];
    await new Promise<void>((resolve, reject) => {
        const runner = mocha.run((failed) => {
            const longest = times.toSorted((a, b) => b.seconds - a.seconds).slice(0, TOLD);
            const { passes: passed, pending } = runner.stats ?? { passes: 0, pending: 0 };
            // A test that was skipped said nothing: it counts as failed.
            const failures = failed + pending;
            if (tally) writeFileSync(tally, JSON.stringify({ passed, failed: failures }));
            say(`${passed} passed, ${failures} failed`);
            for (const { title, seconds } of longest) say(`${seconds.toFixed(1).padStart(7)} s  ${title}`);
            if (failures > 0) reject(new Error(`${failures} failed`));
            else if (passed === 0) reject(new Error('no test ran'));
            else resolve();
        });
        runner.on('test end', (test) => times.push({ title: test.fullTitle(), seconds: (test.duration ?? 0) / 1000 }));
    });
}
