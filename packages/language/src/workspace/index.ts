/** What is loaded, and when: which files make a unit, their models, and a check over all of them. */
export { type Beside, besideOf, neighboursAtHand, type Seen, seenOf } from './beside.ts';
export {
    check,
    type CheckerData,
    type CheckEvent,
    type CheckRequest,
    unitChecker,
    type WantedResources,
} from './check.ts';
export { type Cache, type StoreOf } from './known-files.ts';
export { type LoadedConfig } from './config.ts';
export { type DocumentFiles, readDocumentFiles } from './document-files.ts';
export { type Grouping, type LibraryIndex, type UnitPlan } from './grouping.ts';
export { type LoadedUnit, unitLoader } from './loader.ts';
export { type SourceTrouble } from './source-reader.ts';
export {
    locate,
    type LocatedFinding,
    type LocatedSilence,
    ownImprintOf,
    placesIn,
    reportOf,
    type UnitReport,
} from './report.ts';
export { type Location } from './places.ts';
export { UNREADABLE_RULE } from './unreadable.ts';
export { type Summary, summarise } from './summary.ts';
export { summaryPhrase } from './summary-phrase.ts';
export { CONFIG_NAME, configPath, projectRoot, SOURCE_ENDING, Workspace } from './workspace.ts';
