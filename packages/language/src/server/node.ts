/** The server as a process: over stdio, a pipe, a socket or Node's own channel, as its arguments say. */
import {
    createConnection,
    ProposedFeatures,
    StreamMessageReader,
    StreamMessageWriter,
} from 'vscode-languageserver/node';
import { FileParts, isWide, NodeFiles, stayLean } from '../platform/node/index.ts';
import type { Print } from './printing.ts';
import { serve } from './server.ts';

stayLean();

const reader = process.argv.includes('--stdio') ? new StreamMessageReader(process.stdin) : undefined;
const connection = reader
    ? createConnection(ProposedFeatures.all, reader, new StreamMessageWriter(process.stdout))
    : createConnection(ProposedFeatures.all);
// A fault nobody waited for is told; the server lives.
process.on('uncaughtException', (error) => connection.console.error(error.stack ?? error.message));
process.on('unhandledRejection', (reason) => connection.console.error(String(reason)));
let printer: Print | undefined;
const served = serve(connection, {
    files: () => new NodeFiles(),
    parts: (path) => new FileParts(path),
    isWide,
    printer: () => printer,
});

if (reader) {
    const leave = (): never => process.exit(served.hasEnded ? 0 : 1);
    process.stdin.on('end', leave).on('close', leave);
    reader.onError((error) => {
        process.stderr.write(`Message incompris : ${JSON.stringify(error.message.slice(0, 200))}\n`);
        // Where the next one begins isn't known any more: an editor begins a new server, and waits for ever for a mute one.
        process.exit(1);
    });
}

/** For a program that has a browser at hand: the server offers PDF, too. To be told as soon as this is loaded. */
export function printWith(print: Print): void {
    printer = print;
}
