/** What reads and writes the file of a reference: loaded when a face needs it. */
export { CorpusBuilder } from './build.ts';
export { Corpus } from './corpus.ts';
