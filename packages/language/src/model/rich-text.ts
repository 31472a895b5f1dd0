// The small Markdown of texts: paragraphs, `-` and `1.` lists, `*…*`, `**…**`, `[…](…)`; all else is literal. Written here
// because libraries know more of Markdown than the language does (headings, `*` and `+` lists, code, images), and a text
// has to read in a table exactly as the language means it. Time is linear in the text's length.
import { inert } from './inert.ts';

/** A stretch of a text that looks the same. */
export interface TextRun {
    readonly kind: 'text';
    readonly text: string;
    readonly strong?: true;
    readonly emphasis?: true;
}

export interface LinkRun {
    readonly kind: 'link';
    readonly href: string;
    readonly content: readonly Run[];
}

export type Run = TextRun | LinkRun;

/** A paragraph, or an item of a list, as an author writes it. */
export interface RichParagraph {
    /** How deep in lists: 0 for a paragraph outside any. */
    readonly level: number;
    /** Starts an item: a dash, or its number. None for a paragraph, and for a further one of an item. */
    readonly marker?: '-' | number;
    readonly inlines: readonly Run[];
}

const DEEPEST = 6;
const ITEM = /^(-|\d{1,9}\.)[ \t]+(\S.*)$/;

interface Open {
    readonly marker: '-' | number;
    readonly content: number;
}

/** The paragraphs and list items of a text. */
export function parseRichText(text: string): RichParagraph[] {
    const paragraphs: { level: number; marker?: '-' | number; lines: string[] }[] = [];
    for (const { level, content, item, goesOn } of linesOf(inert(text))) {
        if (goesOn) paragraphs.at(-1)?.lines.push(content);
        else if (item) paragraphs.push({ level, marker: item.marker, lines: [content.slice(item.length)] });
        else paragraphs.push({ level, lines: [content] });
    }
    return paragraphs.map(({ level, marker, lines }) => ({
        level,
        ...(marker === undefined ? {} : { marker }),
        inlines: parseInlines(lines.join(' ')),
    }));
}

/**
 * A text with blanks, letter for letter, for what is only Markdown: marks of lists, brackets and addresses of links. Its
 * words are those that a reader sees, where they stand in the text.
 */
export function readingOf(text: string): string {
    const marks = Array.from(linesOf(text), ({ start, item }) => ({ start, length: item?.length ?? 0 }));
    const unmarked = marks.reduce(
        (read, { start, length }) => read.slice(0, start) + ' '.repeat(length) + read.slice(start + length),
        text,
    );
    return unmarked.replace(LINKS, (whole: string, label: string, address: string) =>
        isSafeAddress(address) ? ` ${label}${' '.repeat(whole.length - label.length - 1)}` : whole,
    );
}

interface Line {
    /** Where its content begins in the text. */
    readonly start: number;
    /** Without the blanks around it. */
    readonly content: string;
    readonly level: number;
    /** Where it begins an item: its mark, and how many characters of the content the mark and its blanks are. */
    readonly item?: { readonly marker: '-' | number; readonly length: number };
    /** Whether it goes on with the paragraph or item of the line before it. */
    readonly goesOn: boolean;
}

/** The lines of a text that aren't empty. */
function* linesOf(text: string): Generator<Line> {
    const lists: Open[] = [];
    let isFirst = true;
    let afterBlank = true;
    let offset = 0;
    for (const line of text.split('\n')) {
        const content = line.trim();
        const start = offset + line.length - line.trimStart().length;
        offset += line.length + 1;
        if (content === '') {
            afterBlank = true;
            continue;
        }
        const item = itemOf(content);
        const begins = item !== undefined && (afterBlank || mayInterrupt(item.marker, lists));
        const goesOn = !begins && !afterBlank && !isFirst;
        if (!goesOn) closeLists(lists, indentationOf(line));
        if (begins && lists.length < DEEPEST)
            lists.push({ marker: item.marker, content: indentationOf(line) + item.mark + 1 });
        yield { start, content, level: lists.length, ...(begins ? { item } : {}), goesOn };
        isFirst = false;
        afterBlank = false;
    }
}

function closeLists(lists: Open[], indentation: number): void {
    while (lists.length > 0 && indentation < (lists.at(-1) as Open).content) lists.pop();
}

function itemOf(content: string): { marker: '-' | number; mark: number; length: number } | undefined {
    const found = ITEM.exec(content);
    if (!found) return undefined;
    const [, mark = '', rest = ''] = found;
    return { marker: markerOf(mark), mark: mark.length, length: content.length - rest.length };
}

function markerOf(image: string): '-' | number {
    return image === '-' ? '-' : Number.parseInt(image, 10);
}

/** A line « 2024. » in the middle of a paragraph is no list; « 1. » is, and so is the next number of one that is open. */
function mayInterrupt(marker: '-' | number, lists: readonly Open[]): boolean {
    return marker === '-' || marker === 1 || lists.some((list) => list.marker !== '-');
}

function indentationOf(line: string): number {
    let width = 0;
    for (const c of line) {
        if (c === ' ') width++;
        else if (c === '\t') width += 4;
        else break;
    }
    return width;
}

