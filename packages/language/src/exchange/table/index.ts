/** From the tables of Word, Excel and other files to the source of a certification. */
export { columnName, type TabularDocument } from './document.ts';
export { readTables, TABLE_EXTENSIONS, UnreadableTable } from './readers/index.ts';
export { type Correction, recognize } from './recognize.ts';
export {
    EVIDENCE_NAMES,
    type RecognizedColumn,
    type RecognizedTable,
    type Recognition,
    type TableKey,
} from './recognition.ts';
export { type Role, ROLE_NAMES, roleName, roleNamed } from './roles.ts';
export { type HeadWishes } from './head.ts';
export { type ImportedTables, importTables } from './import.ts';
export { type ShownTable, shownTables } from './shown.ts';
export { reportOfTables, type TableReport, type ReportedColumn, type ReportedTable } from './report.ts';
export { type Difference, type Merge, mergeInto } from './into.ts';
