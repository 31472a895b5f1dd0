import { type Dictionary, disagreementsIn } from '../../spelling/index.ts';
import { unitRule } from '../rule.ts';
import { sentencesIn } from './texts.ts';

export default unitRule<undefined, Dictionary>({
    code: 'accord',
    theme: 'rédaction',
    title: { fr: 'Les mots s’accordent', en: 'Words agree' },
    severity: { 'sur demande': 'hint', 'de droit': 'hint', RS: 'hint' },
    presets: { brouillon: 'off' },
    source: [],
    why: 'Un pluriel resté d’une version précédente fait douter du reste. Ne sont dites que les fautes qu’aucune lecture n’excuse : « un outils », « situation détresse ».',
    needs: 'dictionary',
    breaking: [
        {
            text: `
                certification RNCP1 "T"
                bloc BC01 "B" {
                    compétence C1 "Choisir »un outils« adapté à la demande du client"
                    compétence C2 "Signaler toute »situation détresse« aux services compétents"
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
                    compétence C1 "Suivre un processus, un cours et un accès dans le temps imparti"
                    compétence C2 "Signaler au plus tôt une situation de détresse"
                    épreuve E1 "Cas" { évalue tout }
                }
            `,
        },
    ],
    *check(unit, { resources }) {
        for (const { text, item } of sentencesIn(unit)) {
            for (const { start, end, told, meant } of disagreementsIn(text.value, resources)) {
                const at = text.locate(start, end);
                yield {
                    at,
                    item,
                    message: {
                        fr: `« ${told} » : ces mots ne s’accordent pas.`,
                        en: `“${told}”: these words don’t agree.`,
                    },
                    fixes: meant.map((by) => ({
                        title: { fr: `Écrire « ${by} »`, en: `Write “${by}”` },
                        operation: { do: 'replace', at, by },
                        safe: false,
                    })),
                };
            }
        }
    },
});
