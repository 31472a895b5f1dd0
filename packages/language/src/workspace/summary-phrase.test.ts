import { expect, test } from 'vitest';
import { summaryPhrase } from './summary-phrase.ts';
import type { Summary } from './summary.ts';

const NONE: Summary = {
    number: 'RNCP1',
    title: 'T',
    codes: 0,
    competencies: 0,
    repeated: [],
    blocks: 0,
    assessments: 0,
    coverage: { evaluated: 0, inPart: [], notEvaluated: [], inDoubt: [] },
};
const codes = (n: number): string[] => Array.from({ length: n }, (_, i) => `C${i + 1}`);

test.each<[Partial<Summary>, string, string]>([
    [{}, 'aucune compétence ; 0 épreuve', 'no competency; 0 assessments'],
    [
        {
            codes: 24,
            competencies: 25,
            repeated: [{ code: 'C.8.3', times: 2 }],
            blocks: 3,
            assessments: 6,
            coverage: { evaluated: 25, inPart: [], notEvaluated: [], inDoubt: [] },
        },
        '24 codes de compétence, 25 déclarations : toutes évaluées ; C.8.3 est déclaré deux fois ; 3 blocs, 6 épreuves',
        '24 competency codes, 25 declarations: all evaluated; C.8.3 is declared twice; 3 blocs, 6 assessments',
    ],
    [
        {
            codes: 1,
            competencies: 1,
            blocks: 1,
            assessments: 1,
            coverage: { evaluated: 1, inPart: [], notEvaluated: [], inDoubt: [] },
        },
        '1 compétence : évaluée ; 1 bloc, 1 épreuve',
        '1 competency: evaluated; 1 bloc, 1 assessment',
    ],
    [
        {
            competencies: 4,
            assessments: 1,
            coverage: { evaluated: 1, inPart: ['C1'], notEvaluated: ['C2', 'C3'], inDoubt: [] },
        },
        '4 compétences : 1 évaluée, 1 en partie (C1), 2 non évaluées (C2 et C3) ; 1 épreuve',
        '4 competencies: 1 evaluated, 1 in part (C1), 2 not evaluated (C2 and C3); 1 assessment',
    ],
    [
        {
            competencies: 15,
            assessments: 1,
            coverage: { evaluated: 0, inPart: [], notEvaluated: codes(15), inDoubt: [] },
        },
        '15 compétences : aucune évaluée, 15 non évaluées (C1, C2, C3, C4, C5, C6, C7, C8, C9, C10 et 5 autres) ; 1 épreuve',
        '15 competencies: none evaluated, 15 not evaluated (C1, C2, C3, C4, C5, C6, C7, C8, C9, C10 and 5 others); 1 assessment',
    ],
    [
        {
            codes: 1,
            competencies: 3,
            repeated: [{ code: 'C1', times: 3 }],
            assessments: 2,
            coverage: { ...NONE.coverage, inDoubt: [{ because: 'syntax', competencies: ['C1', 'C1', 'C1'] }] },
        },
        '1 code de compétence, 3 déclarations : évaluation incertaine (une faute de saisie touche une épreuve) ; C1 est déclaré trois fois ; 2 épreuves',
        '1 competency code, 3 declarations: evaluation uncertain (a typing fault touches an assessment); C1 is declared three times; 2 assessments',
    ],
    [
        {
            competencies: 5,
            assessments: 1,
            coverage: {
                evaluated: 2,
                inPart: [],
                notEvaluated: [],
                inDoubt: [
                    { because: 'code', competencies: ['C3'] },
                    { because: 'undivided', competencies: ['C4', 'C5'] },
                ],
            },
        },
        '5 compétences : 2 évaluées, 1 incertaine (C3), 2 à répartir (C4 et C5) ; 1 épreuve',
        '5 competencies: 2 evaluated, 1 uncertain (C3), 2 to be divided (C4 and C5); 1 assessment',
    ],
])('%j', (summary, fr, en) => {
    expect(summaryPhrase({ ...NONE, ...summary })).toEqual({ fr, en });
});
