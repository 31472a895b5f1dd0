import { spawnSync } from 'node:child_process';

/** What a program and those it starts take of the processor, in seconds. A checker's 1 says that it found something. */
export function processorTime(folder: string, program: string, ...args: readonly string[]): number {
    const script = '"$@" >/dev/null; status=$?; times; exit $status';
    const { status, stdout, stderr } = spawnSync('sh', ['-c', script, 'sh', program, ...args], {
        cwd: folder,
        encoding: 'utf8',
        maxBuffer: 1_000_000_000,
    });
    if (status !== 0 && status !== 1)
        throw new Error(`${program} ${args.join(' ')} (${status}): ${stderr.slice(-400)}`);
    // The second line is of the children: user, then system.
    const times = stdout.trim().split('\n').at(-1) ?? '';
    return [...times.matchAll(/(\d+)m([\d.]+)s/g)].reduce((sum, [, m, s]) => sum + Number(m) * 60 + Number(s), 0);
}
