#!/usr/bin/env node
import { isMainThread } from 'node:worker_threads';

// Whatever goes wrong that nobody thought of is a failure of ours, not a finding; a worker tells its pool instead.
if (isMainThread) {
    process.on('uncaughtException', (error) => {
        process.stderr.write(`referentiel : défaillance du programme, à signaler : ${error.stack}\n`);
        process.exit(3);
    });
}

// Each way loads only what it needs: help and version answer at once.
async function start(): Promise<void> {
    if (isMainThread) {
        const { run } = await import('./program.ts');
        process.exitCode = await run(process.argv.slice(2));
    } else {
        const { serve } = await import('./worker.ts');
        serve();
    }
}

void start();
