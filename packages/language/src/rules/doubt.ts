import { codeKey } from '../model/codes.ts';
import type { Item } from '../model/items.ts';
import { type Span, spanHolds, spansTouch } from '../model/source.ts';
import type { RegistrationKind, Unit } from '../model/unit.ts';

type SyntaxFault = Unit['syntaxFaults'][number];

const END_OF_LINE = /[\n\r]/g;

/**
 * The lines on which a fault of syntax leaves in doubt what was meant. Nothing else is told of them: one slip of the
 * hand is one finding.
 */
export class DoubtfulLines {
    private readonly stretches: readonly Span[];

    constructor(unit: Unit) {
        const texts = new Map(unit.files.map(({ path, text }) => [path, text]));
        this.stretches = errorsOf(unit).map(({ doubt }) => wholeLines(doubt, texts.get(doubt.file) ?? ''));
    }

    get isEmpty(): boolean {
        return this.stretches.length === 0;
    }

    holds(at: Span): boolean {
        return this.stretches.some((lines) => spansTouch(lines, at));
    }
}

/**
 * Whether all that an item holds was understood: only then is something missing in it. Of the certification itself, what
 * stands in its activities, competencies, blocs and épreuves doesn't count.
 */
export function isUnderstood(unit: Unit, item: Item): boolean {
    const errors = errorsOf(unit);
    if (item.parent) return !errors.some(({ doubt }) => spansTouch(item.span, doubt));
    const parts = unit.items.filter(({ parent, kind }) => parent === item && STRUCTURE.has(kind));
    return errors.every(({ span }) => parts.some((part) => spanHolds(part.span, span)));
}

const STRUCTURE: ReadonlySet<Item['kind']> = new Set(['activity', 'competency', 'block', 'assessment', 'choice']);

/** The kinds that a certification may be of: more than one where the statement that tells its kind may be lost. */
export function possibleKinds(unit: Unit): readonly RegistrationKind[] {
    const { certification, register, registrationKind } = unit;
    if (!certification || isUnderstood(unit, certification)) return [registrationKind];
    const kinds = new Set<RegistrationKind>([registrationKind]);
    if (register === undefined) kinds.add('RS');
    if (register !== 'RS' && certification.administration.registration === undefined) kinds.add('de droit');
    return [...kinds];
}

/** Whether braces had to be guessed in a file: then what stands in what is in doubt. */
export function hasLostBraces(unit: Unit, file: string): boolean {
    return errorsOf(unit).some(({ kind, span }) => kind === 'accolade' && span.file === file);
}

/** Whether the head of a declaration may have been lost between two places: they only seem to stand in the same one. */
export function mayBelongApart(unit: Unit, first: Span, again: Span): boolean {
    if (hasLostBraces(unit, again.file)) return true;
    return errorsOf(unit).some(({ span }) => spanHolds({ ...first, end: again.end }, span));
}

/** Faults that may have taken a declaration away with its code. */
const LOSING: ReadonlySet<string> = new Set(['inattendu', 'mot-inconnu', 'manquant', 'accolade', 'conflit-de-fusion']);

/** Whether a code may be declared where the text was not understood: on such a line, or in what was lost altogether. */
export class LostDeclarations {
    private readonly mayBeAny: boolean;
    private readonly keys: ReadonlySet<string>;

    constructor(unit: Unit) {
        this.mayBeAny = errorsOf(unit).some(({ kind, touchesCoverage }) => touchesCoverage && LOSING.has(kind));
        this.keys = codesInDoubt(unit);
    }

    mayDeclare(code: string): boolean {
        return this.mayBeAny || this.keys.has(codeKey(code));
    }
}

function codesInDoubt(unit: Unit): ReadonlySet<string> {
    const keys = new Set<string>();
    const texts = new Map(unit.files.map(({ path, text }) => [path, text]));
    for (const { doubt } of errorsOf(unit)) {
        const text = texts.get(doubt.file) ?? '';
        const { start, end } = wholeLines(doubt, text);
        for (const [word] of text.slice(start, end).matchAll(/[^\s"{},]+/g)) keys.add(codeKey(word));
    }
    return keys;
}

function errorsOf({ syntaxFaults }: Unit): SyntaxFault[] {
    return syntaxFaults.filter(({ severity }) => severity === 'error');
}

function wholeLines({ file, start, end }: Span, text: string): Span {
    const before = Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1));
    END_OF_LINE.lastIndex = end;
    return { file, start: start === 0 ? 0 : before + 1, end: END_OF_LINE.exec(text)?.index ?? text.length };
}
