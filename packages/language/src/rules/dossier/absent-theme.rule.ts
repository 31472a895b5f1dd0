import { placeOf } from '../../model/names.ts';
import { absentConcerns, CONCERN_NAMES } from '../../model/concerns.ts';
import type { Unit } from '../../model/unit.ts';
import { R6113_11_2, R6113_9_3_THEMES } from '../articles.ts';
import { isUnderstood } from '../doubt.ts';
import { quotedList } from '../phrases.ts';
import { unitRule } from '../rule.ts';
import { isDossier } from './is-dossier.ts';

/** Since when the law asks for them: what was decided before was not judged by it. */
const IN_FORCE = '2025-06-09';

export default unitRule({
    code: 'thème-absent',
    theme: 'loi',
    title: {
        fr: 'Les activités et les compétences portent les thèmes de la loi',
        en: 'Activities and competencies take in the themes of the law',
    },
    // A trade says a theme in words that no lexicon has: asked for only where the dossier is about to be sent.
    severity: { 'sur demande': 'off', 'de droit': 'off', RS: 'off' },
    presets: { dépôt: { 'sur demande': 'information', RS: 'hint' } },
    lacks: true,
    source: [R6113_9_3_THEMES, R6113_11_2],
    why: 'Depuis le 9 juin 2025, les référentiels d’activités et de compétences intègrent quatre thèmes, « en fonction de la certification » : un thème absent se justifie dans le dossier, ou s’écrit. Un logiciel est du numérique, et n’est pas de l’écologie ; un nombre d’accidents du travail n’est pas de la prévention. Ce qui a été enregistré avant n’est pas concerné. Un métier dit un thème avec ses mots, que la règle ne connaît pas tous : elle n’interroge qu’avant l’envoi. « referentiel stats » et le tableau des thèmes disent qui porte chacun, et par quels mots.',
    breaking: [
        {
            text: `
                certification »CQP-Accueil« "Hôte d’accueil"
                répertoire RNCP
                bloc BC01 "Accueillir" {
                    compétence C1 "Accueillir les visiteurs en situation de handicap"
                    compétence C2 "Enregistrer les visites sur un logiciel d’accueil"
                    épreuve E1 "Cas" { évalue tout }
                }
            `,
        },
    ],
    passing: [
        {
            title: 'Chaque thème a sa compétence',
            text: `
                certification CQP-Accueil "Hôte d’accueil"
                répertoire RNCP
                bloc BC01 "Accueillir" {
                    compétence C1 "Accueillir les visiteurs en situation de handicap"
                    compétence C2 "Enregistrer les visites sur un logiciel, en évitant les impressions, afin de réduire l’empreinte écologique de l’accueil"
                    compétence C3 "Évacuer les visiteurs en suivant les consignes de sécurité"
                    épreuve E1 "Cas" { évalue tout }
                }
            `,
        },
        {
            title: 'Enregistrée avant la loi',
            text: `
                certification RNCP1 "Hôte d’accueil"
                enregistrement sur demande { décision 31/10/2024  durée 3 ans }
                bloc BC01 "Accueillir" {
                    compétence C1 "Accueillir"
                    compétence C2 "Orienter"
                    épreuve E1 "Cas" { évalue tout }
                }
            `,
        },
    ],
    *check(unit) {
        if (!isDossier(unit) || !unit.isWhole || unit.competencies.length === 0) return;
        if (!isUnderstood(unit, unit.root) || isOlderThanTheLaw(unit)) return;
        // What a shared bloc holds is told where it comes from.
        if (unit.blocks.some(({ reuses }) => reuses)) return;
        const without = absentConcerns(unit);
        if (without.length === 0) return;
        const names = without.map((concern) => CONCERN_NAMES[concern]);
        const absent = { fr: quotedList(names.map(({ fr }) => fr)).fr, en: quotedList(names.map(({ en }) => en)).en };
        yield {
            at: placeOf(unit.root),
            item: unit.root,
            message: {
                fr: `Aucune activité, aucune compétence ne semble porter sur ${absent.fr} : à écrire, ou à justifier.`,
                en: `No activity and no competency seems to be about ${absent.en}: to be written, or justified.`,
            },
        };
    },
});

function isOlderThanTheLaw({ certification }: Unit): boolean {
    const { décision, effet } = certification?.administration.registration?.dates ?? {};
    const since = (décision ?? effet)?.iso;
    return since !== undefined && since < IN_FORCE;
}
