import { expect, test } from 'vitest';
import { unitFromTexts } from './build/from-texts.ts';
import { countsOf, coverageFigures, percentOf, wordCountsOf } from './figures.ts';
import type { Competency } from './items.ts';

const unit = unitFromTexts(`certification RNCP1 "T"
tolère lien-http "Voulu."
activité A1 "Tenir" {
    activité A1.1 "Accueillir" {
        compétence C1 "Accueillir – orienter : [servir](https://a.fr/b) **bien**" { critère CE1 "Vu" critère CE2 "Lu" }
        compétence C2 "Noter"
        compétence C3 "Conclure la vente"
    }
}
bloc BC01 "B" {
    compétences A1
    épreuve E1 "Cas" { évalue CE1, C3  voies expérience }
    épreuve E2 "Oral" { épreuve E2.1 "Un" { évalue CE1 } épreuve E2.2 "Deux" { évalue C3 } }
}
voies d’accès { ouvertes apprentissage, expérience fermée formation initiale }
enregistrement sur demande { tolère durée-enregistrement "Décidé." }
`);
const codes = (competencies: readonly Competency[]): (string | undefined)[] =>
    competencies.map(({ code }) => code?.text);

test('how much of each thing there is, once each', () => {
    expect(countsOf(unit)).toEqual({
        activities: 1,
        competencies: 3,
        criteria: 2,
        blocks: 1,
        assessments: 3,
        openRoutes: 2,
        silences: 2,
    });
});

test('words are counted as a reader sees them, signs and addresses left out', () => {
    expect(wordCountsOf(unit)).toEqual({ shortest: 1, median: 3, average: 3, longest: 4 });
    expect(wordCountsOf(unitFromTexts('certification RNCP1 "T"\n'))).toEqual({
        shortest: 0,
        median: 0,
        average: 0,
        longest: 0,
    });
});

test('competencies by verdict: by the worst over all routes, and for one route', () => {
    const figures = coverageFigures(unit.coverage, unit.competencies);
    expect(figures).toMatchObject({ total: 3, percent: 33, inDoubt: [] });
    expect([figures.evaluated, figures.inPart, figures.notEvaluated].map(codes)).toEqual([['C3'], ['C1'], ['C2']]);
    const text = 'certification RNCP1 "T"\ncompétence C1 "A"\népreuve E1 "X" { évalue C1 voies expérience }\n';
    const routed = unitFromTexts(`${text}voies d’accès { ouvertes apprentissage, expérience }\n`);
    const of = (route?: 'CA' | 'VAE'): number =>
        coverageFigures(routed.coverage, routed.competencies, route).evaluated.length;
    expect([of('VAE'), of('CA'), of()]).toEqual([1, 0, 0]);
});

test('what is in doubt stands apart, by reason', () => {
    const undivided = unitFromTexts(
        'certification RNCP1 "T"\nbloc BC01 "B" { compétence C1 "A" compétence C2 "B" modalités "Un oral." }\n',
    );
    const { inDoubt, evaluated, percent } = coverageFigures(undivided.coverage, undivided.competencies);
    expect(inDoubt.map(({ because, competencies }) => [because, codes(competencies)])).toEqual([
        ['undivided', ['C1', 'C2']],
    ]);
    expect([evaluated.length, percent]).toEqual([0, 0]);
});

test('a share is told in whole percent, never more than there is', () => {
    expect([percentOf(2, 3), percentOf(0, 0), percentOf(199, 200), percentOf(3, 3)]).toEqual([66, 0, 99, 100]);
});
