// An invented register: always the same one. Its words come as often as words do (Zipf), its sentences are its own but for
// a few that many of its fiches share, as real ones do.
import type { FicheSections } from '@referentiel/language';

/** A generator of Lehmer's: the same numbers on every machine. */
export function numbers(seed: number): (below: number) => number {
    let state = (seed * 48_271 + 1) % 2_147_483_647;
    return (below) => {
        state = (state * 48_271) % 2_147_483_647;
        return Math.floor((state / 2_147_483_647) * below);
    };
}

const SYLLABLES = 'ba co di fu ga lé mi no pu ra sé ti vou cha pré gra man tion ment eur'.split(' ');
const SMALL = 'de la le les des et à en du un une dans pour par sur au aux ou avec selon'.split(' ');

/** Words of two to four syllables, the small ones first. */
const VOCABULARY: readonly string[] = (() => {
    const next = numbers(7);
    const words = new Set(SMALL);
    while (words.size < 6000)
        words.add(Array.from({ length: 2 + next(3) }, () => SYLLABLES[next(SYLLABLES.length)]).join(''));
    return [...words];
})();

export function words(next: (below: number) => number, count: number): string[] {
    return Array.from(
        { length: count },
        // The nth word comes n times less often than the first.
        () => VOCABULARY[Math.floor(VOCABULARY.length ** (next(1_000_000) / 1_000_000)) - 1] ?? 'de',
    );
}

const STANDARD = Array.from({ length: 20 }, (_, n) => words(numbers(900 + n), 16).join(' '));

/** A sentence that many fiches say. */
export function standardSentence(n: number): string {
    return STANDARD[n % STANDARD.length] ?? '';
}

export interface InventedOptions {
    readonly blocks?: number;
    /** How many words a bloc has, about. */
    readonly length?: number;
}

/** The nth fiche: competencies of 20 to 30 words, then modalities, bloc by bloc. */
export function inventedFiche(n: number, { blocks = 4, length = 220 }: InventedOptions = {}): FicheSections {
    const next = numbers(n + 1);
    const sentence = (): string => words(next, 20 + next(11)).join(' ');
    const number = `RNCP${100_000 + n}`;
    return {
        number,
        title: words(next, 6).join(' '),
        active: n % 3 !== 0,
        kin: [],
        sections: Array.from({ length: blocks }, (_, bloc) => {
            const items: string[] = [];
            for (let count = 0; count < length; count += 25)
                items.push(`C${bloc + 1}.${items.length + 1}. ${sentence()}`);
            items.push(standardSentence(next(20)));
            return { code: `BC0${bloc + 1}`, title: words(next, 8).join(' '), text: items.join('\n') };
        }),
    };
}

/** An export of the register that holds a fiche, as France compétences publishes it. */
export function ficheXml({ number, title, active, kin, sections }: FicheSections, filler = ''): string {
    const blocks = sections.map(
        ({ code, title: block, text }) =>
            `<BLOC_COMPETENCES><CODE>${number}${code}</CODE><LIBELLE>${block}</LIBELLE><LISTE_COMPETENCES>${text.replaceAll('\n', '      ')}</LISTE_COMPETENCES></BLOC_COMPETENCES>`,
    );
    const former = kin.map((one) => `<ANCIENNE_CERTIFICATION>${one}</ANCIENNE_CERTIFICATION>`).join('');
    return `<FICHE>\n<NUMERO_FICHE>${number}</NUMERO_FICHE>\n<INTITULE>${title}</INTITULE>\n<ACTIF>${active ? 'Oui' : 'Non'}</ACTIF>\n<ANCIENNES_CERTIFICATIONS>${former}</ANCIENNES_CERTIFICATIONS>\n<BLOCS_COMPETENCES>\n${blocks.join('\n')}\n</BLOCS_COMPETENCES>\n${filler}</FICHE>\n`;
}

export function exportOf(fiches: readonly FicheSections[]): string {
    return `<?xml version='1.0' encoding='utf-8'?>\n<FICHES>\n<VERSION_FLUX>4.1</VERSION_FLUX>\n${fiches.map((fiche) => ficheXml(fiche)).join('')}</FICHES>\n`;
}
