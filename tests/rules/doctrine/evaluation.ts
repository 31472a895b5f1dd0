// How competencies are evaluated, and by whom (Vadémécum RNCP V1.1, 2.3 and 3.3.1).
import { change, type DoctrineCase } from './case.ts';

const BC01_E1 = `    épreuve E1 "Entretien de découverte simulé" {
        forme mise en situation, orale, individuelle
        durée 40 min`;
const BC01_E2 = `    épreuve E2 "Présentation d’un projet chiffré" {
        forme étude de cas, orale, individuelle`;
const BC02_E2 = `    épreuve E2 "Dossier de chantier" {
        forme dossier, orale, individuelle`;
const SIMULATED =
    'Deux membres du jury tiennent le rôle d’un couple de clients, dont l’un se déplace en fauteuil roulant. Le candidat conduit l’entretien, puis remet au jury le cahier des charges qu’il en tire.';
const PRESENTED =
    'À partir d’un cahier des charges et d’un catalogue remis par le jury, le candidat prépare deux variantes d’un même projet, puis les présente au jury, qui oppose trois objections.';
const SITE =
    'Le candidat remet le dossier d’un chantier qu’il a suivi ou d’un chantier fictif fourni par le certificateur : planning, plan de prévention, procès-verbal de réception. Il le présente en 10 min, puis répond au jury.';
const BC02_E1 = `    épreuve E1 "Relevé et plan d’un logement" {
        forme pratique, individuelle`;
const JURY =
    '"Trois personnes : deux professionnels de l’agencement extérieurs au certificateur, dont le président, et un représentant du certificateur."';
const REMOTE_RULES: [string, string] = [
    'Une fraude constatée exclut le candidat de la session ; le jury en délibère après l’avoir entendu.',
    'Le jury en délibère après avoir entendu le candidat.',
];
const SESSION: [string, string] = [
    'Le responsable de session accueille les candidats, vérifie leur identité et ouvre les sujets devant eux.',
    'Le responsable de session accueille les candidats et ouvre les sujets devant eux.',
];

const ARRANGED =
    '"Temps majoré, sujet agrandi, interprète en langue des signes, logiciel de lecture d’écran ou lieu accessible : l’aménagement est arrêté avec le référent handicap un mois avant la session."';
const OBTAINED =
    '"La certification s’obtient par la validation des deux blocs de compétences. Un bloc validé le reste sans limite de durée et donne lieu à un parchemin."';
const C12 =
    'Présenter le projet chiffré aux clients, à l’aide de vues en trois dimensions et d’échantillons, en vue de conclure la vente';
const IN_WRITING: [string, string] = [
    C12,
    'Répondre par écrit aux réclamations des clients, en citant le contrat, en vue de conserver leur confiance',
];
const CONDITIONS = 'prérequis de validation "Aucun prérequis."';
const VAE =
    '    ouvertes apprentissage, formation continue, professionnalisation, candidature individuelle, expérience avec jury Agencement\n    fermée formation initiale';

