// A table as its authors have it in Word, for the pictures: its last header is taken for another thing than it says.
import { docx } from '../../../tests/tables-in/docx.ts';
import { cell, row } from '../../../tests/tables-in/sheets.ts';

export const WORD_FILE = 'RACE atelier.docx';

/** The competencies of one activity, with what is looked for in each. */
function activity(
    title: string,
    assessment: string,
    competencies: readonly (readonly [competency: string, expected: readonly string[]])[],
): ReturnType<typeof row>[] {
    return competencies.map(([competency, expected], rank) =>
        rank === 0
            ? row(cell(title, competencies.length), competency, cell(assessment, competencies.length), cell(expected))
            : row(competency, cell(expected)),
    );
}

export function wordTable(): Uint8Array {
    return docx([
        { heading: 'BLOC 1 – Prendre en charge un client et son cycle' },
        {
            rows: [
                row('ACTIVITÉS', 'COMPÉTENCES', 'MODALITÉS D’ÉVALUATION', 'CE QUE LE JURY REGARDE'),
                ...activity(
                    'A1. Accueil du client',
                    'Mise en situation d’accueil : un membre du jury joue le client. Durée : 30 min. Évalue C1.1 et C1.2.',
                    [
                        [
                            'C1.1 Recueillir la demande du client en le questionnant afin de proposer une intervention adaptée.',
                            ['La demande est reformulée avec les mots du client.', 'L’usage du vélo est identifié.'],
                        ],
                        [
                            'C1.2 Contrôler l’état général du cycle en suivant la grille afin d’établir un devis.',
                            ['Tous les points de la grille sont renseignés.'],
                        ],
                    ],
                ),
                ...activity(
                    'A2. Entretien du cycle',
                    'Mise en situation à l’atelier, sur un vélo fourni. Durée : 1 h 30. Évalue C2.1.',
                    [
                        [
                            'C2.1 Régler les freins en suivant la notice du fabricant afin de garantir la sécurité du cycliste.',
                            ['Le freinage est progressif.', 'Les couples de serrage sont respectés.'],
                        ],
                    ],
                ),
            ],
        },
    ]);
}
