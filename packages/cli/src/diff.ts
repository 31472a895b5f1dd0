import type { Output } from './output.ts';

/** How many unchanged lines surround a change. */
const CONTEXT = 2;

interface Line {
    readonly sign: ' ' | '-' | '+';
    readonly text: string;
    /** Its number before the change, and after. */
    readonly before: number;
    readonly after: number;
}

/** Writes what a change does to a file, as `diff -u` does. */
export function writeDiff(output: Output, path: string, before: string, after: string): void {
    const { colours } = output;
    const lines = linesOf(before, after);
    const shown = lines.map((_, i) => lines.slice(Math.max(0, i - CONTEXT), i + CONTEXT + 1).some(isChange));
    output.write(`${colours.bold(`--- ${path}`)}\n${colours.bold(`+++ ${path}`)}\n`);
    for (const [i, line] of lines.entries()) {
        if (!shown[i]) continue;
        if (!shown[i - 1]) output.write(colours.dim(`@@ -${line.before} +${line.after} @@\n`));
        const colour = line.sign === '-' ? colours.red : line.sign === '+' ? colours.green : (text: string) => text;
        output.write(`${colour(line.sign + line.text)}\n`);
    }
}

function isChange({ sign }: Line): boolean {
    return sign !== ' ';
}

function linesOf(before: string, after: string): Line[] {
    const [a, b] = [before.split(/\r\n|\n|\r/), after.split(/\r\n|\n|\r/)];
    const lines: Line[] = [];
    let [i, j] = [0, 0];
    const push = (sign: Line['sign'], text: string): void => {
        lines.push({ sign, text, before: i + 1, after: j + 1 });
        if (sign !== '+') i++;
        if (sign !== '-') j++;
    };
    while (i < a.length || j < b.length) {
        if (i < a.length && j < b.length && a[i] === b[j]) push(' ', a[i] as string);
        else {
            const [nextI, nextJ] = meeting(a, b, i, j);
            for (const text of a.slice(i, nextI)) push('-', text);
            for (const text of b.slice(j, nextJ)) push('+', text);
        }
    }
    return lines;
}

/** The nearest lines that are the same again. */
function meeting(a: readonly string[], b: readonly string[], i: number, j: number): [number, number] {
    const most = a.length - i + b.length - j;
    for (let far = 1; far <= most; far++) {
        for (let di = 0; di <= far; di++) {
            const [x, y] = [i + di, j + far - di];
            if (x < a.length && y < b.length && a[x] === b[y] && (a[x] !== '' || far < 3)) return [x, y];
        }
    }
    return [a.length, b.length];
}
