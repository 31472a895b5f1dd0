/** The documents that one hands in: a cover, then tables without anything that is for their authors only. */
export { DOCUMENT_FORMATS, type DocumentFormat, type FilingOptions, writeFiling } from './filing.ts';
