import { codeKey } from '../model/codes.ts';
import {
    type Assessment,
    type Block,
    blockOf,
    competenciesOf,
    type Competency,
    type Item,
    nameOf,
    shorten,
    type Unit,
    verdictWords,
} from '../model/index.ts';
import { MARKS } from './hover-items.ts';
import type { Governor } from './place.ts';
import { CompletionItemKind, type Proposal } from './proposals.ts';
import type { Lang } from './view.ts';

/** The codes that a list may name, with their texts: those that the place lacks first. */
export function listProposals(
    unit: Unit,
    holder: Item,
    { keyword, told, isException }: Governor,
    lang: Lang,
): Proposal[] {
    const named = new Set(told.map(codeKey));
    const fresh = (proposal: Proposal): boolean => !named.has(codeKey(proposal.label));
    if (keyword === 'correspondance') return unit.blocks.map((block) => itemProposal(block, lang)).filter(fresh);
    const block = blockOf(holder);
    const all =
        keyword === 'compétences'
            ? contentProposals(unit, block, lang)
            : isException
              ? exceptionProposals(unit, block, lang)
              : evaluationProposals(unit, holder, block, lang);
    return all.filter(fresh);
}

/** What an épreuve may evaluate. */
function evaluationProposals(unit: Unit, holder: Item, block: Block | undefined, lang: Lang): Proposal[] {
    const own = new Set<Competency>(block?.competencies ?? []);
    const already = new Set(holder.kind === 'assessment' ? evaluatedBy(holder) : []);
    const tierOf = (competency: Competency): number => {
        if (already.has(competency)) return 30;
        const isLacking = unit.coverage.worst(competency).is !== 'evaluated';
        if (block) return own.has(competency) ? (isLacking ? 0 : 10) : 25;
        return isLacking ? 5 : 12;
    };
    const competencies = [...new Set([...own, ...unit.competencies])].map((competency) => ({
        competency,
        proposal: {
            ...itemProposal(competency, lang, writtenAs(unit, competency, block)),
            detail: `${MARKS[unit.coverage.worst(competency).is]} ${verdictWords(unit.coverage.worst(competency))[lang]}`,
            tier: tierOf(competency),
        },
    }));
    const containers = unit.activities
        .filter((activity) => activity.code && competenciesOf(activity).length > 0)
        .filter((activity) => !block || competenciesOf(activity).some((leaf) => own.has(leaf)))
        .map((activity) => ({ ...itemProposal(activity, lang), tier: 20 }));
    const blocks = block ? [] : unit.blocks.map((other) => ({ ...itemProposal(other, lang), tier: 22 }));
    const criteria = competencies
        .flatMap(({ competency }) => competency.criteria)
        .map((criterion) => ({ ...itemProposal(criterion, lang), tier: 35 }));
    return [...competencies.map(({ proposal }) => proposal), ...containers, ...blocks, ...criteria].filter(
        ({ label }) => label !== '',
    );
}

/** What may be taken out of all that is evaluated: in a bloc, its own competencies. */
function exceptionProposals(unit: Unit, block: Block | undefined, lang: Lang): Proposal[] {
    const all = block?.competencies ?? unit.competencies;
    return all
        .map((competency) => itemProposal(competency, lang, writtenAs(unit, competency, block)))
        .filter(({ label }) => label !== '');
}

function evaluatedBy(assessment: Assessment): readonly Competency[] {
    return assessment.evaluations.flatMap(({ competencies }) => competencies);
}

/** What a bloc may certify: first what no bloc holds yet. */
function contentProposals(unit: Unit, block: Block | undefined, lang: Lang): Proposal[] {
    const isPlaced = (competency: Competency): boolean => (unit.blocksOf.get(competency)?.length ?? 0) > 0;
    const activities = unit.activities.map((activity) => ({
        ...itemProposal(activity, lang),
        tier: competenciesOf(activity).some((leaf) => !isPlaced(leaf)) ? 0 : 20,
    }));
    const competencies = unit.competencies
        .filter((competency) => !block?.ownCompetencies.includes(competency))
        .map((competency) => ({ ...itemProposal(competency, lang), tier: isPlaced(competency) ? 25 : 5 }));
    return [...activities, ...competencies].filter(({ label }) => label !== '');
}

/** A code as it is written from a bloc: with its own where several declare it. */
function writtenAs(unit: Unit, competency: Competency, from: Block | undefined): string {
    const code = competency.code?.text ?? '';
    const own = blockOf(competency);
    if (!own?.code || own === from) return code;
    const key = codeKey(code);
    const isShared = unit.competencies.some(
        (other) => other !== competency && other.code && codeKey(other.code.text) === key,
    );
    return isShared ? `${own.code.text}.${code}` : code;
}

function itemProposal(item: Item, lang: Lang, code = item.code?.text ?? ''): Proposal {
    const title = item.title?.value ?? '';
    return {
        label: code,
        kind: CompletionItemKind.Reference,
        beside: shorten(title, 90),
        detail: nameOf(item)[lang],
        documentation: title,
    };
}

/** The juries and awarding bodies that a code may name. */
export function peopleProposals(unit: Unit, kind: 'jury' | 'awardingBody', lang: Lang): Proposal[] {
    const own = unit.items.filter((item) => item.kind === kind);
    const shared = unit.libraries.flatMap((library): readonly Item[] =>
        kind === 'jury' ? library.juries : library.awardingBodies,
    );
    return [...(kind === 'jury' ? own : []), ...shared]
        .filter(({ code }) => code)
        .map((item) => itemProposal(item, lang));
}

/** The blocs of libraries, which a bloc may take over. */
export function reusableBlocks(unit: Unit, lang: Lang): Proposal[] {
    return unit.libraries.flatMap(({ blocks }) => blocks).map((block) => itemProposal(block, lang));
}
