// Commands that run until they are told to stop, and commands on a terminal.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { type TestContext, vi } from 'vitest';
import { bundle, ENVIRONMENT } from './delivered.ts';

/** Machines are busy. */
const PATIENCE = { timeout: 60_000 };

/** A command on its way. */
export interface Running {
    /** What it has said, and `until` hasn't forgotten. */
    readonly said: () => string;
    /** Waits until it has said something; gives, and forgets, what it said up to there. */
    until(text: string): Promise<string>;
    type(text: string): void;
    /** Tells it to stop; gives its exit code. */
    stop(signal?: NodeJS.Signals): Promise<number | null>;
    readonly ended: Promise<number | null>;
}

export function start(cwd: string, args: readonly string[]): Running {
    const child = spawn(process.execPath, [bundle, ...args], { cwd, env: { ...process.env, ...ENVIRONMENT } });
    return running(child);
}

/** Starts a command on a terminal of its own; what it says is both outputs together. */
export function startOnTerminal(cwd: string, args: readonly string[], context: TestContext): Running {
    return onTerminal(cwd, [process.execPath, bundle, ...args], context);
}

/** Starts whatever program on a terminal of its own. */
export function onTerminal(cwd: string, command: readonly string[], context: TestContext): Running {
    if (process.platform !== 'linux' || spawnSync('script', ['--version']).status !== 0)
        context.skip('no script(1) to make a terminal with');
    const line = command.map((word) => `'${word}'`).join(' ');
    const env = { ...process.env, ...ENVIRONMENT, TERM: 'xterm', COLUMNS: '80' };
    return running(spawn('script', ['-qec', line, '/dev/null'], { cwd, env }));
}

function running(child: ChildProcess): Running {
    let said = '';
    const take = (part: Buffer): void => void (said += part.toString());
    child.stdout?.on('data', take);
    child.stderr?.on('data', take);
    const ended = new Promise<number | null>((end) => child.once('close', end));
    return {
        said: () => said,
        until: async (text) => {
            await vi.waitFor(() => {
                if (!said.includes(text)) throw new Error(`« ${text} » n’est pas venu après : ${said}`);
            }, PATIENCE);
            const end = said.indexOf(text) + text.length;
            const before = said.slice(0, end);
            said = said.slice(end);
            return before;
        },
        type: (text) => void child.stdin?.write(text),
        stop: (signal = 'SIGINT') => {
            child.kill(signal);
            return ended;
        },
        ended,
    };
}