const PUNCTUATION = /[!-/:-@[-`{-~]/;
const SYMBOL = /[\p{P}\p{S}]/u;
const LINK = /\[((?:\\.|[^[\]\\]){1,1000})\]\(([^\s()<>]{1,2000})\)/y;
/** The same anywhere in a text; a bracket that is written literally opens none. */
const LINKS = new RegExp(`(?<!\\\\)${LINK.source}`, 'g');
const SAFE_ADDRESS = /^(?:https?:\/\/|mailto:)[^\s"<>\\^`{|}]+$/i;

/** An address that a reader may safely be led to; others stay text. */
export function isSafeAddress(address: string): boolean {
    return SAFE_ADDRESS.test(address);
}

interface Delimiter {
    readonly size: 1 | 2;
    /** Its place among the pieces. */
    readonly at: number;
}

/** The emphasis and links of one paragraph. */
export function parseInlines(text: string, links = true): Run[] {
    const pieces: (Run | Delimiter | { readonly close: Delimiter })[] = [];
    const open: Delimiter[] = [];
    let literal = '';
    const flush = (): void => {
        if (literal !== '') pieces.push({ kind: 'text', text: literal });
        literal = '';
    };
    for (let i = 0; i < text.length;) {
        const c = text[i] as string;
        if (c === '\\' && PUNCTUATION.test(text[i + 1] ?? '')) {
            literal += text[i + 1];
            i += 2;
        } else if (c === '[' && links) {
            LINK.lastIndex = i;
            const found = LINK.exec(text);
            if (found && isSafeAddress(found[2] as string)) {
                flush();
                pieces.push({
                    kind: 'link',
                    href: found[2] as string,
                    content: parseInlines(found[1] as string, false),
                });
                i = LINK.lastIndex;
            } else {
                literal += c;
                i++;
            }
        } else if (c === '*') {
            let end = i;
            while (text[end] === '*') end++;
            const run = text.slice(i, end);
            flush();
            if (!delimit(run, text[i - 1], text[end], open, pieces)) literal = run;
            i = end;
        } else {
            let end = i + 1;
            while (end < text.length && !'\\[*'.includes(text[end] as string)) end++;
            literal += text.slice(i, end);
            i = end;
        }
    }
    flush();
    return emphasise(pieces);
}

/** Opens or closes emphasis at a run of stars; false where it is only stars. */
function delimit(
    run: string,
    before: string | undefined,
    after: string | undefined,
    open: Delimiter[],
    pieces: (Run | Delimiter | { readonly close: Delimiter })[],
): boolean {
    if (run.length > 3) return false;
    const sizes: (1 | 2)[] = run.length === 3 ? [2, 1] : [run.length as 1 | 2];
    if (mayFlank(after, before)) {
        const wanted = open.toReversed().slice(0, sizes.length);
        const fits = sizes.length === 2 ? wanted.length === 2 : open.some(({ size }) => size === sizes[0]);
        if (fits) {
            for (const size of sizes.length === 2 ? wanted.map((one) => one.size) : sizes) {
                const at = open.findLastIndex((one) => one.size === size);
                const [opened] = open.splice(at);
                if (opened) pieces.push({ close: opened });
            }
            return true;
        }
    }
    if (!mayFlank(before, after) || sizes.some((size) => open.some((one) => one.size === size))) return false;
    for (const size of sizes) {
        const delimiter: Delimiter = { size, at: pieces.length };
        open.push(delimiter);
        pieces.push(delimiter);
    }
    return true;
}

/** Whether stars may open between `outside` and `inside` (or close, told the other way round), as in CommonMark. */
function mayFlank(outside: string | undefined, inside: string | undefined): boolean {
    if (inside === undefined || /\s/.test(inside)) return false;
    return !SYMBOL.test(inside) || outside === undefined || /\s/.test(outside) || SYMBOL.test(outside);
}

function emphasise(pieces: readonly (Run | Delimiter | { readonly close: Delimiter })[]): Run[] {
    const closed = new Set(pieces.flatMap((piece) => ('close' in piece ? [piece.close] : [])));
    let strong = false;
    let emphasis = false;
    const result: Run[] = [];
    for (const piece of pieces) {
        const delimiter = 'close' in piece ? piece.close : 'size' in piece ? piece : undefined;
        if (delimiter && closed.has(delimiter)) {
            const on = !('close' in piece);
            if (delimiter.size === 2) strong = on;
            else emphasis = on;
        } else if (delimiter) {
            push(result, { kind: 'text', text: '*'.repeat(delimiter.size) }, strong, emphasis);
        } else {
            push(result, piece as Run, strong, emphasis);
        }
    }
    return result;
}

function push(into: Run[], inline: Run, strong: boolean, emphasis: boolean): void {
    if (inline.kind === 'link') {
        const content: Run[] = [];
        for (const inner of inline.content) push(content, inner, strong, emphasis);
        into.push({ ...inline, content });
        return;
    }
    if (inline.kind !== 'text') {
        into.push(inline);
        return;
    }
    const last = into.at(-1);
    const isStrong = strong || inline.strong;
    const isEmphasis = emphasis || inline.emphasis;
    if (last?.kind === 'text' && Boolean(last.strong) === isStrong && Boolean(last.emphasis) === isEmphasis) {
        into[into.length - 1] = { ...last, text: last.text + inline.text };
        return;
    }
    into.push({
        kind: 'text',
        text: inline.text,
        ...(isStrong ? { strong: true as const } : {}),
        ...(isEmphasis ? { emphasis: true as const } : {}),
    });
}
