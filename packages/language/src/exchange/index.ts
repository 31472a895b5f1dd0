/** The formats of elsewhere. */
import type { importer, sectionReader } from './fiche/importer.ts';

export type { Omission } from './fiche/omission.ts';
export { writeFiche, type WrittenFiche } from './fiche/write-fiche.ts';
export { UnreadableFiche } from './fiche/fault.ts';
export type { ImportedFiche, Importer, ImporterOptions } from './fiche/importer.ts';
export type { FicheReport, Told } from './fiche/report.ts';
export type { FicheSections } from './fiche/sections.ts';

/** The reader of fiches, with the parsers it needs: loaded when a face imports, as no other work needs them. */
export async function loadImporter(): Promise<typeof importer> {
    return (await import('./fiche/importer.ts')).importer;
}

/** The same, of fiches that are only read. */
export async function loadSectionReader(): Promise<typeof sectionReader> {
    return (await import('./fiche/importer.ts')).sectionReader;
}
