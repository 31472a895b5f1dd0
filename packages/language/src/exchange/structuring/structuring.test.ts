// Texts of the kinds that fiches hold, invented.
import { describe, expect, test } from 'vitest';
import { codeKey } from '../../model/codes.ts';
import type { WrittenCompetency } from '../../printing/written.ts';
import {
    juryMembers,
    publishedText,
    segmentsOf,
    structureActivities,
    structureAssessments,
    structureCompetencies,
    textOfMarkup,
} from './index.ts';

/** « C1 Titre [ C1.1 … ] », one line each. */
function told(competencies: readonly WrittenCompetency[] | undefined, depth = 0): string[] {
    return (competencies ?? []).flatMap(({ code, title, competencies: inner }) => [
        `${'  '.repeat(depth)}${[code, title].filter(Boolean).join(' ')}`,
        ...told(inner, depth + 1),
    ]);
}

describe('the styles of codes', () => {
    test.for([
        [
            'A1C1. Régler un vélo    A1C2.Monter une roue     A1.C3 Poser un porte-bagages',
            ['A1C1 Régler un vélo', 'A1C2 Monter une roue', 'A1.C3 Poser un porte-bagages'],
        ],
        ['C.1. Régler un vélo      C.2. Monter une roue', ['C.1 Régler un vélo', 'C.2 Monter une roue']],
        ['C1.3 Régler un vélo    C1.4 Monter une roue', ['C1.3 Régler un vélo', 'C1.4 Monter une roue']],
        ['C 2.1.3 Régler un vélo  C 2.1.4. Monter une roue', ['C2.1.3 Régler un vélo', 'C2.1.4 Monter une roue']],
        [
            '1.1  Entretenir    1.1.1 Régler un vélo    1.1.2. Monter une roue    1.2 Vendre',
            ['1.1 Entretenir', '  1.1.1 Régler un vélo', '  1.1.2 Monter une roue', '1.2 Vendre'],
        ],
        ['C1 – Régler un vélo\nC2 – Monter une roue', ['C1 Régler un vélo', 'C2 Monter une roue']],
        ['* C1.  Régler un vélo      * C2.  Monter une roue', ['C1 Régler un vélo', 'C2 Monter une roue']],
        [
            'Compétence 1 : Régler un vélo    Compétence 2 : Monter une roue',
            ['C1 Régler un vélo', 'C2 Monter une roue'],
        ],
        [
            '1. Entretenir        * Régler un vélo      * Monter une roue    2. Vendre        * Conseiller',
            ['1 Entretenir', '  Régler un vélo', '  Monter une roue', '2 Vendre', '  Conseiller'],
        ],
        [
            '* Entretenir    o Régler un vélo    o Monter une roue    * Vendre',
            ['Entretenir', '  Régler un vélo', '  Monter une roue', 'Vendre'],
        ],
        ['● Régler un vélo ● Monter une roue', ['Régler un vélo', 'Monter une roue']],
        ['- Régler un vélo ;    - Monter une roue.', ['Régler un vélo ;', 'Monter une roue.']],
        ['Régler un vélo    Monter une roue', ['Régler un vélo', 'Monter une roue']],
        // A cell of a page, whose lists are lost.
        [
            'C1.1. Régler un vélo. C1.2. Monter une roue.C1.3. Poser une selle',
            ['C1.1 Régler un vélo.', 'C1.2 Monter une roue.', 'C1.3 Poser une selle'],
        ],
    ] as const)('%s', ([text, expected]) => {
        expect(told(structureCompetencies(text)?.competencies)).toEqual(expected);
    });
});

