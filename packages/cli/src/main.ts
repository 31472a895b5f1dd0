import { isMainThread } from 'node:worker_threads';
import { attendSignals } from './signals.ts';

const args = process.argv.slice(2);

function attend(): void {
    // Whatever goes wrong that nobody thought of is a failure of ours, not a finding.
    process.on('uncaughtException', (error) => void fail(error));
    attendSignals();
}

async function fail(error: Error): Promise<void> {
    try {
        const { tellFailure } = await import('./program.ts');
        tellFailure(args, error);
    } catch {
        // What tells it in the author's language is what doesn't load: without this, it would fail again and again.
        process.stderr.write(`referentiel : défaillance du programme, à signaler : ${error.stack}\n`);
    }
    process.exit(3);
}

// Each way loads only what it needs: help and version answer at once.
async function start(): Promise<void> {
    if (!isMainThread) {
        // A worker that fails tells its pool.
        const { serve } = await import('./worker.ts');
        await serve();
        return;
    }
    attend();
    if (args.length === 1 && /^(?:-V|--version)$/.test(args[0] ?? '')) {
        const { version } = await import('./version.ts');
        process.stdout.write(`${version}\n`);
        return;
    }
    const { run } = await import('./program.ts');
    process.exitCode = await run(args);
}

void start();
