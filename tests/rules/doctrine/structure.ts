// Title, level, blocs, options, and what a file says against itself (Vadémécum RNCP V1.1, 2.1 and 2.2).
import { change, type DoctrineCase } from './case.ts';

const TITLE = '"Concepteur vendeur en agencement intérieur"';
const BC02_TITLE = '"Concevoir un agencement intérieur et en suivre la pose"';
const END_OF_BC02 = 'Il le présente en 10 min, puis répond au jury."\n    }\n}';
const AIMS = 'Le titulaire découvre le projet de ses clients,';
const C31 =
    'Préparer le chantier de pose avec les artisans, en répartissant les interventions et les accès, afin de prévenir les risques d’accident et de retard';
const NEW_BLOCK = (code: string, competencies: string): string => `bloc ${code} "Suivre la pose d’un agencement" {
    compétences ${competencies}

    épreuve E1 "Dossier de pose" {
        forme dossier, orale, individuelle
        durée 30 min
        évalue tout
        déroulement "Le candidat présente au jury le dossier d’un chantier."
    }
}`;

export const STRUCTURE: readonly DoctrineCase[] = [
    {
        rule: 'intitulé-de-formation',
        fault: change('le diplôme d’un autre', [TITLE, '"Bachelor en agencement intérieur"']),
        nearMisses: [
            change('un métier de la formation', [TITLE, '"Responsable de formation en agencement intérieur"']),
        ],
    },
    {
        rule: 'intitulé-de-formation',
        fault: change('un bloc qui est un module', [BC02_TITLE, '"Module 2 : conception"']),
        nearMisses: [change('un module de cuisine', [BC02_TITLE, '"Concevoir et poser des modules de cuisine"'])],
    },
    {
        rule: 'niveau-impossible',
        fault: change('le niveau 1 au RNCP', ['niveau 5', 'niveau 1']),
        nearMisses: [change('le niveau 6', ['niveau 5', 'niveau 6'])],
    },
    {
        rule: 'niveau-à-justifier',
        fault: change('le niveau 8', ['niveau 5', 'niveau 8']),
        nearMisses: [],
    },
    {
        rule: 'niveau-en-années',
        fault: change('« bac+2 » pour le niveau', [
            AIMS,
            'De niveau bac+2, le titulaire découvre le projet de ses clients,',
        ]),
        nearMisses: [
            change('un prérequis', [
                'prérequis d’entrée "Aucun prérequis."',
                'prérequis d’entrée "Être titulaire d’un bac+2."',
            ]),
        ],
    },
    {
        rule: 'vocabulaire-de-soin',
        fault: change(
            'soulager des douleurs',
            [
                C31,
                'Aménager le poste de cuisson afin de soulager les douleurs des occupants et de prévenir les risques',
            ],
            [
                '    - Code de la consommation, articles L. 221-1 et suivants : contrats conclus hors établissement, droit de rétractation.\n',
                '',
            ],
            ['    - Code de l’environnement, articles L. 541-10 et suivants : reprise des meubles usagés.\n', ''],
            [
                '    - Norme NF C 15-100 : installations électriques des cuisines et des pièces d’eau.\n',
                'Réglementation de la consommation et de l’environnement.\n',
            ],
        ),
        nearMisses: [
            change('soigner une finition', [
                C31,
                'Soigner les finitions du chantier de pose avec les artisans, afin de prévenir les risques d’accident et de retard',
            ]),
        ],
    },
    {
        rule: 'option-déséquilibrée',
        fault: change(
            'une seule option',
            [END_OF_BC02, `${END_OF_BC02}\n\n${NEW_BLOCK('BC03', 'C3.1, C3.2\n    option "Pose"')}`],
            ['    compétences A2, A3', '    compétences A2'],
            ['        évalue A3', '        évalue A2'],
        ),
        nearMisses: [],
    },
    {
        rule: 'partenaires-contradictoires',
        fault: change('des partenaires niés', [
            'nouvelle-calédonie non',
            'partenaires non\npartenaire 22222222600011 "École du meuble" forme\nnouvelle-calédonie non',
        ]),
        nearMisses: [
            change('des partenaires dits', [
                'nouvelle-calédonie non',
                'partenaires oui\npartenaire 22222222600011 "École du meuble" forme\nnouvelle-calédonie non',
            ]),
        ],
    },
    {
        rule: 'promotion-incohérente',
        fault: change('plus de certifiés par la VAE que de certifiés', [
            'nouvelle-calédonie non',
            'promotion 2024 { certifiés 8  par expérience 12 }\nnouvelle-calédonie non',
        ]),
        nearMisses: [
            change('tous par la VAE', [
                'nouvelle-calédonie non',
                'promotion 2024 { certifiés 8  par expérience 8 }\nnouvelle-calédonie non',
            ]),
        ],
    },
    {
        rule: 'vae-et-assiduité',
        fault: change('un prérequis d’assiduité', [
            'prérequis de validation "Aucun prérequis."',
            'prérequis de validation "Avoir suivi 80 % de la formation."',
        ]),
        nearMisses: [
            change('hors VAE', [
                'prérequis de validation "Aucun prérequis."',
                'prérequis de validation "Hors VAE, avoir suivi 80 % de la formation."',
            ]),
        ],
    },
];
