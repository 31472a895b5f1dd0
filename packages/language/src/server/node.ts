/** The server as a program of its own. */
import { startServer } from './node/start.ts';

startServer();
