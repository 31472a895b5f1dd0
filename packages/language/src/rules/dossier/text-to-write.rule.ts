import { shorten } from '../../model/names.ts';
import { vademecum } from '../articles.ts';
import { unitRule } from '../rule.ts';
import { placeholderIn } from '../shared/placeholder.ts';
import { writtenTexts } from './texts.ts';

export default unitRule({
    code: 'texte-à-compléter',
    theme: 'rédaction',
    title: {
        fr: 'Aucun texte ne tient la place d’un autre',
        en: 'No text holds the place of another',
    },
    severity: { 'sur demande': 'information', 'de droit': 'information', RS: 'information' },
    presets: { brouillon: 'off', dépôt: 'error' },
    lacks: true,
    source: [vademecum('2.2')],
    why: 'Un texte du modèle de départ (« Activité 1 », « afin de … »), d’un raccourci de saisie (« À compléter. ») ou laissé pour plus tard (« TODO », « Idem. ») serait publié tel quel. « Néant » n’en est un que là où il faut un texte : ni une réglementation ni un prérequis n’en demandent.',
    breaking: [
        {
            title: 'Du modèle de départ',
            text: `
                certification RNCP1 "T"
                activité A1 "»Activité 1«" {
                    compétence C1.1 "Préparer la salle, »en …«, afin de recevoir" {
                        critère CE1.1.1 "»Ce qu’on observe quand la compétence 1.1 est acquise.«"
                    }
                    compétence C1.2 "»À compléter.«" { critère CE1.2.1 "»Idem.«" }
                }
                bloc BC01 "»Bloc 1«" {
                    compétences A1
                    épreuve E1 "Cas" { évalue tout  déroulement "Le candidat dispose de 30 min (»TODO« : vérifier)." }
                }
            `,
        },
        {
            title: '« Néant » où il faut un texte',
            text: `
                certification RNCP1 "T"
                emplois "»Néant.«"
                secteurs "»…«"
            `,
        },
    ],
    passing: [
        {
            title: 'Ce qui y ressemble',
            text: `
                certification RNCP1 "T"
                réglementation "Néant."
                prérequis d’entrée "Aucun."
                emplois "Hôte d’accueil, standardiste, …"
                activité A1 "Activité commerciale" {
                    compétence C1.1 "Animer les réseaux sociaux (Facebook, Instagram…), selon un rythme à définir avec le client" { critère CE1.1.1 "Le candidat complète le bon de commande." }
                    compétence C1.2 "Test" transverse { description "Reste à faire par le titulaire." }
                }
            `,
        },
    ],
    *check(unit) {
        for (const { text, item, name, mustSay } of writtenTexts(unit)) {
            const blank = placeholderIn(text, { mustSay });
            if (!blank) continue;
            const where = name(item);
            const said = shorten(text.value.slice(blank.start, blank.end));
            const what =
                said === '' ? { fr: 'un texte vide', en: 'an empty text' } : { fr: `« ${said} »`, en: `“${said}”` };
            yield {
                at: said === '' ? text.span : text.locate(blank.start, blank.end),
                item,
                message: {
                    fr: `Reste à écrire : ${what.fr}, dans ${where.fr}.`,
                    en: `Left to write: ${what.en}, in ${where.en}.`,
                },
            };
        }
    },
});
