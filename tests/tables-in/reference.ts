// The référentiel that the layouts show, each in its own way.
export interface ReferenceCompetency {
    readonly code: string;
    readonly text: string;
    readonly short: string;
    readonly criteria: readonly string[];
}

export interface ReferenceActivity {
    readonly code: string;
    readonly text: string;
    readonly competencies: readonly ReferenceCompetency[];
}

export interface ReferenceAssessment {
    readonly code: string;
    readonly title: string;
    readonly evaluates: readonly string[];
    readonly duration: string;
}

export interface ReferenceBlock {
    readonly number: number;
    readonly title: string;
    readonly activities: readonly ReferenceActivity[];
    readonly assessments: readonly ReferenceAssessment[];
}

export const BLOCKS: readonly ReferenceBlock[] = [
    {
        number: 1,
        title: 'Accueillir et orienter le public d’une médiathèque',
        activities: [
            {
                code: 'A1',
                text: 'Accueil du public, sur place et à distance',
                competencies: [
                    {
                        code: 'C1.1',
                        text: 'Recueillir la demande d’un usager en le questionnant afin de lui proposer un document qui convient.',
                        short: 'Recueillir une demande',
                        criteria: [
                            'La demande est reformulée avec les mots de l’usager.',
                            'Deux documents au moins sont proposés.',
                            'Le ton reste courtois, y compris en cas de désaccord.',
                        ],
                    },
                    {
                        code: 'C1.2',
                        text: 'Inscrire un usager dans le logiciel de prêt en vérifiant ses pièces afin d’ouvrir ses droits.',
                        short: 'Inscrire un usager',
                        criteria: ['Les pièces sont contrôlées.', 'Aucune donnée inutile n’est enregistrée.'],
                    },
                ],
            },
            {
                code: 'A2',
                text: 'Médiation auprès de publics particuliers',
                competencies: [
                    {
                        code: 'C2.1',
                        text: 'Adapter une animation à un public en situation de handicap en choisissant des supports accessibles.',
                        short: 'Adapter une animation',
                        criteria: [
                            'Le support choisi convient au handicap annoncé.',
                            'L’animation dure moins d’une heure.',
                        ],
                    },
                ],
            },
        ],
        assessments: [
            { code: 'E1', title: 'Mise en situation d’accueil', evaluates: ['C1.1', 'C1.2'], duration: '45 min' },
            { code: 'E2', title: 'Dossier d’animation', evaluates: ['C2.1'], duration: '1 h 30' },
        ],
    },
    {
        number: 2,
        title: 'Constituer et valoriser une collection',
        activities: [
            {
                code: 'A3',
                text: 'Acquisition et équipement de documents',
                competencies: [
                    {
                        code: 'C3.1',
                        text: 'Sélectionner des documents à acquérir en s’appuyant sur la politique documentaire de l’établissement.',
                        short: 'Sélectionner des documents',
                        criteria: ['Le budget est respecté.', 'Chaque choix est justifié en une phrase.'],
                    },
                    {
                        code: 'C3.2',
                        text: 'Équiper un document avant son prêt en suivant la procédure de l’établissement.',
                        short: 'Équiper un document',
                        criteria: [
                            'L’étiquette est lisible et au bon endroit.',
                            'La notice est exacte.',
                            'Le document est en rayon dans la journée.',
                        ],
                    },
                    {
                        code: 'C3.3',
                        text: 'Retirer des rayons les documents abîmés ou périmés en appliquant les critères de désherbage.',
                        short: 'Désherber une collection',
                        criteria: ['La liste des retraits est complète.'],
                    },
                ],
            },
        ],
        assessments: [
            { code: 'E3', title: 'Étude de cas documentaire', evaluates: ['C3.1', 'C3.2', 'C3.3'], duration: '2 h' },
        ],
    },
];

export const ACTIVITIES = BLOCKS.flatMap(({ activities }) => activities);
export const COMPETENCIES = ACTIVITIES.flatMap(({ competencies }) => competencies);
export const ASSESSMENTS = BLOCKS.flatMap(({ assessments }) => assessments);

/** The épreuve that evaluates a competency. */
export function assessmentOf({ code }: ReferenceCompetency): ReferenceAssessment {
    const found = ASSESSMENTS.find(({ evaluates }) => evaluates.includes(code));
    if (!found) throw new Error(`nothing evaluates ${code}`);
    return found;
}
