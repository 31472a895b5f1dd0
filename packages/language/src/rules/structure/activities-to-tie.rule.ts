import { placeOf } from '../../model/names.ts';
import { L6113_1_ACTIVITIES } from '../articles.ts';
import { unitRule } from '../rule.ts';
import { areUntied } from './untied-activities.ts';

export default unitRule({
    code: 'activités-à-relier',
    theme: 'structure',
    title: {
        fr: 'Les activités disent quelles compétences en découlent',
        en: 'Activities tell which competencies follow from them',
    },
    severity: { 'sur demande': 'information', 'de droit': 'information', RS: 'information' },
    source: [L6113_1_ACTIVITIES],
    why: 'Beaucoup de fiches publiées listent les activités d’un côté, les compétences de l’autre, sans dire lesquelles découlent desquelles. C’est dit une fois pour toutes, et non de chaque activité ni de chaque compétence : il reste à ranger les compétences dans les activités.',
    breaking: [
        {
            text: 'certification RNCP1 "T"\nactivité »A1« "Accueil"\nactivité A2 "Vente"\nbloc BC01 "B" {\n    compétence C1 "Accueillir"\n    compétence C2 "Vendre"\n    épreuve E1 "Cas" { évalue tout }\n}\n',
        },
    ],
    passing: [
        {
            title: 'Une activité au moins dit les siennes : le reste se dit activité par activité',
            text: 'certification RNCP1 "T"\nactivité A1 "Accueil" {\n    compétence C1 "Accueillir"\n    compétence C2 "Orienter"\n}\nbloc BC01 "B" {\n    compétences A1\n    épreuve E1 "Cas" { évalue tout }\n}\n',
        },
    ],
    *check(unit) {
        const [first] = unit.activities;
        if (!unit.isWhole || !first || !areUntied(unit)) return;
        yield {
            at: placeOf(first),
            item: first,
            message: {
                fr: 'Rien ne dit quelles compétences découlent de quelles activités.',
                en: 'Nothing tells which competencies follow from which activities.',
            },
        };
    },
});
