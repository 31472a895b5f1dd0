export { MemoryFiles } from './files.ts';
export { MemoryParts } from './parts.ts';
export { MemoryStore } from './store.ts';
export { LocalPool } from './pool.ts';
