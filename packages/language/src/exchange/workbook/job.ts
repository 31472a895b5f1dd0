// What is being taken back from a working file: how far the unit has come, and what is told of it.
import { groupBy } from '../../model/group-by.ts';
import type { Message } from '../../model/message.ts';
import { shorten } from '../../model/names.ts';
import type { Unit } from '../../model/unit.ts';
import {
    type Cells,
    type ColumnId,
    isCut,
    type RowKind,
    rowsOf,
    SHEETS,
    type WorkRow,
} from '../../worksheets/index.ts';
import { saysCells, settled } from './cells.ts';
import type { ReadRow, ReadWorkbook, WrittenRow } from './read.ts';
import { type Rebuild, State } from './state.ts';

/** A row that isn't taken, and why. */
export interface Refusal {
    /** « feuille « Compétences », ligne 12 ». */
    readonly place: string;
    /** Its code, or its first words. */
    readonly item: string;
    readonly reason: Message;
}

/** A cell that was changed in the table, and meanwhile in the source too: neither is taken for the other. */
export interface Conflict {
    readonly place: string;
    readonly item: string;
    /** The title of its column. */
    readonly column: string;
    /** As it was when the table was written; now in the source; now in the table. */
    readonly written: string;
    readonly here: string;
    readonly there: string;
}

export type Counted = 'texts' | 'codes' | 'moved' | 'links' | 'removed' | 'added';

/** A row that was written and is still there, with what it stands for in the source as it was before all changes. */
export interface KnownRow {
    readonly row: ReadRow;
    readonly written: WrittenRow;
    readonly source: WorkRow;
}

/** A change that may have to wait for another: what is to hold it may be about to be added, what holds a code removed. */
export interface Task {
    /** Why it isn't made, for now. */
    readonly attempt: () => Message | undefined;
    readonly refuse: (reason: Message) => void;
}

export class Job {
    readonly workbook: ReadWorkbook;
    readonly known: readonly KnownRow[];
    /** Rows that nothing was written of. */
    readonly fresh: readonly ReadRow[];
    /** What was written and has no row any more, where its sheet is there. */
    readonly gone: readonly { readonly written: WrittenRow; readonly source: WorkRow }[];
    readonly refused: Refusal[] = [];
    readonly conflicts: Conflict[] = [];
    readonly counts: Record<Counted, number> = { texts: 0, codes: 0, moved: 0, links: 0, removed: 0, added: 0 };
    state: State;

    constructor(unit: Unit, workbook: ReadWorkbook, rebuild: Rebuild) {
        this.workbook = workbook;
        this.state = State.of(unit, rebuild);
        const before = new Map(rowsOf(unit).map((row) => [row.identity, row]));
        const pairs = pairedRows(workbook);
        const told = new Set([...workbook.written.values()].map(({ identity }) => identity));
        // What was added in the source too, or taken back before.
        const others = groupBy(
            [...before.values()].filter(({ identity }) => !told.has(identity)),
            (one) => `${one.kind} ${sayingOf(one.cells)}`,
        );
        const isThere = (row: ReadRow): boolean =>
            (others.get(`${row.kind} ${sayingOf(row.cells)}`) ?? []).some(({ cells }) => saysCells(cells, row.cells));
        const known: KnownRow[] = [];
        const fresh: ReadRow[] = [];
        for (const row of workbook.rows) {
            const written = pairs.get(row);
            const source = written && before.get(written.identity);
            if (written && source) known.push({ row, written, source });
            else if (written && isChanged(row, written)) this.refuse(row, NO_LONGER);
            else if (!written && !isThere(row)) fresh.push(row);
        }
        this.known = known;
        this.fresh = fresh;
        const here = new Set(pairs.values());
        this.gone = [...workbook.written.values()].flatMap((written) => {
            const source = before.get(written.identity);
            return here.has(written) || !workbook.kinds.has(written.kind) || !source ? [] : [{ written, source }];
        });
    }

    /**
     * Of some columns those whose cell asks for something else than the source says; a cell whose source changed too is told
     * and left.
     */
    wanted({ row, written, source }: KnownRow, columns: readonly ColumnId[]): Cells | undefined {
        const changed = columns.filter((id) => {
            const there = row.cells[id];
            if (there === undefined || there === (written.cells[id] ?? '')) return false;
            return !saysCells(source.cells, { [id]: there }, { ...source.cells, ...row.cells });
        });
        const free = changed.filter((id) => {
            if (settled(source.cells[id]) === (written.cells[id] ?? '')) return true;
            this.conflict(row, id, written, source);
            return false;
        });
        if (free.some((id) => isCut(written.cells[id] ?? ''))) {
            this.refuse(row, TOO_LONG);
            return undefined;
        }
        return free.length > 0 ? Object.fromEntries(free.map((id) => [id, row.cells[id] ?? ''])) : undefined;
    }

