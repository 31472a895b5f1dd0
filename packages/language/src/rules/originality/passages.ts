import { comparedIn, otherVersionsOf, type SectionSource, type Reproduced, reproducedIn } from '../../corpus/index.ts';
import { percentOf } from '../../model/figures.ts';
import { shorten } from '../../model/names.ts';
import type { Text } from '../../model/text.ts';
import type { Unit } from '../../model/unit.ts';
import { countWords } from '../../model/wording.ts';
import type { Fault } from '../rule.ts';
import { takenOverBy } from './taken-over.ts';

/** What a certification says in the words of others: where, which of them, and how much of it all together. */
export function* passagesOf(
    unit: Unit,
    reference: SectionSource,
    relatedTo: (passage: Reproduced) => Fault['related'] = () => [],
    isTold: (passage: Reproduced, text: Text) => boolean = () => true,
): Generator<Fault> {
    const said = comparedIn(unit);
    const found = reproducedIn(reference, {
        texts: said.map(({ text }) => text.value),
        own: numbersOf(unit),
        takenOver: takenOverBy(unit),
    }).filter((one) => isTold(one, said[one.text]!.text));
    if (found.length === 0) return;
    const all = said.reduce((sum, { text }) => sum + countWords(text), 0);
    const words = new Map<string, number>();
    for (const one of found) words.set(one.entry.number, (words.get(one.entry.number) ?? 0) + one.words);
    for (const one of found) {
        const { text, item } = said[one.text]!;
        yield {
            at: text.locate(one.start, one.end),
            item,
            quoted: one.other,
            related: relatedTo(one) ?? [],
            message: messageOf(one, percentOf(words.get(one.entry.number) ?? 0, all)),
        };
    }
}

/** The numbers of a certification: its own, and those of its other versions. */
function numbersOf({ certification }: Unit): string[] {
    if (!certification) return [];
    const own = certification.code ? [certification.code.text] : [];
    return [...own, ...otherVersionsOf(certification)];
}

function messageOf(
    { words, entry: { number, title }, code, title: block }: Reproduced,
    share: number,
): Fault['message'] {
    const name = {
        fr: code && `, bloc ${code} « ${shorten(block)} »`,
        en: code && `, bloc ${code} “${shorten(block)}”`,
    };
    return {
        fr: `Ces ${words} mots se lisent aussi dans ${number} « ${shorten(title)} »${name.fr} : ${share} % des textes de ce référentiel s’y retrouvent.`,
        en: `These ${words} words can also be read in ${number} “${shorten(title)}”${name.en}: ${share} % of this référentiel’s texts are found there.`,
    };
}
