/** The documents that one hands in or out: tables without anything that is for their authors only, and forms to fill in. */
export { type FilingOptions, writeFiling } from './filing.ts';
export { isProfile, type Profile, PROFILES } from './profiles.ts';
export { writeJury } from './jury/index.ts';
export { DOCUMENT_FORMATS, type DocumentFormat, type WriteOptions } from './write.ts';
