import { theNameOf } from '../../model/names.ts';
import { FRANCE_COMPETENCES_FAQ, vademecum } from '../articles.ts';
import { capital } from '../phrases.ts';
import { type Fault, unitRule } from '../rule.ts';
import { together } from '../shared/together.ts';
import { formulationsOf } from './formulations.ts';
import { type Infinitives, loadInfinitives } from './infinitives.ts';

export default unitRule<undefined, Infinitives>({
    code: 'compétence-sans-verbe',
    theme: 'rédaction',
    title: {
        fr: 'Une compétence commence par un verbe à l’infinitif',
        en: 'A competency begins with a verb in the infinitive',
    },
    severity: { 'sur demande': 'warning', 'de droit': 'information', RS: 'warning' },
    source: [vademecum('2.2.2', 'un verbe d’action à l’infinitif'), FRANCE_COMPETENCES_FAQ],
    why: 'Une compétence est un savoir en action : elle se dit d’un verbe. Un nom (« la gestion de… ») nomme une matière, souvent celle d’un cours. Un code, une puce, un adverbe ou une circonstance peuvent précéder le verbe ; ce qui peut se lire de deux façons n’est pas signalé.',
    resources: loadInfinitives,
    breaking: [
        {
            text: `
                certification RNCP1 "T"
                bloc BC01 "B" {
                    compétence C1 "»Gestion« de la relation avec les clients"
                    compétence C2 "Orienter les visiteurs"
                    épreuve E1 "Cas" { évalue tout }
                }
            `,
        },
        {
            title: 'Toutes, ou presque : une seule remarque',
            text: `
                certification »RNCP1« "T"
                bloc BC01 "B" {
                    compétence C1 "Gestion des dossiers"
                    compétence C2 "Le suivi des paiements"
                    compétence C3 "Archivage des pièces"
                    compétence C4 "Relance des clients"
                    épreuve E1 "Cas" { évalue tout }
                }
            `,
        },
    ],
    passing: [
        {
            title: 'Un code, un adverbe, un pronom, une circonstance, un titre devant le verbe',
            text: `
                certification RNCP1 "T"
                bloc BC01 "B" {
                    compétence "C1.1 – S’assurer de la conformité des pièces"
                    compétence "En équipe, mettre en œuvre le plan d’action"
                    compétence "Accueil : recevoir les visiteurs"
                    compétence "Élaborer un devis"
                    compétence "Prompter un modèle de langue"
                    épreuve E1 "Cas" { évalue tout }
                }
            `,
        },
    ],
    *check(unit, { resources }) {
        const faults: Fault[] = [];
        let total = 0;
        for (const { competency, title, phrasing, formulation } of formulationsOf(unit, resources)) {
            total++;
            const { opening, first } = formulation;
            if (opening !== 'other' || first === undefined) continue;
            const { start, end } = phrasing.passage(first, first);
            const word = title.value.slice(start, end);
            const name = theNameOf(competency);
            faults.push({
                at: title.locate(start, end),
                item: competency,
                message: {
                    fr: `${capital(name.fr)} commence par « ${word} » : un verbe à l’infinitif est attendu.`,
                    en: `${capital(name.en)} begins with “${word}”: a verb in the infinitive is expected.`,
                },
            });
        }
        yield* together(faults, {
            of: total,
            in: unit,
            message: {
                fr: `${faults.length} compétences sur ${total} ne commencent pas par un verbe à l’infinitif.`,
                en: `${faults.length} of ${total} competencies do not begin with a verb in the infinitive.`,
            },
        });
    },
});
