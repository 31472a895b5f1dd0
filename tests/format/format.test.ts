/* oxlint-disable vitest/valid-expect -- the message tells what was drawn */
// The canonical layout: idempotent, meaning-preserving, every comment kept, nothing lost of what isn't understood.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, formatEdits, formatting, parseFile } from '@referentiel/language';
import { describe, expect, test } from 'vitest';
import { invented } from '../bench/invented.ts';
import { commentsOf } from '../edits/changed.ts';
import { randomNumbers } from '../recovery/damage.ts';
import { formatDamaged, matter } from './damaged.ts';
import { meaning } from './meaning.ts';

const SEED = 20_261_124;
const root = join(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const fixtures = globSync('tests/fixtures/{conception,couverture}/*.referentiel', { cwd: root })
    .filter((path) => !path.includes('misspelt'))
    .toSorted();
const examples = globSync('examples/**/*.referentiel', { cwd: root }).toSorted();
const sources = [...fixtures, ...examples].map(read);
const understood = sources.filter((text) => parseFile(text).faults.length === 0);

const FREE = [
    '\n',
    '\n\n',
    '\n\n\n\n',
    ' ',
    '   ',
    '\t',
    '\n        ',
    '\r\n',
    ' // note\n',
    '\n// « à part »\n',
    ' ',
    ' ',
];
const PIECE = /"[^"\\]*(?:\\[\s\S][^"\\]*)*"|\/\/[^\n\r]*|[^\s"{},]+|[{},]/g;

/** The same words with any blanks, line breaks and comments between them, without accents now and then. */
function shaken(text: string, random: () => number): string {
    const parts: string[] = [];
    for (const [piece] of text.matchAll(PIECE)) {
        if (piece.startsWith('//')) parts.push(piece, '\n');
        else {
            const isKeyword = /^[a-zà-öø-ÿœ’'-]+$/.test(piece) && !piece.includes('-');
            const bare = piece.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('’', "'");
            parts.push(isKeyword && random() < 0.2 ? bare : piece, FREE[Math.floor(random() * FREE.length)] ?? ' ');
        }
    }
    return parts.join('');
}

function expectSound(text: string, told: string): void {
    const formatted = format(text);
    expect(format(formatted), `deux fois : ${told}`).toBe(formatted);
    expect(commentsOf({ a: formatted }), `commentaires : ${told}`).toEqual(commentsOf({ a: text }));
    expect(matter(formatted), `rien de perdu : ${told}`).toBe(matter(text));
    const [before, after] = [meaning(text), meaning(formatted)];
    let at = 0;
    while (at < before.length && before[at] === after[at]) at++;
    // Only where they part: the whole would fill the screen.
    expect(after.slice(Math.max(0, at - 80), at + 80), `même sens : ${told}`).toBe(
        before.slice(Math.max(0, at - 80), at + 80),
    );
    expect(after.length).toBe(before.length);
}

test.each(examples)('%s est déjà mis en forme', (path) => {
    expect(formatEdits(read(path))).toEqual([]);
});

test.each(fixtures)('%s garde son sens', (path) => {
    expectSound(read(path), path);
});

test('des référentiels inventés, aux blancs et aux accents quelconques', () => {
    const random = randomNumbers(SEED);
    for (let i = 0; i < 40; i++) {
        const source = i % 2 === 0 ? invented(i) : (understood[i % understood.length] as string);
        const text = shaken(source, random);
        const told = `tirage ${i} (graine ${SEED})`;
        expect(
            parseFile(text).faults.map(({ message }) => message.fr),
            told,
        ).toEqual([]);
        expectSound(text, told);
        // Laid out by chance, it comes out as canonical as anything.
        expect(format(text), told).not.toMatch(/[ \t]+$|\n\n\n|\{\n\n|\t(?=[^"]*$)/m);
    }
});

test('200 textes abîmés (2 000 dans damaged.long.test.ts)', () => {
    const counts = formatDamaged(sources, 200, SEED + 2);
    expect(counts.nothing).toBeGreaterThan(10);
    expect(counts['faulty statements']).toBeGreaterThan(20);
});

describe('la forme', () => {
    const cases: [string, string, string][] = [
        [
            'les mots-clés prennent leurs accents',
            'bloc BC01 "B" { epreuve E1 "E" { evalue tout duree 1 h } }\n',
            'bloc BC01 "B" {\n    épreuve E1 "E" { évalue tout  durée 1 h }\n}\n',
        ],
        ['les apostrophes aussi', "voies d'acces { ouverte experience }\n", 'voies d’accès { ouverte expérience }\n'],
        ['une ligne vide au plus', 'activité A1 "A"\n\n\n\nactivité A2 "B"', 'activité A1 "A"\n\nactivité A2 "B"\n'],
        ['les virgules', 'nsf 326t ,345 ,  310\n', 'nsf 326t, 345, 310\n'],
        ['un nombre reste entier', 'épreuve E "E" { coefficient 1 , 5 }\n', 'épreuve E "E" { coefficient 1,5 }\n'],
        [
            'un texte garde ses lignes',
            'objectifs "\nUn\n  deux\n\ntrois\n"\n',
            'objectifs "\n    Un\n      deux\n\n    trois\n"\n',
        ],
        [
            'une liste coupée reste coupée',
            'bloc B "B" {\ncompétences C1,\nC2 // fin\n}\n',
            'bloc B "B" {\n    compétences C1,\n        C2 // fin\n}\n',
        ],
        ['un commentaire aligné reste à sa place', 'nsf 345          // ici\n', 'nsf 345          // ici\n'],
        [
            'un commentaire suit ce qu’il précède',
            'bloc B "B" {\n// dedans\n}\n// dehors\nnsf 345\n',
            'bloc B "B" {\n    // dedans\n}\n// dehors\nnsf 345\n',
        ],
        ['la majuscule de Word', 'Activité A1 "A"\n', 'activité A1 "A"\n'],
    ];

    test.each(cases)('%s', (_, before, after) => {
        const head = 'certification RNCP1 "T"\n';
        expect(format(head + before)).toBe(head + after);
    });

    test('les fins de ligne du fichier restent les siennes', () => {
        expect(format('certification RNCP1 "T"\r\nniveau   5')).toBe('certification RNCP1 "T"\r\nniveau 5\r\n');
    });

    test('ce qui n’est pas compris reste tel quel, le reste est mis en forme', () => {
        const text =
            'certification RNCP1 "T"\nniveau   5\n\nnsf   345\n\ncompétance   C1   "x"\n\ntype    CQP\n\nlien   "y"\n';
        expect(format(text)).toBe(
            'certification RNCP1 "T"\nniveau 5\n\nnsf 345\n\ncompétance   C1   "x"\n\ntype CQP\n\nlien "y"\n',
        );
        expect(formatting(text).left).toBe('faulty statements');
    });

    test('une accolade oubliée : ce qui la précède d’assez loin est mis en forme, le reste reste tel quel', () => {
        const sound = 'activité A0   "z"  {\n  compétence C0 "z"\n}\n';
        const rest =
            'activité A1   "y" {\n  compétence C1 "y"\n}\nactivité A2 "x" {\n    compétence C2   "a"\nbloc BC01   "B"{ compétences A1 }\n';
        const text = `certification   RNCP1 "T"\n${sound}${rest}`;
        expect(format(text)).toBe(`certification RNCP1 "T"\nactivité A0 "z" {\n    compétence C0 "z"\n}\n${rest}`);
        expect(formatting(text).left).toBe('faulty statements');
    });

    test('un guillemet oublié : rien ne bouge', () => {
        const text = 'certification RNCP1 "T"\nobjectifs "Un\nniveau   5\n';
        expect(formatting(text)).toEqual({ edits: [], left: 'everything' });
    });
});
