// Invented fiches of the kinds that the register holds: what they become, and that nothing of them is lost.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { format, parseFile, type Unit } from '@referentiel/language';
import { describe, expect, test } from 'vitest';
import { read, wordsIn } from './reading.ts';

const folder = join(import.meta.dirname, 'fiches');
const bytesOf = (name: string): Uint8Array => new Uint8Array(readFileSync(join(folder, name)));
const [coded, html, specific] = read('export.xml', bytesOf('export.xml')) as [
    ReturnType<typeof read>[0],
    ReturnType<typeof read>[0],
    ReturnType<typeof read>[0],
];
const [page] = read('page.txt', bytesOf('page.txt')) as [typeof coded];
const [web] = read('page.html', bytesOf('page.html')) as [typeof coded];
const all = [coded, html, specific, page, web];

const codes = (of: readonly { readonly code?: { readonly text: string } }[]) => of.map(({ code }) => code?.text);
const evaluated = ({ assessments }: Unit) =>
    assessments.map(({ title, evaluated: { competencies } }) => [title?.value, ...codes(competencies)]);

test('every source is understood, already laid out, and says nothing twice', () => {
    for (const { text, unit } of all) {
        expect(parseFile(text).faults).toEqual([]);
        expect(format(text)).toBe(text);
        expect(unit.repetitions).toEqual([]);
    }
});

test('a coded fiche: activities hold what their codes name, blocs point at them, épreuves evaluate what they say', () => {
    const { unit, text } = coded;
    expect(codes(unit.activities)).toEqual(['A1', 'A2']);
    expect(codes(unit.competencies)).toEqual(['A1C1', 'A1C2', 'A2.C1']);
    expect(unit.competencies.map(({ activity }) => activity?.code?.text)).toEqual(['A1', 'A1', 'A2']);
    expect(unit.blocks.map((block) => codes(block.competencies))).toEqual([['A1C1', 'A1C2'], ['A2.C1']]);
    expect(evaluated(unit)).toEqual([
        ['Mise en situation', 'A1C1'],
        ['Étude de cas écrite', 'A1C2'],
        ['Entretien avec un client, d’une durée de 20 minutes.', 'A2.C1'],
    ]);
    expect(unit.assessments[2]).toMatchObject({ duration: { minutes: 20 }, forms: [{ name: 'entretien' }] });
    expect(unit.blocks[0]?.modalitiesPreamble?.value).toBe('NB : les deux le même jour');
    expect(unit.blocks[1]?.preamble?.value).toBe('En magasin :');
    expect(text).not.toContain('compétences attestées');
    expect(coded.report.left).toEqual([{ where: 'Compétences attestées', words: [] }]);
    expect(unit.certification?.administration).toMatchObject({
        level: { code: { text: '4' } },
        partners: [{ active: false, habilitation: 'forme', since: { iso: '2024-02-01' } }],
        links: [{ value: 'https://exemple.fr/velo' }, { value: 'La page du vélo' }],
        registration: { kind: 'sur demande', duration: { months: 60 }, active: { value: true } },
        promotions: [{ employment: [{ kind: 'métier', rate: { text: '93,5' } }] }],
        correspondences: [{ total: false }, { total: true }],
    });
    expect(unit.certification?.juries).toMatchObject([{ code: { text: 'J1' }, members: { text: '3' } }]);
});

test('HTML is read as its lists; several épreuves without a word of what they evaluate stay a text', () => {
    const { unit, report } = html;
    expect(unit.competencies.map(({ title }) => title?.value)).toEqual([
        'Accueillir un client',
        'Choisir un vélo adapté',
        'Dresser un devis & une facture',
        'Lire une notice',
        'Choisir les outils du diagnostic',
        'Essayer le vélo',
    ]);
    expect(unit.assessments).toEqual([]);
    expect(unit.blocks.map(({ publishedModalities }) => publishedModalities?.value)).toEqual([
        'Étude de cas\n\nEntretien avec le jury',
        '* Salariés : contrôle continu\n\n* Autres candidats : épreuve ponctuelle',
    ]);
    expect(report.kept.map(({ where }) => where)).toEqual([
        'BC01, Modalités d’évaluation',
        'BC02, Modalités d’évaluation',
        'Activités visées',
    ]);
});

