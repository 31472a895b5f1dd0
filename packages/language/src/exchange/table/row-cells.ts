// What stands in one row of a table, by the roles of its columns.
import { type CellItem, statementsIn } from './cell-items.ts';
import { onlyCode } from './codes.ts';
import { type GridCell, type Paragraph, textOf } from './document.ts';
import { folded } from './folded.ts';
import { isHole, linesOf } from './lines.ts';
import type { RecognizedColumn, RecognizedTable } from './recognition.ts';
import type { Role } from './roles.ts';
import type { GridView } from './view.ts';

export class RowCells {
    private readonly view: GridView;
    private readonly table: RecognizedTable;
    /** Columns in which blank means « as above »: those where no cell is merged downwards. */
    private readonly carrying = new Map<number, boolean>();

    constructor(view: GridView, table: RecognizedTable) {
        [this.view, this.table] = [view, table];
        for (const { column } of table.columns) {
            const spans = view.grid.cells.some(
                (cell) => cell.column === column && cell.rowSpan > 1 && !table.headRows.includes(cell.row),
            );
            this.carrying.set(column, !spans);
        }
    }

    headerOf({ column }: GridCell): string {
        return (this.table.columns[column]?.header ?? '').replaceAll('\n', ' ');
    }

    /** The items of a role in a row, with the codes that stand beside them. */
    items(row: number, role: Role): { item: CellItem; place: string }[] {
        const codes = this.codeFor(row, role);
        const found = this.columnsOf(role).flatMap(({ column }) => {
            const cell = this.begun(row, column);
            if (!cell || (role !== 'competency' && isNone(textOf(cell)))) return [];
            return statementsIn(linesOf(cell.paragraphs)).map((item) => ({
                item,
                place: this.view.place(row, column),
            }));
        });
        return found.map(({ item, place }, index) => {
            const code = item.code ?? codes[index];
            return { item: code === undefined ? item : { ...item, code }, place };
        });
    }

    lines(row: number, role: Role): ReturnType<typeof linesOf> {
        return this.columnsOf(role).flatMap(({ column }) => linesOf(this.begun(row, column)?.paragraphs ?? []));
    }

    said(row: number, role: Role): string[] {
        return this.columnsOf(role).flatMap(({ column }) => {
            const cell = this.begun(row, column);
            return cell ? [textOf(cell)] : [];
        });
    }

    columnsOf(role: Role): RecognizedColumn[] {
        return this.table.columns.filter((one) => one.role === role);
    }

    /** The codes of a role that stand in a column of their own. */
    codeFor(row: number, of: Role): string[] {
        return this.table.columns
            .filter((one) => one.role === 'code' && one.of === of)
            .flatMap(({ column }) => this.begun(row, column)?.paragraphs ?? [])
            .flatMap(({ text }: Paragraph) => text.split('\n'))
            .flatMap(
                (text) =>
                    onlyCode(text) ?? (/^\S{1,12}$/.test(text.trim()) && /\d|\p{Lu}/u.test(text) ? [text.trim()] : []),
            );
    }

    /** The cell that begins at a place and says something. */
    begun(row: number, column: number): GridCell | undefined {
        const cell = this.view.at(row, column);
        return cell && cell.row === row && cell.column === column && folded(textOf(cell)) !== '' ? cell : undefined;
    }

    /** Nothing is there, and nothing goes on from above. */
    isBlank(row: number, column: number): boolean {
        const cell = this.view.at(row, column);
        return !this.carrying.get(column) && (!cell || (cell.row === row && textOf(cell) === ''));
    }

    /** Whether a cell of codes names nothing of its row: none of it is a code, or what it would name is blank. */
    isIdle({ row }: GridCell, { of = 'competency' }: RecognizedColumn): boolean {
        return this.codeFor(row, of).length === 0 || this.said(row, of).every((text) => text.trim() === '');
    }
}

/** « Compétence transverse », « ⚠ Aucune activité »: where an activity would stand, and none does. */
export function isNone(text: string): boolean {
    return isHole(text) || /^comp[ée]tences? transverses?\b/i.test(text);
}
