// What tables tell of épreuves: their headings, their forms and durations, what they evaluate.
import type { Assessment, AssessmentItem, Block, Competency, Criterion, Item } from '../model/items.ts';
import { holdersOf, holdersOfKind, leafAssessments } from '../model/tree.ts';
import {
    asItem,
    deeper,
    enumeration,
    heading,
    item,
    note,
    oneLine,
    paragraph,
    prefixed,
    rich,
    space,
    strong,
    words,
} from './content.ts';
import { groupBy } from '../model/group-by.ts';
import { inertLine } from '../model/inert.ts';
import type { Labels } from './labels.ts';
import type { Inline, Paragraph } from './content.ts';
import { ROUTE_NAMES } from '../model/route-names.ts';
import { COLON, measure } from './vocabulary.ts';

/** « Épreuve E1 – Étude de cas », after those in which it stands. */
export function assessmentTitle(labels: Labels, assessment: Assessment): Inline[] {
    const title = labels.title(assessment);
    return [strong(`Épreuve ${numberOf(labels, assessment)}${title && ` – ${title}`}`)];
}

/** « Épreuve E1 (suite) », where what there is to say of it was said before. */
function continuation(labels: Labels, assessment: Assessment): Inline[] {
    return [strong(`Épreuve ${numberOf(labels, assessment)} (suite)`)];
}

/** Its code, else its rank after those in which it stands. */
function numberOf(labels: Labels, assessment: Assessment): string {
    const chain = [...holdersOfKind(assessment, 'assessment'), assessment];
    return labels.codeText(assessment) || chain.map(({ rank }) => rank).join('.');
}

/** « mise en situation, orale ». */
export function formsOf({ forms }: Assessment): string {
    return forms.map((form) => ('name' in form ? form.name : oneLine(form.text))).join(', ');
}

/** The access routes that an épreuve, or one around it, is kept for. */
export function routesOf(assessment: Assessment): string {
    const own = [assessment, ...holdersOf(assessment)]
        .filter((one) => one.kind === 'assessment')
        .find(({ routes }) => routes);
    return (own?.routes ?? []).map((route) => ROUTE_NAMES[route].fr).join(', ');
}

/** Forme, préparation, durée, voies, coefficient: one line. */
function circumstancesOf(labels: Labels, assessment: Assessment): Paragraph[] {
    const { preparation, duration, routes, audience } = assessment;
    const { coefficient, minimumMark }: Partial<Assessment> = labels.marks ? assessment : {};
    const facts = [
        ...(assessment.forms.length > 0 ? [`Forme${COLON}${formsOf(assessment)}`] : []),
        ...(preparation ? [`Préparation${COLON}${measure(preparation)}`] : []),
        ...(duration ? [`Durée${COLON}${measure(duration)}`] : []),
        ...(coefficient ? [`Coefficient${COLON}${measure(coefficient)}`] : []),
        ...(minimumMark ? [`Note minimale${COLON}${measure(minimumMark)}`] : []),
        ...(audience ? [`Public${COLON}${oneLine(audience)}`] : []),
        ...(routes ? [`Voies${COLON}${routes.map((route) => ROUTE_NAMES[route].fr).join(', ')}`] : []),
    ];
    return facts.length > 0 ? [note(words(`${facts.join('. ')}.`))] : [];
}

/** The competencies and single criteria that an épreuve evaluates, by code; `among` keeps to those of one bloc. */
export function evaluatedBy(labels: Labels, assessment: Assessment, among?: ReadonlySet<Competency>): Inline[] {
    const { competencies, criteria } = assessment.evaluated;
    const kept = competencies.filter((competency) => !among || among.has(competency));
    const single = criteria.filter(({ parent }) => !among || (parent?.kind === 'competency' && among.has(parent)));
    return enumeration([
        ...kept.map((competency) => labels.mention(competency)),
        ...single.map((criterion) => partOf(labels, criterion)),
    ]);
}

function partOf(labels: Labels, criterion: Criterion): Inline[] {
    const { parent } = criterion;
    const competency = parent?.kind === 'competency' ? labels.mention(parent) : [];
    return [...competency, words(' en partie ('), ...labels.mention(criterion), space(')')];
}

/** What to tell of épreuves, beside their titles and how they go. */
export interface Telling {
    /** Keeps the competencies told to these: those of one bloc. */
    readonly among?: ReadonlySet<Competency>;
    /** Keeps to these épreuves, and those around them. */
    readonly only?: ReadonlySet<Assessment>;
    /** Leaves out the list of the competencies evaluated. */
    readonly withoutCompetencies?: true;
    /** Told in full before: these are told by their name alone. */
    readonly told?: ReadonlySet<Item>;
}

/** All about one épreuve: title, facts, how it goes, its jury, the competencies that it evaluates. */
function describeAssessment(labels: Labels, assessment: Assessment, telling: Telling): Paragraph[] {
    if (telling.told?.has(assessment)) return [heading(...continuation(labels, assessment))];
    const evaluated = telling.withoutCompetencies ? [] : toldEvaluated(labels, assessment, telling.among);
    return [
        heading(...assessmentTitle(labels, assessment)),
        ...(isCommon(labels, assessment) ? [note(words('Épreuve commune à plusieurs blocs.'))] : []),
        ...circumstancesOf(labels, assessment),
        ...rich(assessment.description),
        ...rich(assessment.proceedings),
        ...juryOf(labels, assessment, [words(`Jury${COLON.trimEnd()}`)]),
        ...(assessment.assessments.length > 0 || evaluated.length === 0
            ? []
            : [paragraph(words(`Compétences évaluées${COLON}`), ...evaluated, space('.'))]),
    ];
}

