// A published text has no line breaks: runs of blanks stand for them, but not every run parts something.
import { LABELS } from './circumstances.ts';
import { CODE_PATTERN, lettersFamily, type Marked, marked, writtenCode } from './marks.ts';

/** A stretch of a text that stands by itself, with the marks before it taken off. */
export interface Segment extends Marked {
    /** With its marks, blanks folded. */
    readonly text: string;
    /** How wide the gap before it is, in blanks; a line break is wider than any. */
    readonly gap: number;
}

const LINE_BREAK = 99;
const GAP = /\s{2,}|\n/g;
/** Bullets that stand in no sentence part items, however narrow the gap before them. */
const BULLETS = /[●•▪➢✓\uF0B7]/;
const BEFORE_BULLET = /[^\S\n](?=[●•▪➢✓\uF0B7]\s)/g;
/** Words behind which a sentence goes on, whatever the blanks. */
const OPEN_END =
    /(?:(?:^|[\s’'(])(?:à|au|aux|avec|ce|ces|cette|chaque|d|dans|de|des|dont|du|en|entre|et|l|la|le|les|leur|leurs|ou|par|pour|que|qui|sa|sans|ses|son|sous|sur|un|une|vers)|[,(’'/])$/iu;
const GOES_ON = /^(?:[\p{Ll}(,;:.!?»…)/]|[–—-][^\s–—-])/u;
const SENTENCE_END = /[.!?…:;»)]["’]?$/u;
/** Where most gaps are as wide as this, a narrow one is a slip of the typist. */
const WIDE = 4;

/** The stretches of a text, in order; each blank that parts nothing is a single one. */
export function segmentsOf(text: string): Segment[] {
    const raw = rawSegments(BULLETS.test(text) ? text.replace(BEFORE_BULLET, '\n') : text);
    const isWide = mostGapsAreWide(raw);
    const joined: Segment[] = [];
    for (const { text: own, gap } of raw) {
        const segment = { text: own, gap, ...marked(own) };
        const last = joined.at(-1);
        if (last && goesOn(last.text, segment, isWide)) joined[joined.length - 1] = continued(last, own);
        else joined.push(segment);
    }
    return joined.some(mayHoldCodes) ? joined.flatMap(withGluedCodes) : joined;
}

function continued({ text: before, gap }: Segment, more: string): Segment {
    const text = `${before} ${more}`;
    return { text, gap, ...marked(text) };
}

function rawSegments(text: string): { text: string; gap: number }[] {
    const segments: { text: string; gap: number }[] = [];
    let start = 0;
    let gap = LINE_BREAK;
    const push = (end: number, next: number): void => {
        const piece = text.slice(start, end).trim();
        const last = segments.at(-1);
        // A mark that blanks keep from its item: « C5.  Développer », « *   Item ».
        if (last && piece !== '' && isMarkAlone(last.text)) last.text += ` ${piece}`;
        else if (piece !== '') segments.push({ text: piece, gap });
        gap = Math.max(piece === '' ? gap : 0, next);
    };
    GAP.lastIndex = 0;
    for (let found = GAP.exec(text); found; found = GAP.exec(text)) {
        push(found.index, found[0].includes('\n') ? LINE_BREAK : found[0].length);
        start = GAP.lastIndex;
    }
    push(text.length, 0);
    return segments;
}

const MARK_ALONE = new RegExp(`^(?:[*•●▪–—-]|o|(?:[*•●▪–—-]\\s?)?${CODE_PATTERN}[.):]?|\\d{1,2}[.)])$`, 'u');

function isMarkAlone(text: string): boolean {
    return MARK_ALONE.test(text);
}

function mostGapsAreWide(segments: readonly { text: string; gap: number }[]): boolean {
    const gaps = segments.slice(1).filter(({ text }) => !GOES_ON.test(text));
    return gaps.length > 1 && gaps.filter(({ gap }) => gap >= WIDE).length * 2 > gaps.length;
}

/** Whether a sentence goes on behind a gap. */
function goesOn(before: string, { text, gap, marks }: Segment, isWide: boolean): boolean {
    // The title of an épreuve and the line of its circumstances end where a gap is wide; a line that broke is none.
    if (gap >= WIDE && gap < LINE_BREAK && (ASSESSMENT.test(before) || CIRCUMSTANCES.test(before))) return false;
    const isMarked = marks.length > 0;
    if (GOES_ON.test(text) && !(isMarked && !GLUED_DASH.test(text))) return true;
    if (isMarked) return false;
    if (OPEN_END.test(before) || isOpen(before)) return true;
    return isWide && gap < WIDE && !SENTENCE_END.test(before);
}

const GLUED_DASH = /^[–—-][^\s–—-]/u;

const ASSESSMENT = /^(?:[*•-]\s+)?[ée]preuve\s+\S*\d\S*\s*[:.–—-]/iu;

const CIRCUMSTANCES = new RegExp(`^(?:${LABELS})\\s:\\s.*\\.$`, 'u');

/** A bracket that is still open. */
function isOpen(text: string): boolean {
    return text.lastIndexOf('(') > text.lastIndexOf(')');
}

const DIGIT = /\d/;
const INNER_CODE = new RegExp(`(?<=[.;:!?…]\\s?|\\s)(${CODE_PATTERN})[.)]?\\s+(?=\\p{Lu}\\p{L})`, 'gu');

function mayHoldCodes({ marks, body }: Segment): boolean {
    return marks.some(({ kind }) => kind === 'code') && DIGIT.test(body);
}

/** A table's cell that lost its lists: « … du dossier. C1.2. Analyser … », parted where the codes of its kind stand. */
function withGluedCodes(segment: Segment): Segment[] {
    const own = segment.marks.find((mark) => mark.kind === 'code');
    if (!own || !mayHoldCodes(segment)) return [segment];
    const bodyStart = segment.text.length - segment.body.length;
    const cuts = [...segment.text.matchAll(INNER_CODE)].filter(({ index, 0: image, 1: code = '' }) => {
        const isFirm = /[.)]\s+$/.test(image);
        const isAfterSentence = /[.;:!?…]\s?$/.test(segment.text.slice(0, index));
        return index > bodyStart && lettersFamily(writtenCode(code)) === own.family && (isFirm || isAfterSentence);
    });
    if (cuts.length === 0) return [segment];
    const starts = [0, ...cuts.map(({ index }) => index)];
    return starts.map((start, rank) => {
        const text = segment.text.slice(start, starts[rank + 1]).trim();
        return { text, gap: rank === 0 ? segment.gap : LINE_BREAK, ...marked(text) };
    });
}
