import { vademecum } from '../articles.ts';
import { unitRule } from '../rule.ts';
import { lexicon, phrasingOf } from '../../model/phrasing.ts';
import { juriesOf } from './jury-words.ts';

const CLOSE = lexicon(`
    tut(?:eurs?|rices?)(?: [a-z]+)?|maitres? (?:d apprentissage|de stage)
    format(?:eurs?|rices?) (?:du|des|de la|d[eu]) (?:candidats?|session|promotion|stagiaires?|apprenants?|apprentis?|groupe)
    (?:format(?:eurs?|rices?)|enseignante?s?) ayant (?:[a-z]+ )?(?:forme|accompagne|suivi|encadre|assure)[es]*
    employeurs? d[eu]s? candidats?|responsable hierarchique d[eu]s? candidats?
`);
/** What keeps them out of it, or lets them be heard only. */
const KEPT_OUT = lexicon(`
    pas|n ayant|n ont|n a|ni|non|sans|hors|aucune?|autres? que|exterieure?s?|externes?|exclu[es]*|exclusion|ne peu(?:t|vent)|sauf|excepte[es]*|d(?: une?)? autres? (?:entreprises?|centres?|etablissements?|structures?|sites?|candidate?s?|promotions?)
    avis|consultati(?:f|ve|fs|ves)|entendue?s?|eclair[a-z]+|invite[es]*|observat(?:eur|rice)s?|rapport|livret|evaluation d[eu]
`);

export default unitRule({
    code: 'tuteur-au-jury',
    theme: 'évaluation',
    title: {
        fr: 'Ni tuteur, ni formateur, ni employeur du candidat au jury',
        en: 'Neither tutor, nor trainer, nor employer of the candidate sits in the jury',
    },
    severity: { 'sur demande': 'warning', 'de droit': 'information', RS: 'warning' },
    source: [
        vademecum(
            '2.3.1.1',
            'Le maître d’apprentissage, le tuteur ou le maître de stage, s’ils peuvent utilement éclairer le jury, ne peuvent faire partie de celui-ci',
        ),
        vademecum('3.3.1'),
    ],
    why: 'Qui a formé ou emploie un candidat ne le juge pas : il peut éclairer le jury, par un avis ou un livret, et non y siéger.',
    breaking: [
        {
            text: `
                certification RNCP1 "T"
                jury Session "Deux professionnels du secteur et le »tuteur« du candidat."
                voies d’accès { ouverte formation continue avec jury Session }
            `,
        },
        {
            text: `
                certification RNCP1 "T"
                voies d’accès { ouverte formation continue avec jury "Un professionnel, le »formateur de la session«." }
            `,
        },
        {
            title: 'Le jury d’une épreuve',
            text: `
                certification RNCP1 "T"
                bloc BC01 "B" {
                    compétence C1 "Accueillir"
                    épreuve E1 "Oral" { jury "Un professionnel et le »maître de stage«."  évalue tout }
                }
            `,
        },
    ],
    passing: [
        {
            text: `
                certification RNCP1 "T"
                jury Session "Trois professionnels, dont aucun n’est tuteur d’un candidat."
                jury Examen "Deux professionnels. Le tuteur donne un avis écrit."
                voies d’accès { ouverte formation continue avec jury Session  ouverte expérience avec jury "Deux formateurs d’un autre centre et trois professionnels." }
            `,
        },
    ],
    *check(unit) {
        for (const { text, item } of juriesOf(unit)) {
            if (!text) continue;
            const phrasing = phrasingOf(text);
            const found = phrasing.find(CLOSE);
            if (!found || phrasing.has(KEPT_OUT)) continue;
            const end = phrasing.tokens[found.first]!.key.startsWith('tut')
                ? phrasing.tokens[found.first]!.end
                : found.end;
            const words = text.value.slice(found.start, end);
            yield {
                at: text.locate(found.start, end),
                item,
                message: {
                    fr: `« ${words} » : qui forme ou emploie un candidat peut éclairer le jury, non y siéger.`,
                    en: `“${words}”: who trains or employs a candidate may inform the jury, not sit in it.`,
                },
            };
        }
    },
});
