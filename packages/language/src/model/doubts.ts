import type { Route } from './administration.ts';
import { type Doubt, isOpenTo } from './coverage.ts';
import type { Assessment, AssessmentItem, Block, Certification, Competency, Item } from './items.ts';
import type { ListEntry, Listing, Reference } from './reference.ts';
import { leafAssessments } from './tree.ts';

/** A certification as far as it is to be doubted. */
interface Doubtable {
    readonly certification: Certification;
    /** What leaves the whole of it in doubt. */
    readonly doubt?: Doubt | undefined;
    readonly duplicates: readonly (readonly Item[])[];
    readonly blocksOf: ReadonlyMap<Competency, readonly Block[]>;
}

/**
 * Why a competency may be evaluated although no épreuve is sure to: asked competency by competency, for one access
 * route. A code that is wrong leaves in doubt what stands in the bloc of its épreuve; an épreuve outside any bloc may be
 * meant for everything.
 */
export function doubtsOf({
    certification,
    doubt,
    duplicates,
    blocksOf,
}: Doubtable): (competency: Competency, route: Route | undefined) => Doubt | undefined {
    if (doubt) return () => doubt;
    const repeated = new Set(duplicates.flat());
    const isUnclear = ({ evaluations }: Assessment): boolean =>
        evaluations.some((listing) => mayMeanMore(listing, repeated));
    const common = allAssessments(certification.assessments).filter(isUnclear);
    const unclear = new Map(
        certification.blocks.map((block) => [block, allAssessments(block.assessments).filter(isUnclear)]),
    );
    const everywhere = evaluationOf(certification);
    return (competency, route) => {
        const blocks = blocksOf.get(competency) ?? [];
        const suspects = [...blocks.flatMap((block) => unclear.get(block) ?? []), ...common];
        if (suspects.some((assessment) => isOpenTo(assessment, route))) return 'code';
        return everywhere ?? (blocks.some(isUndivided) ? 'undivided' : undefined);
    };
}

/** Whether the evaluation of a bloc is told as a text and not yet divided: it has « modalités » and no épreuve of its own. */
export function isUndivided({ publishedModalities, assessments }: Block): boolean {
    return publishedModalities !== undefined && assessments.flatMap(leafAssessments).length === 0;
}

/** What is to be said of the evaluation of a whole certification: nothing where it has an épreuve, or a bloc with « modalités ». */
export function evaluationOf({
    administration,
    assessments,
    blocks,
}: Certification): 'undivided' | 'unwritten' | undefined {
    const all = [...blocks.flatMap((block) => block.assessments), ...assessments].flatMap(leafAssessments);
    if (all.length > 0 || blocks.some(isUndivided)) return undefined;
    return administration.texts['modalités d’évaluation'] ? 'undivided' : 'unwritten';
}

/** Those that hold others too. */
function allAssessments(items: readonly AssessmentItem[]): Assessment[] {
    return items.flatMap((item) => [
        ...(item.kind === 'assessment' ? [item] : []),
        ...allAssessments(item.assessments),
    ]);
}

/** Whether a list may mean more than it is taken for: it names what nothing declares, or what is declared twice. */
function mayMeanMore({ entries, exceptions }: Listing, repeated: ReadonlySet<Item>): boolean {
    const isWrong = ({ outcome, target }: Reference): boolean =>
        outcome === 'unresolved' || outcome === 'ambiguous' || (target !== undefined && repeated.has(target));
    return [...entries, ...exceptions].some(
        ({ from, to, broken }: ListEntry) =>
            broken === 'kinds' || broken === 'apart' || isWrong(from) || (to !== undefined && isWrong(to)),
    );
}
