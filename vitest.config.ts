import { availableParallelism } from 'node:os';
import { defaultClientConditions, defaultServerConditions } from 'vite';
import { defineConfig } from 'vitest/config';

const all = ['packages/*/src/**/*.test.ts', 'tests/**/*.test.ts'];
const long = '**/*.long.test.ts';

export default defineConfig({
    resolve: { conditions: ['source', ...defaultClientConditions] },
    ssr: { resolve: { conditions: ['source', ...defaultServerConditions] } },
    test: {
        allowOnly: false,
        // A test that is stuck is told by its name; how long the others take is the machine's affair.
        testTimeout: 240_000,
        hookTimeout: 240_000,
        // All cores: by itself, Vitest leaves one to an editor.
        maxWorkers: availableParallelism(),
        reporters: ['default', './scripts/tally-reporter.ts'],
        projects: [
            { extends: true, test: { name: 'short', include: all, exclude: ['**/node_modules/**', long] } },
            {
                extends: true,
                test: { name: 'long', include: [`packages/*/src/${long}`, `tests/${long}`], testTimeout: 1_800_000 },
            },
        ],
    },
});
