// Reads the rows of one table from top to bottom: what each cell declares, and to what it belongs.
import { addForms, assessmentsIn, type AssessmentText, formsIn, quantityIn, tellEvaluated } from './assessment-text.ts';
import { wholeDuration } from '../structuring/index.ts';
import { blockTitle } from './block-title.ts';
import { type CellItem, criteriaIn, statementsIn } from './cell-items.ts';
import { lettersFamily, leadingCode } from './codes.ts';
import type { CollectedActivity, CollectedAssessment, CollectedBlock, CollectedCompetency } from './collected.ts';
import type { Collector } from './collector.ts';
import { continued } from './continued.ts';
import { attributed } from './attribution.ts';
import type { GridCell } from './document.ts';
import { textOf } from './document.ts';
import { folded } from './folded.ts';
import { isHole, linesOf } from './lines.ts';
import { mark } from './matrix-rows.ts';
import type { RecognizedTable } from './recognition.ts';
import type { Role } from './roles.ts';
import { isNone, RowCells } from './row-cells.ts';
import { isFooter, isTotal } from './row-kinds.ts';
import type { GridView } from './view.ts';

/** What holds from one row to the next, and from one table to the next. */
export interface Standing {
    block: CollectedBlock | undefined;
    activity: CollectedActivity | undefined;
    task: CollectedActivity | undefined;
    competencies: readonly CollectedCompetency[];
    assessments: readonly CollectedAssessment[];
}

export function emptyStanding(): Standing {
    return { block: undefined, activity: undefined, task: undefined, competencies: [], assessments: [] };
}

export class RowReader {
    private readonly view: GridView;
    private readonly table: RecognizedTable;
    private readonly collector: Collector;
    private readonly standing: Standing;
    /** Whether what stands where an activity would says that the competencies beside it are transverse. */
    private isTransverse = false;
    private readonly cells: RowCells;

    constructor(view: GridView, table: RecognizedTable, collector: Collector, standing: Standing) {
        [this.view, this.table, this.collector, this.standing] = [view, table, collector, standing];
        this.cells = new RowCells(view, table);
    }

    read(): void {
        const head = new Set(this.table.headRows);
        for (let row = this.table.from; row <= this.table.to; row++) {
            if (!head.has(row)) this.row(row);
        }
    }

    private row(row: number): void {
        const cells = this.view.begun(row);
        if (cells.length === 0) return;
        const [first] = cells;
        if (first && cells.length === 1 && this.isSection(first)) return this.section(first);
        if (isTotal(cells) || isFooter(cells)) return this.noteRow(row, cells);
        this.blocks(row);
        this.activities(row);
        this.competencies(row);
        this.assessments(row);
        this.attach(row);
        this.rest(cells);
    }

    /** A row that heads those below: over the whole width, or alone with the name of a bloc. */
    private isSection(cell: GridCell): boolean {
        const { columns } = this.view.grid;
        if (cell.colSpan >= Math.max(2, columns - 1)) return true;
        const role = this.table.columns[cell.column]?.role;
        return role !== 'block' && blockTitle(textOf(cell)) !== undefined && cell.rowSpan === 1;
    }

    private section(cell: GridCell): void {
        const text = continued(textOf(cell).replaceAll('\n', ' '));
        const place = this.view.place(cell.row);
        const activity =
            /^(?:activit[ée]|mission|situation)s?\b/i.test(text) ||
            /^A[CT]?$/.test(lettersFamily(leadingCode(text)?.code ?? ''));
        if (isHole(text)) Object.assign(this.standing, emptyStanding());
        else if (blockTitle(text)) this.enterBlock(this.collector.block(text, place));
        else if (activity) for (const item of statementsIn(linesOf(cell.paragraphs))) this.enterActivity(item, place);
        else this.collector.leave({ place, text, reason: 'ligne sur toute la largeur' });
    }

    enterBlock(block: CollectedBlock): void {
        if (this.standing.block === block) return;
        Object.assign(this.standing, emptyStanding(), { block });
    }

    private enterActivity(item: CellItem, place: string): void {
        this.standing.activity = this.collector.activity(named(item), place, this.within());
        this.standing.task = undefined;
    }

    private blocks(row: number): void {
        const text = this.cells.said(row, 'block').join(' ').replaceAll('\n', ' ');
        if (text === '') return;
        const code = this.cells.codeFor(row, 'block')[0];
        const isNamed = blockTitle(text)?.code !== undefined;
        const whole = isNamed ? text : code !== undefined ? `${code} – ${text}` : text.replace(RANK, 'Bloc $1 – ');
        this.enterBlock(this.collector.block(whole, this.view.place(row)));
    }

