import { isOpenTo } from '../../model/coverage.ts';
import type { Competency } from '../../model/items.ts';
import { placeOf, theNameOf } from '../../model/names.ts';
import type { Unit } from '../../model/unit.ts';
import { L6113_1 } from '../articles.ts';
import { list } from '../phrases.ts';
import { type Fix, unitRule } from '../rule.ts';
import { hasDoubts } from './has-doubts.ts';
import { evaluationOffers } from './evaluation-offers.ts';

export default unitRule({
    code: 'compétence-évaluée-en-partie',
    theme: 'structure',
    title: {
        fr: 'Une compétence est évaluée par tous ses critères',
        en: 'A competency is evaluated by all its criteria',
    },
    severity: { 'sur demande': 'warning', 'de droit': 'warning', RS: 'warning' },
    presets: { brouillon: 'information', dépôt: 'error' },
    source: [L6113_1],
    why: 'Quand les épreuves ne nomment que certains critères d’une compétence, les autres ne sont jamais observés : le jury ne peut pas dire qu’elle est acquise.',
    breaking: [
        {
            text: `
                certification RNCP1 "T"
                bloc BC01 "B" {
                    compétence »C1« "Accueillir" {
                        critère CE1 "Le besoin est reformulé."
                        critère CE2 "L’urgence est identifiée."
                    }
                    épreuve E1 "Cas" { évalue CE1 }
                }
            `,
        },
    ],
    passing: [
        {
            text: `
                certification RNCP1 "T"
                bloc BC01 "B" {
                    compétence C1 "Accueillir" {
                        critère CE1 "Le besoin est reformulé."
                        critère CE2 "L’urgence est identifiée."
                    }
                    épreuve E1 "Cas" { évalue CE1 }
                    épreuve E2 "Oral" { évalue CE2 }
                }
            `,
        },
    ],
    withholds: hasDoubts,
    *check(unit) {
        if (!unit.isWhole) return;
        for (const competency of unit.competencies) {
            if (unit.coverage.worst(competency).is !== 'in part') continue;
            const name = theNameOf(competency);
            const missing = unit.coverage.missingCriteria(competency);
            const names = list(missing.map((criterion) => criterion.code?.text ?? `n° ${criterion.rank}`));
            yield {
                at: placeOf(competency),
                item: competency,
                message: {
                    fr: `Seuls certains critères ${name.fr.replace(/^la /, 'de la ')} sont évalués : ${names.fr} ne ${missing.length > 1 ? 'le sont' : 'l’est'} par aucune épreuve.`,
                    en: `Only some criteria of ${name.en} are evaluated: no assessment evaluates ${names.en}.`,
                },
                fixes: fixesFor(unit, competency),
                related: missing.map((criterion) => ({
                    at: placeOf(criterion),
                    message: { fr: 'critère non évalué', en: 'criterion not evaluated' },
                })),
            };
        }
    },
});

/** To name the whole competency where some of it is evaluated, for whoever passes that. */
function fixesFor({ coverage }: Unit, competency: Competency): Fix[] {
    const lacking = coverage.routes.filter((route) => coverage.verdict(competency, route).is === 'in part');
    const assessments = coverage
        .assessmentsOf(competency)
        .filter(
            (one) => !one.evaluated.competencies.includes(competency) && lacking.every((route) => isOpenTo(one, route)),
        );
    return evaluationOffers(competency, assessments, lacking, (where) => ({
        fr: `L’évaluer tout entière dans ${where.fr}`,
        en: `Evaluate the whole of it in ${where.en}`,
    }));
}
