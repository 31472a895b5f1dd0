import { theNameOf } from '../../model/names.ts';
import { vademecum } from '../articles.ts';
import { capital } from '../phrases.ts';
import { unitRule } from '../rule.ts';
import { lexicon, phrasingOf } from '../../model/phrasing.ts';

/** A course by its name, at the head of a title: « Formation de… », « Parcours… ». « Formateur » is a job. */
const TRAINING = lexicon(
    '(?:formation|parcours|cursus|cycle|programme|stage|cours|bootcamp|enseignements?) (?:d[eu]?|des|en|aux?|a|pour|professionnalisante?|certifiante?|initiale?|intensi(?:f|ve))(?! (?:eau|l eau|vie|soins?|sante|visites?|fidelisation|fidelite|maintenance|production) )',
);
/** A part of a course: « Module 2 », « UE 3 », « Semestre 1 ». */
const PART = lexicon(
    '(?:modules?|ue|unites? d enseignement|semestres?|matieres?|annees?|cours|seances?|sequences?) (?:n )?(?:\\d+|[ivx]+)?',
);
/** Another's diploma. « Licences » to sell, « brevets » to file are none, nor « but » and « cap » but in capitals. */
const DIPLOMA = lexicon(`
    cap|bep|bts|btsa|but|dut|deust|deug|mba|bachelors?|licence (?:professionnelle|pro|en|mention)|masteres?|masters?|doctorat|baccalaureat(?: professionnel)?|bac pro
    brevet (?:de technicien|professionnel)|diplome (?:d etat|national|universitaire|d ingenieur)|titre professionnel
`);

/** « Préparateur de gardiens de but », « BUT Informatique »: in a title all in capitals, nothing tells them apart. */
function isWord(told: string, title: string): boolean {
    return /^(?:but|cap)$/i.test(told) && (told !== told.toUpperCase() || title === title.toUpperCase());
}

export default unitRule({
    code: 'intitulé-de-formation',
    theme: 'rédaction',
    title: {
        fr: 'Un intitulé dit un métier ou une activité, non une formation ni le diplôme d’un autre',
        en: 'A title says a job or an activity, neither a course nor another’s diploma',
    },
    severity: { 'sur demande': 'warning', 'de droit': 'off', RS: 'warning' },
    source: [vademecum('2.1.2'), vademecum('3.2')],
    why: 'La certification atteste ce que son titulaire sait faire ; son intitulé dit lequel métier. « Formation de », « module 2 » nomment un cours ; « licence », « BTS », « mastère » appartiennent à d’autres certificateurs, et trompent sur le niveau.',
    breaking: [
        {
            text: `
                certification RNCP1 "»Bachelor« en communication"
                bloc BC01 "»Module 1« : la vente" {
                    compétence C1 "Accueillir"
                    compétence C2 "Orienter"
                    épreuve E1 "Cas" { évalue tout }
                }
            `,
        },
        { text: 'certification RNCP1 "»Formation de« mécanicien"\n' },
    ],
    passing: [
        {
            text: `
                certification RNCP1 "Responsable de formation"
                bloc BC01 "Exploiter une licence de marque" {
                    compétence C1 "Accueillir"
                    compétence C2 "Orienter"
                    épreuve E1 "Cas" { évalue tout }
                }
                bloc BC02 "Concevoir un parcours de visite" {
                    compétence C3 "Préparer"
                    compétence C4 "Conclure"
                    épreuve E1 "Cas" { évalue tout }
                }
            `,
        },
    ],
    *check(unit) {
        for (const item of [unit.root, ...unit.blocks]) {
            if (!item.title) continue;
            const phrasing = phrasingOf(item.title);
            const training = phrasing.at(TRAINING, 0) ?? (item.kind === 'block' ? phrasing.at(PART, 0) : undefined);
            const diploma = item === unit.root ? phrasing.find(DIPLOMA) : undefined;
            const found = training ?? diploma;
            if (!found) continue;
            const name = theNameOf(item);
            const words = item.title.value.slice(found.start, found.end);
            if (isWord(words, item.title.value)) continue;
            yield {
                at: item.title.locate(found.start, found.end),
                item,
                message:
                    found !== training
                        ? {
                              fr: `« ${words} » est le diplôme d’un autre certificateur : l’intitulé doit dire le métier visé.`,
                              en: `“${words}” is another’s diploma: the title has to say the job.`,
                          }
                        : {
                              fr: `${capital(name.fr)} a pour intitulé une formation (« ${words} ») : il doit dire le métier ou l’activité.`,
                              en: `${capital(name.en)} is titled as a course (“${words}”): it has to say the job or the activity.`,
                          },
            };
        }
    },
});
