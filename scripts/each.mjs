// Runs each command given, in order, and tells at the end how long each took. Goes on after one that fails, so that a
// tally sees every run; with --until-failure, ends there. Fails if any did.
import { spawnSync } from 'node:child_process';

const [first, ...others] = process.argv.slice(2);
const stops = first === '--until-failure';
const times = [];

for (const command of stops ? others : [first, ...others]) {
    const start = performance.now();
    const { status } = spawnSync(command, { shell: true, stdio: 'inherit' });
    times.push({ command, seconds: (performance.now() - start) / 1000 });
    if (status === 0) continue;
    process.exitCode = 1;
    if (stops) break;
}
const total = times.reduce((sum, { seconds }) => sum + seconds, 0);
for (const { command, seconds } of [...times, { command: 'in all', seconds: total }])
    console.log(`${seconds.toFixed(1).padStart(7)} s  ${command}`);
