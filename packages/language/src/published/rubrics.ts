// The rubrics of a fiche that are drawn from the référentiel, unless its author gives the published text.
import type { CertificationTextKind } from '../model/administration.ts';
import type { Block, Competency } from '../model/items.ts';
import { holdersOfKind } from '../model/tree.ts';
import { heading, type Paragraph, rich, strong } from './content.ts';
import type { Labels } from './labels.ts';
import { describeAll, modalitiesOf } from './modalities.ts';

/** « Objectifs et contexte »: the context of use of a certification of the RS has no rubric of its own. */
export function objectives(labels: Labels): Paragraph[] {
    return [...textOf(labels, 'objectifs'), ...textOf(labels, 'contexte')];
}

export function targetedActivities(labels: Labels): readonly Paragraph[] {
    return publishedOr(labels, 'activités visées', () => [
        ...textOf(labels, 'préambule'),
        ...labels.unit.activities.flatMap((activity) => [...labels.full(activity), ...rich(activity.description)]),
    ]);
}

export function attestedCompetencies(labels: Labels): readonly Paragraph[] {
    const { competencies, blocks } = labels.unit;
    const all = new Set([...competencies, ...blocks.flatMap((block) => block.competencies)]);
    return publishedOr(labels, 'compétences attestées', () => [
        ...textOf(labels, 'préambule des compétences'),
        ...listOf(labels, [...all]),
    ]);
}

export function assessmentMethods(labels: Labels): readonly Paragraph[] {
    const { unit, certification } = labels;
    return publishedOr(labels, 'modalités d’évaluation', () => [
        ...textOf(labels, 'préambule des modalités'),
        ...(unit.blocks.length === 0
            ? describeAll(labels, certification.assessments)
            : unit.blocks.flatMap((block) => [
                  heading(strong(`Bloc n°${labels.blockNumber(block)} : ${labels.title(block)}`)),
                  ...blockMethods(labels, block),
              ])),
    ]);
}

/** The competencies of a bloc, each with what is told beside it. */
export function blockCompetencies(
    labels: Labels,
    block: Block,
    beside: (competency: Competency) => readonly Paragraph[] = () => [],
): readonly Paragraph[] {
    if (block.publishedList) return rich(block.publishedList);
    return [...rich(block.preamble), ...listOf(labels, block.competencies, beside)];
}

/** How a bloc is assessed; `otherwise` where no épreuve does it. */
export function blockMethods(labels: Labels, block: Block, otherwise: readonly Paragraph[] = []): readonly Paragraph[] {
    if (block.publishedModalities) return rich(block.publishedModalities);
    const told = modalitiesOf(labels, block);
    return [...rich(block.modalitiesPreamble), ...(told.length > 0 ? told : otherwise)];
}

/** Competencies one after another, each with its description; what holds some of them stands before these, as a heading. */
function listOf(
    labels: Labels,
    competencies: readonly Competency[],
    beside: (competency: Competency) => readonly Paragraph[] = () => [],
): Paragraph[] {
    const told = new Set<Competency>();
    const isNested = competencies.some((one) => !one.code && holdersOfKind(one, 'competency').length > 0);
    const full = (one: Competency): readonly Paragraph[] =>
        isNested && !one.code ? labels.full(one).map((line) => dashed(line, one)) : labels.full(one);
    return competencies.flatMap((competency) => {
        const holders = holdersOfKind(competency, 'competency').filter((one) => !told.has(one));
        for (const holder of holders) told.add(holder);
        return [
            ...holders.flatMap((holder) => [...full(holder).map(asHeading), ...rich(holder.description)]),
            ...full(competency),
            ...rich(competency.description),
            ...beside(competency),
        ];
    });
}

/** Without a code, only its dash and how far it stands in tell what holds a competency. */
function dashed(line: Paragraph, competency: Competency): Paragraph {
    return { ...line, marker: '-', level: holdersOfKind(competency, 'competency').length + 1 };
}

function asHeading(one: Paragraph): Paragraph {
    return { ...one, tone: 'heading' };
}

function publishedOr(
    labels: Labels,
    kind: CertificationTextKind,
    drawn: () => readonly Paragraph[],
): readonly Paragraph[] {
    const text = labels.certification.administration.texts[kind];
    return text ? rich(text) : drawn();
}

function textOf({ certification }: Labels, kind: CertificationTextKind): readonly Paragraph[] {
    return rich(certification.administration.texts[kind]);
}
