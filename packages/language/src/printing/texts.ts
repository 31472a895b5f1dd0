const STEP = '    ';
const BREAK = /\r\n|\n|\r/;

/** A text of several lines with its indentation put right; what it says stays the same to the letter. */
export function reindentText(image: string, base: string): string {
    if (!image.startsWith('"') || !BREAK.test(image)) return image;
    const parts = image.split(/(\r\n|\n|\r)/);
    const lines = parts.filter((_, i) => i % 2 === 0);
    const breaks = parts.filter((_, i) => i % 2 === 1);
    const closing = lines.length - 1;
    const content = (line: string, rank: number): string => trimmedEnd(rank === closing ? line.slice(0, -1) : line);
    const common = Math.min(
        ...lines
            .slice(1)
            .map((line, i) => content(line, i + 1))
            .filter((line) => line !== '')
            .map(indentationOf),
    );
    const laid = lines.map((line, rank) => {
        if (rank === 0) return trimmedEnd(line);
        const kept = content(line, rank);
        if (rank < closing) return kept === '' ? '' : base + STEP + kept.slice(common);
        return kept === '' ? `${base}"` : base + STEP + line.slice(common);
    });
    return laid.map((line, rank) => line + (breaks[rank] ?? '')).join('');
}

/** A text as it stands in a source, on one line. */
export function quoted(text: string): string {
    return `"${escaped(text)}"`;
}

/**
 * A text as it stands in a source whose statement is indented by `base`: on lines of its own where it has several. Blanks
 * around it, at the ends of its lines, and before all of them aren't part of a text.
 */
export function layText(text: string, base: string): string {
    if (!BREAK.test(text)) return `"${escaped(trimmedEnd(text).slice(indentationOf(text)))}"`;
    const lines = escaped(text).split(BREAK).map(trimmedEnd);
    const isFilled = (line: string): boolean => line !== '';
    const filled = lines.slice(Math.max(0, lines.findIndex(isFilled)), lines.findLastIndex(isFilled) + 1);
    const common = Math.min(...filled.filter(isFilled).map(indentationOf));
    const [first = '', ...others] = filled.map((line) => line.slice(common));
    if (others.length === 0) return `"${first}"`;
    return `"\n${[first, ...others].map((line) => (line === '' ? '' : base + STEP + line)).join('\n')}\n${base}"`;
}

/** What stands between the quotes of a text to say this. */
export function escaped(text: string): string {
    return text.replace(/["\\]/g, '\\$&');
}

/** As the model counts blanks at the ends of a line. */
function isBlank(c: string | undefined): boolean {
    return c === ' ' || c === '\t' || (c !== undefined && c > '~' && /\s/.test(c));
}

function trimmedEnd(line: string): string {
    let end = line.length;
    while (end > 0 && isBlank(line[end - 1])) end--;
    return line.slice(0, end);
}

function indentationOf(line: string): number {
    let count = 0;
    while (isBlank(line[count])) count++;
    return count;
}
