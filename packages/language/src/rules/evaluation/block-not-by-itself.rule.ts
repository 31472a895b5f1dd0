import type { Block } from '../../model/items.ts';
import { placeOf, theNameOf } from '../../model/names.ts';
import type { Unit } from '../../model/unit.ts';
import { L6113_1_BLOCKS, vademecum } from '../articles.ts';
import { writingAssessment } from '../fixes.ts';
import { capital } from '../phrases.ts';
import { unitRule } from '../rule.ts';
import { assessmentsOf } from './assessment-words.ts';

export default unitRule({
    code: 'bloc-non-évalué-seul',
    theme: 'évaluation',
    title: { fr: 'Un bloc s’évalue pour lui-même', en: 'A bloc is evaluated by itself' },
    severity: { 'sur demande': 'warning', 'de droit': 'information', RS: 'off' },
    source: [L6113_1_BLOCKS, vademecum('2.3.1.3')],
    why: 'Un bloc s’acquiert sans les autres. S’il n’est évalué que par une épreuve commune à plusieurs, personne ne peut l’obtenir seul : il lui faut une épreuve à lui, que l’épreuve finale peut compléter.',
    breaking: [
        {
            text: `
                certification RNCP1 "T"
                bloc »BC01« "B" {
                    compétence C1 "Accueillir"
                    compétence C2 "Orienter"
                }
                bloc BC02 "D" {
                    compétence C3 "Préparer"
                    compétence C4 "Conclure"
                    épreuve E1 "Cas" { durée 1 h  évalue tout }
                }
                épreuve EF "Soutenance finale" { durée 1 h  évalue BC01 et BC02 }
            `,
        },
    ],
    passing: [
        {
            text: `
                certification RNCP1 "T"
                bloc BC01 "B" {
                    compétence C1 "Accueillir"
                    compétence C2 "Orienter"
                    épreuve E1 "Cas" { durée 1 h  évalue tout }
                }
                bloc BC02 "D" {
                    compétence C3 "Préparer"
                    compétence C4 "Conclure"
                }
                épreuve E2 "Étude" { durée 1 h  évalue BC02 }
                épreuve EF "Soutenance finale" { durée 1 h  évalue BC01 et BC02 }
            `,
        },
    ],
    *check(unit) {
        if (!unit.isWhole) return;
        for (const block of unit.blocks) {
            const assessments = assessmentsOf(block, unit);
            if (block.reuses || assessments.length === 0) continue;
            if (!assessments.every((assessment) => servesOthers(assessment.evaluated.competencies, block, unit)))
                continue;
            const name = theNameOf(block);
            yield {
                at: placeOf(block),
                item: block,
                message: {
                    fr: `${capital(name.fr)} n’est évalué que par une épreuve commune à d’autres blocs : il ne peut pas s’acquérir seul.`,
                    en: `${capital(name.en)} is evaluated only by an assessment common to other blocs: it cannot be acquired by itself.`,
                },
                related: assessments.map((assessment) => ({ at: placeOf(assessment), message: theNameOf(assessment) })),
                fixes: [
                    writingAssessment(unit, block, { fr: 'Y déclarer une épreuve', en: 'Declare an assessment there' }),
                ],
            };
        }
    },
});

function servesOthers(competencies: Block['competencies'], block: Block, { blocksOf }: Unit): boolean {
    return competencies.some((competency) => {
        const blocks = blocksOf.get(competency) ?? [];
        return blocks.length > 0 && !blocks.includes(block);
    });
}
