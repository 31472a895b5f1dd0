// Texts with marks: `»…«` stands around what a finding is at. A French text may hold « … » of its own.
import type { Example } from '@referentiel/language';

export interface MarkedFiles {
    readonly files: Readonly<Record<string, string>>;
    /** `path:start-end` of each mark, in order of path and place. */
    readonly places: readonly string[];
}

export const MAIN_PATH = 'exemple.referentiel';

/** The files of an example without their marks, and where those stood. */
export function readExample({ text, files = {} }: Example): MarkedFiles {
    const unmarked: Record<string, string> = {};
    const places: string[] = [];
    for (const [path, marked] of Object.entries({ [MAIN_PATH]: text, ...files })) {
        const read = unmark(marked);
        unmarked[path] = read.text;
        places.push(...read.marks.map(([start, end]) => `${path}:${start}-${end}`));
    }
    return { files: unmarked, places: places.toSorted() };
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