export const EVALUATION: readonly DoctrineCase[] = [
    {
        rule: 'questionnaire-seul',
        fault: change(
            'un questionnaire d’une minute pour tout un bloc',
            [BC01_E1, '    épreuve E1 "Questionnaire" {\n        forme questionnaire\n        durée 1 min'],
            [BC01_E2, '    épreuve E2 "QCM" {\n        forme questionnaire, écrite'],
            [SIMULATED, 'Vingt questions.'],
            [PRESENTED, 'Vingt questions.'],
        ),
        nearMisses: [
            change(
                'un questionnaire à côté d’une mise en situation',
                [BC01_E2, '    épreuve E2 "QCM" {\n        forme questionnaire, écrite'],
                [PRESENTED, 'Vingt questions.'],
            ),
        ],
    },
    {
        rule: 'épreuve-collective-seule',
        fault: change(
            'un bloc évalué en équipe seulement',
            [
                BC01_E1,
                '    épreuve E1 "Entretien de découverte simulé" {\n        forme mise en situation, collective\n        durée 40 min',
            ],
            [BC01_E2, '    épreuve E2 "Projet mené en équipe" {\n        forme étude de cas, collective'],
        ),
        nearMisses: [
            change('un travail d’équipe, et un oral pour chacun', [
                BC01_E1,
                '    épreuve E1 "Entretien de découverte mené en binôme" {\n        forme mise en situation, collective\n        durée 40 min',
            ]),
        ],
    },
    {
        rule: 'auto-évaluation-seule',
        fault: change('une auto-évaluation dont nul ne juge', [SITE, 'Auto-évaluation, remise sur la plateforme.']),
        nearMisses: [
            change('une auto-évaluation commentée devant le jury', [
                SITE,
                'Auto-évaluation, commentée devant le jury.',
            ]),
        ],
    },
    {
        rule: 'épreuve-formative',
        fault: change('des évaluations formatives', [
            SITE,
            'Moyenne des évaluations formatives du module, complétée par un oral devant le jury.',
        ]),
        nearMisses: [
            change('l’épreuve s’en distingue', [
                SITE,
                'Dossier distinct des évaluations formatives, présenté au jury en 10 min.',
            ]),
        ],
    },
    {
        rule: 'note-dans-le-référentiel',
        fault: change('une note minimale', [SITE, `${SITE} Une note minimale de 10 / 20 est exigée.`]),
        nearMisses: [change('une note de synthèse', [SITE, `${SITE} Il y joint une note de synthèse d’une page.`])],
    },
    {
        rule: 'bloc-non-évalué-seul',
        fault: change(
            'un bloc évalué par la seule soutenance finale',
            [
                `${BC02_E1}\n        durée 4 h\n        évalue C2.1 et C2.2`,
                `${BC02_E1}\n        durée 4 h\n        évalue tout`,
            ],
            [BC02_E2, '}\n\népreuve E2 "Dossier de chantier" {\n        forme dossier, orale, individuelle'],
            ['        évalue A3\n', '        évalue A3 et A1\n'],
            [`${BC01_E1}\n        évalue C1.1\n        déroulement "${SIMULATED}"\n    }\n`, ''],
            [
                `${BC01_E2}\n        préparation 1 h\n        durée 30 min\n        évalue C1.2 et C1.3\n        déroulement "${PRESENTED}"\n    }\n`,
                '',
            ],
            [
                'procès-verbal de réception. Il le présente en 10 min, puis répond au jury."\n    }\n}',
                'procès-verbal de réception. Il le présente en 10 min, puis répond au jury."\n}',
            ],
        ),
        nearMisses: [],
    },
    {
        rule: 'épreuve-à-distance',
        fault: change(
            'une soutenance à distance, sans rien sur l’identité',
            [SITE, 'Soutenance en visioconférence devant le jury.'],
            REMOTE_RULES,
            SESSION,
        ),
        nearMisses: [
            change('le règlement vérifie l’identité', [SITE, 'Soutenance en visioconférence devant le jury.']),
            change(
                'c’est le geste qui est à distance',
                [SITE, 'Le candidat conduit à distance une réunion de chantier jouée par le jury.'],
                REMOTE_RULES,
                SESSION,
            ),
        ],
    },
    {
        rule: 'tuteur-au-jury',
        fault: change('le tuteur siège', [JURY, '"Deux professionnels de l’agencement et le tuteur du candidat."']),
        nearMisses: [
            change('le tuteur donne son avis', [
                JURY,
                '"Trois professionnels de l’agencement, qui reçoivent l’avis écrit du tuteur."',
            ]),
        ],
    },
    {
        rule: 'jury-sans-majorité-extérieure',
        fault: change(
            'trois du centre pour un du dehors',
            [JURY, '"Quatre membres : trois formateurs du centre et un professionnel extérieur."'],
            ['membres 3', 'membres 4'],
        ),
        nearMisses: [
            change('une part en tient lieu', [
                JURY,
                '"Quatre membres, dont une majorité de professionnels extérieurs au centre."',
            ]),
        ],
    },
    {
        rule: 'jury-trop-petit',
        fault: change('un seul évaluateur', [JURY, '"Un professionnel de l’agencement."'], ['membres 3', 'membres 1']),
        nearMisses: [
            change(
                'deux',
                [JURY, '"Deux professionnels de l’agencement, extérieurs au certificateur."'],
                ['membres 3', 'membres 2'],
            ),
        ],
    },
    {
        rule: 'aménagements-réduits',
        fault: change('un tiers temps pour tout aménagement', [
            ARRANGED,
            '"Un tiers temps est accordé aux candidats en situation de handicap."',
        ]),
        nearMisses: [
            change('le tiers temps parmi d’autres', [
                ARRANGED,
                '"Tiers temps, secrétaire ou sujet en braille, sur avis médical."',
            ]),
            change('ce qui est fait se décide avec le candidat', [
                ARRANGED,
                '"Le référent handicap décide des aménagements avec le candidat : temps majoré, poste adapté."',
            ]),
        ],
    },
    {
        rule: 'réussite-sans-pondération',
        fault: change(
            'les trois quarts des compétences suffisent',
            [OBTAINED, '"La certification est délivrée au candidat qui a validé au moins 75 % des compétences."'],
            ['        éliminatoire\n', ''],
            ['sont acquises ; C2.2 est éliminatoire.', 'sont acquises.'],
        ),
        nearMisses: [
            change('une compétence est éliminatoire', [
                OBTAINED,
                '"La certification est délivrée au candidat qui a validé au moins 75 % des compétences."',
            ]),
            change(
                'toutes les compétences',
                [OBTAINED, '"La certification est délivrée au candidat qui a validé 100 % des compétences."'],
                ['        éliminatoire\n', ''],
                ['sont acquises ; C2.2 est éliminatoire.', 'sont acquises.'],
            ),
        ],
    },
    {
        rule: 'écrit-évalué-par-oral',
        fault: change(
            'une réponse écrite que seul un entretien évalue',
            IN_WRITING,
            [BC01_E2, '    épreuve E2 "Entretien" {\n        forme orale, individuelle'],
            [PRESENTED, 'Le candidat répond au jury, qui oppose trois objections.'],
        ),
        nearMisses: [
            change('le candidat a écrit avant de parler', IN_WRITING, [
                BC01_E2,
                '    épreuve E2 "Présentation d’une réponse rédigée" {\n        forme orale, individuelle',
            ]),
            change(
                'à l’oral comme à l’écrit',
                [C12, 'Répondre à l’oral comme à l’écrit aux objections des clients, en vue de conclure la vente'],
                [BC01_E2, '    épreuve E2 "Entretien" {\n        forme orale, individuelle'],
                [PRESENTED, 'Le candidat répond au jury, qui oppose trois objections.'],
            ),
        ],
    },
    {
        rule: 'vae-non-ouverte',
        fault: change('la VAE est fermée', [
            VAE,
            '    ouvertes apprentissage, formation continue, professionnalisation, candidature individuelle avec jury Agencement\n    fermées formation initiale, expérience',
        ]),
        nearMisses: [
            change('une autre voie est fermée', [
                VAE,
                '    ouvertes apprentissage, formation continue, candidature individuelle, expérience avec jury Agencement\n    fermées formation initiale, professionnalisation',
            ]),
        ],
    },
    {
        rule: 'vae-et-assiduité',
        fault: change('des contrôles de formation sont exigés', [
            CONDITIONS,
            'prérequis de validation "Avoir obtenu la moyenne à 80 % des évaluations formatives."',
        ]),
        nearMisses: [
            change('ce qui s’apprend ailleurs', [
                CONDITIONS,
                'prérequis de validation "Être titulaire de l’attestation Sauveteur secouriste du travail."',
            ]),
        ],
    },
    {
        rule: 'jury-trop-petit',
        fault: change('un formateur seul, au choix du centre', [JURY, '"Un formateur du centre."'], ['membres 3', '']),
        nearMisses: [
            change(
                'aucun nombre ne se lit',
                [JURY, '"Des professionnels de l’agencement, extérieurs au certificateur."'],
                ['membres 3', ''],
            ),
        ],
    },
];
