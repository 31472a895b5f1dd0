import type { Assessment, Block, FormName } from '../../model/items.ts';
import type { Text } from '../../model/text.ts';
import { blockOf, leafAssessments } from '../../model/tree.ts';
import type { Unit } from '../../model/unit.ts';
import { type Passage, phrasingOf } from '../../model/phrasing.ts';

/** All that an épreuve says of itself, and what those around it say: its title first. */
export function textsOf(assessment: Assessment): readonly Text[] {
    const { title, description, proceedings, forms, audience } = assessment;
    const own = [
        title,
        description,
        proceedings,
        audience,
        ...forms.map((form) => ('text' in form ? form.text : undefined)),
    ];
    const around = assessment.parent?.kind === 'assessment' ? textsOf(assessment.parent) : [];
    return [...own.filter((text): text is Text => text !== undefined), ...around];
}

/** The first words of some texts that a lexicon has. */
export function saidIn(texts: readonly Text[], words: RegExp): { text: Text; passage: Passage } | undefined {
    for (const text of texts) {
        const passage = phrasingOf(text).find(words);
        if (passage) return { text, passage };
    }
    return undefined;
}

/** The forms that an épreuve and those around it say by name. */
export function formsOf(assessment: Assessment): readonly FormName[] {
    const own = assessment.forms.flatMap((form) => ('name' in form ? [form.name] : []));
    return assessment.parent?.kind === 'assessment' ? [...own, ...formsOf(assessment.parent)] : own;
}

/** The épreuves that a bloc is validated by: its own, and those outside blocs that evaluate something of it. */
export function assessmentsOf(block: Block, unit: Unit): readonly Assessment[] {
    const own = block.assessments.flatMap(leafAssessments);
    const common = new Set(
        block.competencies.flatMap((competency) =>
            unit.coverage.assessmentsOf(competency).filter((assessment) => !blockOf(assessment)),
        ),
    );
    return [...own, ...common];
}

/** A set of épreuves that something is validated by: each bloc's, or, where there are no blocs, all. */
export interface Validation {
    readonly block?: Block;
    readonly assessments: readonly Assessment[];
}

export function* validationsOf(unit: Unit): Generator<Validation> {
    if (unit.blocks.length === 0) yield { assessments: unit.assessments };
    else for (const block of unit.blocks) yield { block, assessments: assessmentsOf(block, unit) };
}
