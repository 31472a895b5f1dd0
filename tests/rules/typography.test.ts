// Slips of the hand between words: what each is mended to, of what each is told, and what is left alone.
import {
    applyOperation,
    Checker,
    editText,
    type Finding,
    RULES,
    type Unit,
    unitFromTexts,
} from '@referentiel/language';
import { describe, expect, test } from 'vitest';

const FILE = 'a.referentiel';
const checker = new Checker(RULES, { today: '2026-11-24' });

const withCompetencies = (...competencies: string[]): string => `certification RNCP1 "T"
bloc BC01 "B" {
${competencies.map((said, n) => `    compétence C${n + 1} ${said}`).join('\n')}
    épreuve E1 "Cas" { évalue tout }
}
`;

const unitOf = (source: string): Unit => unitFromTexts({ [FILE]: source });

async function told(source: string, code: string): Promise<Finding[]> {
    return (await checker.checkUnit(unitOf(source))).filter(({ rule }) => rule === code);
}

/** What a competency says once all is mended, one finding after another. */
async function mended(text: string): Promise<string> {
    let source = withCompetencies(`"${text}"`);
    for (let left = 9; left > 0; left--) {
        const [first] = await told(source, 'typographie');
        if (!first) break;
        source = editText(source, applyOperation(unitOf(source), first.fixes[0]!.operation));
    }
    return /C1 "([^"]*)"/.exec(source)![1]!;
}

describe('is mended', () => {
    test.each([
        ['Prévenir les secours ( le 15 ou le 112 ) sans délai', 'Prévenir les secours (le 15 ou le 112) sans délai'],
        ['Lire le plan ( code « X » ) du site', 'Lire le plan (code « X ») du site'],
        ['Doser (± 5 % ) la poudre', 'Doser (± 5 %) la poudre'],
        ['Peser le colis .', 'Peser le colis.'],
        ['Trier « a b » , puis ranger', 'Trier « a b », puis ranger'],
        [
            'Classer les pièces (contrats et\n        devis. Puis les retrouver',
            'Classer les pièces (contrats et\n        devis). Puis les retrouver',
        ],
        [
            'Classer les pièces (contrats, art. L. 12 et\n        devis.\n\n        et les retrouver',
            'Classer les pièces (contrats, art. L. 12 et\n        devis).\n\n        et les retrouver',
        ],
        ['Classer (pièce par pièce. Ranger (deux par deux', 'Classer (pièce par pièce). Ranger (deux par deux)'],
        ['Trier (un) puis classer bientôt) la suite', 'Trier (un) puis classer bientôt la suite'],
    ])('%s', async (text, wanted) => {
        expect(await mended(text)).toBe(wanted);
    });
});

describe('each competency has its own', () => {
    const C1 = '"Ouvrir la salle , puis la fermer , enfin partir"';
    const C2 = '"Ranger le bureau , puis partir"';

    test('with the places of its own alone', async () => {
        const found = await told(withCompetencies(C1, C2), 'typographie');
        expect(found.map(({ identity, fixes }) => [identity.split(':').at(-1), fixes[0]!.title.fr])).toEqual([
            ['C.1', 'Ôter l’espace (2 places)'],
            ['C.2', 'Ôter l’espace'],
        ]);
    });

    test.each([0, 1])('tolerated in one (%i), it is told of the other', async (tolerated) => {
        const both = [C1, C2].map((said, n) => (n === tolerated ? `${said} { tolère typographie "Voulu." }` : said));
        const source = withCompetencies(...both);
        const found = await told(source, 'typographie');
        expect(found.map(({ identity }) => identity.split(':').at(-1))).toEqual([tolerated === 0 ? 'C.2' : 'C.1']);
        expect(await told(source, 'tolérance-sans-objet')).toEqual([]);
    });

    test('a line that is not understood takes no other with it', async () => {
        const found = await told(withCompetencies(C1, `${C2} bidule`), 'typographie');
        expect(found.map(({ identity }) => identity.split(':').at(-1))).toEqual(['C.1']);
    });
});

test('a silence is not useless where an abbreviation is told of elsewhere', async () => {
    const source = withCompetencies(
        '"Contrôler le DOE remis avant la réception"',
        '"Archiver le DOE" { tolère sigle-inexpliqué "Voulu." }',
    );
    expect(await told(source, 'sigle-inexpliqué')).toHaveLength(1);
    expect(await told(source, 'tolérance-sans-objet')).toEqual([]);
});

test('long runs and many abbreviations are read in proportion', { timeout: 60_000 }, async () => {
    const letters = (n: number): string =>
        [n / 676, n / 26, n].map((rank) => String.fromCharCode(66 + (Math.trunc(rank) % 24))).join('');
    const many = Array.from({ length: 2000 }, (_, n) => `le Z${letters(n)}`).join(' ; ');
    const texts = [
        `a${' '.repeat(200_000)}b`,
        `a${'\u00a0'.repeat(200_000)}b`,
        '( '.repeat(100_000),
        '(a. '.repeat(100_000),
        many,
    ];
    for (const text of texts) expect((await told(withCompetencies(`"${text}"`), 'syntaxe')).length).toBe(0);
});
