// From recognised tables to the items that they tell: declarations first, then what matrices and tables of épreuves add.
import { blockTitle } from './block-title.ts';
import type { Collection } from './collected.ts';
import { Collector } from './collector.ts';
import type { DocumentPart, Grid, TabularDocument } from './document.ts';
import { folded } from './folded.ts';
import { titleIn } from './head.ts';
import { readMatrix } from './matrix-rows.ts';
import { nestAssessments, nestCompetencies } from './nesting.ts';
import type { Recognition, RecognizedTable } from './recognition.ts';
import { emptyStanding, RowReader } from './row-reader.ts';
import { GridView } from './view.ts';

export function collect(document: TabularDocument, recognition: Recognition): Collection {
    return new DocumentReader(document.title, recognition).read(document.parts);
}

class DocumentReader {
    private readonly collector = new Collector();
    private readonly recognition: Recognition;
    private readonly standing = emptyStanding();
    /** Tables of épreuves and matrices, which speak of what the others declare. */
    private readonly later: (() => void)[] = [];
    private title: string | undefined;
    /** How many grids were met. */
    private met = 0;

    constructor(title: string | undefined, recognition: Recognition) {
        [this.title, this.recognition] = [title, recognition];
    }

    read(parts: readonly DocumentPart[]): Collection {
        for (const part of parts) {
            if (part.kind === 'text') this.text(part.paragraph.text, part.heading ?? 9);
            else this.grid(part.grid, this.met++);
        }
        for (const read of this.later) read();
        nestCompetencies(this.collector.competencies);
        nestAssessments(this.collector.assessments);
        return this.collector.collection(this.title);
    }

    private text(text: string, heading: number): void {
        const place = this.met === 0 ? 'avant les tableaux' : `après le tableau ${this.met}`;
        const bloc = blockTitle(text);
        const titled = this.met === 0 ? titleIn(text) : undefined;
        if (bloc && bloc.title !== '') this.enter(text, place);
        else if (titled !== undefined) this.title = titled;
        else if (this.title !== undefined && folded(text) === folded(this.title)) return;
        else if (this.title === undefined && this.met === 0 && heading <= 1) this.title = text;
        else this.collector.leave({ place, text: text.replaceAll('\n', ' / '), reason: 'texte hors des tableaux' });
    }

    private grid(grid: Grid, rank: number): void {
        const view = new GridView(grid);
        const tables = this.recognition.tables.filter((table) => table.grid === rank);
        if (grid.isSheet) {
            Object.assign(this.standing, emptyStanding());
            if (blockTitle(grid.name)) this.enter(grid.name, `feuille « ${grid.name} »`);
        }
        this.around(view, tables);
        for (const table of tables) this.table(view, table);
    }

    private table(view: GridView, table: RecognizedTable): void {
        const { collector, standing } = this;
        if (table.kind === 'items') return new RowReader(view, table, collector, standing).read();
        const then = { ...emptyStanding(), ...(standing.block ? { block: standing.block } : {}) };
        this.later.push(() => {
            if (table.kind === 'matrix') readMatrix(view, table, collector);
            else new RowReader(view, table, collector, then).read();
        });
    }

    /** What stands in a grid outside its tables: titles above, or all of one in which nothing was recognised. */
    private around(view: GridView, tables: readonly RecognizedTable[]): void {
        for (let row = 0; row < view.grid.rows; row++) {
            if (tables.some(({ headRows, from, to }) => (row >= from && row <= to) || headRows.includes(row))) continue;
            const texts = view.begun(row).map((cell) => view.text(cell.row, cell.column).replaceAll('\n', ' '));
            const [only] = texts;
            if (only === undefined) continue;
            if (texts.length === 1 && blockTitle(only)) this.enter(only, view.place(row));
            else if (texts.length === 1 && this.title === undefined && row === 0) this.title = only;
            else if (this.title === undefined || texts.length > 1 || folded(only) !== folded(this.title))
                this.collector.leave({
                    place: view.place(row),
                    text: texts.join(' | '),
                    reason: 'hors des tableaux reconnus',
                });
        }
    }

    private enter(text: string, place: string): void {
        Object.assign(this.standing, emptyStanding(), { block: this.collector.block(text, place) });
    }
}
