import { groupBy } from '../../model/group-by.ts';
import type { Text } from '../../model/text.ts';
import { fold, type Word, wordsOf } from '../../model/wording.ts';
import { comparedIn } from '../../corpus/index.ts';
import { unitRule } from '../rule.ts';
import { quotedList } from '../phrases.ts';

/** Shorter words differ by an accent and are two. */
const SHORTEST = 8;
/** By ranges, the letters of French: properties of Unicode cost three times as much, and all texts are read. */
const LONG = new RegExp(`[a-zß-öø-ÿœ\\u0300-\\u036f]{${SHORTEST},}`, 'g');
const ACCENTED = /[^a-z]/;
/** The endings that conjugation accents: what differs there are two forms of one word. */
const ENDING = 3;

export default unitRule({
    code: 'deux-graphies',
    theme: 'rédaction',
    title: { fr: 'Un mot ne s’écrit que d’une façon', en: 'A word is spelt in one way only' },
    severity: { 'sur demande': 'hint', 'de droit': 'hint', RS: 'hint' },
    presets: { brouillon: 'off' },
    source: [],
    why: '« Règlementaire » et « réglementaire » sont tous deux permis ; dans un même document, le lecteur se demande s’ils veulent dire deux choses.',
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
    ],
    *check(unit) {
        const compared = comparedIn(unit);
        if (!areSpeltTwice(compared.map(({ text }) => text))) return;
        const words = compared.flatMap(({ text, item }) => wordsOf(text).map((word) => ({ word, item })));
        const long = words.filter(({ word }) => word.text.length >= SHORTEST && /^\p{Ll}+$/u.test(word.text));
        for (const same of groupBy(long, ({ word }) => word.key).values()) {
            const spellings = [...groupBy(same, ({ word }) => word.text.normalize('NFC')).values()];
            const [usual, ...others] = spellings.toSorted((a, b) => b.length - a.length);
            if (!usual) continue;
            for (const { word, item } of others.flat()) {
                if (!areOneWord(word, usual[0].word)) continue;
                const [own, other] = [word.text, usual[0].word.text];
                yield {
                    at: word.span,
                    item,
                    message: {
                        fr: `Ailleurs, ce mot s’écrit ${quotedList([other]).fr} ; ici ${quotedList([own]).fr}.`,
                        en: `Elsewhere this word is spelt ${quotedList([other]).en}; here ${quotedList([own]).en}.`,
                    },
                    related: [{ at: usual[0].word.span, message: { fr: 'l’autre graphie', en: 'the other spelling' } }],
                    fixes: [
                        {
                            title: { fr: `Écrire « ${other} »`, en: `Write “${other}”` },
                            operation: { do: 'replace', at: word.span, by: other },
                            safe: false,
                        },
                    ],
                };
            }
        }
    },
});

/** Whether any word is spelt in two ways that only accents tell apart: in most référentiels none is. */
function areSpeltTwice(texts: readonly Text[]): boolean {
    const spellings = new Set<string>();
    for (const text of texts) for (const word of longWordsOf(text)) spellings.add(word);
    const accented = Array.from(spellings).filter((spelling) => ACCENTED.test(spelling));
    const folded = new Set(accented.map(fold));
    return folded.size < accented.length || Array.from(folded).some((key) => spellings.has(key));
}

const known = new WeakMap<Text, readonly string[]>();

function longWordsOf(text: Text): readonly string[] {
    let words = known.get(text);
    if (!words) known.set(text, (words = text.value.match(LONG) ?? []));
    return words;
}

/** Whether two spellings differ by accents that no conjugation sets. */
function areOneWord(a: Word, b: Word): boolean {
    const [first, second] = [a.text.normalize('NFC'), b.text.normalize('NFC')];
    return first.length === second.length && first.slice(-ENDING) === second.slice(-ENDING);
}
