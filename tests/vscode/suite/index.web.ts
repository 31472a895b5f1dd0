// Loaded by the extension host of a VS Code in a browser, a worker.
import 'mocha/mocha.js';
import { tallyLine } from './tally-line.ts';

interface Runner {
    on(event: 'pass' | 'fail', tell: (test: { fullTitle(): string }, error?: Error) => void): void;
    readonly stats: { readonly passes: number; readonly pending: number };
}
declare const mocha: {
    setup(options: object): void;
    run(done: (failures: number) => void): Runner;
};

export async function run(): Promise<void> {
    // A reporter of mocha's own would look for a page to write to.
    const reporter = function none(): void {};
    mocha.setup({ ui: 'bdd', reporter, timeout: 240_000, forbidOnly: true });
    await import('./all.web.ts');
    await new Promise<void>((resolve, reject) => {
        const runner = mocha.run((failed) => {
            const failures = failed + runner.stats.pending;
            console.log(tallyLine({ passed: runner.stats.passes, failed: failures }));
            if (failures > 0 || runner.stats.passes === 0) reject(new Error(`${failures} failed`));
            else resolve();
        });
        runner.on('pass', (test) => console.log(`  ✔ ${test.fullTitle()}`));
        runner.on('fail', (test, error) => console.log(`  ✖ ${test.fullTitle()}\n${error?.stack ?? ''}`));
    });
}
