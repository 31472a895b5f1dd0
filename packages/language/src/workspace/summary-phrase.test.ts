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
    coverage: { evaluated: 0, inPart: [], notEvaluated: [] },
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
            coverage: { evaluated: 25, inPart: [], notEvaluated: [] },
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
            coverage: { evaluated: 1, inPart: [], notEvaluated: [] },
        },
        '1 compétence : évaluée ; 1 bloc, 1 épreuve',
        '1 competency: evaluated; 1 bloc, 1 assessment',
    ],
    [
        { competencies: 4, assessments: 1, coverage: { evaluated: 1, inPart: ['C1'], notEvaluated: ['C2', 'C3'] } },
        '4 compétences : 1 évaluée, 1 en partie (C1), 2 non évaluées (C2 et C3) ; 1 épreuve',
        '4 competencies: 1 evaluated, 1 in part (C1), 2 not evaluated (C2 and C3); 1 assessment',
    ],
    [
        { competencies: 15, assessments: 1, coverage: { evaluated: 0, inPart: [], notEvaluated: codes(15) } },
        '15 compétences : aucune évaluée, 15 non évaluées (C1, C2, C3, C4, C5, C6, C7, C8, C9, C10 et 5 autres) ; 1 épreuve',
        '15 competencies: none evaluated, 15 not evaluated (C1, C2, C3, C4, C5, C6, C7, C8, C9, C10 and 5 others); 1 assessment',
    ],
    [
        { codes: 1, competencies: 3, repeated: [{ code: 'C1', times: 3 }], assessments: 2, coverage: undefined },
        '1 code de compétence, 3 déclarations : évaluation non jugée, à cause des fautes de syntaxe ; C1 est déclaré trois fois ; 2 épreuves',
        '1 competency code, 3 declarations: evaluation not judged, because of syntax faults; C1 is declared three times; 2 assessments',
    ],
])('%j', (summary, fr, en) => {
    expect(summaryPhrase({ ...NONE, ...summary })).toEqual({ fr, en });
});
