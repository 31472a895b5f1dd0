// The command line in a process that stays: it is loaded once, and runs what it is sent, one run after the other.
import { run } from '../../../packages/cli/src/program.ts';
import { bundle } from '../delivered.ts';
import type { Request } from './index.ts';

// Its own threads run the program that is delivered.
process.argv[1] = bundle;

process.on('message', ({ cwd, args, env }: Request) => {
    void answer(cwd, args, env);
});

async function answer(cwd: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<void> {
    process.chdir(cwd);
    process.env = { ...env };
    const [stdout, stderr] = [captured(process.stdout), captured(process.stderr)];
    const status = await run(args);
    const said = { status, stdout: stdout(), stderr: stderr() };
    process.stdout.removeAllListeners('error');
    process.send?.(said);
}

/** Keeps what is written from now on, and gives it once. */
function captured(stream: NodeJS.WriteStream): () => string {
    const parts: Buffer[] = [];
    stream.write = (chunk: Uint8Array | string, ...rest: unknown[]): boolean => {
        parts.push(Buffer.from(chunk as string));
        const written = rest.at(-1);
        if (typeof written === 'function') process.nextTick(written);
        return true;
    };
    return () => {
        Reflect.deleteProperty(stream, 'write');
        return Buffer.concat(parts).toString();
    };
}