describe('not every run of blanks parts items', () => {
    test.for([
        [
            'Choisir les outils du   diagnostic adaptés    Poser la question',
            ['Choisir les outils du diagnostic adaptés', 'Poser la question'],
        ],
        [
            'Appliquer le règlement (RGPD)  et ses suites    Poser la question',
            ['Appliquer le règlement (RGPD) et ses suites', 'Poser la question'],
        ],
        ['Respecter la   RGPD en tout    Poser la question', ['Respecter la RGPD en tout', 'Poser la question']],
        [
            'Lire les plans (coupes,   Élévations)    Poser la question',
            ['Lire les plans (coupes, Élévations)', 'Poser la question'],
        ],
        ['Lire les plans  Poser la question  Écrire', ['Lire les plans', 'Poser la question', 'Écrire']],
        [
            'Réparer un moteur   Bosch    Poser la question    Écrire',
            ['Réparer un moteur Bosch', 'Poser la question', 'Écrire'],
        ],
    ] as const)('%s', ([text, expected]) => {
        expect(segmentsOf(text).map((segment) => segment.text)).toEqual(expected);
    });
});

test('what introduces a list, and what stands between its items, is kept beside them', () => {
    const list = structureCompetencies(
        'Le titulaire sait :    C1. Régler un vélo    NB : les deux suivantes vont ensemble    C2. Monter une roue    En atelier :    C3. Souder',
    );
    expect(told(list?.competencies)).toEqual(['C1 Régler un vélo', 'C2 Monter une roue', 'C3 Souder']);
    expect(list?.preamble).toBe('Le titulaire sait :\n\nNB : les deux suivantes vont ensemble\n\nEn atelier :');
});

test('codes that are named are no items', () => {
    const list = structureCompetencies('C1. Régler    C2. Monter comme en C1.    C1 et C2 se font ensemble');
    expect(told(list?.competencies)).toEqual(['C1 Régler', 'C2 Monter comme en C1.']);
    expect(list?.competencies[1]?.description).toBe('C1 et C2 se font ensemble');
});

test('a code that comes twice is in doubt', () => {
    const list = structureCompetencies('C1. Régler    C1. Monter');
    expect(list?.competencies.map(({ doubts }) => doubts?.length ?? 0)).toEqual([0, 1]);
});

test('prose is no list', () => {
    expect(
        structureActivities('Il règle les vélos. Il les vend aussi.  Il conseille. Il écoute.  Il se déplace.'),
    ).toBeUndefined();
});

test('activities with what describes them', () => {
    const found = structureActivities(
        'Ses activités :    Activité 1 : Entretenir    Il règle les vélos. Il les nettoie.    Activité 2 : Vendre des vélos Il conseille.',
        ['Entretenir', 'Vendre des vélos'],
    );
    expect(found).toEqual({
        activities: [
            { kind: 'activity', code: 'A1', title: 'Entretenir', description: 'Il règle les vélos. Il les nettoie.' },
            { kind: 'activity', code: 'A2', title: 'Vendre des vélos', description: 'Il conseille.' },
        ],
        preamble: 'Ses activités :',
    });
});

