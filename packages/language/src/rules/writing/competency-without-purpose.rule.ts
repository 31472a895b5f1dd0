import { placeOf, theNameOf } from '../../model/names.ts';
import type { Text } from '../../model/text.ts';
import { FRANCE_COMPETENCES_FAQ, vademecum } from '../articles.ts';
import { capital } from '../phrases.ts';
import { type Fault, type Fix, unitRule } from '../rule.ts';
import { lexicon } from '../../model/phrasing.ts';
import { together } from '../shared/together.ts';
import { formulationsOf } from './formulations.ts';
import { type Infinitives, loadInfinitives } from './infinitives.ts';

/** Verbs that are an aim themselves, some with their object only: « assurer la continuité », « rendre accessible ». */
const AIMING = lexicon(`
    garantir|ameliorer|optimiser|favoriser|securiser|prevenir|fideliser|eviter|faciliter|satisfaire|valoriser|preserver
    proteger|lutter|remedier|resoudre|corriger|depanner|contribuer|retablir|reduire|diminuer|limiter|accroitre|augmenter
    renforcer|simplifier|fluidifier|accelerer|fiabiliser|perenniser|soulager|alleger|rassurer|apaiser|convaincre
    assurer (?:l[ea]? )?(?:tracabilite|securite|surete|continuite|conformite|perennite|confidentialite|disponibilite|fiabilite|protection|proprete|integrite)
    maintenir (?:[a-z]+ ){1,6}(?:en (?:bon )?(?:etat|condition|conditions|service)|operationnel(?:le|s|les)?|a niveau)
    rendre (?!compte )(?:[a-z]+ )?(?:accessibles?|visibles?|lisibles?|utilisables?|conformes?|autonomes?|attracti(?:f|ve|fs|ves)|intelligibles?)
`);

export default unitRule<undefined, Infinitives>({
    code: 'compétence-sans-finalité',
    theme: 'rédaction',
    title: { fr: 'Une compétence dit pour quoi', en: 'A competency says what for' },
    severity: { 'sur demande': 'information', 'de droit': 'off', RS: 'off' },
    source: [vademecum('2.2.2', 'pour, afin de, en vue de, à l’attention de'), FRANCE_COMPETENCES_FAQ],
    why: 'La finalité distingue une compétence d’une tâche : elle dit à quel résultat le geste doit mener, donc ce qu’un jury vérifie. Elle se lit dans « afin de », « pour », « en vue de », un participe (« garantissant »), ou dans le verbe lui-même (« prévenir », « fidéliser »).',
    resources: loadInfinitives,
    breaking: [
        {
            text: `
                certification RNCP1 "T"
                bloc BC01 "B" {
                    compétence »C1« "Rédiger un compte rendu de visite."
                    compétence C2 "Orienter le visiteur afin que sa demande soit traitée"
                    compétence C3 "Accueillir le visiteur pour comprendre sa demande"
                    épreuve E1 "Cas" { évalue tout }
                }
            `,
        },
    ],
    passing: [
        {
            text: `
                certification RNCP1 "T"
                bloc BC01 "B" {
                    compétence C1 "Rédiger un compte rendu de visite en vue de sa diffusion"
                    compétence C2 "Prévenir les conflits entre usagers"
                    compétence C3 "Planifier les interventions en garantissant la continuité du service"
                    épreuve E1 "Cas" { évalue tout }
                }
            `,
        },
    ],
    *check(unit, { resources }) {
        const faults: Fault[] = [];
        let total = 0;
        for (const { competency, title, phrasing, formulation } of formulationsOf(unit, resources)) {
            // A knowledge, an attitude or a noun is a fault of its own.
            if (formulation.opening !== 'infinitive') continue;
            total++;
            if (formulation.saysPurpose() || phrasing.has(AIMING)) continue;
            const name = theNameOf(competency);
            faults.push({
                at: placeOf(competency),
                item: competency,
                message: {
                    fr: `${capital(name.fr)} ne dit pas pour quoi (« afin de… »).`,
                    en: `${capital(name.en)} does not say what for.`,
                },
                fixes: [purposeToWrite(title)],
            });
        }
        yield* together(faults, {
            of: total,
            in: unit,
            message: {
                fr: `${faults.length} compétences sur ${total} ne disent pas pour quoi (« afin de… »).`,
                en: `${faults.length} of ${total} competencies do not say what for.`,
            },
        });
    },
});

/** « afin de … », before its end stop: the blank is the author's. */
function purposeToWrite(title: Text): Fix {
    const end = title.value.length - (/(?<![\s.;,])[\s.;,]+$/.exec(title.value)?.[0].length ?? 0);
    return {
        title: { fr: 'Écrire « afin de … » à la fin', en: 'Write “afin de …” at the end' },
        operation: { do: 'replace', at: title.locate(end, end), by: ', afin de …' },
        safe: false,
    };
}
