export * from './administration.ts';
export * from './items.ts';
export * from './reference.ts';
export * from './source.ts';
export * from './unit.ts';
export type { Message } from './message.ts';
export * from './names.ts';
export { ROUTE_NAMES } from './route-names.ts';
export { coverageWords, doubtWords, verdictWords } from './verdict-words.ts';
export type { Coverage, Doubt, Verdict } from './coverage.ts';
export {
    absentConcerns,
    type Carrier,
    type Concern,
    CONCERN_NAMES,
    CONCERNS,
    concernsOf,
    concernsShownBy,
} from './concerns.ts';
export { groupBy, indexBy } from './group-by.ts';
export * from './tree.ts';
export { type Fact, type FactKind, factsOf } from './facts.ts';
export {
    type CoverageFigures,
    type Counts,
    countsOf,
    coverageFigures,
    innermostActivities,
    percentOf,
    type WordCounts,
    wordCountsOf,
} from './figures.ts';
export { identity } from './identity.ts';
export { type LibraryEntry, type PublicEntry, publicEntry, type UnitEntry } from './public-entry.ts';
export type { LinkRun, RichParagraph, Run, TextRun } from './rich-text.ts';
export { Text } from './text.ts';
export { asRead, fold, keysIn, readingKey, saysSomething, searchKey, slug, Word, wordsOf } from './wording.ts';
export { buildUnit, type UnitFile } from './build/build-unit.ts';
export { unitFromTexts, unitWithTexts } from './build/from-texts.ts';
export { isCodeShaped } from './codes.ts';
