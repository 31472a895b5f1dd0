#!/usr/bin/env node
import { isMainThread } from 'node:worker_threads';

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
