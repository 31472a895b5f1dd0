/** What the tools ask of the place they run in. */
export { FileError, type Files, type FileTrouble, LARGEST_FILE, type Watch } from './files.ts';
export type { Parts } from './parts.ts';
export { inTurn } from './in-turn.ts';
export type { Pool, TaskHandler } from './pool.ts';
export type { Store } from './store.ts';
export { today } from './today.ts';
export * from './memory/index.ts';
