// Modalités that don't say which épreuve evaluates what, as the épreuves that they name: a start for who knows it.
import type { WrittenAssessment, WrittenList } from '../../printing/written.ts';
import { assessment, assessmentLabel, evaluatedIn, result, structureAssessments } from './assessments.ts';
import { NOTE } from './items.ts';
import { leadingReferences, onlyReferences } from './references.ts';
import { type Segment, segmentsOf } from './segments.ts';

export interface DividedAssessments {
    readonly assessments: readonly WrittenAssessment[];
    /** What introduces them, or stands beside them. */
    readonly preamble?: string;
}

/** What an épreuve is called, at the start of what is said of it. */
const NAMED =
    /^(?:(?:une?|deux|trois|quatre|l[’'’]|la|le|les|des)\s*)?(?:[ée]preuves?|[ée]valuations?|mises? en (?:situation|pratique)|[ée]tudes? (?:de )?cas|cas pratiques?|projets?|dossiers?|questionnaires?|QCM|contr[ôo]les? continus?|entretiens?|soutenances?|pr[ée]sentations?|productions?|rapports?|m[ée]moires?|oral|[ée]crit|examens?|jeux? de r[ôo]les?|portfolios?|travaux|exercices?)(?!\p{L})/iu;

interface Part {
    readonly code?: string;
    readonly list?: WrittenList;
    readonly lines: string[];
}

/**
 * The épreuves that a text names, in its order: each with all that is said up to the next, and with what it evaluates where
 * that is told. Nothing where none is named. No word is lost.
 */
export function divideAssessments(text: string, known: ReadonlySet<string>): DividedAssessments | undefined {
    const whole = structureAssessments(text, known);
    if ('assessments' in whole) return whole;
    const notes: string[] = [];
    const parts: Part[] = [];
    for (const segment of segmentsOf(text).flatMap(enumerated)) {
        const part = NOTE.test(segment.text) ? undefined : beginning(segment, known);
        if (part) parts.push(part);
        else if (parts.length === 0 || NOTE.test(segment.text)) notes.push(segment.text);
        else parts.at(-1)?.lines.push(segment.text);
    }
    if (parts.length === 0) return undefined;
    const own = new Set(parts.map(({ code }) => code));
    const isCoded = parts.every(({ code }) => code !== undefined) && own.size === parts.length;
    return result(
        parts.map((part) => divided(isCoded ? part : { ...part, code: undefined }, known)),
        notes,
    );
}

/** « Une étude de cas ; une soutenance » on one line. */
function enumerated(segment: Segment): Segment[] {
    const pieces = segment.text.split(/(?<!\s)\s*;\s*/).filter((piece) => piece !== '');
    return pieces.length > 1 && pieces.every((piece) => NAMED.test(piece))
        ? pieces.flatMap((piece) => segmentsOf(piece))
        : [segment];
}

function beginning(segment: Segment, known: ReadonlySet<string>): Part | undefined {
    const label = assessmentLabel(segment);
    if (label) return { code: label.code, lines: [segment.body] };
    const references = leadingReferences(segment.text, known);
    const rest = references && segment.text.slice(references.end).replace(/^[\s.:)–—-]+/, '');
    if (references && rest) return { list: references.list, lines: [rest] };
    return NAMED.test(segment.body) ? { lines: [segment.body] } : undefined;
}

/** « … (C1.1, C1.2) » at the end of a line, which stays as it is. */
const IN_BRACKETS = /\(([^()]+)\)\s*\.?$/;

function divided(
    { code, list: leading, lines: told }: Omit<Part, 'code'> & { readonly code?: string | undefined },
    known: ReadonlySet<string>,
): WrittenAssessment {
    const { lines, list: named } = evaluatedIn(told, known, false);
    const bracketed = lines
        .map((line) => onlyReferences(IN_BRACKETS.exec(line)?.[1] ?? '', known))
        .find((one) => one !== undefined);
    const list = leading ?? named ?? bracketed;
    return assessment(lines, { ...(code === undefined ? {} : { code }), ...(list ? { evaluates: [list] } : {}) });
}