    /** Makes what can be made, again and again as long as that gets further; then tells why the rest isn't. */
    carryOut(tasks: readonly Task[]): void {
        let waiting = tasks;
        for (;;) {
            const refused = waiting.flatMap((task) => {
                const reason = task.attempt();
                return reason ? [{ task, reason }] : [];
            });
            if (refused.length === waiting.length) {
                for (const { task, reason } of refused) task.refuse(reason);
                return;
            }
            waiting = refused.map(({ task }) => task);
        }
    }

    /** Takes a step where it was made. */
    take(after: State | Message, counted: Counted): Message | undefined {
        if (!(after instanceof State)) return after;
        this.state = after;
        this.counts[counted]++;
        return undefined;
    }

    refuse(row: ReadRow, reason: Message): void {
        this.refused.push({ place: row.place, item: nameIn(row.cells), reason });
    }

    /** The same of what has no row any more. */
    refuseGone({ kind, cells }: Pick<WorkRow, 'kind' | 'cells'>, reason: Message): void {
        this.refused.push({ place: sheetPlace(kind), item: nameIn(cells), reason });
    }

    conflict(row: ReadRow | undefined, id: ColumnId, written: WrittenRow, source: WorkRow): void {
        this.conflicts.push({
            place: row?.place ?? sheetPlace(written.kind),
            item: nameIn(written.cells),
            column: titleOf(written.kind, id),
            written: written.cells[id] ?? '',
            here: settled(source.cells[id]),
            there: row?.cells[id] ?? '',
        });
    }
}

const NO_LONGER: Message = {
    fr: 'ce qu’elle disait n’est plus dans le source, ou y a changé de code.',
    en: 'what it told is no longer in the source, or has another code there.',
};
const TOO_LONG: Message = {
    fr: 'son texte est plus long qu’une cellule : changez-le dans le source.',
    en: 'its text is longer than a cell: change it in the source.',
};

/**
 * Which row is which of those that were written: by its mark (of rows that were copied, the first), else, where the mark was
 * lost, by its code or its text.
 */
function pairedRows({ rows, written }: ReadWorkbook): ReadonlyMap<ReadRow, WrittenRow> {
    const pairs = new Map<ReadRow, WrittenRow>();
    const taken = new Set<WrittenRow>();
    const pair = (row: ReadRow, found: WrittenRow | undefined): void => {
        if (!found || taken.has(found) || found.kind !== row.kind) return;
        pairs.set(row, found);
        taken.add(found);
    };
    for (const row of rows) pair(row, written.get(row.mark));
    const free = groupBy(
        [...written.values()].filter((one) => !taken.has(one)),
        (one) => `${one.kind} ${sayingOf(one.cells)}`,
    );
    for (const row of rows) if (!pairs.has(row)) pair(row, free.get(`${row.kind} ${sayingOf(row.cells)}`)?.[0]);
    return pairs;
}

/** By what a row can be told from others of its sheet. */
function sayingOf({ code = '', title = '', block = '', assessment, competency, criterion }: Cells): string {
    if (assessment !== undefined) return JSON.stringify([block, assessment, competency, criterion]);
    return code === '' ? `« ${title} »` : JSON.stringify([block, code]);
}

function isChanged(row: ReadRow, written: WrittenRow): boolean {
    return Object.entries(row.cells).some(([id, text]) => text !== (written.cells[id as ColumnId] ?? ''));
}

export function nameIn(cells: Cells): string {
    const { code, title, assessment, competency } = cells;
    if (assessment !== undefined || competency !== undefined)
        return [assessment, competency].filter(Boolean).join(' – ');
    return code || shorten(title ?? '', 60);
}

function sheetPlace(kind: RowKind): string {
    return `feuille « ${sheetOf(kind).name} »`;
}

function titleOf(kind: RowKind, id: ColumnId): string {
    return sheetOf(kind).columns.find((column) => column.id === id)?.title ?? '';
}

function sheetOf(kind: RowKind): (typeof SHEETS)[number] {
    return SHEETS.find((sheet) => sheet.kind === kind) as (typeof SHEETS)[number];
}
