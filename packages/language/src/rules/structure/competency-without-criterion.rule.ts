import { identity } from '../../model/identity.ts';
import { placeOf, theNameOf } from '../../model/names.ts';
import { nextCode } from '../../model/next-code.ts';
import { L6113_1_CRITERIA } from '../articles.ts';
import { capital } from '../phrases.ts';
import { unitRule } from '../rule.ts';
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
        for (const competency of unit.competencies) {
            if (judged.has(competency)) continue;
            const name = theNameOf(competency);
            yield {
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
        }
    },
});
