import { type LaidFile, readLaidFile } from '../grammar/laid-tokens.ts';
import { Layout, type LayoutEdit, type Stretch } from './layout.ts';

/** What laying a text out anew would change, and what it leaves alone because it isn't understood. */
export interface Formatting {
    readonly edits: readonly LayoutEdit[];
    /** How much was left as it is: nothing, the statements that hold a fault of syntax, or the whole file. */
    readonly left: 'nothing' | 'faulty statements' | 'everything';
}

/** The text in the canonical layout; what isn't understood stays as it is. */
export function format(text: string): string {
    return apply(text, formatEdits(text));
}

/** The same as edits: only what differs, comments and words untouched. */
export function formatEdits(text: string): readonly LayoutEdit[] {
    return formatting(text).edits;
}

export function formatting(text: string): Formatting {
    const file = readLaidFile(text);
    const faults = faultsOf(file);
    if (file.faults.length === 0) return { edits: new Layout(text, file.tokens).run(), left: 'nothing' };
    const kept = new Layout(text, file.tokens, [
        ...faultyStretches(file, text.length),
        ...unsureStretch(file, text.length),
    ]).run();
    const isSound = isUnderstoodTheSame(file, apply(text, kept));
    const isGuessed = faults.some(({ kind }) => UNSURE.has(kind));
    if (!isSound || (isGuessed && kept.length === 0)) return { edits: [], left: 'everything' };
    return { edits: kept, left: faults.length === 0 ? 'nothing' : 'faulty statements' };
}

/**
 * From where a quote or a brace is missing on, what is text and what holds what is only guessed; and that it is missing
 * may show one statement too late.
 */
function unsureStretch(file: LaidFile, length: number): Stretch[] {
    const first = faultsOf(file).find(({ kind }) => UNSURE.has(kind));
    if (!first) return [];
    const { statements } = file;
    const at = statements.findIndex(({ end }) => end >= first.start);
    const from = statements.at(at < 0 ? -2 : Math.max(at - 1, 0));
    return [{ start: from && at !== 0 ? from.start - 1 : -1, end: length + 1 }];
}

const UNSURE: ReadonlySet<string> = new Set(['guillemet', 'accolade', 'conflit-de-fusion']);

/** A capital too many is put right like a missing accent; typographic quotes stay, and harm nothing. */
function faultsOf({ faults }: LaidFile): LaidFile['faults'] {
    return faults.filter(({ severity }) => severity === 'error');
}

/** The statements of the file in which a fault lies, with the gaps around them. */
function faultyStretches(file: LaidFile, length: number): Stretch[] {
    const { statements } = file;
    return faultsOf(file).map((fault) => {
        const before = statements.findLast(({ end }) => end < fault.start);
        const after = statements.find(({ start }) => start > fault.end);
        return { start: before ? before.end - 1 : -1, end: (after?.start ?? length) + 1 };
    });
}

function isUnderstoodTheSame(before: LaidFile, text: string): boolean {
    const after = readLaidFile(text);
    const tellTale = ({ tokens, faults }: LaidFile): string =>
        JSON.stringify([
            tokens.map(({ written }) => written.replace(/\s+/g, ' ')),
            faults.filter(({ severity }) => severity === 'error').map(({ kind }) => kind),
        ]);
    return tellTale(before) === tellTale(after);
}

function apply(text: string, edits: readonly LayoutEdit[]): string {
    const parts: string[] = [];
    let offset = 0;
    for (const edit of edits) {
        parts.push(text.slice(offset, edit.start), edit.text);
        offset = edit.end;
    }
    parts.push(text.slice(offset));
    return parts.join('');
}
