import { evaluationOf, isUndivided } from '../../model/doubts.ts';
import { leafAssessments } from '../../model/tree.ts';
import type { Block } from '../../model/items.ts';
import { placeOf, theNameOf } from '../../model/names.ts';
import { blockOf } from '../../model/tree.ts';
import type { Unit } from '../../model/unit.ts';
import { L6113_1_BLOCKS, R6113_9_7 } from '../articles.ts';
import { writingAssessment } from '../fixes.ts';
import { capital } from '../phrases.ts';
import { unitRule } from '../rule.ts';
import { hasDoubts } from './has-doubts.ts';

export default unitRule({
    code: 'bloc-sans-épreuve',
    theme: 'structure',
    title: { fr: 'Tout bloc a une épreuve', en: 'Every bloc has an assessment' },
    severity: { 'sur demande': 'error', 'de droit': 'error', RS: 'off' },
    presets: { brouillon: 'information' },
    lacks: true,
    source: [L6113_1_BLOCKS, R6113_9_7],
    why: 'Un bloc est évalué et validé pour lui-même : sans épreuve à lui, ni épreuve commune qui évalue une de ses compétences, personne ne peut l’obtenir.',
    breaking: [
        {
            text: `
                certification RNCP1 "T"
                bloc BC01 "B" {
                    compétence C1 "Accueillir"
                    compétence C2 "Orienter"
                    épreuve E1 "Cas" { évalue tout }
                }
                bloc »BC02« "D" {
                    compétence C3 "Préparer"
                    compétence C4 "Conclure"
                }
            `,
        },
    ],
    passing: [
        {
            title: 'Une épreuve commune l’évalue',
            text: `
                certification RNCP1 "T"
                bloc BC01 "B" {
                    compétence C1 "Accueillir"
                    compétence C2 "Orienter"
                }
                épreuve EF "Soutenance" { évalue BC01 }
            `,
        },
        {
            title: 'Un texte de modalités, qui n’est pas encore réparti',
            text: `
                certification RNCP1 "T"
                bloc BC01 "B" {
                    compétence C1 "Accueillir"
                    compétence C2 "Orienter"
                    modalités "Une mise en situation devant un jury."
                }
            `,
        },
        {
            title: 'Un bloc commun, évalué là d’où il vient',
            text: `
                certification RNCP1 "T"
                bloc BC01 "B" reprend RNCP37418BC02
            `,
        },
    ],
    withholds: hasDoubts,
    *check(unit) {
        // That nothing is written yet is told once, of the certification.
        if (!unit.certification || !unit.isWhole || evaluationOf(unit.certification)) return;
        for (const block of unit.blocks) {
            if (isUndivided(block) || hasAssessment(block, unit)) continue;
            const name = theNameOf(block);
            yield {
                at: placeOf(block),
                item: block,
                message: {
                    fr: `${capital(name.fr)} n’a pas d’épreuve.`,
                    en: `${capital(name.en)} has no assessment.`,
                },
                fixes: [
                    writingAssessment(unit, block, { fr: 'Y déclarer une épreuve', en: 'Declare an assessment there' }),
                ],
            };
        }
    },
});

function hasAssessment(block: Block, { coverage }: Unit): boolean {
    if (block.reuses && block.reuses.outcome !== 'resolved') return true;
    if (block.assessments.flatMap(leafAssessments).length > 0) return true;
    return block.competencies.some((competency) =>
        coverage.assessmentsOf(competency).some((assessment) => !blockOf(assessment)),
    );
}
