// « Modalités d’évaluation » as épreuves: whole, or not at all, for épreuves replace the published text.
import type { WrittenAssessment, WrittenCriterion, WrittenList } from '../../printing/written.ts';
import { literalParagraph } from '../markdown-runs.ts';
import { circumstancesIn } from './circumstances.ts';
import { durationIn, preparationIn } from './durations.ts';
import { formsOf } from './forms.ts';
import { NOTE } from './items.ts';
import { type Mark, marked } from './marks.ts';
import { markdownOf } from './published.ts';
import { leadingReferences, onlyReferences } from './references.ts';
import { segmentsOf, type Segment } from './segments.ts';

/** Why a text stayed a text. */
export type Kept =
    /** There are several épreuves, and nothing says which evaluates what. */
    | 'which evaluates what isn’t told'
    /** It names what the list doesn't have. */
    | 'names something unknown'
    | 'no épreuve was recognised';

export type StructuredAssessments =
    { readonly assessments: readonly WrittenAssessment[]; readonly preamble?: string } | { readonly kept: Kept };

/** The épreuves of a bloc's modalités, where each says what it evaluates or there is one only; `known`: its code keys. */
export function structureAssessments(text: string, known: ReadonlySet<string>): StructuredAssessments {
    const segments = segmentsOf(text);
    if (segments.some(isLabelled)) return labelled(segments, known);
    const notes = segments.filter((segment) => NOTE.test(segment.text));
    const told = segments.filter((segment) => !NOTE.test(segment.text));
    if (told[0] && leadingReferences(told[0].text, known)) return byReferences(told, notes, known);
    return single(told, notes);
}

export function result(
    assessments: readonly WrittenAssessment[],
    notes: readonly string[],
): Extract<StructuredAssessments, { assessments: unknown }> {
    const named = assessments.map((one, rank) => ({ code: `E${rank + 1}`, ...one }));
    return { assessments: named, ...(notes.length > 0 ? { preamble: markdownOf(notes) } : {}) };
}

/** Each part begins with the codes that it evaluates. */
function byReferences(
    segments: readonly Segment[],
    notes: readonly Segment[],
    known: ReadonlySet<string>,
): StructuredAssessments {
    const parts: { list: WrittenList; lines: string[] }[] = [];
    for (const { text } of segments) {
        const found = leadingReferences(text, known);
        if (found) parts.push({ list: found.list, lines: [text.slice(found.end).replace(/^[\s.:)–—-]+/, '')] });
        else parts.at(-1)?.lines.push(text);
    }
    if (parts.some(({ lines }) => lines[0] === '')) return { kept: 'no épreuve was recognised' };
    return result(
        parts.map(({ list, lines }) => assessment(lines, { evaluates: [list] })),
        notes.map(({ text }) => text),
    );
}

const SEVERAL =
    /(?:[ée]preuves|[ée]valuations)\b.*(?:[ée]preuves|[ée]valuations)\b|(?<!\p{L})(?:deux|trois|quatre|cinq|plusieurs|[2-9])\s+(?:[ée]preuves|[ée]valuations|[ée]tudes? de cas|mises? en situation)/iu;

/** One part is one épreuve, which evaluates all. */
function single(segments: readonly Segment[], notes: readonly Segment[]): StructuredAssessments {
    const [only, second] = segments;
    if (!only) return { kept: 'no épreuve was recognised' };
    const [colon, last] = [only.body.indexOf(':'), only.body.lastIndexOf(';')];
    const enumerates = last >= 0 && (colon < 0 || last < colon);
    if (second || enumerates || SEVERAL.test(only.body)) return { kept: 'which evaluates what isn’t told' };
    return result(
        [assessment([only.body], { evaluates: [{ included: 'all' }] })],
        notes.map(({ text }) => text),
    );
}

export function assessmentLabel({ marks }: Segment): (Mark & { kind: 'label' }) | undefined {
    return marks.find((mark) => mark.kind === 'label' && mark.label === 'assessment') as
        (Mark & { kind: 'label' }) | undefined;
}

function isLabelled(segment: Segment): boolean {
    return assessmentLabel(segment) !== undefined;
}

/** Competencies without codes, named by their first words as our own fiches do: an épreuve alone evaluates them all. */
const QUOTED = /^(?:«\s[^«»]*\s»(?:, | et |\s*\.?$))+$/u;
const ALL: WrittenList = { included: 'all' };

const EVALUATES = /(?:^|(?<=[.!?…)]\s))Comp[ée]tences?\s+[ée]valu[ée]es?\s*:\s*(.*)$/iu;