    private activities(row: number): void {
        for (const role of ['activity', 'task'] as const) {
            const items = this.cells.items(row, role);
            const none = this.cells.said(row, role).find(isNone);
            if (none !== undefined) this.isTransverse = !isHole(none);
            else if (items.length > 0) this.isTransverse = false;
            if (none !== undefined) Object.assign(this.standing, { [role]: undefined, competencies: [] });
            if (items.length === 0) continue;
            for (const { item, place } of items) {
                if (role === 'activity') this.enterActivity(item, place);
                else
                    this.standing.task = this.collector.activity(named(item), place, {
                        ...this.within(),
                        parent: this.standing.activity,
                    });
            }
            this.standing.competencies = [];
        }
    }

    private competencies(row: number): void {
        const items = this.cells.items(row, 'competency');
        if (items.length === 0) return;
        const { task, activity } = this.standing;
        const within = { ...this.within(), ...((task ?? activity) ? { activity: task ?? activity } : {}) };
        this.standing.competencies = items.map(({ item, place }) => {
            const competency = this.collector.competency(item, place, within);
            this.describe(competency, item);
            if (this.isTransverse) competency.transverse = true;
            return competency;
        });
    }

    /** What stands below a competency in its cell: its description, or what it asks to know. */
    private describe(competency: CollectedCompetency, { more }: CellItem): void {
        let isKnowledge = false;
        for (const line of more) {
            if (/^(?:connaissances|savoirs)\b.{0,30}:$/i.test(line.text)) isKnowledge = true;
            else if (/^comp[ée]tence transverse/i.test(line.text)) competency.transverse = true;
            else if (isKnowledge && line.marked) competency.knowledge.push(line.text);
            else competency.description.push(line.marked ? `- ${line.text}` : line.text);
        }
    }

    private assessments(row: number): void {
        const own = this.table.columns.filter(({ role }) => role === 'assessment');
        const cells = own.flatMap(({ column }) => this.cells.begun(row, column) ?? []);
        const lines = cells.flatMap(({ paragraphs }) => linesOf(paragraphs));
        const isNowhere = !this.standing.block && this.standing.competencies.length === 0;
        if (lines.length > 0 && isNowhere && this.table.kind === 'items') {
            for (const cell of cells) this.leave(cell, 'épreuve sans compétence ni bloc');
        } else if (lines.length > 0) {
            const place = this.view.place(row, cells[0]?.column);
            const codes = this.cells.codeFor(row, 'assessment');
            this.standing.assessments = assessmentsIn(lines, (code) => this.collector.declares(code)).map(
                (said, index) =>
                    this.collector.assessment(
                        {
                            ...said,
                            ...(said.code === undefined && codes[index] !== undefined ? { code: codes[index] } : {}),
                        },
                        place,
                        this.standing.block,
                    ),
            );
        } else if (own.some(({ column }) => this.cells.isBlank(row, column))) this.standing.assessments = [];
        for (const assessment of this.standing.assessments) {
            if (assessment.said.evaluates.length > 0 || assessment.said.evaluatesAll) continue;
            for (const competency of this.standing.competencies) assessment.competencies.add(competency);
        }
        this.ticks(row);
    }

    /** Signs that say which épreuve evaluates the competencies of the row. */
    private ticks(row: number): void {
        for (const { column, role, header } of this.table.columns) {
            if (role === 'tick' && this.view.isTicked(row, column))
                mark(this.collector, header, this.view.place(row, column), this.standing.competencies);
        }
    }

    /** What belongs to the competencies or the épreuve of the row. */
    private attach(row: number): void {
        for (const { column, role } of this.table.columns) {
            const cell = this.cells.begun(row, column);
            const text = cell ? textOf(cell).trim() : '';
            if (!cell || text === '') continue;
            if (role === 'criterion' || role === 'indicator') this.criteria(row, cell, role);
            else if (role === 'knowledge') this.knowledge(cell);
            else if (role === 'short title') this.shortTitles(cell);
            else this.fact(role, text, cell);
        }
    }

    private criteria(row: number, cell: GridCell, role: Role): void {
        const place = this.view.place(row, cell.column);
        const codes = this.cells.codeFor(row, 'criterion');
        const items = criteriaIn(linesOf(cell.paragraphs)).map((item, index): CellItem =>
            item.code === undefined && codes[index] !== undefined ? { ...item, code: codes[index] } : item,
        );
        const { assessments } = this.standing;
        const competencies = this.standing.competencies.length > 0 ? this.standing.competencies : this.named();
        if (role === 'indicator') {
            const last = competencies.length === 1 ? competencies[0]?.criteria.at(-1) : undefined;
            if (last) last.indicators.push(...items.map(({ text }) => text));
            else if (competencies.length === 1)
                competencies[0]?.criteria.push(...items.map((item) => this.collector.criterion(item, place)));
            else this.leave(cell, 'indicateurs sans critère');
            return;
        }
        const { own, shared } = attributed(items, competencies);
        for (const { competency, item } of own) competency.criteria.push(this.collector.criterion(item, place));
        const [assessment] = assessments;
        for (const item of shared) {
            if (assessment && competencies.length > 0)
                assessment.criteria.push({ criterion: this.collector.criterion(item, place), competencies });
            else
                this.collector.leave({
                    place,
                    text: [item.code, item.text].filter(Boolean).join(' '),
                    reason: 'critère sans compétence',
                });
        }
    }

