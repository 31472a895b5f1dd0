// Loaded before a command: tells on its standard error what it took, as JSON, when it ends.
const { isMainThread } = require('node:worker_threads');

if (isMainThread) {
    process.on('exit', () => {
        const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
        const cpu = (userCPUTime + systemCPUTime) / 1e6;
        const measure = { cpu, wall: performance.now() / 1e3, rss: maxRSS / 1024, result: 0 };
        require('node:fs').writeSync(2, JSON.stringify(measure));
    });
}
