/** The server as a process: over stdio, a pipe, a socket or Node's own channel, as its arguments say. */
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { isWide, NodeFiles } from '../platform/node/index.ts';
import { serve } from './server.ts';

const connection = createConnection(ProposedFeatures.all);
// A fault nobody waited for is told; the server lives.
process.on('uncaughtException', (error) => connection.console.error(error.stack ?? error.message));
process.on('unhandledRejection', (reason) => connection.console.error(String(reason)));
serve(connection, { files: () => new NodeFiles(), isWide });
