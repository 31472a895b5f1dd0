/** The canonical layout of a source text: the same for the command line and for editors. */
export { format, formatEdits, type Formatting, formatting } from './format.ts';
export type { LayoutEdit } from './layout.ts';
export { type Starter, STARTER_KINDS, starterFileName, starterText } from './starter.ts';
export { TYPOGRAPHIC, typographyEdit } from './typography.ts';
export { escaped } from './texts.ts';
export { write, writeDeclaration, type WrittenDeclaration } from './write.ts';
export * from './written.ts';