/** What it evaluates of a bloc; all of it at once where codes don't tell it in short. */
function toldEvaluated(labels: Labels, assessment: Assessment, among?: ReadonlySet<Competency>): Inline[] {
    const all = [...(among ?? [])];
    const evaluatesAll = all.length > 1 && all.every((one) => assessment.evaluated.competencies.includes(one));
    return evaluatesAll && all.some((one) => labels.code(one).length === 0)
        ? [words('l’ensemble des compétences du bloc')]
        : evaluatedBy(labels, assessment, among);
}

/** Whether it stands outside any bloc, where there are some. */
function isCommon({ unit }: Labels, { parent }: Assessment): boolean {
    const holder = parent?.kind === 'choice' ? parent.parent : parent;
    return unit.blocks.length > 0 && holder?.kind === 'certification';
}

/** The jury of an épreuve where it has its own, after some words. */
export function juryOf(labels: Labels, assessment: Assessment, before: readonly Inline[] = []): Paragraph[] {
    if (assessment.juryText) return prefixed(before, rich(assessment.juryText));
    const { jury } = assessment;
    if (!jury) return [];
    const text = rich(jury.target?.title);
    const code = labels.certification.administration.hiddenCodes ? '' : inertLine(jury.code.text);
    return text.length > 0 ? prefixed(before, text) : [paragraph(...before, words(code))];
}

/** All about the épreuves of a list, in its order: those of a choice one after another, those inside others too. */
export function describeAll(labels: Labels, items: readonly AssessmentItem[], telling: Telling = {}): Paragraph[] {
    const { only } = telling;
    const told = only ? items.filter((one) => leafAssessments(one).some((leaf) => only.has(leaf))) : items;
    return told.flatMap((one) => {
        if (one.kind === 'assessment')
            return [...describeAssessment(labels, one, telling), ...describeAll(labels, one.assessments, telling)];
        const title = labels.title(one);
        const branches = one.assessments.map((branch) => describeAll(labels, [branch], telling));
        return [
            heading(strong(`Au choix${title && ` – ${title}`}${COLON.trimEnd()}`)),
            ...rich(one.description),
            ...branches
                .filter((branch) => branch.length > 0)
                .flatMap((branch, index) => (index > 0 ? [note(words('ou')), ...branch] : branch)),
        ];
    });
}

/** What an épreuve stands in that stands in none: itself, a choice, or an épreuve around it. */
export function outermost(assessment: Assessment): AssessmentItem {
    let item: AssessmentItem = assessment;
    while (item.parent?.kind === 'assessment' || item.parent?.kind === 'choice') item = item.parent;
    return item;
}

/** What evaluates a bloc: its épreuves, then those common to several blocs that evaluate something of it. */
export function modalitiesOf(labels: Labels, bloc: Block): Paragraph[] {
    const own = new Set(bloc.competencies);
    const common = labels.certification.assessments.filter((one) => evaluatesAny(one, own));
    return describeAll(labels, [...bloc.assessments, ...common], { among: own });
}

function evaluatesAny(one: AssessmentItem, competencies: ReadonlySet<Competency>): boolean {
    return leafAssessments(one).some(
        ({ evaluated }) =>
            evaluated.competencies.some((competency) => competencies.has(competency)) ||
            evaluated.criteria.some(({ parent }) => parent?.kind === 'competency' && competencies.has(parent)),
    );
}

/** The criteria by which a competency is judged: its own, and those that its épreuves have for it. */
export function criteriaOf(labels: Labels, competency: Competency): Paragraph[] {
    const ofAssessments = labels.unit.coverage
        .assessmentsOf(competency)
        .flatMap((assessment) => criteriaFor(assessment, competency));
    return [...new Set([...competency.criteria, ...ofAssessments])].flatMap((criterion) => {
        const [first, ...others] = criterionTexts(labels, criterion);
        return first ? [item(...first.inlines), ...others.map(deeper)] : [];
    });
}

/** The criteria that an épreuve, or one around it, has for a competency. */
function criteriaFor(assessment: Assessment, competency: Competency): Criterion[] {
    return [assessment, ...holdersOfKind(assessment, 'assessment')].flatMap(({ criteria }) =>
        criteria.filter((criterion) => !criterion.for || criterion.for.competencies.includes(competency)),
    );
}

/** A criterion, and below it the indicators by which it is observed. */
export function criterionTexts(labels: Labels, criterion: Criterion): Paragraph[] {
    return [...labels.full(criterion), ...criterion.indicators.flatMap((indicator) => rich(indicator).map(asItem))];
}

/** A competency that an épreuve evaluates, and by which criteria. */
export interface Judged {
    readonly competency: Competency;
    readonly criteria: readonly Criterion[];
}

/** What an épreuve evaluates, each competency once: one of which it evaluates some criteria only has these alone. */
export function judgedBy(assessment: Assessment): Judged[] {
    const { competencies, criteria } = assessment.evaluated;
    const whole = competencies.map((competency): Judged => ({
        competency,
        criteria: [...new Set([...competency.criteria, ...criteriaFor(assessment, competency)])],
    }));
    const inPart = groupBy(
        criteria.filter(({ parent }) => parent?.kind === 'competency' && !competencies.includes(parent)),
        ({ parent }) => parent,
    );
    return [
        ...whole,
        ...Array.from(inPart).flatMap(([parent, own]): Judged[] =>
            parent?.kind === 'competency' ? [{ competency: parent, criteria: own }] : [],
        ),
    ];
}

/** What a list of competencies says of one beside its text. */
export function competencyNotes({
    transverse,
    eliminatory,
}: Pick<Competency, 'transverse' | 'eliminatory'>): Paragraph[] {
    return [
        ...(transverse ? [note(words('Compétence transverse'))] : []),
        ...(eliminatory ? [note(words('Compétence éliminatoire'))] : []),
    ];
}
