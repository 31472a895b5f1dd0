// French typography for whoever reads: no-break spaces, apostrophes, ellipses. The source stays as its author wrote it.
import type { Cover, TableDocument } from './format.ts';
import type { Cell, Inline, Paragraph, Part, Row, Table } from './table.ts';

const NO_BREAK = '\u00a0';
/** A word that leads somewhere, and has to stay as it is. */
const ADDRESS = /:\/\/|@|^www\./;
const BLANK = '[\\s\\u00a0\\u202f]';

/** Signs that something is changed at: most texts have none. */
const SIGN = /['«»;:!?%€]|\.\.\./;

export function typesetText(text: string): string {
    if (!SIGN.test(text)) return text;
    return text
        .replace(/\S+/g, (word) => (SIGN.test(word) && !ADDRESS.test(word) ? typesetWord(word) : word))
        .replace(/ (?=[:;!?»%€])/g, NO_BREAK)
        .replaceAll('« ', `«${NO_BREAK}`);
}

const INNER_QUOTES = new RegExp(`«(?!${BLANK}|$)|(?<!${BLANK}|^)»`, 'g');

/** A sign that asks for a blank before it gets one where it ends a word: « fin; », not « 12:30 » nor « C1.1: ». */
function typesetWord(word: string): string {
    return word
        .replace(/(?<=\p{L})'(?=[\p{L}«])/gu, '’')
        .replace(/(?<!\.)\.\.\.(?!\.)/g, '…')
        .replace(INNER_QUOTES, (sign) => (sign === '«' ? `«${NO_BREAK}` : `${NO_BREAK}»`))
        .replace(/(?<=[\p{L}\p{M})\]])[;:!?]$/u, (sign) => NO_BREAK + sign);
}

/** A document whose texts are as a French printer sets them. */
export function typeset(document: TableDocument): TableDocument {
    const { paper } = document;
    return {
        ...document,
        title: typesetText(document.title),
        tables: document.tables.map(typesetTable),
        ...(paper ? { paper: { ...paper, ...(paper.cover ? { cover: typesetCover(paper.cover) } : {}) } } : {}),
    };
}

function typesetCover({ title, facts }: Cover): Cover {
    return { title: typesetText(title), facts: facts.map(([label, value]) => [label, typesetText(value)] as const) };
}

function typesetTable(table: Table): Table {
    return { ...table, title: typesetText(table.title), parts: table.parts.map(typesetPart) };
}

function typesetPart({ heading, before, grid, after, ...rest }: Part): Part {
    return {
        ...rest,
        ...(heading === undefined ? {} : { heading: typesetText(heading) }),
        before: before.map(typesetParagraph),
        ...(grid ? { grid: { ...grid, head: grid.head.map(typesetRow), rows: grid.rows.map(typesetRow) } } : {}),
        after: after.map(typesetParagraph),
    };
}

function typesetRow(row: Row): Row {
    return {
        ...row,
        cells: row.cells.map((cell): Cell => ({ ...cell, paragraphs: cell.paragraphs.map(typesetParagraph) })),
    };
}

/** Most texts stand in several tables: each is set once. */
const known = new WeakMap<Paragraph, Paragraph>();

function typesetParagraph(paragraph: Paragraph): Paragraph {
    const found = known.get(paragraph);
    if (found) return found;
    const made = { ...paragraph, inlines: paragraph.inlines.map(typesetInline) };
    known.set(paragraph, made);
    return made;
}

function typesetInline(inline: Inline): Inline {
    switch (inline.kind) {
        case 'text':
        case 'hole':
            return { ...inline, text: typesetText(inline.text) };
        case 'code':
            return inline.tip === undefined ? inline : { ...inline, tip: typesetText(inline.tip) };
        default:
            return inline;
    }
}
