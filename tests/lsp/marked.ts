// Texts with a cursor `<|>` and with marks `»…«`. A French text may hold « … » of its own.
export interface Marked {
    readonly text: string;
    readonly cursor: number;
    readonly marks: readonly (readonly [start: number, end: number])[];
}

export function marked(source: string): Marked {
    let text = '';
    let cursor = -1;
    const open: number[] = [];
    const marks: [number, number][] = [];
    for (let i = 0; i < source.length; i++) {
        if (source.startsWith('<|>', i)) {
            cursor = text.length;
            i += 2;
        } else if (source[i] === '»' && !/^(?:<\|>)?(?:[\s.,;:!?)]|$)/.test(source.slice(i + 1)))
            open.push(text.length);
        else if (source[i] === '«' && open.length > 0) marks.push([open.pop() as number, text.length]);
        else text += source[i];
    }
    if (open.length > 0) throw new Error(`A mark is not closed in: ${source}`);
    return { text, cursor, marks: marks.toSorted((a, b) => a[0] - b[0] || b[1] - a[1]) };
}
