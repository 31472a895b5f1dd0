/** The working file: one row an item, as data, whatever writes it and reads it back. */
export { type Choices, choicesOf } from './choices.ts';
export { CellNames } from './names.ts';
export { type Cells, type Link, type RowItem, rowsOf, type WorkRow } from './rows.ts';
export {
    CHOICES_SHEET,
    type ChoiceId,
    type Column,
    type ColumnId,
    fitted,
    isCut,
    LAYOUT,
    MARK,
    type RowKind,
    type Sheet,
    SHEETS,
    WRITTEN_SHEET,
} from './sheets.ts';
export { type FilledSheet, type MarkedRow, rootOfWorkbook, type Workbook, workbookOf } from './workbook.ts';
