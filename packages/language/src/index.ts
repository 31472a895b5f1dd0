/** What a référentiel is, and all that can be asked of it. Runs in Node and in a browser. */
export { parseFile } from './grammar/parse.ts';
export type { SyntaxFault } from './grammar/faults/syntax-fault.ts';
export * from './model/index.ts';
export * from './corpus/index.ts';
export * from './spelling/index.ts';
export * from './rules/index.ts';
export * from './edits/index.ts';
export * from './printing/index.ts';
export * from './tables/index.ts';
export * from './documents/index.ts';
export * from './exchange/index.ts';
export * from './platform/index.ts';
export * from './workspace/index.ts';
export * from './exchange/table/index.ts';
export * from './exchange/workbook/index.ts';
