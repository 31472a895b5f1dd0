/** The formats of elsewhere. */
export type { Omission } from './fiche/omission.ts';
export { writeFiche, type WrittenFiche } from './fiche/write-fiche.ts';
