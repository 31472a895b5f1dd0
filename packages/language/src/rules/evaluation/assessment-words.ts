import type { Assessment, Block, FormName } from '../../model/items.ts';
import type { Lexicon } from '../../model/lexicon.ts';
import type { Text } from '../../model/text.ts';
import { blockOf, leafAssessments } from '../../model/tree.ts';
import type { Unit } from '../../model/unit.ts';
import type { Message } from '../../model/message.ts';
import { placeOf, theNameOf } from '../../model/names.ts';
import { writingAssessment } from '../fixes.ts';
import { capital } from '../phrases.ts';
import type { Fault } from '../rule.ts';
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
export function saidIn(texts: readonly Text[], words: Lexicon): { text: Text; passage: Passage } | undefined {
    for (const text of texts) {
        const passage = phrasingOf(text).find(words);
        if (passage) return { text, passage };
    }
    return undefined;
}

/** Making: « concevoir un questionnaire » is a candidate's work, « répondre à un questionnaire » is none. */
const MAKING =
    /^(?:concoi(?:t|vent)|concev(?:oir|ant)|conception|constru(?:it|isent|ire|isant|ction)|elabor(?:e|ent|er|ant|ation)|propos(?:e|ent|er)|expliqu(?:e|ent|er)|analys(?:e|ent|er|ant)|corrig(?:e|ent|er)|correction|redig(?:e|ent|er)|redaction|distingu(?:e|ent|er)|anim(?:e|ent|er|ation)|administr(?:e|ent|er|ation)|exploit(?:e|ent|er|ation)|depouill(?:e|ent|er|ement)|etabli(?:t|ssent|r|ssement)|appliqu(?:e|ent|er)|calcul(?:e|ent|er)?)$/;
const MADE = /^(?:concu|elabore|construit|redige)[es]*$/;
const CLAUSE_END = /^[.;:!?]$|^¶$/;
/** How far from some words what is done with them stands. */
const NEAR = 8;

/** Whether what some words name is the candidate's work, and not how the candidate is evaluated. */
export function isCandidatesWork({ text, passage }: { text: Text; passage: Passage }): boolean {
    const { tokens } = phrasingOf(text);
    for (let rank = passage.first - 1; rank >= Math.max(0, passage.first - NEAR); rank--) {
        const { key } = tokens[rank]!;
        if (CLAUSE_END.test(key)) break;
        if (
            MAKING.test(key) ||
            (/^m(?:et|ettre|ettent|ise)$/.test(key) && /^(?:place|oeuvre)$/.test(tokens[rank + 2]?.key ?? ''))
        )
            return true;
    }
    for (const { key } of tokens.slice(passage.last + 1, passage.last + 1 + NEAR)) {
        if (CLAUSE_END.test(key)) break;
        if (MADE.test(key)) return true;
    }
    return false;
}

/** The forms that an épreuve and those around it say by name. */
export function formsOf(assessment: Assessment): readonly FormName[] {
    const own = assessment.forms.flatMap((form) => ('name' in form ? [form.name] : []));
    return assessment.parent?.kind === 'assessment' ? [...own, ...formsOf(assessment.parent)] : own;
}

/** The épreuves that a bloc is validated by: its own, and those outside blocs that evaluate something of it. */
export function assessmentsOf(block: Block, unit: Unit): readonly Assessment[] {
    const own = block.assessments.flatMap(leafAssessments);
    const common = new Set<Assessment>();
    for (const competency of block.competencies)
        for (const assessment of unit.coverage.assessmentsOf(competency))
            if (!blockOf(assessment)) common.add(assessment);
    return common.size === 0 ? own : [...own, ...common];
}

/** Each bloc, or the certification where it has none, that only such épreuves evaluate; `how` they do ends the message. */
export function* evaluatedOnly(
    unit: Unit,
    isSuch: (assessment: Assessment) => boolean,
    how: Message,
): Generator<Fault> {
    if (!unit.isWhole) return;
    for (const item of unit.blocks.length === 0 ? [unit.root] : unit.blocks) {
        const assessments = item.kind === 'block' ? assessmentsOf(item, unit) : unit.assessments;
        if (assessments.length === 0 || !assessments.every(isSuch)) continue;
        const name = theNameOf(item);
        yield {
            at: placeOf(item),
            item,
            message: {
                fr: `${capital(name.fr)} n’est évalué${item.kind === 'block' ? '' : 'e'} ${how.fr}`,
                en: `${capital(name.en)} is evaluated ${how.en}`,
            },
            related: assessments.map((assessment) => ({ at: placeOf(assessment), message: theNameOf(assessment) })),
            fixes: [writingAssessment(unit, item, ANOTHER)],
        };
    }
}

const ANOTHER: Message = { fr: 'Y déclarer une autre épreuve', en: 'Declare another assessment there' };
