/** What French writes: a dictionary, the words of the trade, and what is spelt wrong in a text. */
export type { Dictionary } from './dictionary.ts';
export { type Disagreement, disagreementsIn } from './agreement.ts';
export { type Misspelt, SpellingReader } from './misspelt.ts';
export { FRENCH_VERSION, loadFrench } from './french.ts';
