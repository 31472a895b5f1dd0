/** The formats of elsewhere. */
export type { Omission } from './fiche/omission.ts';
export { writeFiche, type WrittenFiche } from './fiche/write-fiche.ts';
export { UnreadableFiche } from './fiche/fault.ts';
export { type ImportedFiche, type Importer, importer, type ImporterOptions } from './fiche/importer.ts';
export type { FicheReport, Told } from './fiche/report.ts';