/** « Épreuve 1 – Étude de cas : … Compétences évaluées : C1.1, C1.2 ». */
function labelled(segments: readonly Segment[], known: ReadonlySet<string>): StructuredAssessments {
    const notes: string[] = [];
    const parts: { code: string; lines: string[] }[] = [];
    for (const segment of segments) {
        const label = assessmentLabel(segment);
        if (label) parts.push({ code: label.code, lines: [segment.body] });
        else if (parts.length === 0 || NOTE.test(segment.text)) notes.push(segment.text);
        else parts.at(-1)?.lines.push(segment.text);
    }
    const read = parts.map(({ code, lines }) => ({ code, ...evaluatedIn(lines, known, parts.length === 1) }));
    if (read.some(({ unknown }) => unknown)) return { kept: 'names something unknown' };
    const assessments = read.map(({ code, lines, list }) => {
        const evaluates = list ?? (read.length === 1 ? { included: 'all' as const } : undefined);
        return evaluates && assessment(lines, { code, evaluates: [evaluates] });
    });
    if (assessments.some((one) => one === undefined)) return { kept: 'which evaluates what isn’t told' };
    return result(
        assessments.filter((one) => one !== undefined),
        notes,
    );
}

/** The lines of an épreuve without the one that tells what it evaluates. */
export function evaluatedIn(lines: readonly string[], known: ReadonlySet<string>, isAlone: boolean) {
    const at = lines.findIndex((line) => EVALUATES.test(line));
    const line = lines[at];
    const found = line === undefined ? undefined : EVALUATES.exec(line);
    if (line === undefined || !found) return { lines, unknown: false };
    const list = onlyReferences(found[1] ?? '', known) ?? (isAlone && QUOTED.test(found[1] ?? '') ? ALL : undefined);
    if (!list) return { lines, unknown: true };
    const before = line.slice(0, found.index).trim();
    return { lines: lines.flatMap((one, i) => (i !== at ? [one] : before ? [before] : [])), list, unknown: false };
}

const CRITERIA = /^Crit[èe]res?(?:\s+d[’'][ée]valuation)?\s*:\s*(.*)$/iu;

export function assessment(
    lines: readonly string[],
    told: Pick<WrittenAssessment, 'code' | 'evaluates'>,
): WrittenAssessment {
    const [head = '', ...others] = lines;
    const [title, rest] = titleOf(head);
    const circumstances = others[0] === undefined ? undefined : circumstancesIn(others[0]);
    const { criteria, proceedings } = criteriaOf([
        ...(rest === '' ? [] : [rest]),
        ...(circumstances ? others.slice(1) : others),
    ]);
    return {
        kind: 'assessment',
        ...told,
        title: literalParagraph(title),
        ...(circumstances ?? toldIn(title, lines)),
        ...(criteria.length > 0 ? { criteria } : {}),
        ...(proceedings.length > 0 ? { proceedings: markdownOf(proceedings) } : {}),
    };
}

/** Where no line says them: the forms that a title names, the durations that the text tells. */
function toldIn(
    title: string,
    lines: readonly string[],
): Pick<WrittenAssessment, 'forms' | 'preparation' | 'duration'> {
    const whole = lines.join('\n');
    const [forms, duration, preparation] = [formsOf(title), durationIn(whole), preparationIn(whole)];
    return {
        ...(forms.length > 0 ? { forms: forms.map((name) => ({ name })) } : {}),
        ...(preparation ? { preparation } : {}),
        ...(duration ? { duration } : {}),
    };
}

const LONGEST_TITLE = 250;

/** A title ends at its colon, or with its sentence. */
function titleOf(text: string): [title: string, rest: string] {
    const colon = /(?<!\s)\s*:(?:\s+|$)/.exec(text);
    const stop = /(?<=[^.\s]{3}\.)\s+(?=\p{Lu})/u.exec(text);
    const end = Math.min(colon?.index ?? Number.POSITIVE_INFINITY, stop?.index ?? Number.POSITIVE_INFINITY);
    const found = end === colon?.index ? colon : stop;
    if (!found || end === 0 || end > LONGEST_TITLE) return [text, ''];
    return [text.slice(0, end), text.slice(end + found[0].length)];
}

/** « Critères d'évaluation : » and the items behind it. */
function criteriaOf(lines: readonly string[]): { criteria: WrittenCriterion[]; proceedings: string[] } {
    const at = lines.findIndex((line) => CRITERIA.test(line));
    if (at < 0) return { criteria: [], proceedings: [...lines] };
    const first = CRITERIA.exec(lines[at] ?? '')?.[1] ?? '';
    const behind = lines.slice(at + 1);
    const end = behind.findIndex((line) => marked(line).marks.length === 0);
    const items = behind.slice(0, end < 0 ? behind.length : end);
    const told = [...(first === '' ? [] : [first]), ...items.map((line) => marked(line).body)];
    if (told.length === 0) return { criteria: [], proceedings: [...lines] };
    return {
        criteria: told.map((title) => ({ title: literalParagraph(title) })),
        proceedings: [...lines.slice(0, at), ...behind.slice(items.length)],
    };
}
