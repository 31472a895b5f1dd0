// How a competency and a criterion are said (Vadémécum RNCP V1.1, 2.2.2 and 2.3.1.2).
import { change, type DoctrineCase } from './case.ts';

const C11 =
    'Conduire un entretien de découverte avec les occupants du logement, en recueillant leurs usages, leur budget et leurs éventuelles situations de handicap, afin d’établir le cahier des charges du projet';
const C12 =
    'Présenter le projet chiffré aux clients, à l’aide de vues en trois dimensions et d’échantillons, en vue de conclure la vente';
const C31 =
    'Préparer le chantier de pose avec les artisans, en répartissant les interventions et les accès, afin de prévenir les risques d’accident et de retard';
const CE121 = 'Chaque choix présenté est rapporté à une demande du cahier des charges.';

export const WORDING: readonly DoctrineCase[] = [
    {
        rule: 'compétence-sans-verbe',
        fault: change('un nom en place de verbe', [C12, 'La vente.']),
        nearMisses: [
            change('un adverbe et un pronom devant le verbe', [
                C12,
                'Systématiquement s’assurer de l’accord des clients sur chaque poste du devis, afin de conclure la vente',
            ]),
            change('une circonstance devant le verbe', [
                C12,
                'À partir du cahier des charges, élaborer deux variantes chiffrées, afin que les clients choisissent',
            ]),
        ],
    },
    {
        rule: 'compétence-sans-verbe',
        fault: change('« Gestion de »', [C31, 'Gestion du chantier de pose avec les artisans']),
        nearMisses: [
            change('un verbe qu’aucun dictionnaire n’a', [
                C31,
                'Prompter un assistant de planification, en vérifiant ses réponses, afin de prévenir les risques d’accident et de retard',
            ]),
        ],
    },
    {
        rule: 'compétence-sans-action',
        fault: change('un savoir', [C12, 'Connaître la réglementation de la vente']),
        nearMisses: [
            change('un savoir appliqué', [
                C12,
                'Connaître et appliquer la réglementation de la vente à domicile, afin de sécuriser le contrat',
            ]),
            change('maîtriser un risque est une action', [
                C31,
                'Maîtriser les risques d’accident du chantier de pose, en répartissant les accès, pour la sécurité de tous',
            ]),
        ],
    },
    {
        rule: 'compétence-sans-action',
        fault: change('une attitude', [C12, 'Le candidat est capable d’être motivé']),
        nearMisses: [
            change('« faire savoir » est une action', [
                C12,
                'Faire savoir aux clients l’avancement de leur commande, par un point hebdomadaire, afin de maintenir leur confiance',
            ]),
        ],
    },
    {
        rule: 'compétence-sans-action',
        fault: change('« Savoir » devant l’action', [
            C12,
            'Savoir présenter le projet chiffré aux clients en vue de conclure la vente',
        ]),
        nearMisses: [
            change('comprendre un message est ce qu’une langue apprend', [
                C12,
                'Comprendre un message oral en anglais d’un fournisseur, afin de passer commande',
            ]),
        ],
    },
    {
        rule: 'compétence-de-contribution',
        fault: change('« Contribuer à », sans dire comment', [
            C31,
            'Contribuer à la bonne tenue du chantier de pose afin de prévenir les risques d’accident et de retard',
        ]),
        nearMisses: [
            change('le geste est dit', [
                C31,
                'Contribuer à la bonne tenue du chantier de pose en vérifiant les accès chaque matin, afin de prévenir les risques d’accident',
            ]),
            change('prendre part à une réunion est une action', [
                C31,
                'Participer à la réunion de chantier hebdomadaire, afin de prévenir les risques d’accident et de retard',
            ]),
        ],
    },
    {
        rule: 'compétence-et-évaluation',
        fault: change('la compétence parle de son jury', [
            C12,
            'Présenter le projet chiffré devant un jury de professionnels, en vue de conclure la vente',
        ]),
        nearMisses: [
            change('un métier qui évalue', [
                C12,
                'Évaluer le travail des poseurs à l’issue de chaque chantier, afin de les conseiller aux clients suivants',
            ]),
        ],
    },
    {
        rule: 'compétence-sans-finalité',
        fault: change('rien ne dit pour quoi', [
            C11,
            'Conduire un entretien de découverte avec les occupants du logement, valides ou en situation de handicap',
        ]),
        nearMisses: [
            change('le participe dit pour quoi', [
                C11,
                'Conduire un entretien de découverte avec les occupants du logement, en situation de handicap ou non, permettant d’établir le cahier des charges',
            ]),
        ],
    },
    {
        rule: 'compétence-trop-longue',
        fault: change('deux tâches en une', [
            C12,
            'Présenter le projet chiffré aux clients, à l’aide de vues en trois dimensions et d’échantillons de matériaux, et négocier le prix des fournitures avec les fabricants, au cours d’entretiens menés en magasin ou à distance avec chacun d’eux, en vue de conclure la vente dans les conditions prévues par l’enseigne',
        ]),
        nearMisses: [
            change('longue, et une', [
                C12,
                'Présenter le projet chiffré aux clients, à l’aide de vues en trois dimensions, d’échantillons de matériaux et d’un devis détaillé poste par poste, en reformulant leurs demandes et en répondant à chacune de leurs objections par un fait tiré du projet, en vue de conclure la vente dans les conditions prévues par l’enseigne',
            ]),
        ],
    },
    {
        rule: 'critère-sans-indicateur',
        fault: change('« Bon. »', [CE121, 'Bon.']),
        nearMisses: [
            change('la qualité et son signe', [
                CE121,
                'Le chiffrage est correct : le total se retrouve poste par poste.',
            ]),
        ],
    },
    {
        rule: 'critère-sans-indicateur',
        fault: change('une qualité de quelque chose', [CE121, 'Pertinence des choix proposés']),
        nearMisses: [
            change('adapté à quelque chose qui se voit', [CE121, 'Le vocabulaire est adapté à celui des clients.']),
        ],
    },
    {
        rule: 'critère-répété',
        fault: change('la compétence au passif', [
            CE121,
            'Le projet chiffré est présenté aux clients à l’aide de vues et d’échantillons.',
        ]),
        nearMisses: [
            change('les mots de la compétence, et ce qui s’en voit', [
                CE121,
                'Le projet chiffré tient en trois vues, que les clients commentent sans aide.',
            ]),
        ],
    },
    {
        rule: 'critère-hors-bloc',
        fault: change('un critère de l’autre bloc', [CE121, 'Le dessin respecte les normes des réseaux.']),
        nearMisses: [
            change('un mot de ce que le bloc évalue', [CE121, 'Le dessin présenté respecte les normes des réseaux.']),
            change('des mots qui ne sont d’aucun bloc', [CE121, 'Trois regards au moins sont adressés à chacun.']),
        ],
    },
];
