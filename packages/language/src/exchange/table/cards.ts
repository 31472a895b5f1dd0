// A sheet, or a table, a competency: its rows are what others have as columns. « Compétence | … », « Critères : … ».
import { leadingCode } from './codes.ts';
import {
    type DocumentPart,
    type Grid,
    type GridCell,
    type Paragraph,
    type TabularDocument,
    textOf,
} from './document.ts';
import { folded } from './folded.ts';
import { type Role, roleOfHeader } from './roles.ts';
import { GridView } from './view.ts';

/** The document with such tables turned round: one row a competency; those that follow each other are one table. */
export function withoutCards(document: TabularDocument): TabularDocument {
    const parts: DocumentPart[] = [];
    let stack: Card[] = [];
    let name = '';
    const unstack = (): void => {
        if (stack.length > 0) parts.push({ kind: 'grid', grid: turned(stack, name) });
        stack = [];
    };
    for (const part of document.parts) {
        const cards = part.kind === 'grid' ? cardsIn(new GridView(part.grid)) : undefined;
        if (!cards || part.kind !== 'grid') {
            unstack();
            parts.push(part);
            continue;
        }
        if (stack.length === 0) ({ name } = part.grid);
        stack.push(...cards);
    }
    unstack();
    return { ...document, parts };
}

interface Field {
    readonly label: string;
    readonly role: Role;
    readonly paragraphs: readonly Paragraph[];
}

/** What one competency's rows say. */
interface Card {
    readonly place: string;
    readonly fields: readonly Field[];
}

/** The cards of a grid; undefined where it is any other table. */
function cardsIn(view: GridView): Card[] | undefined {
    const { rows } = view.grid;
    const fields: (Field & { readonly row: number })[] = [];
    let labelled = 0;
    let filled = 0;
    for (let row = 0; row < rows; row++) {
        const cells = view.begun(row);
        if (cells.length === 0) continue;
        filled++;
        const read = fieldsIn(cells);
        if (read) {
            labelled++;
            fields.push(...read.map((field) => ({ ...field, row })));
        } else goOn(fields, cells, row);
    }
    const roles = new Set(fields.map(({ role }) => role));
    const isOne = roles.has('competency') || (roles.has('short title') && roles.has('criterion'));
    if (!isOne || roles.size < 3 || labelled < filled * 0.5 || fields.some(isCount)) return undefined;
    return parted(view, fields);
}

/** A table that counts competencies tells none. */
function isCount({ role, paragraphs }: Field): boolean {
    return role === 'competency' && paragraphs.every(({ text }) => !/\p{L}{3}/u.test(text));
}

/** « Compétence | … », « Code | C1 | Bloc | BC01 », or « Compétence : … » in one cell; undefined where no label stands first. */
function fieldsIn(cells: readonly GridCell[]): Field[] | undefined {
    const [first, ...others] = cells;
    if (!first) return undefined;
    const joined = others.length === 0 ? labelInside(first) : undefined;
    if (joined) return [joined];
    const label = first.column === 0 ? labelOf(first) : undefined;
    // Two labels side by side head columns.
    if (!label || (others.length > 0 && others.every((cell) => labelOf(cell)?.isBare))) return undefined;
    const fields: Field[] = [{ label: label.text, role: label.role, paragraphs: [] }];
    for (const [rank, cell] of others.entries()) {
        const next = rank % 2 === 1 ? labelOf(cell) : undefined;
        const last = fields.at(-1);
        if (next && others.length > rank + 1) fields.push({ label: next.text, role: next.role, paragraphs: [] });
        else if (last) fields[fields.length - 1] = { ...last, paragraphs: [...last.paragraphs, ...cell.paragraphs] };
    }
    return fields;
}

/** A cell without a label goes on with what the label above says; above all labels, it stands by itself. */
function goOn(fields: (Field & { readonly row: number })[], cells: readonly GridCell[], row: number): void {
    const paragraphs = cells.flatMap((cell) => cell.paragraphs);
    const last = fields.at(-1);
    if (last && (cells[0]?.column ?? 0) > 0)
        fields[fields.length - 1] = { ...last, paragraphs: [...last.paragraphs, ...paragraphs] };
    else fields.push({ label: '', role: 'unknown', paragraphs, row });
}

const LONGEST = 60;

function labelOf(cell: GridCell): { readonly text: string; readonly role: Role; readonly isBare: boolean } | undefined {
    const text = textOf(cell).trim();
    const bare = text.replace(/(?<!\s)\s*:$/, '');
    const told = isLabel(bare) ? roleOfHeader(bare) : undefined;
    return told && { text: bare, role: told.role, isBare: bare === text };
}

/** A label names what follows: it has no number, as « Bloc 1 » has, and no second part. */
function isLabel(text: string): boolean {
    return text.length <= LONGEST && !/[\n\d;]|\s[–—-]\s/.test(text) && leadingCode(text) === undefined;
}

/** A label and what it says in one cell, parted by a colon. */
function labelInside(cell: GridCell): Field | undefined {
    const [first, ...others] = cell.paragraphs;
    const [, label = '', rest = ''] = /^([^:\n]{3,60}?)\s*:\s*([^]*)$/.exec(first?.text ?? '') ?? [];
    const told = first && label !== '' && isLabel(label) ? roleOfHeader(label) : undefined;
    if (!told) return undefined;
    const own = rest.trim() === '' ? [] : [{ ...first, text: rest.trim() }];
    return { label, role: told.role, paragraphs: [...own, ...others] };
}

/** Each card begins where what a card has once is told again. */
function parted(view: GridView, fields: readonly (Field & { readonly row: number })[]): Card[] {
    const cards: { place: string; fields: Field[] }[] = [];
    for (const { row, ...field } of fields) {
        const last = cards.at(-1);
        const isTold = (role: Role): boolean => last?.fields.some((one) => one.role === role) ?? false;
        const isComplete = isTold('competency') || isTold('short title');
        const begins = isComplete && isTold(field.role) && field.role !== 'criterion' && field.role !== 'unknown';
        if (!last || begins) cards.push({ place: view.place(row), fields: [field] });
        else last.fields.push(field);
    }
    return cards;
}

/** One table of several cards: a column for each label, in the order in which labels come. */
function turned(cards: readonly Card[], name: string): Grid {
    const labels = [
        ...new Map(cards.flatMap(({ fields }) => fields.map(({ label }) => [folded(label), label]))).entries(),
    ];
    const head = labels.flatMap(([, label], column): GridCell[] =>
        label === '' ? [] : [cellAt(0, column, [{ text: label }])],
    );
    const rows = cards.flatMap(({ fields }, rank) =>
        labels.flatMap(([key], column): GridCell[] => {
            const paragraphs = fields.filter(({ label }) => folded(label) === key).flatMap((field) => field.paragraphs);
            return paragraphs.length === 0 ? [] : [cellAt(rank + 1, column, paragraphs)];
        }),
    );
    return {
        name,
        isSheet: false,
        firstRow: 0,
        firstColumn: 0,
        rows: cards.length + 1,
        columns: labels.length,
        headRows: [0],
        cells: [...head, ...rows],
        places: [cards[0]?.place ?? '', ...cards.map(({ place }) => place)],
    };
}

function cellAt(row: number, column: number, paragraphs: readonly Paragraph[]): GridCell {
    return { row, column, rowSpan: 1, colSpan: 1, paragraphs };
}
