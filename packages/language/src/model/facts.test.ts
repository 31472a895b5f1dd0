import { expect, test } from 'vitest';
import { unitFromTexts } from './build/from-texts.ts';
import { type FactKind, factsOf } from './facts.ts';
import { publicEntry } from './public-entry.ts';

const unit = unitFromTexts(`certification RNCP1 "T"
tolère lien-http "Partout."
version "2" du 1/2/2026
niveau 5
nsf 345, 326
enregistrement sur demande {
    effet 2/2/2026
    durée 3 ans
    tolère durée-enregistrement jusqu’au 3/2/2026 "Décidé ainsi."
}
lien "http://a.fr"
remplace RNCP2
certificateur "Un" { siret 1  site "http://b.fr"  modifié 4/2/2026 }
partenaire 2 "Deux" forme, depuis 5/2/2026
partenaire 2 "Deux" forme, depuis 5/2/2026
voies d’accès { ouvertes apprentissage, expérience avec jury "Deux personnes." modifiée 6/2/2026 }
correspondance totale vers RNCP3
texte général "Loi" jo 7/2/2026
promotion 2019 { certifiés 12  insertion à 6 mois 76 %  tolère nombre-impossible jusqu’au 8/2/2026 "Compté." }
années de promotion 2018
jury J1 "Trois" { membres 3 }
bloc BC01 "B" {
    épreuve E1 "Cas" { durée 1 h  préparation 20 min  coefficient 2  note minimale 10/20  jury "Eux."
        tolère épreuve-sans-durée jusqu’au 9/2/2026 "Brève." }
}
`);

const told = (kind: FactKind): (string | undefined)[] =>
    factsOf(unit, kind).map(({ value }) =>
        'iso' in value ? value.iso : 'rule' in value ? value.rule.text : 'text' in value ? value.text : undefined,
    );

test('every date, wherever it is told', () => {
    const days = [1, 2, 5, 5, 6, 7, 3, 8, 4, 9];
    expect(told('date')).toEqual(days.map((day) => `2026-02-0${day}`));
});

test('the other values, each by its kind', () => {
    expect(factsOf(unit, 'duration').map(({ of, value }) => `${of} ${value.text}`)).toEqual([
        'enregistrement 3 ans',
        'délai 6 mois',
        'épreuve 1 h',
        'épreuve 20 min',
    ]);
    expect(factsOf(unit, 'quantity').map(({ of, value }) => `${of} ${value.text}`)).toEqual([
        'année 2019',
        'personnes 12',
        'taux 76',
        'année 2018',
        'membres 3',
        'coefficient 2',
        'note minimale 10/20',
    ]);
    expect(told('siret')).toEqual(['2', '2', '1']);
    expect(told('level')).toEqual(['5']);
    expect(told('otherCertification')).toEqual(['RNCP2', 'RNCP3']);
    expect(factsOf(unit, 'link').map(({ value }) => value.value)).toEqual(['http://a.fr', 'http://b.fr']);
    expect(factsOf(unit, 'juryText').map(({ value }) => value.value)).toEqual(['Deux personnes.', 'Eux.']);
    expect(factsOf(unit, 'nomenclature').map(({ of, rank, value }) => `${of} ${rank} ${value.code.text}`)).toEqual([
        'nsf 0 345',
        'nsf 1 326',
    ]);
});

test('a silence is told once, wherever it stands, with the statement that it is of', () => {
    expect(factsOf(unit, 'silence').map(({ value }) => [value.rule.text, value.statement])).toEqual([
        ['lien-http', undefined],
        ['durée-enregistrement', 'enregistrement'],
        ['nombre-impossible', 'promotion 2019'],
        ['épreuve-sans-durée', undefined],
    ]);
});

test('only a silence of the whole certification is known to other certifications', () => {
    expect(publicEntry(unit)?.silences.map(({ rule }) => rule)).toEqual(['lien-http']);
});

test('each fact has an identity, its alone, that other statements do not change', () => {
    const kinds: FactKind[] = ['date', 'duration', 'quantity', 'silence', 'siret', 'nomenclature', 'link', 'juryText'];
    const identities = kinds.flatMap((kind) => factsOf(unit, kind).map((fact) => fact.identity));
    expect(new Set(identities).size).toBe(identities.length);
    expect(identities).toContain('certification:RNCP.1/enregistrement/effet');
    expect(identities).toContain('certification:RNCP.1/partenaire/2/depuis');
    expect(identities).toContain('certification:RNCP.1/partenaire/2/depuis~2');
    const shorter = unitFromTexts('certification RNCP1 "Autre"\nenregistrement de droit { effet 1/1/2020 }\n');
    expect(factsOf(shorter, 'date').map((fact) => fact.identity)).toEqual([
        'certification:RNCP.1/enregistrement/effet',
    ]);
});
