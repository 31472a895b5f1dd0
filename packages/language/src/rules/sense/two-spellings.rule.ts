import { sentencesIn } from '../spelling/texts.ts';
import { writing } from '../fixes.ts';
import { quotedList } from '../phrases.ts';
import { type Fault, unitRule } from '../rule.ts';
import { speltByAccents } from './accents.ts';
import { speltByCapitals } from './capitals.ts';
import type { Spelling } from './spellings.ts';

export default unitRule({
    code: 'deux-graphies',
    theme: 'rédaction',
    title: { fr: 'Un mot ne s’écrit que d’une façon', en: 'A word is spelt in one way only' },
    severity: { 'sur demande': 'hint', 'de droit': 'hint', RS: 'hint' },
    presets: { brouillon: 'off' },
    source: [],
    why: '« Règlementaire » et « réglementaire » sont tous deux permis, « le Commissaire de justice » et « le commissaire de justice » aussi ; dans un même document, le lecteur se demande s’ils veulent dire deux choses.',
    breaking: [
        {
            text: `
                certification RNCP1 "T"
                bloc BC01 "B" {
                    compétence C1 "Appliquer les exigences réglementaires du métier"
                    compétence C2 "Vérifier les mentions réglementaires"
                    compétence C3 "Suivre les évolutions »règlementaires«"
                    épreuve E1 "Cas" { évalue tout }
                }
            `,
        },
        {
            title: 'Une majuscule, dans une phrase',
            text: `
                certification RNCP1 "T"
                bloc BC01 "B" {
                    compétence C1 "Préparer les actes selon les consignes du commissaire de justice"
                    compétence C2 "Rendre compte au »Commissaire de justice« des difficultés rencontrées"
                    compétence C3 "Tenir l’agenda du commissaire de justice et de ses collaborateurs"
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
                    compétence C1 "Présenter le projet présenté au client"
                    compétence C2 "Maîtriser la maîtrise d’ouvrage"
                    épreuve E1 "Cas" { évalue tout }
                }
            `,
        },
        {
            title: 'Début de phrase, nom propre, sigle développé, nom d’une épreuve',
            text: `
                certification RNCP1 "T"
                bloc BC01 "B" {
                    compétence C1 "Commissaire de justice : préparer les actes du commissaire de justice. Chef de projet : tenir le rôle d’un chef de projet"
                    compétence C2 "Orienter vers le Lycée professionnel Jean-Moulin, ou vers un lycée professionnel voisin"
                    compétence C3 "Présenter la Gestion prévisionnelle des emplois (GPE) : la gestion prévisionnelle engage l’entreprise"
                    épreuve E1 "Étude de cas" { évalue tout déroulement "L’Étude de cas précède un entretien ; cette étude de cas est écrite." }
                }
            `,
        },
    ],
    *check(unit) {
        const sentences = sentencesIn(unit);
        for (const [usual, ...others] of [...speltByAccents(sentences), ...speltByCapitals(unit, sentences)]) {
            if (usual) yield* others.flat().map((one) => faultOf(one, usual[0]));
        }
    },
});

function faultOf({ written: own, at, item }: Spelling, { written: other, at: usual }: Spelling): Fault {
    const [here, there] = [quotedList([own]), quotedList([other])];
    return {
        at,
        item,
        message: own.includes(' ')
            ? {
                  fr: `Ailleurs, ces mots s’écrivent ${there.fr} ; ici ${here.fr}.`,
                  en: `Elsewhere these words are spelt ${there.en}; here ${here.en}.`,
              }
            : {
                  fr: `Ailleurs, ce mot s’écrit ${there.fr} ; ici ${here.fr}.`,
                  en: `Elsewhere this word is spelt ${there.en}; here ${here.en}.`,
              },
        related: [{ at: usual, message: { fr: 'l’autre graphie', en: 'the other spelling' } }],
        fixes: [writing(at, other)],
    };
}