    /** In a table of épreuves: the competencies that the one of the row names. */
    private named(): readonly CollectedCompetency[] {
        const [only, ...others] = this.standing.assessments;
        if (!only || others.length > 0) return [];
        return only.said.evaluates.flatMap((entry) =>
            typeof entry === 'string'
                ? (this.collector.knownCompetency({ code: entry, text: '', more: [] }, this.standing.block) ?? [])
                : [],
        );
    }

    private shortTitles(cell: GridCell): void {
        const { competencies } = this.standing;
        const lines = linesOf(cell.paragraphs);
        if (lines.length !== competencies.length) return this.leave(cell, 'intitulé sans compétence');
        for (const [index, competency] of competencies.entries()) competency.shortTitle ??= lines[index]?.text;
    }

    private knowledge(cell: GridCell): void {
        const lines = linesOf(cell.paragraphs);
        const [only, ...others] = this.standing.competencies;
        if (only && others.length === 0)
            only.knowledge.push(...lines.map(({ text }) => text.replace(/(?<!\s)\s*;$/, '')));
        else this.leave(cell, 'connaissances de plusieurs compétences');
    }

    /** Durée, forme, coefficient, jury, déroulement: of the épreuve of the row, where there is one. */
    private fact(role: Role, text: string, cell: GridCell): void {
        if (!['duration', 'form', 'weight', 'jury', 'detail', 'evaluated'].includes(role)) return;
        const [assessment, ...others] = this.standing.assessments;
        if (!assessment || others.length > 0) return this.leave(cell, 'sans épreuve, ou de plusieurs');
        const { said } = assessment;
        if (role === 'evaluated' && tellEvaluated(said, text)) return;
        if (role === 'duration' && takes(said, 'duration', wholeDuration(text))) return;
        if (role === 'weight' && takes(said, 'coefficient', quantityIn(text))) return;
        if (role === 'jury' && takes(said, 'jury', text)) return;
        if (role === 'form') addForms(said, formsIn(text));
        else if (role !== 'detail') said.proceedings.push(`${this.cells.headerOf(cell)} : ${text}`);
        else if (!said.proceedings.some((told) => folded(told) === folded(text))) said.proceedings.push(text);
    }

    /** What stands in columns that nobody knows. */
    private rest(cells: readonly GridCell[]): void {
        for (const cell of cells) {
            const column = this.table.columns[cell.column];
            if (column?.role === 'code' && this.cells.isIdle(cell, column)) this.leave(cell, 'code sans élément');
            if (column?.role === 'unknown') this.leave(cell, 'colonne dont le rôle n’est pas connu');
            if (column?.role === 'tick' && this.view.isTicked(cell.row, cell.column) === undefined)
                this.leave(cell, 'signe inconnu');
            for (const { text, note } of cell.paragraphs) {
                if (note)
                    this.collector.leave({
                        place: this.view.place(cell.row, cell.column),
                        text,
                        reason: 'note de bas de page',
                    });
            }
        }
    }

    private leave(cell: GridCell, reason: string): void {
        const header = this.cells.headerOf(cell);
        const text = textOf(cell).replaceAll('\n', ' / ');
        this.collector.leave({
            place: this.view.place(cell.row, cell.column),
            text: header === '' ? text : `${header} : ${text}`,
            reason,
        });
    }

    private noteRow(row: number, cells: readonly GridCell[]): void {
        const text = cells.map((cell) => textOf(cell).replaceAll('\n', ' ')).join(' | ');
        this.collector.note({ place: this.view.place(row), text, reason: 'ligne de total ou de pied' });
    }

    private within(): { block?: CollectedBlock } {
        const { block } = this.standing;
        return block ? { block } : {};
    }
}

/** « 1. Fabriquer un meuble », in a column of blocs. */
const RANK = /^(\d{1,2})\s*[.):–-]\s*(?=\p{L})/u;

/** An activity whose code stands alone has no other title. */
function named(item: CellItem): CellItem {
    return item.text === '' && item.code !== undefined ? { ...item, text: item.code } : item;
}

/** Takes in what an épreuve doesn't say yet; whether it now says so. */
function takes<K extends 'duration' | 'coefficient' | 'jury'>(
    said: AssessmentText,
    key: K,
    value: AssessmentText[K],
): boolean {
    if (value === undefined) return false;
    said[key] ??= value;
    return JSON.stringify(said[key]) === JSON.stringify(value);
}
