// One or several items in a cell: by codes, by bullets, by lines.
import { lettersFamily, leadingCode } from './codes.ts';
import { folded } from './folded.ts';
import { type Line, withoutStop } from './lines.ts';

/** An item of a cell: its code and text, and the lines below that belong to it. */
export interface CellItem {
    readonly code?: string;
    readonly text: string;
    readonly more: readonly Line[];
}

interface Draft {
    code?: string;
    text: string;
    readonly more: Line[];
}

/** Activities or competencies: what follows one without a code of its own belongs to it. */
export function statementsIn(lines: readonly Line[]): CellItem[] {
    const [first] = lines;
    if (!first) return [];
    const family = lines.flatMap(({ text }) => leadingCode(text)?.code ?? []).map(lettersFamily)[0];
    if (family !== undefined) return byCode(lines, family);
    if (lines.length > 1 && (lines.every(({ marked, level }) => marked && level <= 1) || lines.every(isInfinitive)))
        return lines.map(({ text }) => ({ text: withoutStop(text), more: [] }));
    return [{ text: first.text, more: lines.slice(1) }];
}

function byCode(lines: readonly Line[], family: string): CellItem[] {
    const items: Draft[] = [];
    for (const line of lines) {
        const coded = leadingCode(line.text);
        const last = items.at(-1);
        if (coded && lettersFamily(coded.code) === family) items.push({ ...coded, more: [] });
        else if (!last) items.push({ text: line.text, more: [] });
        else if (last.text === '') last.text = line.text;
        else last.more.push(line);
    }
    // What stands before the first code is an item of its own only where it is nobody's title.
    return items;
}

/** Criteria: each paragraph or bullet is one; deeper bullets, and those below « … : », are its indicators. */
export function criteriaIn(lines: readonly Line[]): CellItem[] {
    const items: Draft[] = [];
    const hasMarks = lines.some(({ marked }) => marked);
    const least = Math.min(...lines.filter(({ marked }) => marked).map(({ level }) => level));
    let heading: Draft | undefined;
    for (const line of split(lines)) {
        const coded = leadingCode(line.text);
        const last = items.at(-1);
        if (coded) {
            items.push({ ...coded, text: withoutStop(coded.text), more: [] });
            heading = undefined;
        } else if (last?.code !== undefined && last.text === '') last.text = withoutStop(line.text);
        else if (hasMarks && !line.marked && line.text.endsWith(':')) {
            heading = { text: line.text, more: [] };
            items.push(heading);
        } else if (last && line.marked && (heading !== undefined || line.level > least)) last.more.push(line);
        else if (last && hasMarks && !line.marked && /^\p{Ll}/u.test(line.text))
            last.text = `${last.text} ${withoutStop(line.text)}`;
        else {
            items.push({ text: withoutStop(line.text), more: [] });
            heading = undefined;
        }
    }
    return items;
}

/** Items parted by semicolons on one line: only where each begins as a sentence or with a code. */
function split(lines: readonly Line[]): readonly Line[] {
    const [only] = lines;
    if (lines.length !== 1 || !only) return lines;
    const parts = only.text.split(/(?<!\s)\s*;\s+/).filter((part) => part !== '');
    const areItems = parts.length > 1 && parts.every((part) => /^\p{Lu}/u.test(part) && part.includes(' '));
    return areItems ? parts.map((text) => ({ text, marked: true, level: 1 })) : lines;
}

/** « Accueillir », « Mettre en place », « S’assurer »: how a competency begins. */
function isInfinitive({ text }: Line): boolean {
    return /^(?:s'|se )?[a-z]{2,}(?:er|ir|re|oir)\b/.test(folded(text));
}
