/** The formats of elsewhere. */
import type * as fiches from './fiche/importer.ts';

export type { Omission } from './fiche/omission.ts';
export { writeFiche, type WrittenFiche } from './fiche/write-fiche.ts';
export { UnreadableFiche } from './fiche/fault.ts';
export type { ImportedFiche, Importer, ImporterOptions } from './fiche/importer.ts';
export type { Fiche } from './fiche/fiche.ts';
export type { ImportOptions } from './fiche/structure.ts';
export type { FicheReport, Told } from './fiche/report.ts';
export type { FicheSections } from './fiche/sections.ts';

/** The readers of fiches, with the parsers they need: loaded when a face imports, as no other work needs them. */
export async function loadImporter(): Promise<typeof fiches> {
    return import('./fiche/importer.ts');
}

/** The same, of fiches that are only read. */
export async function loadSectionReader(): Promise<typeof fiches.sectionReader> {
    return (await loadImporter()).sectionReader;
}
