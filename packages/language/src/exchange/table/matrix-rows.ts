// A matrix: competencies in rows, épreuves in columns, a sign where one evaluates the other.
import { assessmentsIn } from './assessment-text.ts';
import { blockTitle } from './block-title.ts';
import { type CellItem, statementsIn } from './cell-items.ts';
import { onlyCode } from './codes.ts';
import type { CollectedBlock, CollectedCompetency } from './collected.ts';
import type { Collector } from './collector.ts';
import { type GridCell, textOf } from './document.ts';
import { linesOf } from './lines.ts';
import type { RecognizedTable } from './recognition.ts';
import { isFooter, isTotal } from './row-kinds.ts';
import type { GridView } from './view.ts';

export function readMatrix(view: GridView, table: RecognizedTable, collector: Collector): void {
    let block: CollectedBlock | undefined;
    for (let row = table.from; row <= table.to; row++) {
        const cells = view.begun(row);
        const [first] = cells;
        if (!first || table.headRows.includes(row)) continue;
        const text = textOf(first).replaceAll('\n', ' ');
        if (cells.length === 1 && blockTitle(text)) block = collector.block(text, view.place(row));
        else if (isTotal(cells) || isFooter(cells))
            collector.note({ place: view.place(row), text, reason: 'ligne de total ou de pied' });
        else if (cells.length === 1 && first.colSpan > 1)
            collector.note({ place: view.place(row), text, reason: 'ligne sur toute la largeur' });
        else readRow(view, table, collector, row, block);
    }
}

function readRow(
    view: GridView,
    table: RecognizedTable,
    collector: Collector,
    row: number,
    block: CollectedBlock | undefined,
): void {
    const cellOf = (role: string): GridCell | undefined => {
        const column = table.columns.find((one) => one.role === role);
        return column && view.at(row, column.column);
    };
    const cell = cellOf('competency') ?? cellOf('code');
    const beside = cellOf('code');
    const code = beside && onlyCode(textOf(beside));
    const items = statementsIn(linesOf(cell?.paragraphs ?? []));
    const competencies = items.map((item) =>
        competencyOf(code === undefined ? item : { code, ...item }, view.place(row, cell?.column), collector, block),
    );
    for (const { column, role, header } of table.columns) {
        const ticked = role === 'tick' ? view.isTicked(row, column) : false;
        if (ticked) mark(collector, header, view.place(row, column), competencies);
        const text = view.text(row, column).trim();
        const isOther = ticked === undefined || (role === 'unknown' && text !== '');
        if (isOther)
            collector.leave({ place: view.place(row, column), text: `${header} : ${text}`, reason: 'signe inconnu' });
    }
}

/** Marks competencies as evaluated by the épreuve that heads a column. */
export function mark(
    collector: Collector,
    header: string,
    place: string,
    competencies: readonly CollectedCompetency[],
): void {
    const [said] = assessmentsIn(linesOf([{ text: header }]), (code) => collector.declares(code));
    if (!said) return;
    for (const competency of competencies)
        collector.assessmentFor(said, place, competency).competencies.add(competency);
}

/** The competency that a row speaks of: by its code, else by its text or its short title. */
function competencyOf(
    item: CellItem,
    place: string,
    collector: Collector,
    block: CollectedBlock | undefined,
): CollectedCompetency {
    const known = collector.knownCompetency(item, block);
    if (!known) return collector.competency(item, place, block ? { block } : {});
    collector.tellAgain(known, item, place);
    return known;
}