describe('what is evaluated', () => {
    const known = new Set(['A1C1', 'A1C2', 'A1C3', 'A1C4'].map(codeKey));
    const evaluated = (text: string) => {
        const found = structureAssessments(text, known);
        return 'kept' in found ? found.kept : found.assessments.map(({ title, evaluates }) => [title, evaluates]);
    };

    test('by codes at the head of each part', () => {
        expect(
            evaluated('A1C1.Étude de cas : un vélo    A1C2. et A1C3. Oral    NB : le même jour    A1C1 à A1C4 Dossier'),
        ).toEqual([
            ['Étude de cas', [{ included: ['A1C1'] }]],
            ['Oral', [{ included: ['A1C2', 'A1C3'] }]],
            ['Dossier', [{ included: [{ from: 'A1C1', to: 'A1C4' }] }]],
        ]);
    });

    test('by a line of each épreuve', () => {
        expect(
            evaluated(
                'Épreuve 1 - Étude de cas :\nUn vélo.\nCompétences évaluées : A1.C1, A1C2,\nÉpreuve n°2 : Oral\nCompétences évaluées : l’ensemble des compétences du bloc.',
            ),
        ).toEqual([
            ['Étude de cas', [{ included: ['A1.C1', 'A1C2'] }]],
            ['Oral', [{ included: 'all' }]],
        ]);
    });

    test('by the only épreuve there is', () => {
        expect(evaluated('Projet réel ou simulé. Un dossier est remis.')).toEqual([
            ['Projet réel ou simulé.', [{ included: 'all' }]],
        ]);
    });

    test.for([
        ['Étude de cas    Oral', 'which evaluates what isn’t told'],
        ['Deux études de cas et un oral', 'which evaluates what isn’t told'],
        ['Étude de cas ; oral', 'which evaluates what isn’t told'],
        ['Épreuve 1 : Oral    Épreuve 2 : Dossier', 'which evaluates what isn’t told'],
        ['Épreuve 1 : Oral    Compétences évaluées : A9C9', 'names something unknown'],
        ['  ', 'no épreuve was recognised'],
    ] as const)('else the text stays whole: %s', ([text, why]) => {
        expect(evaluated(text)).toBe(why);
    });

    test('forms, durations and criteria where the words say so', () => {
        const found = structureAssessments(
            'Étude de cas et soutenance orale : Durée : 1 h 30. Temps de préparation : 20 minutes.\nCritères d’évaluation :\n- Le vélo roule\n- Le client comprend',
            known,
        );
        expect(found).toMatchObject({ kept: 'which evaluates what isn’t told' });
        expect(
            structureAssessments(
                'Épreuve 1 : Étude de cas et soutenance orale\nDurée : 1 h 30. Temps de préparation : 20 minutes.\nCritères d’évaluation :\n- Le vélo roule\n- Le client comprend\nFin.',
                known,
            ),
        ).toEqual({
            assessments: [
                {
                    kind: 'assessment',
                    code: 'E1',
                    title: 'Étude de cas et soutenance orale',
                    forms: [{ name: 'étude de cas' }, { name: 'orale' }],
                    duration: { minutes: 90 },
                    preparation: { minutes: 20 },
                    evaluates: [{ included: 'all' }],
                    criteria: [{ title: 'Le vélo roule' }, { title: 'Le client comprend' }],
                    proceedings: 'Durée : 1 h 30. Temps de préparation : 20 minutes.\n\nFin.',
                },
            ],
        });
    });
});

test('the number of a jury, where one is told', () => {
    expect(
        [
            'Jury composé de 7 membres : 1 président et 6 membres.',
            'Deux personnes sont désignées.',
            'Deux personnes composent le jury.',
            'Un jury composé de trois professionnels.',
            'Le jury est composé de 2 membres internes et de 3 membres externes.',
        ].map(juryMembers),
    ).toEqual([7, 2, 2, 3, undefined]);
});

test('HTML is read as its text; anything else stays as it is', () => {
    expect(textOfMarkup('<p>Un &amp; deux</p><ul><li>trois</li><li>quatre<br>cinq</li></ul><script>x()</script>')).toBe(
        '\nUn & deux\n\n\n- trois\n\n- quatre\n\ncinq\n\n',
    );
    expect(textOfMarkup('a < b et R&D')).toBe('a < b et R&D');
});

test('a published text reads as it was', () => {
    expect(publishedText('Trois cas :    * un *grand*    - deux    - trois    1. quatre    [a](b)')).toBe(
        'Trois cas :\n\n* un \\*grand\\*\n\n- deux\n- trois\n\n1\\. quatre\n\n\\[a](b)',
    );
});

test('knowledge listed beside the competencies is none of them, and is kept', () => {
    const list = structureCompetencies(
        'Être capable de :    - régler un vélo    - monter une roue    Savoirs associés :    - technologie du cycle    - législation',
    );
    expect(told(list?.competencies)).toEqual(['régler un vélo', 'monter une roue']);
    expect(list?.preamble).toBe('Être capable de :\n\nSavoirs associés :\n\n- technologie du cycle\n- législation');
    // As an export writes it: the preamble first.
    const again = structureCompetencies(
        'Être capable de :    Savoirs associés :    - technologie du cycle    - législation    - régler un vélo    - monter une roue',
    );
    expect(again).toEqual(list);
});
