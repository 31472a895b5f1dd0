/* oxlint-disable vitest/valid-expect -- the message gives the fiche */
// Invented fiches of every kind of list: whatever they hold, each of their words is in the référentiel or in the report.
import { formatting, parseFile } from '@referentiel/language';
import { expect, test } from 'vitest';
import { randomNumbers } from '../recovery/damage.ts';
import { missing, read, wordsIn } from './reading.ts';

const SEED = 12_345;
const TIMES = 300;
const WORDS =
    'analyser le dossier du client afin de proposer une solution conforme à la réglementation avec ses outils'.split(
        ' ',
    );
const VERBS = ['Analyser', 'Concevoir', 'Piloter', 'Réaliser', 'Rédiger'];
/** Bullets by depth; those inside others may be an « o », which is a word only to who counts letters. */
const BULLETS = [
    ['* ', '- ', '• ', ''],
    ['o ', '- ', ''],
    ['- ', ''],
];

class Inventor {
    private readonly random = randomNumbers(SEED);
    readonly texts: string[] = [];
    readonly codes: string[] = [];

    fiche(): string {
        const isCoded = this.below(2) === 0;
        const blocks = Array.from({ length: this.below(3) }, (_, rank) => this.block(rank + 1, isCoded)).join('');
        return `<FICHES><FICHE><NUMERO_FICHE>RNCP1</NUMERO_FICHE><INTITULE>Titre</INTITULE>${this.element('ACTIVITES_VISEES', this.list(0, isCoded, 'A'))}${this.element('CAPACITES_ATTESTEES', this.list(0, isCoded, 'C1.'))}<BLOCS_COMPETENCES>${blocks}</BLOCS_COMPETENCES></FICHE></FICHES>`;
    }

    private block(rank: number, isCoded: boolean): string {
        const modalities = [
            `${this.one(['Étude de cas', 'Mise en situation', 'Épreuve 1 :', 'C1.1, C1.2'])} ${this.sentence()}`,
            this.sentence(),
            this.one(['Durée : 1 h 30', 'NB : le matériel est fourni', this.sentence()]),
        ];
        return `<BLOC_COMPETENCES><CODE>RNCP1BC0${rank}</CODE>${this.element('LIBELLE', [this.sentence()])}${this.element('LISTE_COMPETENCES', this.list(0, isCoded, `C${rank}.`))}${this.element('MODALITES_EVALUATION', this.one([modalities, this.list(0, false, '')]))}</BLOC_COMPETENCES>`;
    }

    private element(name: string, items: readonly string[]): string {
        const text = items.join(' '.repeat(2 + this.below(6)));
        this.texts.push(text.replace(/(?<=^| )o (?=\p{Lu})/gu, ''));
        return `<${name}>${text}</${name}>`;
    }

    private list(level: number, isCoded: boolean, start: string): string[] {
        return Array.from({ length: 1 + this.below(5) }, (_, rank) => {
            const code = `${start}${rank + 1}`;
            if (isCoded) this.codes.push(code);
            const mark = isCoded
                ? code + this.one(['. ', ' ', ' - ', ' : '])
                : this.one(BULLETS[Math.min(level, 2)] ?? ['']);
            return [
                mark + this.sentence() + this.one(['', '.', ' ;', `. ${this.sentence()}.`]),
                ...(level < 3 && this.below(4) === 0
                    ? this.list(level + 1, isCoded && this.below(2) === 0, `${code}.`)
                    : []),
                ...(this.below(8) === 0
                    ? [this.one(['NB : ', 'Il est capable de : ', 'Dans ce cadre, ', '']) + this.sentence()]
                    : []),
            ];
        }).flat();
    }

    private sentence(): string {
        return `${this.one(VERBS)} ${Array.from({ length: 2 + this.below(8) }, () => this.one(WORDS)).join(' ')}`;
    }

    private one<T>(things: readonly T[]): T {
        return things[this.below(things.length)] as T;
    }

    private below(n: number): number {
        return Math.floor(this.random() * n);
    }
}

test(`${TIMES} of them, seed ${SEED}: nothing is lost, and what is written is understood and formatted`, () => {
    const inventor = new Inventor();
    for (let time = 0; time < TIMES; time++) {
        inventor.texts.length = 0;
        inventor.codes.length = 0;
        const xml = inventor.fiche();
        const [fiche] = read('a.xml', new TextEncoder().encode(xml));
        const { text = '', report } = fiche ?? {};
        const told = wordsIn(`${text} ${(report?.left ?? []).flatMap(({ words }) => words).join(' ')}`);
        expect(
            inventor.texts.flatMap((one) => missing([...new Set(wordsIn(one))], told)),
            xml,
        ).toEqual([]);
        expect(
            inventor.codes.filter((code) => !text.includes(code)),
            xml,
        ).toEqual([]);
        expect(parseFile(text).faults, xml).toEqual([]);
        expect(formatting(text).edits, xml).toEqual([]);
    }
});
