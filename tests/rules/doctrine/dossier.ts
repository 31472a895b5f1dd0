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
];