test('an RS: its competencies are those attested; what the language has no word for is in the report', () => {
    expect(specific.unit.competencies.map(({ code, title }) => [code?.text, title?.value])).toEqual([
        ['C1', 'Repérer une panne\\* en sécurité.'],
        ['C2', 'Remplacer un élément.'],
        ['C3', 'Essayer la batterie.'],
    ]);
    expect(specific.report.others).toEqual([{ name: 'ELEMENT_NOUVEAU', text: 'Ce que le flux dira un jour' }]);
});

test('a page as it is copied', () => {
    const { unit, report } = page;
    expect(unit.root.title?.value).toBe('Livreur à vélo');
    expect(unit.blocks.map((block) => codes(block.competencies))).toEqual([['C1.1', 'C1.2'], ['C2.1']]);
    expect(evaluated(unit)).toEqual([
        ['Étude de cas', 'C1.1', 'C1.2'],
        ['Mise en situation', 'C2.1'],
    ]);
    expect(unit.certification?.administration).toMatchObject({
        routes: [
            { route: 'VAE', open: true },
            { route: 'CA', open: false },
        ],
        registration: { dates: { décision: { iso: '2024-10-31' } } },
    });
    expect(unit.certification?.administration.newCaledonia).toBeUndefined();
    expect(unit.root.doubtMarks).toHaveLength(2);
    expect(report.left.map(({ words }) => words)).toContainEqual(['Livrer']);
});

test('a page as it is saved: its columns are all there', () => {
    expect(web.unit.certification?.administration).toMatchObject({
        routes: [
            { route: 'VAE', open: true, modified: { iso: '2024-02-01' } },
            { route: 'CA', open: false },
        ],
        newCaledonia: { value: true },
    });
    expect(codes(web.unit.competencies)).toEqual(['C1', 'C2']);
    expect(web.text).not.toContain('alert');
});

test('no word is lost: those of the fiche are in its source or in the report', () => {
    for (const name of ['export.xml', 'page.txt']) {
        const shown = new TextDecoder()
            .decode(bytesOf(name))
            .replaceAll('&lt;', '<')
            .replaceAll('&gt;', '>')
            .replaceAll('&amp;', '&')
            .replace(/<[^<>]*>/g, ' ');
        const told = read(name, bytesOf(name)).flatMap(({ text, report }) => [text, JSON.stringify(report)]);
        const kept = new Set(wordsIn(told.join(' ')));
        const lost = wordsIn(shown).filter((word) => !kept.has(word));
        // What the structure says in its own words: Oui, Non, a state, a unit, a label of the page.
        expect(lost.filter((word) => !STRUCTURAL.has(word))).toEqual([]);
    }
});
const STRUCTURAL = new Set(
    wordsIn(
        `flux 4.1 utf 8 xml version encoding NIV4 Niveau Oui Non Actif HABILITATION_FORMER Publiée Enregistrement
        L'essentiel Nomenclature du niveau de qualification Code(s) NSF Formacode(s) Nom légal Siret Nom commercial
        Site internet Objectifs et contexte de la certification Activités visées Compétences attestées
        Modalités d'évaluation Bloc n° Liste de compétences évaluées l’ensemble des Secteurs d’activités ROME
        Voie d’accès à la Composition des jurys Date de dernière modification En contrat d’apprentissage X Par expérience
        Inscrite au cadre Nouvelle Calédonie décision Durée années Statistiques amp`,
    ),
);

test('verbatim keeps the published texts beside the structure', () => {
    const [whole] = read('export.xml', bytesOf('export.xml'), { verbatim: true }) as [typeof coded];
    expect(whole.unit.competencies).toHaveLength(3);
    expect(whole.unit.certification?.administration.texts).toMatchObject({
        'activités visées': {},
        'compétences attestées': {},
    });
    expect(whole.unit.blocks.every((block) => block.publishedList && block.publishedModalities)).toBe(true);
});

