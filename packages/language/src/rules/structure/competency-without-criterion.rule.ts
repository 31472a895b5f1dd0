import { TO_WRITE } from '../../edits/operation.ts';
import { identity } from '../../model/identity.ts';
import { placeOf, theNameOf } from '../../model/names.ts';
import { nextCode } from '../../model/next-code.ts';
import { L6113_1_CRITERIA } from '../articles.ts';
import { capital } from '../phrases.ts';
import { type Fault, unitRule } from '../rule.ts';
import { together } from '../shared/together.ts';
import { competenciesWithCriterion, givesCriteria } from './criteria.ts';

export default unitRule({
    code: 'compétence-sans-critère',
    theme: 'structure',
    title: { fr: 'Toute compétence a un critère d’évaluation', en: 'Every competency has a criterion' },
    severity: { 'sur demande': 'warning', 'de droit': 'information', RS: 'warning' },
    presets: { brouillon: 'information', dépôt: 'error' },
    lacks: true,
    source: [L6113_1_CRITERIA],
    why: 'Là où le référentiel donne des critères, une compétence qui n’en a pas laisse le jury sans rien à observer. Un critère d’épreuve compte pour les compétences qu’il vise. Quand aucune compétence n’en a, c’est la règle « référentiel-sans-critère » qui le dit, une fois.',
    breaking: [
        {
            text: `
                certification RNCP1 "T"
                bloc BC01 "B" {
                    compétence C1 "Accueillir" { critère "La demande est reformulée." }
                    compétence »C2« "Orienter"
                    épreuve E1 "Cas" { évalue tout }
                }
            `,
        },
        {
            title: 'Beaucoup : une seule remarque',
            text: `
                certification »RNCP1« "T"
                bloc BC01 "B" {
                    compétence C1 "Accueillir" { critère "La demande est reformulée." }
                    compétence C2 "Orienter"
                    compétence C3 "Conseiller"
                    compétence C4 "Vendre"
                    compétence C5 "Encaisser"
                    épreuve E1 "Cas" { évalue tout }
                }
            `,
        },
    ],
    passing: [
        {
            title: 'Un critère d’épreuve la vise',
            text: `
                certification RNCP1 "T"
                bloc BC01 "B" {
                    compétence C1 "Accueillir" { critère "La demande est reformulée." }
                    compétence C2 "Orienter"
                    épreuve E1 "Cas" {
                        évalue tout
                        critère "L’interlocuteur trouve le bon service." pour C2
                    }
                }
            `,
        },
    ],
    *check(unit) {
        if (!unit.isWhole || !givesCriteria(unit)) return;
        const hasCodes = unit.items.some(({ kind, code }) => kind === 'criterion' && code);
        const judged = competenciesWithCriterion(unit);
        const without = unit.competencies.filter((competency) => !judged.has(competency));
        const faults = without.map((competency): Fault => {
            const name = theNameOf(competency);
            return {
                at: placeOf(competency),
                item: competency,
                message: {
                    fr: `${capital(name.fr)} n’a aucun critère d’évaluation.`,
                    en: `${capital(name.en)} has no criterion.`,
                },
                fixes: [
                    {
                        title: { fr: 'Y déclarer un critère', en: 'Declare a criterion there' },
                        operation: {
                            do: 'declare',
                            kind: 'criterion',
                            ...(hasCodes ? { code: nextCode(unit, competency, 'criterion') } : {}),
                            in: identity(competency),
                        },
                        safe: false,
                    },
                ],
            };
        });
        const total = unit.competencies.length;
        yield* together(faults, {
            of: total,
            in: unit,
            message: {
                fr: `${faults.length} compétences sur ${total} n’ont aucun critère d’évaluation.`,
                en: `${faults.length} of ${total} competencies have no criterion.`,
            },
            fixes: [
                {
                    title: { fr: 'Écrire un critère à chacune', en: 'Write a criterion for each of them' },
                    operation: { do: 'tell', items: without.map(identity), statement: `critère "${TO_WRITE}"` },
                    safe: false,
                },
            ],
        });
    },
});
