import { type Dictionary, SpellingReader } from '../../spelling/index.ts';
import { quotedList } from '../phrases.ts';
import { unitRule } from '../rule.ts';
import { type OwnWords, ownWords } from '../shared/own-words.ts';
import { sentencesIn } from './texts.ts';

export default unitRule<OwnWords, Dictionary>({
    code: 'orthographe',
    theme: 'rédaction',
    title: { fr: 'Les mots sont bien orthographiés', en: 'Words are spelt right' },
    severity: { 'sur demande': 'hint', 'de droit': 'hint', RS: 'hint' },
    presets: { brouillon: 'off' },
    source: [],
    why: 'Le référentiel est publié tel quel. N’est dit qu’un mot que le français n’a pas et qui ressemble à un des siens : ni les sigles, ni les noms, ni les mots d’ailleurs, ni ce que le texte emploie trois fois.',
    needs: 'dictionary',
    options: ownWords('Les mots du projet qui ne sont pas dans le dictionnaire : noms, termes du métier.'),
    breaking: [
        {
            text: `
                certification RNCP1 "T"
                bloc BC01 "B" {
                    compétence C1 "Accueillir le »visteur« et l’orienter vers le bon interlocuteur"
                    compétence C2 "Rédiger le compte rendu d’»intevention« et le transmettre"
                    épreuve E1 "Cas" { évalue tout }
                }
            `,
        },
    ],
    passing: [
        {
            title: 'Des sigles, des noms, des termes du métier',
            text: `
                certification RNCP1 "T"
                bloc BC01 "B" {
                    compétence C1 "Appliquer le RGPD avec l’ANSSI et le référent de Villetaneuse"
                    compétence C2 "Régler un dérailleur Shimano et un pédalier SRAM en présentiel"
                    épreuve E1 "Cas" { évalue tout }
                }
            `,
        },
    ],
    *check(unit, { options, resources }) {
        const sentences = sentencesIn(unit);
        const reader = new SpellingReader(resources, options.mots);
        for (const misspelt of reader.read(sentences.map(({ text }) => text.value))) {
            const { text, item } = sentences[misspelt.text]!;
            const { word, proposals } = misspelt;
            const at = text.locate(misspelt.start, misspelt.end);
            const near = quotedList(proposals);
            yield {
                at,
                item,
                message: {
                    fr: `« ${word} » n’est pas dans le dictionnaire ; voisins : ${near.fr}.`,
                    en: `“${word}” is not in the dictionary; near it: ${near.en}.`,
                },
                fixes: proposals.map((proposal) => ({
                    title: { fr: `Écrire « ${proposal} »`, en: `Write “${proposal}”` },
                    operation: { do: 'replace', at, by: proposal },
                    safe: false,
                })),
            };
        }
    },
});
