import { expect, test } from 'vitest';
import { readHead } from './head.ts';

test.each([
    ['certification RNCP1 "T"', 'certification', 'RNCP|1'],
    ['\uFEFFcertification RNCP1 "T"', 'certification', 'RNCP|1'],
    ['\r\n\t // un commentaire\r\n//encore\rsuite de RNCP1\r\n', 'suite', 'RNCP|1'],
    ['bibliothèque BrancheCycles', 'library', 'BRANCHECYCLES'],
    ['bibliothèque BrancheCycles'.normalize('NFD'), 'library', 'BRANCHECYCLES'],
    ['bibliotheque B1', 'library', 'B|1'],
    ['Certification RNCP1', 'certification', 'RNCP|1'],
    ['certifcation rncp1', 'certification', 'RNCP|1'],
    ['sutie de RNCP1', 'suite', 'RNCP|1'],
    ['suite RNCP1', 'suite', 'RNCP|1'],
    ['suite de la RNCP1', 'suite', 'RNCP|1'],
    ['bibliotèque B', 'library', 'B'],
    ['<<<<<<< HEAD\ncertification RNCP1 "T"\n=======\ncertification RNCP1 "U"\n>>>>>>> x', 'certification', 'RNCP|1'],
    ['certification CQP-Vélo "T"', 'certification', 'CQP|VÉLO'],
    ['certification "T"', 'certification', ''],
    ['certification', 'certification', ''],
    ['suite', 'suite', ''],
    ['activité A1 "T"', 'unknown', ''],
    ['', 'unknown', ''],
    ['{', 'unknown', ''],
    ['// rien', 'unknown', ''],
] as const)('%j is the head of a %s', (text, kind, key) => {
    expect(readHead(text)).toEqual({ kind, key });
});

test.each([
    '',
    '// un long comm',
    'activité A1 "T"\n',
    'suitte de RNCP1\n',
    'certif',
    'certification',
    'certification RNCP397',
    'suite de',
    'bibliothèque B',
])('%j may go on', (text) => {
    expect(readHead(text, false)).toBeUndefined();
});

test.each(['certification RNCP1 ', 'suite de RNCP1\n'])('%j is enough', (text) => {
    expect(readHead(text, false)).toBeDefined();
});
