import type { Route } from '../../model/administration.ts';
import { isOpenTo } from '../../model/coverage.ts';
import { leafAssessments, nearest } from '../../model/tree.ts';
import { identity } from '../../model/identity.ts';
import type { Assessment, Choice, Competency } from '../../model/items.ts';
import { nameOf, theNameOf } from '../../model/names.ts';
import { list } from '../phrases.ts';
import type { Fix } from '../rule.ts';
import type { Message } from '../../model/message.ts';

/**
 * Offers to evaluate a competency in each of some épreuves; of a choice, in all its branches at once, since whichever
 * is passed has to cover. An épreuve that is open to none of the routes that lack it would change nothing.
 */
export function evaluationOffers(
    competency: Competency,
    assessments: readonly Assessment[],
    lacking: readonly (Route | undefined)[],
    title: (where: Message) => Message,
): Fix[] {
    const fixes: Fix[] = [];
    const choices = new Set<Choice>();
    for (const assessment of assessments) {
        if (!lacking.some((route) => isOpenTo(assessment, route))) continue;
        const choice = nearest(assessment, 'choice');
        if (choice && choices.has(choice)) continue;
        if (choice) choices.add(choice);
        const targets = choice ? branchesLacking(choice, competency, assessments) : [assessment];
        fixes.push({
            title: title(choice ? whereOf(targets) : theNameOf(assessment)),
            operation: { do: 'evaluate', competency: identity(competency), assessments: targets.map(identity) },
            safe: false,
        });
    }
    return fixes;
}

/** Of each branch that doesn't evaluate the whole competency the épreuve that was asked for, else its first. */
function branchesLacking(choice: Choice, competency: Competency, asked: readonly Assessment[]): Assessment[] {
    return choice.assessments.flatMap((branch) => {
        const leaves = leafAssessments(branch);
        if (leaves.some(({ evaluated }) => evaluated.competencies.includes(competency))) return [];
        return leaves.find((leaf) => asked.includes(leaf)) ?? leaves[0] ?? [];
    });
}

function whereOf(assessments: readonly Assessment[]): Message {
    const names = list(assessments.map((assessment) => nameOf(assessment).fr));
    const english = list(assessments.map((assessment) => nameOf(assessment).en));
    return { fr: names.fr, en: english.en };
}
