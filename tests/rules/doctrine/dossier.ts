// The dossier is whole: each section is said, and no text only holds a place (R. 6113-9; the form of France compétences).
import { change, type DoctrineCase } from './case.ts';

const OBJECTIFS = 'objectifs "\n    Les ménages';
const EMPLOIS = 'emplois "Concepteur vendeur de cuisines, conseiller en agencement intérieur, vendeur agenceur."\n';
const SECTEURS =
    'secteurs "Magasins de cuisines et de rangements, enseignes d’ameublement, menuiseries agenceuses, en réseau ou indépendants."';
const C12 =
    'Présenter le projet chiffré aux clients, à l’aide de vues en trois dimensions et d’échantillons, en vue de conclure la vente';
const CE311 = 'Le planning attribue chaque tâche à une entreprise, sans recouvrement.';
const E1_TEXT = 'Le candidat conduit l’entretien, puis remet au jury le cahier des charges qu’il en tire.';

const C13 =
    'Proposer des matériaux et des équipements sobres en énergie et réparables, en comparant leur provenance et leur durée de vie, pour réduire l’empreinte écologique de l’agencement';
const CE131 =
    'Deux variantes sont comparées par leur provenance, leur indice de réparabilité et leur consommation annuelle.';
const CE132 = 'Le devenir des meubles déposés (réemploi, reprise, tri) est prévu au devis.';
const C31 =
    'Préparer le chantier de pose avec les artisans, en répartissant les interventions et les accès, afin de prévenir les risques d’accident et de retard';
const CE312 =
    'Le plan de prévention nomme les risques du chantier (coupure, manutention, électricité) et la mesure prise pour chacun.';

export const DOSSIER: readonly DoctrineCase[] = [
    {
        rule: 'rubrique-manquante',
        fault: change('les emplois ne sont pas dits', [EMPLOIS, '']),
        nearMisses: [change('les objectifs se disent en contexte', [OBJECTIFS, 'contexte "\n    Les ménages'])],
    },
    {
        rule: 'rubrique-manquante',
        fault: change('aucun code NSF', ['nsf 312 "Commerce, vente"\n', '']),
        nearMisses: [change('un code NSF sans son libellé', ['nsf 312 "Commerce, vente"', 'nsf 312'])],
    },
    {
        rule: 'texte-à-compléter',
        fault: change('« TODO »', [C12, 'TODO']),
        nearMisses: [
            change('« à définir » dans une phrase', [
                C12,
                'Présenter le projet chiffré aux clients, à une date à définir avec eux, en vue de conclure la vente',
            ]),
        ],
    },
    {
        rule: 'texte-à-compléter',
        fault: change('« Idem. »', [CE311, 'Idem.']),
        nearMisses: [
            change('« idem » dans une phrase', [
                CE311,
                'Le planning attribue chaque tâche à une entreprise ; idem pour les livraisons.',
            ]),
        ],
    },
    {
        rule: 'texte-à-compléter',
        fault: change('un blanc du modèle de départ', [
            C12,
            'Présenter le projet chiffré aux clients, en …, afin de …',
        ]),
        nearMisses: [
            change('une énumération qui reste ouverte', [
                C12,
                'Présenter le projet chiffré aux clients, à l’aide de vues, d’échantillons, etc. …, en vue de conclure la vente',
            ]),
        ],
    },
    {
        rule: 'texte-à-compléter',
        fault: change('« Néant » en place des secteurs', [SECTEURS, 'secteurs "Néant."']),
        nearMisses: [
            change('« Néant » pour un prérequis', [
                'prérequis d’entrée "Aucun prérequis."',
                'prérequis d’entrée "Néant."',
            ]),
        ],
    },
    {
        rule: 'texte-à-compléter',
        fault: change('un passage laissé entre crochets', [E1_TEXT, 'Le candidat conduit l’entretien. [à compléter]']),
        nearMisses: [
            change('une coupe dans une citation', [
                E1_TEXT,
                'Le candidat lit le cas (« Le client hésite […] »), puis conclut.',
            ]),
            change('ce que complète le candidat', [
                E1_TEXT,
                'Le candidat conduit l’entretien, puis complète la fiche client.',
            ]),
        ],
    },
    {
        rule: 'thème-absent',
        fault: change(
            'rien ne parle d’écologie',
            [
                C13,
                'Proposer des matériaux et des équipements, en comparant leur prix, pour tenir le budget des clients',
            ],
            ['Conseiller des matériaux durables', 'Conseiller des matériaux'],
            [CE131, 'Deux variantes sont comparées par leur provenance et leur prix.'],
            [CE132, 'Le devenir des meubles déposés est prévu au devis.'],
        ),
        nearMisses: [
            change('un seul mot suffit, où qu’il soit', [
                C13,
                'Proposer des matériaux et des équipements, en comparant leur prix, pour tenir le budget des clients',
            ]),
        ],
    },
    {
        rule: 'thème-absent',
        fault: change(
            'un accident n’est pas une prévention',
            [C31, 'Déclarer à l’assureur les accidents du travail du chantier de pose, afin de respecter les délais'],
            [CE312, 'La déclaration est datée et signée.'],
        ),
        nearMisses: [
            change('la prévention est dans un critère', [
                C31,
                'Préparer le chantier de pose avec les artisans, en répartissant les interventions, afin de tenir les délais',
            ]),
        ],
    },
];
