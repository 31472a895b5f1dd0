// Texts with marks: `»…«` stands around what a finding is at. A French text may hold « … » of its own.
import type { Span } from '../model/source.ts';
import type { Example } from './rule.ts';

/** An example as its files are written, and what was marked in them. */
export interface ReadExample {
    readonly files: Readonly<Record<string, string>>;
    /** In the order of files, then of closing marks. */
    readonly marks: readonly Span[];
}

/** The path of an example's own text. */
export const EXAMPLE_PATH = 'exemple.referentiel';

/** The files of an example without their marks, and where those stood. */
export function readExample({ text, files = {} }: Example): ReadExample {
    const unmarked: Record<string, string> = {};
    const marks: Span[] = [];
    for (const [file, marked] of Object.entries({ [EXAMPLE_PATH]: text, ...files })) {
        const read = unmark(dedent(marked));
        unmarked[file] = read.text;
        marks.push(...read.marks.map(([start, end]) => ({ file, start, end })));
    }
    return { files: unmarked, marks };
}

/**
 * A text as it is meant: one that begins on the line after its opening sign, indented as the code around it, is written
 * without that indentation, and ends with its last line.
 */
function dedent(text: string): string {
    if (!text.startsWith('\n')) return text;
    const lines = text.slice(1).split('\n');
    const indent = Math.min(...lines.filter((line) => line.trim() !== '').map((line) => line.search(/[^ ]/)));
    return lines.map((line) => line.slice(indent)).join('\n');
}

function unmark(marked: string): { text: string; marks: [number, number][] } {
    const marks: [number, number][] = [];
    const open: number[] = [];
    let text = '';
    // An opening « of a quoted French phrase is followed by a space, a closing » preceded by one; a mark by neither.
    for (let i = 0; i < marked.length; i++) {
        const c = marked.charAt(i);
        if (c === '»' && !isSpace(marked.charAt(i - 1), marked.charAt(i + 1))) open.push(text.length);
        else if (c === '«' && open.length > 0) marks.push([open.pop() as number, text.length]);
        else text += c;
    }
    if (open.length > 0) throw new Error(`A mark is not closed in: ${marked}`);
    return { text, marks };
}

/** Whether a » closes a quotation: after a no-break space, or with a blank or an end behind it. */
function isSpace(before: string, after: string): boolean {
    return before === '\u00a0' || before === '\u202f' || (before === ' ' && /^[\s.,;:!?)]?$/.test(after));
}
