import type { Block, Competency } from '../../model/items.ts';
import { placeOf, theNameOf } from '../../model/names.ts';
import { isInside } from '../../model/tree.ts';
import type { Unit } from '../../model/unit.ts';
import type { Route } from '../../model/administration.ts';
import { L6113_1 } from '../articles.ts';
import { writingAssessment } from '../fixes.ts';
import { type Fix, unitRule } from '../rule.ts';
import type { Message } from '../../model/message.ts';
import { routesPhrase } from '../phrases.ts';
import { hasDoubts } from './has-doubts.ts';
import { evaluationOffers } from './evaluation-offers.ts';

export default unitRule({
    code: 'compétence-non-évaluée',
    theme: 'structure',
    title: { fr: 'Toute compétence est évaluée par une épreuve', en: 'Every competency is evaluated by an assessment' },
    severity: { 'sur demande': 'error', 'de droit': 'error', RS: 'error' },
    presets: { brouillon: 'warning' },
    lacks: true,
    source: [L6113_1],
    why: 'Une compétence que rien n’évalue ne peut pas être certifiée : le référentiel d’évaluation définit les critères et les modalités d’évaluation de tous les acquis. Quand des voies d’accès sont ouvertes, elle doit l’être pour chacune.',
    breaking: [
        {
            title: 'Une compétence que nulle épreuve ne nomme',
            text: `
                certification RNCP1 "T"
                bloc BC01 "B" {
                    compétence C1 "Accueillir"
                    compétence »C2« "Orienter"
                    épreuve E1 "Cas" { évalue C1 }
                }
            `,
        },
        {
            title: 'Des épreuves au choix, dont aucune ne l’évalue',
            text: `
                certification RNCP1 "T"
                bloc BC01 "B" {
                    compétence C1 "Accueillir"
                    compétence »C2« "Orienter"
                    au choix {
                        épreuve E1 "Cas" { évalue C1 }
                        épreuve E2 "Oral" { évalue C1 }
                    }
                }
            `,
        },
        {
            title: 'Une compétence qu’un candidat par expérience ne passe pas',
            text: `
                certification RNCP1 "T"
                bloc BC01 "B" {
                    compétence »C1« "Accueillir"
                    épreuve E1 "Cas" { voies apprentissage  évalue C1 }
                }
                voies d’accès { ouvertes apprentissage, expérience avec jury "…" }
            `,
        },
        {
            title: 'Un bloc qui n’a pas d’épreuve, quand un autre en a',
            text: `
                certification RNCP1 "T"
                bloc BC01 "B" {
                    compétence C1 "Accueillir"
                    épreuve E1 "Cas" { évalue tout }
                }
                bloc BC02 "D" {
                    compétence »C2« "Orienter"
                }
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
                    épreuve E1 "Cas" { évalue tout }
                }
            `,
        },
    ],
    withholds: hasDoubts,
    *check(unit) {
        if (!unit.isWhole) return;
        for (const competency of unit.competencies) {
            if (unit.coverage.worst(competency).is !== 'not evaluated') continue;
            yield {
                at: placeOf(competency),
                item: competency,
                message: messageFor(unit, competency),
                fixes: fixesFor(unit, competency),
            };
        }
    },
});

function messageFor(unit: Unit, competency: Competency): Message {
    const name = theNameOf(competency);
    const missing = unit.coverage.routes.filter(
        (route) => unit.coverage.verdict(competency, route).is === 'not evaluated',
    );
    const routes = missing.filter((route): route is Route => route !== undefined);
    const everywhere = routes.length === unit.coverage.routes.length || routes.length === 0;
    if (everywhere) {
        return {
            fr: `Aucune épreuve n’évalue ${name.fr}.`,
            en: `No assessment evaluates ${name.en}.`,
        };
    }
    const phrase = routesPhrase(routes);
    return {
        fr: `Aucune épreuve n’évalue ${name.fr} pour ${phrase.fr}.`,
        en: `No assessment evaluates ${name.en} for ${phrase.en}.`,
    };
}

/** One offer for each épreuve (or choice of them) of the competency's blocs that doesn't evaluate it yet; one without code can't be named. */
function fixesFor(unit: Unit, competency: Competency): Fix[] {
    const blocks = unit.blocksOf.get(competency) ?? [];
    if (!competency.code) return [];
    const assessments = unit.assessments.filter(
        (a) => blocks.some((block) => isInside(a, block)) && !a.evaluated.competencies.includes(competency),
    );
    const lacking = unit.coverage.routes.filter(
        (route) => unit.coverage.verdict(competency, route).is === 'not evaluated',
    );
    const empty = blocks.find((block) => !block.reuses && block.assessments.length === 0);
    return [
        ...evaluationOffers(competency, assessments, lacking, (where) => ({
            fr: `Évaluer cette compétence dans ${where.fr}`,
            en: `Evaluate this competency in ${where.en}`,
        })),
        ...(empty ? [writing(unit, empty)] : []),
    ];
}

/** Where its bloc has no épreuve that could. */
function writing(unit: Unit, block: Block): Fix {
    const { fr, en } = theNameOf(block);
    return writingAssessment(unit, block, { fr: `Écrire une épreuve dans ${fr}`, en: `Write an assessment in ${en}` });
}
