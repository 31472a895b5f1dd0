/** The ports as Node has them. */
export { stayLean } from './lean.ts';
export { NodeFiles } from './files.ts';
export { GitIgnore } from './gitignore.ts';
export { isWide, toPath } from './paths.ts';
export { ownSecret } from './own-secret.ts';
export { readRegular } from './read-regular.ts';
export { FileParts } from './parts.ts';
export { type PoolBounds, serveTasks, WorkerPool } from './pool.ts';
export { cacheFolder, FolderStore } from './store.ts';
export { asideOf, tidy, writeAside, writeAsideByParts } from './write-aside.ts';
export { type FileChange, settle, type Settled, WriteError, writeTogether } from './write-together.ts';
