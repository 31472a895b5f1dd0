import { theNameOf } from '../../model/names.ts';
import { FRANCE_COMPETENCES_FAQ, vademecum } from '../articles.ts';
import { capital } from '../phrases.ts';
import { type Fix, unitRule } from '../rule.ts';
import type { Message } from '../../model/message.ts';
import type { Phrasing } from '../../model/phrasing.ts';
import { firstWord } from './formulation.ts';
import { formulationsOf, type SaidCompetency } from './formulations.ts';
import { type Infinitives, loadInfinitives } from './infinitives.ts';
import { type NoAction, noActionIn } from './knowledge.ts';

export default unitRule<undefined, Infinitives>({
    code: 'compétence-sans-action',
    theme: 'rédaction',
    title: {
        fr: 'Une compétence dit une action, non un savoir ni une attitude',
        en: 'A competency says an action, not a knowledge nor an attitude',
    },
    severity: { 'sur demande': 'warning', 'de droit': 'information', RS: 'warning' },
    source: [
        vademecum('2.2.2', 'une combinaison contextualisée et finalisée de savoirs en action'),
        vademecum('2.3.1.2'),
        FRANCE_COMPETENCES_FAQ,
    ],
    why: 'Un savoir (« connaître la réglementation ») se questionne, une attitude (« être motivé ») se devine : un jury n’observe ni l’un ni l’autre. La compétence dit ce qu’on en fait. « Être capable de » n’ajoute rien : toute compétence l’est.',
    resources: loadInfinitives,
    breaking: [
        {
            title: 'Un savoir',
            text: `
                certification RNCP1 "T"
                bloc BC01 "B" {
                    compétence C1 "»Connaître« la réglementation du travail"
                    compétence C2 "»Maîtriser« les techniques de vente"
                    compétence C3 "»Avoir des notions« de comptabilité"
                    épreuve E1 "Cas" { évalue tout }
                }
            `,
        },
        {
            title: 'Une attitude',
            text: `
                certification RNCP1 "T"
                bloc BC01 "B" {
                    compétence C1 "Le candidat est capable d’»être motivé«"
                    compétence C2 "»Avoir confiance en« ses capacités"
                    épreuve E1 "Cas" { évalue tout }
                }
            `,
        },
        {
            title: 'Une action annoncée pour rien',
            text: `
                certification RNCP1 "T"
                bloc BC01 "B" {
                    compétence C1 "»Être capable de« vérifier les pièces d’un dossier"
                    compétence C2 "»Savoir« accueillir un visiteur"
                    épreuve E1 "Cas" { évalue tout }
                }
            `,
        },
    ],
    passing: [
        {
            title: 'Le savoir est appliqué, ou le verbe est une action dans ce métier',
            text: `
                certification RNCP1 "T"
                bloc BC01 "B" {
                    compétence C1 "Connaître et appliquer les règles de sécurité"
                    compétence C2 "Maîtriser les risques liés à l’activité"
                    compétence C3 "Comprendre un message oral en anglais"
                    compétence C4 "Faire savoir au client l’avancement de sa commande"
                    épreuve E1 "Cas" { évalue tout }
                }
            `,
        },
    ],
    *check(unit, { resources }) {
        for (const said of formulationsOf(unit, resources)) {
            const { competency, title, phrasing } = said;
            const found = noActionIn(phrasing, firstWord(phrasing), resources);
            if (!found) continue;
            const { start, end } = found.passage;
            yield {
                at: title.locate(start, end),
                item: competency,
                message: messageOf(found, said),
                fixes: found.action === undefined ? [] : [openingWith(found, found.action, said)],
            };
        }
    },
});

function messageOf({ is, passage }: NoAction, { competency, title }: SaidCompetency): Message {
    const { fr, en } = theNameOf(competency);
    const words = title.value.slice(passage.start, passage.end);
    const told = { fr: `${capital(fr)} dit « ${words} »`, en: `${capital(en)} says “${words}”` };
    switch (is) {
        case 'knowledge':
            return {
                fr: `${told.fr} : un savoir, qu’aucun jury n’observe. Quelle action le montre ?`,
                en: `${told.en}: a knowledge, which no jury observes. Which action shows it?`,
            };
        case 'state':
            return {
                fr: `${told.fr} : une attitude, qu’aucun jury n’observe. Quelle action la montre ?`,
                en: `${told.en}: an attitude, which no jury observes. Which action shows it?`,
            };
        case 'capacity':
            return {
                fr: `${told.fr} : l’action qui suit suffit.`,
                en: `${told.en}: the action that follows is enough.`,
            };
    }
}

/** « Être capable de vérifier » → « Vérifier ». */
function openingWith({ passage }: NoAction, action: number, { title, phrasing }: SaidCompetency): Fix {
    const { start, end } = actionOf(phrasing, action);
    const verb = capital(title.value.slice(start, end));
    return {
        title: { fr: `Commencer par « ${verb} »`, en: `Begin with “${verb}”` },
        operation: { do: 'replace', at: title.locate(passage.start, end), by: verb },
        safe: false,
    };
}

/** The action's words: with its pronoun (« s’assurer »). */
function actionOf(phrasing: Phrasing, action: number): { start: number; end: number } {
    const isReflexive = /^(?:s|se)$/.test(phrasing.forms[action]!.key);
    return phrasing.passage(action, isReflexive ? action + 1 : action);
}
