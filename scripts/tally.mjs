// Prints `N passed, N failed` over the test runs named as arguments, read from out/tests/<run>.json. Fails if a test
// failed, if a run left no result (that counts as one failure), or if there was no test at all. Runs on any Node.
import { readFileSync } from 'node:fs';

let passed = 0;
let failed = 0;
for (const run of process.argv.slice(2)) {
    try {
        const result = JSON.parse(readFileSync(new URL(`../out/tests/${run}.json`, import.meta.url), 'utf8'));
        if (!Number.isInteger(result.passed) || !Number.isInteger(result.failed)) throw new Error('not a result');
        passed += result.passed;
        failed += result.failed;
    } catch {
        console.error(`no result for the test run "${run}"`);
        failed++;
    }
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
