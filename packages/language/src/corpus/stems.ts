import { stemmer } from '@orama/stemmers/french';
import { Form } from '../model/forms.ts';
import { phrasingOf } from '../model/phrasing.ts';
import { Text } from '../model/text.ts';
import { fold } from '../model/wording.ts';
import { ownCopy } from '../model/own-copy.ts';

/** Words that say nothing of what a text is about. */
const EMPTY = new Set(
    `les des une aux dans pour par sur sous avec sans est sont être été ont avoir ses son sur leur leurs que qui quoi dont
    cet cette ces entre vers chez lors afin ainsi tout toute tous toutes chaque plus moins très bien selon comme notamment
    elle elles ils nous vous pas ne ni mais donc car peut peuvent doit doivent fait faire mise mettre œuvre cadre lieu
    candidat candidate candidats compétence compétences certification bloc épreuve évaluation professionnel professionnelle
    professionnels professionnelles jury sous forme`
        .split(/\s+/)
        .map(fold),
);
const SHORTEST = 3;

/** Of each word its stem; empty for what says nothing. More than all the words in use: what is typed has no end. */
const known = new Map<string, string>();
const MOST_KNOWN = 200_000;

function stemOf(word: string): string {
    let stem = known.get(word);
    if (stem === undefined) {
        const own = ownCopy(word);
        const isEmpty = word.length < SHORTEST || EMPTY.has(fold(own));
        stem = isEmpty ? '' : fold(stemmer(own));
        if (known.size >= MOST_KNOWN) known.clear();
        known.set(own, stem);
    }
    return stem;
}

/** The stems of each word and sign as it is written: one, none, or those of the parts of a compound. */
const stemsOfForm = Form.once((form): readonly string[] => lettersOf(form.text).map(stemOf).filter(Boolean));

/** The stems that a text says, in their order, as often as it says them; reckoned once a text. */
export const stemsIn = Text.once((text): readonly string[] => {
    const stems: string[] = [];
    for (const form of phrasingOf(text).forms) for (const stem of stemsOfForm(form)) stems.push(stem);
    return stems;
});

function lettersOf(text: string): readonly string[] {
    return text.toLowerCase().match(/\p{L}+/gu) ?? [];
}

/** How often a text says each stem, with the word that it was first said by. */
export type Stems = ReadonlyMap<string, { readonly count: number; readonly word: string }>;

/** The stems of some texts together. */
export function stemsOf(...texts: readonly string[]): Stems {
    const stems = new Map<string, { count: number; word: string }>();
    for (const text of texts) {
        for (const word of lettersOf(text)) {
            const stem = stemOf(word);
            if (stem === '') continue;
            const before = stems.get(stem);
            if (before) before.count++;
            else stems.set(stem, { count: 1, word });
        }
    }
    return stems;
}

/** What each stem weighs in a text: more the rarer it is elsewhere; its length is one. */
export type Meaning = ReadonlyMap<string, number>;

/** The meaning of a text: its stems by how often it says them (TF), and how few say them (IDF). */
export function meaningOf(stems: Stems, rarity: (stem: string) => number): Meaning {
    return meaningOfCounts(
        Array.from(stems, ([stem, { count }]) => [stem, count]),
        rarity,
    );
}

/** The same, of how often each stem is said. */
export function meaningOfCounts(
    counts: Iterable<readonly [string, number]>,
    rarity: (stem: string) => number,
): Meaning {
    const weights = Array.from(counts, ([stem, count]) => [stem, (1 + Math.log(count)) * rarity(stem)] as const);
    const length = Math.hypot(...weights.map(([, weight]) => weight)) || 1;
    return new Map(weights.filter(([, weight]) => weight > 0).map(([stem, weight]) => [stem, weight / length]));
}

/** How near two meanings are, from 0 to 1. */
export function nearness(a: Meaning, b: Meaning): number {
    let sum = 0;
    for (const [stem, weight] of a) sum += weight * (b.get(stem) ?? 0);
    return sum;
}
