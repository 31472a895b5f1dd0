import { identity } from '../../model/identity.ts';
import { placeOf, theNameOf } from '../../model/names.ts';
import { nextCode } from '../../model/next-code.ts';
import { L6113_1_ACTIVITIES } from '../articles.ts';
import { unitRule } from '../rule.ts';
import { areUntied } from './untied-activities.ts';

export default unitRule({
    code: 'activité-sans-compétence',
    theme: 'structure',
    title: { fr: 'De toute activité découle une compétence', en: 'A competency follows from every activity' },
    severity: { 'sur demande': 'warning', 'de droit': 'warning', RS: 'information' },
    presets: { brouillon: 'information', dépôt: 'error' },
    lacks: true,
    source: [L6113_1_ACTIVITIES],
    why: 'Les compétences découlent des activités : une activité dont aucune ne découle est exercée sans que rien ne dise ce qu’il faut savoir y faire.',
    breaking: [
        {
            text: `
                certification RNCP1 "T"
                activité A1 "Accueil" {
                    compétence C1 "Accueillir"
                    compétence C2 "Orienter"
                }
                activité »A2« "Vente"
                bloc BC01 "B" {
                    compétences A1
                    épreuve E1 "Cas" { évalue tout }
                }
            `,
        },
    ],
    passing: [
        {
            title: 'Les compétences sont dans les activités qu’elle contient',
            text: `
                certification RNCP1 "T"
                activité A1 "Accueil" {
                    activité A1.1 "Au guichet" { compétence C1 "Accueillir" }
                    activité A1.2 "Au téléphone" { compétence C2 "Orienter" }
                }
                bloc BC01 "B" {
                    compétences A1
                    épreuve E1 "Cas" { évalue tout }
                }
            `,
        },
    ],
    *check(unit) {
        if (!unit.isWhole || areUntied(unit)) return;
        for (const activity of unit.activities) {
            if (activity.competencies.length > 0 || activity.activities.length > 0) continue;
            const name = theNameOf(activity);
            yield {
                at: placeOf(activity),
                item: activity,
                message: {
                    fr: `Aucune compétence ne découle de ${name.fr}.`,
                    en: `No competency follows from ${name.en}.`,
                },
                fixes: [
                    {
                        title: { fr: 'Y déclarer une compétence', en: 'Declare a competency there' },
                        operation: {
                            do: 'declare',
                            kind: 'competency',
                            code: nextCode(unit, activity, 'competency'),
                            in: identity(activity),
                        },
                        safe: false,
                    },
                ],
            };
        }
    },
});
