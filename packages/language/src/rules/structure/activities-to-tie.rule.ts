import { placeOf } from '../../model/names.ts';
import { L6113_1_ACTIVITIES } from '../articles.ts';
import { unitRule } from '../rule.ts';
import type { Text } from '../../model/text.ts';
import type { Unit } from '../../model/unit.ts';
import { containment, contentWords } from '../shared/content-words.ts';
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
            title: 'Les intitulés des blocs le laissent deviner, sans que rien ne le dise',
            text: `
                certification RNCP1 "T"
                activité »A1« "Accueil du public"
                activité A2 "Vente"
                bloc BC01 "Accueil du public en agence" {
                    compétence C1 "Accueillir"
                    compétence C2 "Orienter"
                    épreuve E1 "Cas" { évalue tout }
                }
                bloc BC02 "Vente" {
                    compétence C3 "Conseiller"
                    compétence C4 "Vendre"
                    épreuve E1 "Cas" { évalue tout }
                }
            `,
        },
        {
            text: `
                certification RNCP1 "T"
                activité »A1« "Accueil"
                activité A2 "Vente"
                bloc BC01 "B" {
                    compétence C1 "Accueillir"
                    compétence C2 "Vendre"
                    épreuve E1 "Cas" { évalue tout }
                }
            `,
        },
    ],
    passing: [
        {
            title: 'Une activité au moins dit les siennes : le reste se dit activité par activité',
            text: `
                certification RNCP1 "T"
                activité A1 "Accueil" {
                    compétence C1 "Accueillir"
                    compétence C2 "Orienter"
                }
                bloc BC01 "B" {
                    compétences A1
                    épreuve E1 "Cas" { évalue tout }
                }
            `,
        },
    ],
    *check(unit) {
        const [first] = unit.activities;
        if (!unit.isWhole || !first || !areUntied(unit)) return;
        yield {
            at: placeOf(first),
            item: first,
            message: areNamedAsBlocks(unit)
                ? {
                      fr: 'Les activités ont les intitulés des blocs, mais aucune ne contient de compétence.',
                      en: 'The activities have the titles of the blocs, yet none holds a competency.',
                  }
                : {
                      fr: 'Rien ne dit quelles compétences découlent de quelles activités.',
                      en: 'Nothing tells which competencies follow from which activities.',
                  },
        };
    },
});

/** Which share of an activity's words the title of its bloc has. */
const SHARE = 0.75;

/** Whether each activity has a bloc of its own title, or nearly: a reader sees which is whose. */
function areNamedAsBlocks({ activities, blocks }: Unit): boolean {
    const left = new Set(blocks);
    return activities.every(({ title }) => {
        const own = title && [...left].find((block) => block.title && isNamedAs(title, block.title));
        return own !== undefined && left.delete(own);
    });
}

function isNamedAs(activity: Text, block: Text): boolean {
    return containment(contentWords(activity), contentWords(block)) >= SHARE;
}
