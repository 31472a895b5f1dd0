// References of the register, made in memory, and passages that are planted in other référentiels.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Corpus, type FicheSections, loadCorpusFile, loadSectionReader, MemoryParts } from '@referentiel/language';
import { numbers } from './invented-fiches.ts';

const file = await loadCorpusFile();

/** The bytes of a reference of some fiches. */
export async function bytesOf(fiches: readonly FicheSections[]): Promise<Uint8Array> {
    const parts: Uint8Array[] = [];
    const builder = new file.CorpusBuilder((bytes) => parts.push(bytes.slice()));
    for (const fiche of fiches) builder.add(fiche);
    await builder.finish();
    return new Uint8Array(Buffer.concat(parts));
}

export async function corpusOf(fiches: readonly FicheSections[]): Promise<Corpus> {
    return open(await bytesOf(fiches));
}

export function open(bytes: Uint8Array): Promise<Corpus> {
    return file.Corpus.open(new MemoryParts(bytes));
}

const reader = await loadSectionReader();

/** All fiches of a folder, as a reference reads them. */
export function fichesIn(folder: string): FicheSections[] {
    const fiches: FicheSections[] = [];
    for (const name of readdirSync(folder).toSorted()) {
        const one = reader(name, (fiche) => fiches.push(fiche));
        one.write(new Uint8Array(readFileSync(join(folder, name))));
        one.end();
    }
    return fiches;
}

export interface Planted {
    readonly from: string;
    readonly words: readonly string[];
}

/** Passages of 12 to 40 words of some fiches, drawn by chance from a fixed seed. */
export function passagesOf(fiches: readonly FicheSections[], count: number, seed = 1): Planted[] {
    const next = numbers(seed);
    const texts = fiches.flatMap(({ number, sections }) =>
        sections.map(({ text }) => ({ number, words: text.split(/\s+/).filter((word) => /\p{L}/u.test(word)) })),
    );
    const long = texts.filter(({ words }) => words.length >= 40);
    return Array.from({ length: count }, () => {
        const { number, words } = long[next(long.length)]!;
        const length = 12 + next(29);
        const start = next(words.length - length + 1);
        return { from: number, words: words.slice(start, start + length) };
    });
}

/** The same passage with one word in eight changed, none of them to a word that texts hold. */
export function oneInEightChanged({ words, from }: Planted, seed: number): Planted {
    const next = numbers(seed);
    const changed = new Set<number>();
    while (changed.size < Math.floor(words.length / 8)) changed.add(next(words.length));
    return { from, words: words.map((word, i) => (changed.has(i) ? `zyx${i}w`.replaceAll(/\d/g, 'q') : word)) };
}

/** A référentiel that holds a passage among words of its own, and the passage's place in its source. */
export function planted(number: string, passage: readonly string[]): { text: string; start: number; end: number } {
    const before = `certification ${number} "Essai"\nbloc BC01 "Premier" {\n    compétence C1 "Ici commence un texte que personne `;
    const told = passage.join(' ').replaceAll(/["\\]/g, '');
    const text = `${before}${told} et ici finit ce même texte"\n    épreuve E1 "Cas" { évalue tout }\n}\n`;
    return { text, start: before.length, end: before.length + told.length };
}
