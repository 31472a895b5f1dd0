// Loaded before the command line (`--require`): whatever would speak to another machine ends the process at once.
const child = require('node:child_process');
const dgram = require('node:dgram');
const dns = require('node:dns');
const net = require('node:net');

const refuse = () => process.exit(99);
net.Socket.prototype.connect = refuse;
net.Server.prototype.listen = refuse;
dgram.createSocket = refuse;
for (const name of ['lookup', 'resolve']) dns[name] = dns.promises[name] = refuse;
// Nor may another program do it instead.
for (const name of ['spawn', 'spawnSync', 'exec', 'execSync', 'execFile', 'execFileSync', 'fork']) child[name] = refuse;
globalThis.fetch = refuse;
