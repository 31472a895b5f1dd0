// The small Markdown of texts: paragraphs, `-` and `1.` lists, `*…*`, `**…**`, `[…](…)`; all else is literal. Written here
// because libraries know more of Markdown than the language does (headings, `*` and `+` lists, code, images), and a text
// has to read in a table exactly as the language means it. Time is linear in the text's length.
import { inert } from './inert.ts';
import type { Inline, Paragraph } from './table.ts';

const DEEPEST = 6;
const ITEM = /^(-|\d{1,9}\.)[ \t]+(\S.*)$/;

interface Open {
    readonly marker: '-' | number;
    readonly content: number;
}

/** The paragraphs and list items of a text. */
export function parseRichText(text: string): Paragraph[] {
    const paragraphs: { level: number; marker?: '-' | number; lines: string[] }[] = [];
    const lists: Open[] = [];
    let afterBlank = true;
    for (const line of inert(text).split('\n')) {
        const content = line.trim();
        if (content === '') {
            afterBlank = true;
            continue;
        }
        const indentation = indentationOf(line);
        const item = ITEM.exec(content);
        const marker = item && markerOf(item[1] as string);
        const last = paragraphs.at(-1);
        if (item && marker && (afterBlank || mayInterrupt(marker, lists))) {
            while (lists.length > 0 && indentation < (lists.at(-1) as Open).content) lists.pop();
            if (lists.length < DEEPEST) lists.push({ marker, content: indentation + (item[1] as string).length + 1 });
            paragraphs.push({ level: lists.length, marker, lines: [item[2] as string] });
        } else if (afterBlank || !last) {
            while (lists.length > 0 && indentation < (lists.at(-1) as Open).content) lists.pop();
            paragraphs.push({ level: lists.length, lines: [content] });
        } else {
            last.lines.push(content);
        }
        afterBlank = false;
    }
    return paragraphs.map(({ level, marker, lines }) => ({
        level,
        ...(marker === undefined ? {} : { marker }),
        inlines: parseInlines(lines.join(' ')),
    }));
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
export function parseInlines(text: string, links = true): Inline[] {
    const pieces: (Inline | Delimiter | { readonly close: Delimiter })[] = [];
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
    pieces: (Inline | Delimiter | { readonly close: Delimiter })[],
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

function emphasise(pieces: readonly (Inline | Delimiter | { readonly close: Delimiter })[]): Inline[] {
    const closed = new Set(pieces.flatMap((piece) => ('close' in piece ? [piece.close] : [])));
    let strong = false;
    let emphasis = false;
    const result: Inline[] = [];
    for (const piece of pieces) {
        const delimiter = 'close' in piece ? piece.close : 'size' in piece ? piece : undefined;
        if (delimiter && closed.has(delimiter)) {
            const on = !('close' in piece);
            if (delimiter.size === 2) strong = on;
            else emphasis = on;
        } else if (delimiter) {
            push(result, { kind: 'text', text: '*'.repeat(delimiter.size) }, strong, emphasis);
        } else {
            push(result, piece as Inline, strong, emphasis);
        }
    }
    return result;
}

function push(into: Inline[], inline: Inline, strong: boolean, emphasis: boolean): void {
    if (inline.kind === 'link') {
        const content: Inline[] = [];
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
