export { MemoryFiles } from './files.ts';
export { MemoryStore } from './store.ts';
export { LocalPool } from './pool.ts';