describe('what is read', () => {
    const numbers = (fiches: ReturnType<typeof read>): string[] => fiches.map(({ report }) => report.number);

    test('whatever the parts in which it comes', () => {
        for (const part of [1, 7, 1000])
            expect(read('export.xml', bytesOf('export.xml'), {}, part).map(({ text }) => text)).toEqual(
                [coded, html, specific].map(({ text }) => text),
            );
    });

    test('a zip', () => {
        const zip = zipSync({ 'lisez-moi.txt': strToU8('rien'), 'export.xml': bytesOf('export.xml') });
        expect(numbers(read('export.zip', zip, {}, 100))).toEqual(['RNCP90001', 'RNCP90002', 'RS9001']);
    });

    test('only what is asked for', () => {
        const bytes = bytesOf('export.xml');
        expect(numbers(read('-', bytes, { only: new Set(['RS9001']) }))).toEqual(['RS9001']);
        expect(numbers(read('-', bytes, { active: true }))).toEqual(['RNCP90001', 'RS9001']);
    });
});

describe('what is refused, with a sentence', () => {
    const xml = (body: string) => strToU8(`<?xml version="1.0"?><FICHES><FICHE>${body}</FICHE></FICHES>`);
    const deep = '<A>'.repeat(5000) + '</A>'.repeat(5000);
    test.for([
        ['a.xml', strToU8('<!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;">]><FICHES>&c;</FICHES>'), /DOCTYPE/],
        ['a.xml', strToU8('<?xml version="1.0"?><!DOCTYPE a SYSTEM "file:///etc/passwd"><FICHES/>'), /DOCTYPE/],
        ['a.xml', xml('<INTITULE>&inconnue;</INTITULE>'), /bien formé/],
        ['a.xml', xml(deep), /imbriqués/],
        ['a.xml', strToU8('<FICHES><FICHE><INTITULE>Coupé'), /s’arrête au milieu/],
        ['a.xml', strToU8('<FICHES></FICHES>'), /aucune fiche/],
        ['a.xml', strToU8('<FICHES><FICHE></B></FICHES>'), /bien formé/],
        ['a.xml', xml('<NUMERO_FICHE>../../etc/passwd</NUMERO_FICHE>'), /numéro de fiche/],
        ['a.xml', new Uint8Array([60, 70, 73, 67, 72, 69, 83, 62, 0xff, 0xfe]), /UTF-8/],
        ['a.zip', new Uint8Array([0x50, 0x4b, 3, 4, 1, 2, 3]), /zip/],
        ['a.zip', zipSync({ 'bombe.xml': new Uint8Array(60_000_000) }), /se déplie|bien formé/],
        ['a.txt', strToU8('Bonjour'), /pas la page d’une fiche/],
        ['a.html', strToU8('<p>Bonjour'), /pas la page d’une fiche/],
        ['a.xml', new Uint8Array(), /vide/],
    ] as const)('%s %#', ([name, bytes, sentence]) => {
        expect(() => read(name, bytes)).toThrow(expect.objectContaining({ fr: expect.stringMatching(sentence) }));
    });
});

test('codes that begin again in each bloc are no doubt; one told twice among others is', () => {
    const fiche = (second: string): string =>
        `<FICHES><FICHE><NUMERO_FICHE>RNCP7</NUMERO_FICHE><INTITULE>Vendeur</INTITULE><BLOCS_COMPETENCES>${[
            'C1 Accueillir le client    C2 Orienter le client',
            second,
        ]
            .map(
                (list, i) =>
                    `<BLOC_COMPETENCES><CODE>RNCP7BC0${i + 1}</CODE><LIBELLE>B${i}</LIBELLE><LISTE_COMPETENCES>${list}</LISTE_COMPETENCES></BLOC_COMPETENCES>`,
            )
            .join('')}</BLOCS_COMPETENCES></FICHE></FICHES>`;
    const doubts = (second: string): number => {
        const [one] = read('export.xml', strToU8(fiche(second)));
        expect(codes(one?.unit.blocks[1]?.competencies ?? [])).toHaveLength(3);
        return [...(one?.text ?? '').matchAll(/douteux/g)].length;
    };
    expect(doubts('C1 Découvrir les besoins    C2 Conclure    C3 Encaisser')).toBe(0);
    expect(doubts('C2 Découvrir les besoins    C3 Conclure    C4 Encaisser')).toBe(1);
});
