import type { Assessment, Block, Competency, Item } from '../model/items.ts';
import { blockOf, holdersOf, isIn, leafAssessments } from '../model/tree.ts';
import type { ListEntry, Listing } from '../model/reference.ts';
import type { Span } from '../model/source.ts';
import { insertStatement } from './body.ts';
import { codeFor } from './codes.ts';
import { addEntry, addException, removeEntries, removeExceptions, removeStatement, statementOf } from './lists.ts';
import type { Source } from './source.ts';
import type { TextEdit } from './text-edit.ts';

/** Adds a competency to what an épreuve evaluates. */
export function evaluate(source: Source, competency: Competency, assessment: Assessment): TextEdit[] {
    if (isEvaluated(competency, assessment)) return [];
    const teller = tellerOf(assessment);
    const code = codeFor(source.unit, competency, blockOf(teller));
    if (code === undefined) return [];
    const excepting = teller.evaluations.find((listing) => exceptionFor(listing, competency));
    if (excepting) {
        const edits = removeException(source, excepting, competency);
        // Named again only by what it was taken from.
        if (edits.length > 0) return edits;
    }
    const open = teller.evaluations.findLast(({ all, exceptions }) => !all && exceptions.length === 0);
    if (open) return [addEntry(open, code)];
    return [insertStatement(source, teller, [`évalue ${code}`], { after: afterBasics(teller) })];
}

/** Takes a competency out of what an épreuve evaluates. */
export function unevaluate(source: Source, competency: Competency, assessment: Assessment): TextEdit[] {
    const tellers = new Set(leafAssessments(assessment).map(tellerOf));
    return [...tellers].flatMap((teller) =>
        teller.evaluations.flatMap((listing) => exclude(source, listing, competency, blockOf(teller))),
    );
}

/** One click in the matrix: evaluated or not. */
export function toggleEvaluation(source: Source, competency: Competency, assessment: Assessment): TextEdit[] {
    return isEvaluated(competency, assessment)
        ? unevaluate(source, competency, assessment)
        : evaluate(source, competency, assessment);
}

/** « évalue tout ». */
export function evaluateAll(source: Source, assessment: Assessment): TextEdit[] {
    const [first, ...others] = assessment.evaluations;
    if (!first) return [insertStatement(source, assessment, ['évalue tout'], { after: afterBasics(assessment) })];
    const { file, start } = first.span;
    return [
        { file, start, end: statementOf(first).end, text: 'tout' },
        ...others.map((listing) => source.remove(statementOf(listing))),
    ];
}

/** Takes a competency out of a list: its entry, or by « sauf » where it is named with others. */
export function exclude(source: Source, listing: Listing, competency: Competency, from: Block | undefined): TextEdit[] {
    const isCounted =
        listing.competencies.includes(competency) || listing.criteria.some(({ parent }) => parent === competency);
    if (!isCounted) return [];
    const alone = new Set(listing.entries.filter((entry) => namesOnly(entry, competency)));
    const together = listing.all || listing.entries.some((entry) => !alone.has(entry) && names(entry, competency));
    if (alone.size === listing.entries.length && !listing.all) return removeStatement(source, listing);
    const edits = removeEntries(source, listing.entries, alone);
    const code = codeFor(source.unit, competency, from);
    if (together && code !== undefined) edits.push(addException(listing, code));
    return edits;
}

/** Takes away what keeps a competency out of a list, where it is named there by itself. */
export function removeException(source: Source, listing: Listing, competency: Competency): TextEdit[] {
    const gone = new Set(listing.exceptions.filter((entry) => namesOnly(entry, competency)));
    const stillOut = listing.exceptions.some((entry) => !gone.has(entry) && names(entry, competency));
    if (gone.size === 0 || stillOut) return [];
    return gone.size === listing.exceptions.length
        ? removeExceptions(source, listing)
        : removeEntries(source, listing.exceptions, gone);
}

function exceptionFor({ all, entries, exceptions }: Listing, competency: Competency): boolean {
    return (
        exceptions.some((entry) => names(entry, competency)) &&
        (all || entries.some((entry) => names(entry, competency)))
    );
}

/** The épreuve whose « évalue » says what this one evaluates. */
function tellerOf(assessment: Assessment): Assessment {
    if (assessment.evaluations.length > 0) return assessment;
    const inheriting = assessment.assessments.every(({ evaluations }) => evaluations.length > 0);
    const [first] = assessment.assessments;
    if (first && inheriting) return tellerOf(first);
    const telling = holdersOf(assessment)
        .filter((holder) => holder.kind === 'assessment')
        .find(({ evaluations }) => evaluations.length > 0);
    return telling ?? assessment;
}

function isEvaluated(competency: Competency, assessment: Assessment): boolean {
    return leafAssessments(assessment).some(({ evaluated }) => evaluated.competencies.includes(competency));
}

/** Whether an entry names a competency, or a criterion of it, and nothing else. */
function namesOnly(entry: ListEntry, competency: Competency): boolean {
    return (
        entry.items.length > 0 && entry.items.every((item) => item === competency || isCriterionOf(item, competency))
    );
}

function names(entry: ListEntry, competency: Competency): boolean {
    return entry.items.some(
        (item) =>
            isCriterionOf(item, competency) ||
            isIn(competency, item) ||
            (item.kind === 'block' && item.competencies.includes(competency)),
    );
}

function isCriterionOf(item: Item, competency: Competency): boolean {
    return item.kind === 'criterion' && item.parent === competency;
}

/** « évalue » follows what an épreuve is: its form, its duration. */
function afterBasics({ forms, duration, preparation }: Assessment): Span | undefined {
    const spans = [...forms.map(({ span }) => span), duration?.span, preparation?.span].filter(
        (span) => span !== undefined,
    );
    return spans.toSorted((a, b) => b.end - a.end)[0];
}
