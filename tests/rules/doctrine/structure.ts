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

const SPLIT_IN_THREE: [string, string][] = [
    [END_OF_BC02, `${END_OF_BC02}\n\n${NEW_BLOCK('BC03', 'A3')}`],
    ['    compétences A2, A3', '    compétences A2'],
    ['        évalue A3', '        évalue A2'],
];
const TEXTS = 'nouvelle-calédonie non';
const END_OF_BC01 = 'puis les présente au jury, qui oppose trois objections."\n    }\n}';
const ACCESS =
    '"Adapter la hauteur des plans de travail aux occupants en situation de handicap, afin de leur rendre la cuisine accessible"';

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
    {
        rule: 'bloc-prépondérant',
        fault: change(
            'un bloc tient cinq compétences sur sept',
            [END_OF_BC02, `${END_OF_BC02}\n\n${NEW_BLOCK('BC03', 'C3.1')}\n\n${NEW_BLOCK('BC04', 'C3.2')}`],
            ['    compétences A1\n', '    compétences A1, A2\n'],
            ['bloc BC02 "Concevoir', 'bloc BC02 "Poser'],
            ['    compétences A2, A3', '    compétences C3.1'],
        ),
        nearMisses: [change('trois blocs de même poids', ...SPLIT_IN_THREE)],
    },
    {
        rule: 'trop-de-blocs',
        fault: change('quatre blocs pour trois activités', [
            END_OF_BC02,
            `${END_OF_BC02}\n\n${NEW_BLOCK('BC03', 'C3.1')}\n\n${NEW_BLOCK('BC04', 'C3.2')}`,
        ]),
        nearMisses: [change('autant de blocs que d’activités', ...SPLIT_IN_THREE)],
    },
    {
        rule: 'compétence-sans-activité',
        fault: change('une compétence sur le handicap qui n’est d’aucune activité', [
            END_OF_BC01,
            `${END_OF_BC01.slice(0, -1)}    compétence C4.1 ${ACCESS} { critère CE4.1.1 "Le plan de travail est à 70 cm du sol." }\n}`,
        ]),
        nearMisses: [],
    },
    {
        rule: 'bloc-au-répertoire-spécifique',
        fault: change('des blocs au répertoire spécifique', ['répertoire RNCP', 'répertoire RS']),
        nearMisses: [],
    },
    {
        rule: 'cqp-sans-cpne',
        fault: change('un CQP qu’aucune branche ne certifie', [
            'répertoire RNCP',
            'répertoire RNCP\ntype CQP "Certificat de qualification professionnelle"',
        ]),
        nearMisses: [
            change(
                'la branche certifie',
                ['répertoire RNCP', 'répertoire RNCP\ntype CQP "Certificat de qualification professionnelle"'],
                ['certificateur "ATELIER-ÉCOLE DE L’AGENCEMENT"', 'certificateur "CPNEFP du négoce de l’ameublement"'],
            ),
        ],
    },
    {
        rule: 'compétences-attestées-en-titres',
        fault: change('les intitulés des blocs pour toutes compétences', [
            'acquisition "La',
            'compétences attestées "\n    - BC01 : Vendre un projet d’agencement intérieur\n    - BC02 : Concevoir un agencement intérieur et en suivre la pose\n"\nacquisition "La',
        ]),
        nearMisses: [
            change('chaque intitulé, et ce qu’il contient', [
                'acquisition "La',
                'compétences attestées "\n    - Vendre un projet d’agencement intérieur : le découvrir, le chiffrer, le présenter.\n    - Concevoir un agencement intérieur et en suivre la pose : relever, dessiner, réceptionner.\n"\nacquisition "La',
            ]),
        ],
    },
    {
        rule: 'jo-avant-signature',
        fault: change('paru avant d’être signé', [
            TEXTS,
            `${TEXTS}\ntexte général "Arrêté du 26 mai 2021 relatif aux installations électriques" jo 12/05/2021`,
        ]),
        nearMisses: [
            change('la date d’un autre arrêté est dans le titre', [
                TEXTS,
                `${TEXTS}\ntexte général "Arrêté du 3 mars 2020 modifiant l’arrêté du 26 mai 2021" jo 12/03/2020`,
            ]),
        ],
    },
    {
        rule: 'partenaires-contradictoires',
        fault: change('le même partenaire deux fois', [
            TEXTS,
            `partenaire 22222222600011 "École du meuble" forme\npartenaire 22222222600011 "École du meuble" organise\n${TEXTS}`,
        ]),
        nearMisses: [
            change('deux centres d’une même école', [
                TEXTS,
                `partenaire 22222222600011 "École du meuble" forme\npartenaire 22222222600029 "École du meuble" forme\n${TEXTS}`,
            ]),
        ],
    },
    {
        rule: 'promotion-incohérente',
        fault: change('plus de diplômés dans le métier que dans l’emploi', [
            TEXTS,
            `promotion 2024 { certifiés 8  insertion à 6 mois 70 %  métier à 6 mois 85 % }\n${TEXTS}`,
        ]),
        nearMisses: [
            change('deux dates ne se comparent pas', [
                TEXTS,
                `promotion 2024 { certifiés 8  insertion à 6 mois 70 %  métier à 2 ans 85 % }\n${TEXTS}`,
            ]),
        ],
    },
    {
        rule: 'enregistrement-échu',
        fault: change(
            'en cours, et tenu à jour après sa fin',
            ['échéance 17/12/2029', 'échéance 17/12/2029\n    actif oui'],
            [TEXTS, `partenaire 22222222600011 "École du meuble" forme, depuis 01/09/2030\n${TEXTS}`],
        ),
        nearMisses: [
            change(
                'tenu à jour avant sa fin',
                ['échéance 17/12/2029', 'échéance 17/12/2029\n    actif oui'],
                [TEXTS, `partenaire 22222222600011 "École du meuble" forme, depuis 01/09/2027\n${TEXTS}`],
            ),
        ],
    },
];
