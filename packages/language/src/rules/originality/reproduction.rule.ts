import { type Corpus, type Reproduced, reproducedIn, comparedIn } from '../../corpus/index.ts';
import { percentOf } from '../../model/figures.ts';
import type { Message } from '../../model/message.ts';
import { shorten } from '../../model/names.ts';
import type { Unit } from '../../model/unit.ts';
import { wordsOf } from '../../model/wording.ts';
import { R6113_8_1 } from '../articles.ts';
import { unitRule } from '../rule.ts';
import { takenOverBy } from './taken-over.ts';

export default unitRule<undefined, Corpus>({
    code: 'reproduction',
    theme: 'loi',
    title: {
        fr: 'Un référentiel n’en reproduit pas un autre du répertoire',
        en: 'A référentiel doesn’t reproduce another one of the register',
    },
    severity: { 'sur demande': 'warning', 'de droit': 'information', RS: 'warning' },
    presets: { dépôt: { 'sur demande': 'error', RS: 'error' } },
    source: [R6113_8_1],
    why: 'Une demande qui reproduit un référentiel existant est refusée sans examen. Ce qu’on lit dans beaucoup de fiches, ce qui vient d’une version antérieure (« remplace ») et les blocs repris au grand jour (« reprend ») ne comptent pas.',
    needs: 'corpus',
    breaking: [
        {
            text: `
                certification RNCP1 "T"
                bloc BC01 "B" {
                    compétence C1 "»Accueillir le client en boutique, identifier ses attentes par des questions ouvertes et lui proposer un produit adapté« à ses moyens."
                    épreuve E1 "Cas" { évalue tout }
                }
            `,
            registered: [
                `
                certification RNCP2 "Vendeur de cycles"
                bloc BC03 "Vendre" {
                    compétence C7 "Accueillir le client en magasin, identifier ses attentes par des questions ouvertes et lui proposer un produit adapté."
                    épreuve E1 "Cas" { évalue tout }
                }
                `,
            ],
        },
    ],
    passing: [
        {
            title: 'Une version antérieure de la même certification',
            text: `
                certification RNCP1 "T"
                remplace RNCP2
                bloc BC01 "B" {
                    compétence C1 "Accueillir le client en boutique, identifier ses attentes par des questions ouvertes et lui proposer un produit adapté à ses moyens."
                    épreuve E1 "Cas" { évalue tout }
                }
            `,
            registered: [
                `
                certification RNCP2 "Vendeur de cycles"
                bloc BC03 "Vendre" {
                    compétence C7 "Accueillir le client en magasin, identifier ses attentes par des questions ouvertes et lui proposer un produit adapté."
                    épreuve E1 "Cas" { évalue tout }
                }
                `,
            ],
        },
    ],
    *check(unit, { resources }) {
        const said = comparedIn(unit);
        const found = reproducedIn(resources, {
            texts: said.map(({ text }) => text.value),
            own: numbersOf(unit),
            takenOver: takenOverBy(unit),
        });
        const all = said.reduce((sum, { text }) => sum + wordsOf(text).length, 0);
        const words = new Map<string, number>();
        for (const one of found) words.set(one.entry.number, (words.get(one.entry.number) ?? 0) + one.words);
        for (const one of found) {
            const { text, item } = said[one.text]!;
            yield {
                at: text.locate(one.start, one.end),
                item,
                quoted: one.other,
                message: messageOf(one, percentOf(words.get(one.entry.number) ?? 0, all)),
            };
        }
    },
});

/** The numbers of a certification: its own, and those of its other versions. */
function numbersOf({ certification }: Unit): string[] {
    if (!certification) return [];
    const { replaces, replacedBy } = certification.administration;
    return [certification.code, ...replaces, ...replacedBy].flatMap((code) => code?.text ?? []);
}

function messageOf({ words, entry: { number, title }, code, title: block }: Reproduced, share: number): Message {
    const name = {
        fr: code && `, bloc ${code} « ${shorten(block)} »`,
        en: code && `, bloc ${code} “${shorten(block)}”`,
    };
    return {
        fr: `Ces ${words} mots se lisent aussi dans ${number} « ${shorten(title)} »${name.fr} : ${share} % des textes de ce référentiel s’y retrouvent.`,
        en: `These ${words} words can also be read in ${number} “${shorten(title)}”${name.en}: ${share} % of this référentiel’s texts are found there.`,
    };
}
