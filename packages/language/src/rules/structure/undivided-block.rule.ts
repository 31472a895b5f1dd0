import { isUndivided } from '../../model/doubts.ts';
import { identity } from '../../model/identity.ts';
import type { Block } from '../../model/items.ts';
import { placeOf, theNameOf } from '../../model/names.ts';
import type { Unit } from '../../model/unit.ts';
import { L6113_1, R6113_9_7 } from '../articles.ts';
import { ofThe } from '../phrases.ts';
import { unitRule } from '../rule.ts';

export default unitRule({
    code: 'bloc-à-répartir',
    theme: 'structure',
    title: {
        fr: 'Les modalités d’un bloc se répartissent entre des épreuves',
        en: 'The modalities of a bloc are divided among assessments',
    },
    severity: { 'sur demande': 'information', 'de droit': 'information', RS: 'information' },
    presets: { dépôt: 'error' },
    source: [L6113_1, R6113_9_7],
    why: 'Un texte de « modalités » dit comment le bloc est évalué, pas quelle épreuve évalue quelle compétence : tant qu’il n’est pas réparti, on ne peut dire d’aucune qu’elle l’est, ni qu’elle ne l’est pas. La correction en fait les épreuves qu’il nomme, qui prennent sa place ; ce qu’il dit d’autre reste un texte.',
    breaking: [
        {
            text: `
                certification RNCP1 "T"
                bloc »BC01« "B" {
                    compétence C1 "Accueillir"
                    compétence C2 "Orienter"
                    modalités "Une mise en situation, puis un entretien avec le jury."
                }
            `,
        },
    ],
    passing: [
        {
            title: 'Le texte, et l’épreuve',
            text: `
                certification RNCP1 "T"
                bloc BC01 "B" {
                    compétence C1 "Accueillir"
                    compétence C2 "Orienter"
                    modalités "Une mise en situation, puis un entretien avec le jury."
                    épreuve E1 "Cas" { évalue tout }
                }
            `,
        },
        {
            title: 'Une épreuve commune évalue tout ce que le bloc contient',
            text: `
                certification RNCP1 "T"
                bloc BC01 "B" {
                    compétence C1 "Accueillir"
                    compétence C2 "Orienter"
                    modalités "La soutenance finale."
                }
                épreuve EF "Soutenance" { évalue BC01 }
            `,
        },
    ],
    *check(unit) {
        if (!unit.isWhole) return;
        for (const block of unit.blocks) {
            if (!isUndivided(block) || !hasDoubts(unit, block)) continue;
            const name = ofThe(block);
            yield {
                at: placeOf(block),
                item: block,
                message: {
                    fr: `Les modalités ${name.fr} ne sont pas encore réparties entre des épreuves.`,
                    en: `The modalities ${name.en} are not divided among assessments yet.`,
                },
                fixes: [
                    {
                        title: {
                            fr: `Répartir les modalités en épreuves dans ${theNameOf(block).fr}`,
                            en: `Divide the modalities into assessments in ${theNameOf(block).en}`,
                        },
                        operation: { do: 'divide', block: identity(block) },
                        safe: false,
                    },
                ],
            };
        }
    },
});

function hasDoubts({ coverage }: Unit, { competencies }: Block): boolean {
    return competencies.some((competency) => {
        const worst = coverage.worst(competency);
        return worst.is === 'in doubt' && worst.because === 'undivided';
    });
}
