/** What the register says already, to be compared with: a reference of it, and what a référentiel says in its words. */
import type * as file from './file.ts';

export type { CorpusBuilder } from './build.ts';
export type { Corpus } from './corpus.ts';
export { CorpusError } from './fault.ts';
export type { Entry } from './format.ts';
export { type Near, type NearBlock, nearestTo, type PlacedReferentiel } from './near.ts';
export { type Imprint, imprintOf, type PackedImprint, unpacked } from './imprint.ts';
export { type Likely, likelyOf } from './likely.ts';
export { Neighbours } from './neighbours.ts';
export type { ReadSection, SectionSource } from './section-source.ts';
export type { Registered, RegisteredSection } from './registered.ts';
export { type Inquiry, type Reproduced, reproducedIn } from './reproduced.ts';
export { countShared, type StemSet, StemSets } from './stem-sets.ts';
export { type Meaning, meaningOfCounts, nearness, stemsIn, stemsOf } from './stems.ts';
export { registeredFrom, type ComparedText, comparedIn, otherVersionsOf } from './compared.ts';

/** What reads and writes such a file. */
export async function loadCorpusFile(): Promise<typeof file> {
    return import('./file.ts');
}
