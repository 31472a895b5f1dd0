/** A stretch of text that looks the same. */
export interface Run {
    readonly text: string;
    readonly strong: boolean;
    readonly emphasis: boolean;
}

/** Signs that Word and web pages leave behind, which nobody sees. */
// oxlint-disable-next-line no-control-regex
const UNSEEN = /[\u0000-\u0008\u000b-\u001f\u007f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff]/g;

/** Runs as the Markdown of one paragraph: what is literal stays literal, blanks at the ends of its lines go. */
export function inlineMarkdown(runs: readonly Run[], isParagraph: boolean): string {
    // Stars beside stars are read as other stars.
    const text = merged(runs).reduce((written, run) => {
        const next = emphasised(run);
        return written + (written.endsWith('*') && next.startsWith('*') ? literal(run.text) : next);
    }, '');
    const lines = text.split('\n').map((line) => line.replace(/ {2,}/g, ' ').trim());
    return lines
        .filter((line) => line !== '')
        .map((line, rank) => (isParagraph || rank > 0 ? withoutMark(line) : line))
        .join('\n');
}

function merged(runs: readonly Run[]): Run[] {
    const whole: Run[] = [];
    for (const run of runs) {
        const text = run.text.replace(UNSEEN, '');
        const last = whole.at(-1);
        // Blanks look the same whatever they are.
        const isLike = last && ((last.strong === run.strong && last.emphasis === run.emphasis) || text.trim() === '');
        if (last && isLike) whole[whole.length - 1] = { ...last, text: last.text + text };
        else whole.push({ ...run, text });
    }
    return whole;
}

/** The stars stand at letters and digits: elsewhere they would be read as stars. */
function emphasised({ text, strong, emphasis }: Run): string {
    const stars = strong && emphasis ? '***' : strong ? '**' : emphasis ? '*' : '';
    if (stars === '') return literal(text);
    return text
        .split('\n')
        .map((line) => {
            const start = line.search(/[\p{L}\p{N}]/u);
            if (start < 0) return literal(line);
            const end = /(?<![^\p{L}\p{N}])[^\p{L}\p{N}]+$/u.exec(line)?.index ?? line.length;
            return `${literal(line.slice(0, start))}${stars}${literal(line.slice(start, end))}${stars}${literal(line.slice(end))}`;
        })
        .join('\n');
}

function literal(text: string): string {
    return text
        .replace(/\\(?=[!-/:-@[-`{-~])/g, '\\\\')
        .replace(/\*(?=\S)|(?<=\S)\*/g, '\\*')
        .replace(/\[(?=[^[\]]*\]\()/g, '\\[');
}

/**
 * Where neither stands, a text is its own Markdown: signs that may mean something, blanks that aren't a single one, and what
 * begins an item. One class of signs, and no sign behind another to be tried again: most texts are asked this, whole.
 */
const SPECIAL =
    // oxlint-disable-next-line no-control-regex
    /[*[\\\u0000-\u001f\u007f\u00a0\u00ad\u1680\u2000-\u200f\u2028-\u202f\u205f-\u2064\u3000\ufeff]| (?= |$)/;
const MARKED = /^(?:[- ]|\d{1,9}\.)/;

/** A text without looks, as the Markdown of one paragraph that reads as it is; runs of blanks are one. */
export function literalParagraph(text: string): string {
    if (!SPECIAL.test(text) && !MARKED.test(text)) return text;
    return inlineMarkdown([{ text: text.replace(/\s+/g, ' '), strong: false, emphasis: false }], true);
}

/** What a paragraph begins with isn't the mark of a list. */
function withoutMark(line: string): string {
    return line.replace(/^-(?=\s)/, '\\-').replace(/^(\d{1,9})\.(?=\s)/, '$1\\.');
}
