// The files with which the language was designed: every construct of theirs is understood.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Item, parseFile, unitFromTexts } from '@referentiel/language';

const folder = join(import.meta.dirname, 'fixtures/conception');
const read = (name: string): string => readFileSync(join(folder, `${name}.referentiel`), 'utf8');
const names = readdirSync(folder).map((file) => file.replace(/\.referentiel$/, ''));
const libraries = { bibliotheque: read('bibliotheque') };

function codes(items: readonly Item[]): string {
    return items.map(({ code, title }) => code?.text ?? `« ${title?.value} »`).join(' ');
}

test.each(names.filter((name) => name !== 'misspelt'))('%s has no fault of syntax', (name) => {
    expect(parseFile(read(name)).faults).toEqual([]);
});

describe('example, with its library and its partners’ file', () => {
    const unit = unitFromTexts({ example: read('example'), partenaires: read('partenaires') }, libraries);
    const administration = unit.certification?.administration;

    test('is one certification, in which every code is known', () => {
        expect(unit.files.map(({ path }) => path)).toEqual(['example', 'partenaires']);
        expect(unit.references.filter(({ outcome }) => outcome !== 'resolved').map(({ code }) => code.text)).toEqual(
            [],
        );
        expect(unit.references.filter(({ spelling }) => spelling !== 'exact')).toEqual([]);
        expect([unit.duplicates, unit.repetitions]).toEqual([[], []]);
    });

    test('has its activities, competencies, blocs and épreuves', () => {
        expect(codes(unit.activities)).toBe('A1 A2 A3');
        expect(codes(unit.competencies)).toBe(
            'C1.1 C1.2 C1.3 C2.1.1 C2.1.2 CT1 C3.1 C3.2 « Transmettre les enchères reçues en ligne … » « Rédiger le procès-verbal … » C4.1 C4.2',
        );
        expect(unit.blocks.map((block) => `${codes([block])}: ${codes(block.competencies)}`)).toEqual([
            'BC01: C1.1 C1.2 C1.3 C2.1.1 C2.1.2 CT1',
            'BC02: C3.1 C3.2',
            'BC03: « Transmettre les enchères reçues en ligne … » « Rédiger le procès-verbal … »',
            'BC04: C4.1 C4.2',
        ]);
        expect(codes(unit.assessments)).toBe('E1 E2.1 E2.2 E1 E2 E3 EF');
        expect(unit.blocks.map(({ optional, option }) => option?.value ?? optional)).toEqual([
            false,
            false,
            'Vente en ligne',
            true,
        ]);
        const [first, , third] = unit.assessments;
        expect(first).toMatchObject({
            forms: [{ name: 'mise en situation' }, { name: 'orale' }],
            duration: { text: '20 min', minutes: 20 },
            evaluated: { competencies: [{ code: { text: 'C1.1' } }], criteria: [{ code: { text: 'CE1.2.1' } }] },
            criteria: [{ for: { competencies: [{ code: { text: 'C1.1' } }] } }],
        });
        expect(third).toMatchObject({ preparation: { minutes: 30 }, duration: { minutes: 20 } });
        expect(codes(third?.evaluated.competencies ?? [])).toBe('C1.2 C1.3 C2.1.1 C2.1.2 CT1');
    });

    test('evaluates all of them, for every open route', () => {
        expect(unit.coverage.routes).toEqual(['FC', 'CQ', 'VAE']);
        expect(
            codes(unit.competencies.filter((competency) => unit.coverage.worst(competency).is !== 'evaluated')),
        ).toBe('');
    });

    test('has all that is said of it', () => {
        expect(administration).toMatchObject({
            type: { code: { text: 'CQP' } },
            level: { code: { text: '5' } },
            nomenclatures: {
                nsf: [{ code: { text: '345' } }],
                formacode: [{ code: { text: '13266' } }, { label: { value: 'Recouvrement créance' } }],
                ccn: [{ code: { text: '3037' } }, { code: { text: '3222' } }],
                rome: [{}, {}, { code: { text: 'K1903' } }],
            },
            awardingBodies: [
                { siret: { text: '92419357600015' }, tradeName: { value: 'EFSCO' } },
                { reference: { target: { code: { text: 'CPNEFP' }, parent: { kind: 'library' } } } },
            ],
            registration: { kind: 'sur demande', dates: { décision: { iso: '2024-10-31' } }, duration: { months: 36 } },
            replaces: [{ text: 'RNCP14506' }],
            texts: {
                objectifs: { value: 'Le CQP clerc assistant vient répondre au besoin …\n\n- une liste\n- en Markdown' },
            },
            routes: [
                { route: 'FC', open: true, jury: { target: { code: { text: 'Paritaire' } } } },
                ...['CQ', 'VAE', 'FI', 'CA', 'CL'].map((route) => ({ route })),
            ],
            newCaledonia: { value: false },
            correspondences: [
                {
                    total: false,
                    source: { entries: [{ from: { code: { text: 'BC02' } } }] },
                    target: { text: 'RNCP37418' },
                    targetBlocks: [{}],
                },
                { total: true, target: { text: 'RNCP12345' } },
            ],
            legalTexts: [{ kind: 'de création', published: { iso: '2023-03-10' } }],
            promotions: [
                {
                    certified: { value: 236 },
                    certifiedByExperience: { value: 2 },
                    employment: [{ rate: { value: 93 } }, { delay: { months: 24 } }],
                },
            ],
            partners: [
                {
                    name: { value: '26 ACADEMY' },
                    habilitation: 'forme et organise',
                    active: true,
                    since: { iso: '2026-08-07' },
                },
                { habilitation: 'forme', active: false },
            ],
        });
        expect(unit.items.flatMap(({ silences }) => silences)).toMatchObject([
            { rule: { text: 'compétence-trop-longue' }, reason: { value: 'Texte repris de l’arrêté.' } },
        ]);
    });
});

// RNCP36490 is shortened to two of its four blocs.
test.each([
    ['RNCP34762', []],
    ['RNCP36490', ['BC03', 'BC02', 'BC03']],
    ['RNCP37488', []],
    ['RNCP39776', []],
    ['RS7423', []],
])('%s: its codes are known', (name, unknown) => {
    const unit = unitFromTexts({ [name]: read(name) });
    expect(unit.references.filter(({ outcome }) => outcome !== 'resolved').map(({ code }) => code.text)).toEqual(
        unknown,
    );
    expect(unit.competencies.length).toBeGreaterThan(1);
});

test('adverse: codes that look like words, and lists of them', () => {
    const unit = unitFromTexts({ adverse: read('adverse') });
    const [assessment] = unit.assessments;
    expect(unit.register).toBe('RNCP');
    expect(codes(assessment?.evaluated.competencies ?? [])).toBe('1 1.1.1 C1-2 U41');
    expect(assessment).toMatchObject({ duration: { minutes: 90 }, coefficient: { value: 1.5 } });
    expect(codes(unit.competencies)).toBe('1 1.1.1 C.4.3. C1-2 C3bis U41 A5.C1 Option Jury « sans code » CT1');
    expect(unit.certification?.administration.registration?.dates.décision?.iso).toBe('2024-10-31');
});

test('misspelt: the right words are proposed, and the rest is understood', () => {
    const text = read('misspelt');
    const { faults } = parseFile(text);
    expect(faults.map(({ start, end, mend }) => [text.slice(start, end), mend?.text])).toEqual([
        ['competance', 'compétence'],
        ['Activité', 'activité'],
    ]);
    expect(faults.map(({ severity }) => severity)).toEqual(['error', 'warning']);
    expect(codes(unitFromTexts(text).items)).toBe('C1 A1');
});
