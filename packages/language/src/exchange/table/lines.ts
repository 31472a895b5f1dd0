import type { Paragraph } from './document.ts';

/** A line of a cell, without the sign of a list before it. */
export interface Line {
    readonly text: string;
    /** Whether it is an item of a list, by its layout or by its sign. */
    readonly marked: boolean;
    /** How deep in lists: 0 outside any. */
    readonly level: number;
}

const MARK = /^(?:[–—•●○◦▪■□▫‣➢➤►▶→✓✔❖·*§]\s*|-(?:\s+|(?=\p{L}))|o\s+(?=\p{Lu})|\(?\d{1,2}[.)]\s+|[a-z]\)\s+)/u;
const DEEPER = /^(?:\s{2,}|\t)/;

/** The lines of a cell; notes of the foot of the page are not among them. */
export function linesOf(paragraphs: readonly Paragraph[]): Line[] {
    const lines: Line[] = [];
    const isCapitalised = /^\P{L}*\p{Lu}/u.test(paragraphs[0]?.text ?? '');
    for (const { text, level, note } of paragraphs) {
        if (note || isHole(text)) continue;
        for (const [rank, piece] of text.split('\n').flatMap(parts).entries()) {
            const line = lineOf(piece, rank === 0 ? level : undefined);
            if (line.text === '') continue;
            const last = lines.at(-1);
            if (last && isCapitalised && goesOn(last, line))
                lines[lines.length - 1] = { ...last, text: `${last.text} ${line.text}` };
            else lines.push(line);
        }
    }
    return lines;
}

/** « ⚠ Aucun critère »: what our own tables show of what is missing says nothing. */
export function isHole(text: string): boolean {
    return text.startsWith('⚠');
}

/** Items that stand on one line with a bar between them. */
function parts(line: string): string[] {
    return / \| /.test(line) ? line.split(/(?<!\s)\s+\|\s+/).map((part) => `• ${part}`) : [line];
}

function lineOf(piece: string, level: number | undefined): Line {
    const trimmed = piece.trim();
    const mark = MARK.exec(trimmed)?.[0] ?? '';
    const text = trimmed.slice(mark.length).trim();
    if (level !== undefined) return { text, marked: true, level };
    const isMarked = mark !== '' && text !== '';
    return {
        text: isMarked ? text : trimmed.replace(/^[•●▪·–-]$/, ''),
        marked: isMarked,
        level: isMarked ? (DEEPER.test(piece) ? 2 : 1) : 0,
    };
}

/** A line broken by hand: it begins small where the others begin with capitals, and what it follows isn't ended. */
function goesOn(last: Line, line: Line): boolean {
    return !line.marked && /^\p{Ll}/u.test(line.text) && !/[.;:!?]$/.test(last.text);
}

/** Without what parts the items of a list. */
export function withoutStop(text: string): string {
    return text.replace(/(?<!\s)\s*[;,]$/, '').trim();
}
