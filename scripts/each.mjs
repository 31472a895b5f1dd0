// Runs each command given, in order, even after one that fails; fails if any did. So a tally sees every run.
import { spawnSync } from 'node:child_process';

for (const command of process.argv.slice(2)) {
    const { status } = spawnSync(command, { shell: true, stdio: 'inherit' });
    if (status !== 0) process.exitCode = 1;
}
