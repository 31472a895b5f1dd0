// Loaded before the command line (`--require`): ends the process right before one of its steps that change the disk, or half-way
// through the bytes of one. Where KILL_AT names no step, says in KILL_COUNT's file how many there were.
const fs = require('node:fs');
const { isMainThread } = require('node:worker_threads');

const { writeSync, openSync, writeFileSync } = fs;
const at = Number(process.env.KILL_AT);
let steps = 0;

/** `half` does a part of the step. */
function step(half) {
    const rank = steps++;
    if (rank !== at) return;
    half?.();
    process.kill(process.pid, 'SIGKILL');
}

for (const name of ['mkdirSync', 'mkdtempSync', 'renameSync', 'linkSync', 'rmSync', 'fchmodSync']) {
    const run = fs[name];
    fs[name] = (...args) => {
        step();
        return run(...args);
    };
}
fs.openSync = (path, flags, ...rest) => {
    if (/^[wa]/.test(flags)) step();
    return openSync(path, flags, ...rest);
};
fs.writeSync = (file, bytes, ...rest) => {
    step();
    step(() => writeSync(file, bytes.subarray(0, bytes.length >> 1)));
    return writeSync(file, bytes, ...rest);
};
fs.writeFileSync = (target, content, ...rest) => {
    const bytes = Buffer.from(content);
    step();
    step(() => {
        const file = typeof target === 'number' ? target : openSync(target, 'w');
        writeSync(file, bytes.subarray(0, bytes.length >> 1));
    });
    return writeFileSync(target, content, ...rest);
};

if (process.env.KILL_COUNT && isMainThread)
    process.on('exit', () => writeFileSync(process.env.KILL_COUNT, String(steps)));
