import { execFileSync } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';

const PROMPT = '$ ';

/** A real terminal of its own, without a window: tmux, on a socket of its own. */
export class Terminal {
    private static count = 0;
    private readonly socket = `captures-${process.pid}-${++Terminal.count}`;

    constructor(folder: string, columns: number, lines: number, env: Readonly<Record<string, string>>) {
        const variables = Object.entries(env).flatMap(([name, value]) => ['-e', `${name}=${value}`]);
        const size = ['-x', String(columns), '-y', String(lines)];
        this.tmux(
            '-f',
            '/dev/null',
            'new-session',
            '-d',
            ...size,
            '-c',
            folder,
            ...variables,
            `PS1='${PROMPT}' exec bash --norc --noprofile`,
        );
    }

    /** Types a line, then each answer when it is asked for; gives the screen when the prompt is back. */
    async run(line: string, answers: readonly string[] = []): Promise<string> {
        await this.until((screen) => lastLine(screen) === PROMPT.trimEnd());
        this.tmux('send-keys', '-l', line);
        this.tmux('send-keys', 'Enter');
        const left = [...answers];
        let answered = '';
        for (;;) {
            // A question waits at the end of the last line.
            const screen = await this.until((now) => {
                const last = lastLine(now);
                return last === PROMPT.trimEnd() || (last !== answered && last.endsWith(' :'));
            });
            if (lastLine(screen) === PROMPT.trimEnd()) break;
            answered = lastLine(screen);
            const answer = left.shift() ?? '';
            if (answer) this.tmux('send-keys', '-l', answer);
            this.tmux('send-keys', 'Enter');
        }
        return this.tmux('capture-pane', '-p', '-e', '-t', '0').replace(/\n+$/, '');
    }

    close(): void {
        this.tmux('kill-server');
    }

    private async until(isThere: (screen: string) => boolean): Promise<string> {
        for (let tries = 0; tries < 600; tries++) {
            const screen = this.tmux('capture-pane', '-p', '-t', '0');
            if (isThere(screen)) return screen;
            await sleep(100);
        }
        throw new Error(`Le terminal attend toujours :\n${this.tmux('capture-pane', '-p', '-t', '0')}`);
    }

    private tmux(...args: readonly string[]): string {
        return execFileSync('tmux', ['-L', this.socket, ...args], { encoding: 'utf8' });
    }
}

function lastLine(screen: string): string {
    return screen.trimEnd().split('\n').at(-1)?.trimEnd() ?? '';
}
