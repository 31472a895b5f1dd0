#!/usr/bin/env node
import { isMainThread } from 'node:worker_threads';

// Whatever goes wrong that nobody thought of is a failure of ours, not a finding; a worker tells its pool instead.
if (isMainThread) {
    process.on('uncaughtException', (error) => {
        process.stderr.write(`referentiel : défaillance du programme, à signaler : ${error.stack}\n`);
        process.exit(3);
    });
}

// Nothing is half-written: files are written as a whole between two turns of the event loop.
if (isMainThread) process.on('SIGINT', () => process.exit(130));

// Each way loads only what it needs: help and version answer at once.
async function start(): Promise<void> {
    if (isMainThread) {
        const args = process.argv.slice(2);
        if (args.length === 1 && /^(?:-V|--version)$/.test(args[0] ?? '')) {
            const { version } = await import('./version.ts');
            process.stdout.write(`${version}\n`);
            return;
        }
        const { run } = await import('./program.ts');
        process.exitCode = await run(args);
    } else {
        const { serve } = await import('./worker.ts');
        serve();
    }
}

void start();
