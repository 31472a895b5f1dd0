import { theNameOf } from '../../model/names.ts';
import { saysSomething } from '../../model/wording.ts';
import { vademecum } from '../articles.ts';
import { isUnderstood } from '../doubt.ts';
import { ofThe } from '../phrases.ts';
import { unitRule } from '../rule.ts';
import { lexicon, phrasingOf } from '../../model/phrasing.ts';

/** What ails something else than a person: « les pathologies du bâtiment », « les maladies de la vigne ». */
const OF_THINGS =
    '(?! (?:d[eu]|des|de la|de l|d|l) ?(?:batiments?|batis?|ouvrages?|betons?|facades?|charpentes?|bois|toitures?|structures?|sols?|maconneries?|enduits?|pierres?|moteurs?|vignes?|plantes?|cultures?|arbres?|vegetaux|vegetal|gazons?|fruitiers?|legumes?|abeilles?|ruches?|voisinages?|jouissance|ordre public) | (?:cryptogamiques?|fongiques?|parasitaires?|a l ordre public) )';

/**
 * Words of healing people. « Soins » alone are given to animals, hair, plants; a maintenance is « curative », a steel is
 * magnetised, a view of an enterprise is « holistique ».
 */
const HEALING = lexicon(`
    guerir|guerison|therapies?|therapeutiques?|therapeutes?|psychotherap[a-z]+|naturopath[a-z]+|hypnotherap[a-z]+|sophrotherap[a-z]+|magnetiseurs?|magnetiseuses?|reflexotherap[a-z]+|art-therap[a-z]+
    (?:soins?|traitements?|medecines?|visees?|vertus?|approches?) curati(?:f|ve|fs|ves)
    (?:soigner|traiter|soulager) (?:l[ea]?s? |des |un |une |ses )?(?:maladies?|pathologies?|douleurs?|symptomes?|troubles?|depressions?|addictions?)${OF_THINGS}
    soigner (?:l[ea]?s? |des |un |une |ses )?(?:personnes?|patients?)
    (?:poser|etablir|formuler|porter) (?:l[ea]? |des |un )?diagnostics? medica(?:l|ux)
    (?:soins?|sante|bien-etre|medecine|massages?|praticien(?:ne)?s?) (?:[a-z]+ )?holistiques?
`);

export default unitRule({
    code: 'vocabulaire-de-soin',
    theme: 'rédaction',
    title: {
        fr: 'Hors des professions réglementées, rien ne promet de soigner',
        en: 'Outside regulated professions, nothing promises to heal',
    },
    severity: { 'sur demande': 'warning', 'de droit': 'off', RS: 'warning' },
    source: [
        vademecum('2.2.4', 'la non-satisfaction de ce seul critère peut suffire à justifier un refus d’enregistrement'),
    ],
    why: 'Soigner, guérir, traiter relèvent de professions que le code de la santé publique réserve. Pour un métier du bien-être, ces mots font craindre un exercice illégal de la médecine et peuvent suffire à un refus. Une réglementation citée en « réglementation » lève la remarque.',
    breaking: [
        {
            text: `
                certification RNCP1 "Praticien en relaxation"
                bloc BC01 "B" {
                    compétence C1 "»Soulager les douleurs« chroniques par le toucher"
                    compétence C2 "Orienter"
                    épreuve E1 "Cas" { évalue tout }
                }
            `,
        },
    ],
    passing: [
        {
            text: `
                certification RNCP1 "Soigneur d’équidés"
                bloc BC01 "B" {
                    compétence C1 "Prodiguer les soins quotidiens aux chevaux"
                    compétence C2 "Soigner la présentation des lots"
                    épreuve E1 "Cas" { évalue tout }
                }
            `,
        },
        {
            title: 'La réglementation est dite',
            text: `
                certification RNCP1 "Infirmier"
                réglementation "Code de la santé publique, articles L. 4311-1 et suivants."
                bloc BC01 "B" {
                    compétence C1 "Soulager les douleurs du patient"
                    compétence C2 "Orienter"
                    épreuve E1 "Cas" { évalue tout }
                }
            `,
        },
    ],
    *check(unit) {
        if (!isUnderstood(unit, unit.root)) return;
        const law = unit.certification?.administration.texts.réglementation?.value ?? '';
        if (/\d/.test(law) && saysSomething(law)) return;
        for (const item of [unit.root, ...unit.activities, ...unit.competencies, ...unit.blocks]) {
            const found = item.title && phrasingOf(item.title).find(HEALING);
            if (!item.title || !found) continue;
            const words = item.title.value.slice(found.start, found.end);
            yield {
                at: item.title.locate(found.start, found.end),
                item,
                message: {
                    fr: `« ${words} » promet un soin : hors d’une profession réglementée, l’intitulé ${ofThe(item).fr} peut faire refuser le dossier.`,
                    en: `“${words}” promises to heal: outside a regulated profession, ${theNameOf(item).en} may have the file refused.`,
                },
            };
        }
    },
});
