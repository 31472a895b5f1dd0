import { mkdirSync, writeFileSync } from 'node:fs';
import type { Reporter, SerializedError, TestModule, Vitest } from 'vitest/node';

/**
 * Writes how many tests passed and failed to out/tests/<project>.json, where scripts/tally.mjs reads it.
 * A test may be skipped only by `context.skip('why')`, and the reason is printed; any other skip is a failure.
 * Tells which files took longest.
 */
export default class TallyReporter implements Reporter {
    #vitest: Vitest | undefined;

    onInit(vitest: Vitest): void {
        this.#vitest = vitest;
    }

    onTestRunEnd(modules: readonly TestModule[], unhandled: readonly SerializedError[]): void {
        const tallies = new Map<string, { passed: number; failed: number }>();
        for (const module of modules) {
            const tally = tallies.get(module.project.name) ?? { passed: 0, failed: 0 };
            tallies.set(module.project.name, tally);
            // A file that can't be loaded, or whose hooks fail, has no failed test to show for it.
            tally.failed += module.errors().length;
            for (const suite of module.children.allSuites()) tally.failed += suite.errors().length;
            for (const test of module.children.allTests()) {
                const result = test.result();
                if (result.state === 'passed') tally.passed++;
                else if (result.state === 'failed') tally.failed++;
                else if (result.state === 'skipped' && result.note !== undefined) {
                    console.log(`skipped: ${test.fullName} (${result.note})`);
                } else if (this.#vitest?.config.testNamePattern === undefined) {
                    console.error(`skipped without a reason: ${module.relativeModuleId} > ${test.fullName}`);
                    tally.failed++;
                    process.exitCode = 1;
                }
            }
        }
        for (const tally of tallies.values()) {
            tally.failed += unhandled.length;
            break;
        }
        mkdirSync('out/tests', { recursive: true });
        for (const [project, tally] of tallies)
            writeFileSync(`out/tests/${project}.json`, `${JSON.stringify(tally)}\n`);
        tellLongest(modules);
    }
}

const TOLD = 10;

function tellLongest(modules: readonly TestModule[]): void {
    if (modules.length <= TOLD) return;
    const times = modules
        .map((module) => ({ path: module.relativeModuleId, seconds: secondsOf(module) }))
        .toSorted((a, b) => b.seconds - a.seconds)
        .slice(0, TOLD);
    console.log(
        ['longest:', ...times.map(({ path, seconds }) => `${seconds.toFixed(1).padStart(7)} s  ${path}`)].join('\n'),
    );
}

/** From the first import to the last test. */
function secondsOf(module: TestModule): number {
    const { collectDuration, duration, environmentSetupDuration, prepareDuration, setupDuration } = module.diagnostic();
    return (collectDuration + duration + environmentSetupDuration + prepareDuration + setupDuration) / 1000;
}
