// A référentiel goes out as a fiche: every element of the flux V4.1, in the order of the real ones.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unitFromTexts, type Unit, writeFiche, type WrittenFiche } from '@referentiel/language';
import { describe, expect, test } from 'vitest';
import { FICHE_ELEMENTS } from '../../scripts/fiche-mapping/elements.ts';
import { type Element, parseXml, textOf } from '../tables/xml.ts';

const COMPLETE = `certification RNCP39776 "Clerc *assistant*"

type CQP "Certificat de qualification professionnelle"
niveau 5
nsf 345 "Application des droits"
formacode 13266 "Droit judiciaire privé"
ccn 3037 "Commissaires de justice", 3222 "Offices", 3250 "Études", 9999
idcc 1921 "Personnel des huissiers de justice"
rome K1902 "Collaboration juridique"
lien "https://exemple.fr/cqp", "Le CQP sur le site de l’école"
remplace RNCP14506
remplacée par RNCP41000 et RNCP41001

enregistrement sur demande {
    identifiant 22686
    état "Publiée"
    actif oui
    décision 31/10/2024
    durée 3 ans
    effet 01/11/2024
    publication 02-11-2024
    échéance 31/10/2027
    dernière délivrance 31/10/2031
    dernier jo 18/12/2016
}
texte général "Arrêté du 4 novembre 1985" jo 09/11/1985
texte de création "Arrêté du 8 juillet 2020" jo 23/07/2020
texte autre "Bulletin n° 30" jo 24/07/2020

objectifs "
    Répondre au besoin d’un métier nouveau.

    - accueillir ;
      - au téléphone ;
    - signifier.
"
contexte "Dans les offices de toute taille."
secteurs "Offices."
emplois "Clerc assistant."
réglementation "Néant."
prérequis d’entrée "Aucun."
prérequis de validation "Tous les blocs."
niveau de maîtrise "Sans objet."
durée de validité "3 ans"
renouvellement "Un dossier."
validation partielle oui "Par bloc."
nouvelle-calédonie non
polynésie oui

certificateur "EFSCO" {
    siret 92419357600015
    nom commercial "L’École"
    site "https://exemple.fr"
    modifié 02/01/2025
}
certificateur "ANCIENNE" { inactif depuis 01/01/2025 }
partenaire 83069794200027 "26 ACADEMY" forme et organise, depuis 07/08/2025, modifié 01/09/2026
partenaire 89250203000026 "AXIO" organise, inactif
partenaire 89250203000034 "FORMA" forme

jury Paritaire "Un employeur, un salarié."
voies d’accès {
    ouvertes formation initiale, apprentissage, formation continue, professionnalisation avec jury Paritaire modifiées 01/02/2025
    ouvertes candidature individuelle, expérience avec jury "Trois professionnels." modifiées 01/02/2025
}

préambule "Le titulaire exerce seul."
activité A1 "Accueil" {
    compétence C1 "Accueillir <le client> & l’orienter" {
        compétence C1.1 "Recevoir."
        compétence C1.2 "Orienter." { description "Vers le bon service." }
    }
}
bloc BC01 "Prendre en charge" {
    prérequis d’entrée "Le permis."
    prérequis de validation "Un stage."
    préambule "Les compétences sont les suivantes :"
    préambule des modalités "Tout candidat passe l’épreuve."
    compétences A1
    épreuve E1 "Mise en situation" {
        forme mise en situation, orale
        durée 30 min
        évalue tout
    }
}
bloc BC02 "Publié" {
    compétence C2 "Former."
    liste "C2. Former"
    modalités "Un dossier."
    épreuve E1 "Dossier" { évalue tout }
}
correspondance BC01 vers RNCP37418 "Assistant juridique" BC02 "Gérer", RNCP37418BC03
correspondance totale vers RNCP12345
années de promotion 2019, 2020
promotion 2019 {
    certifiés 236
    par expérience 2
    insertion à 6 mois 93,4 %
    métier à 6 mois 80 %
    métier à 2 ans 90 %
    métier à 3 ans 95 %
}
`;

function ficheOf(source: string): WrittenFiche {
    const fiche = writeFiche(unitFromTexts(source));
    if (!fiche) throw new Error('no fiche');
    return fiche;
}

const fiche = ficheOf(COMPLETE);
const root = parseXml(fiche.text);

function childrenOf({ children }: Element): Element[] {
    return children.filter((child): child is Element => typeof child !== 'string');
}

/** The path of each element that holds no other, under FICHES. */
function leavesOf(element: Element, path = ''): [path: string, text: string][] {
    const children = childrenOf(element);
    if (children.length === 0) return [[path, textOf(element)]];
    return children.flatMap((child) => leavesOf(child, path ? `${path}/${child.name}` : child.name));
}

const leaves = leavesOf(root);

function textsAt(path: string): string[] {
    return leaves.filter(([at]) => at === `FICHE/${path}`).map(([, text]) => text);
}

describe('a whole fiche', () => {
    test('has every element of the flux, and no other', () => {
        expect([...new Set(leaves.map(([path]) => path))].toSorted()).toEqual(FICHE_ELEMENTS.toSorted());
    });

    test.each([
        ['ID_FICHE', ['22686']],
        ['INTITULE', ['Clerc assistant']],
        ['NOUVELLES_CERTIFICATIONS/NOUVELLE_CERTIFICATION/ID_FICHE_NOUVELLE_CERTIFICATION', ['RNCP41000', 'RNCP41001']],
        ['NOMENCLATURE_EUROPE/NIVEAU', ['NIV5']],
        ['CCN_2/NUMERO', ['3222']],
        ['CERTIFICATEURS/CERTIFICATEUR/ETAT_CERTIFICATEUR', ['Actif', 'Inactif']],
        ['CERTIFICATEURS/CERTIFICATEUR/DATE_DERNIERE_MODIFICATION_ETAT', ['02/01/2025', '01/01/2025']],
        ['EXISTENCE_PARTENAIRES', ['Oui']],
        [
            'PARTENAIRES/PARTENAIRE/HABILITATION_PARTENAIRE',
            ['HABILITATION_ORGA_FORM', 'HABILITATION_ORGANISER', 'HABILITATION_FORMER'],
        ],
        ['PARTENAIRES/PARTENAIRE/ETAT_HABILITATION', ['Actif', 'Inactif', 'Actif']],
        ['ACTIVITES_VISEES', ['Le titulaire exerce seul.    A1 Accueil']],
        [
            'CAPACITES_ATTESTEES',
            [
                'C1 Accueillir <le client> & l’orienter    C1.1 Recevoir.    C1.2 Orienter.    Vers le bon service.    C2 Former.',
            ],
        ],
        [
            'OBJECTIFS_CONTEXTE',
            [
                'Répondre au besoin d’un métier nouveau.    - accueillir ;    o au téléphone ;    - signifier.    Dans les offices de toute taille.',
            ],
        ],
        ['SI_JURY_FI/COMPOSITION', ['Un employeur, un salarié.']],
        ['SI_JURY_VAE/DATE_DERNIERE_MODIFICATION', ['01/02/2025']],
        ['ACCESSIBLE_NOUVELLE_CALEDONIE', ['Non']],
        ['DUREE_ENREGISTREMENT', ['3']],
        ['DATE_DE_PUBLICATION', ['02/11/2024']],
        ['LIEN_URL_DESCRIPTION', ['https://exemple.fr/cqp    Le CQP sur le site de l’école']],
        ['BLOCS_COMPETENCES/BLOC_COMPETENCES/CODE', ['RNCP39776BC01', 'RNCP39776BC02']],
        [
            'BLOCS_COMPETENCES/BLOC_COMPETENCES/LISTE_COMPETENCES',
            [
                'Les compétences sont les suivantes :    C1 Accueillir <le client> & l’orienter    C1.1 Recevoir.    C1.2 Orienter.    Vers le bon service.',
                'C2. Former',
            ],
        ],
        ['CORRESPONDANCES/CORRESPONDANCE/SOURCE/BLOC_COMPETENCES/CODE', ['RNCP39776BC01']],
        ['CORRESPONDANCES/CORRESPONDANCE/DESTINATION/NUMERO_FICHE', ['RNCP37418', 'RNCP12345']],
        ['CORRESPONDANCES/CORRESPONDANCE/DESTINATION/BLOC_COMPETENCES/CODE', ['RNCP37418BC02', 'RNCP37418BC03']],
        ['STATISTIQUES_PROMOTIONS/STATISTIQUES_PROMOTION/TAUX_INSERTION_GLOBAL_6MOIS', ['93.4']],
        ['ANNEES_PROMOTIONS_NIVEAU/ANNEE', ['2019', '2020']],
    ])('%s', (path, texts) => {
        expect(textsAt(path)).toEqual(texts);
    });

    test('tells how a bloc is assessed, after its preamble', () => {
        const [drawn = '', published] = textsAt('BLOCS_COMPETENCES/BLOC_COMPETENCES/MODALITES_EVALUATION');
        expect(drawn.split('    ').slice(0, 3)).toEqual([
            'Tout candidat passe l’épreuve.',
            'Épreuve E1 – Mise en situation',
            'Forme\u00a0: mise en situation, orale. Durée\u00a0: 30\u00a0min.',
        ]);
        expect(published).toBe('Un dossier.');
    });

    test('says what it has no room for, where that is said', () => {
        expect(fiche.omissions.map(({ at, message }) => [COMPLETE.slice(at.start, at.end), message.fr])).toEqual([
            ['9999', 'Une fiche n’a que trois conventions collectives : « 9999 » n’y tient pas.'],
            ['3 ans', 'Une fiche n’a pas de taux « métier » à 3 ans.'],
        ]);
    });

    test('is the same again', () => {
        expect(ficheOf(COMPLETE)).toEqual(fiche);
        expect(fiche.name).toBe('RNCP39776.xml');
    });
});

test('what isn’t said is absent, not « Non »', () => {
    const { text, omissions } = ficheOf('certification RNCP1 "T"\n');
    expect(leavesOf(parseXml(text))).toEqual([
        ['VERSION_FLUX', '4.1'],
        ['FICHE/NUMERO_FICHE', 'RNCP1'],
        ['FICHE/INTITULE', 'T'],
    ]);
    expect(omissions).toEqual([]);
});

test('of what is no value, nothing goes out, and it is told', () => {
    const { text, omissions } = ficheOf(
        'certification RNCP1 "T"\nniveau 9\nenregistrement sur demande { décision 31/02/2024  durée 30 mois }\n',
    );
    expect(text).not.toMatch(/NIV9|DATE_DECISION|DUREE/);
    expect(omissions.map(({ message }) => message.fr)).toEqual([
        '« 9 » n’est pas un niveau de 1 à 8.',
        '« 31/02/2024 » n’est pas une date.',
        'Une durée d’enregistrement se compte en années entières : « 30 mois ».',
    ]);
});

test('a certification of the RS has neither level nor blocs, and its context goes out', () => {
    const { text, omissions } = ficheOf(
        'certification RS5000 "T"\nniveau aucun\ncontexte "Au bureau."\nbloc BC01 "B" { compétence C1 "Vendre." }\n',
    );
    expect(text).not.toMatch(/NOMENCLATURE_EUROPE|BLOC/);
    expect(text).toContain('<OBJECTIFS_CONTEXTE>Au bureau.</OBJECTIFS_CONTEXTE>');
    expect(text).toContain('<CAPACITES_ATTESTEES>C1 Vendre.</CAPACITES_ATTESTEES>');
    expect(omissions.map(({ message }) => message.fr)).toEqual(['Une fiche du RS n’a pas de blocs.']);
});

test('whatever a text holds, the document is XML and nothing of it is markup', () => {
    const hostile = 'a\u0000b\u0008c\u001bd\ud800e\ufffff ]]> <b>&amp;</b> \u202eg <!-- -->';
    const written = ficheOf(`certification RNCP1 "${hostile}"\nobjectifs "${hostile}"\nlien "${hostile}"\n`);
    const inside = leavesOf(parseXml(written.text)).filter(([path]) => path !== 'VERSION_FLUX');
    expect(inside.map(([path]) => path)).toEqual([
        'FICHE/NUMERO_FICHE',
        'FICHE/INTITULE',
        'FICHE/LIEN_URL_DESCRIPTION',
        'FICHE/OBJECTIFS_CONTEXTE',
    ]);
    expect(inside[1]?.[1]).toBe('abcd\ufffdef ]]> <b>&amp;</b> g <!-- -->');
});

test('a number is a file’s name, never a path', () => {
    expect(ficheOf('certification ../../A "T"\n').name).not.toMatch(/[/\\]/);
});

test('a library is no fiche', () => {
    expect(writeFiche(unitFromTexts('bibliothèque Branche\njury J1 "T"\n') satisfies Unit)).toBeUndefined();
});

test('elements stand in the order of the fiches of REFERENTIEL_CORPUS', (context) => {
    const corpus = process.env['REFERENTIEL_CORPUS'];
    if (corpus === undefined) {
        context.skip('REFERENTIEL_CORPUS ne nomme aucun dossier de fiches');
        return;
    }
    const ranks = new Map<string, number>();
    walk(root, (path) => ranks.set(path, ranks.get(path) ?? ranks.size));
    const disorders = readdirSync(corpus, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.xml'))
        .flatMap((name) => disordersIn(parseXml(readFileSync(join(corpus, name), 'utf8')), ranks, name));
    expect(disorders).toEqual([]);
});

function walk(element: Element, visit: (path: string, element: Element) => void, path = element.name): void {
    visit(path, element);
    for (const child of childrenOf(element)) walk(child, visit, `${path}/${child.name}`);
}

/** Where a child comes before another that is written before it. */
function disordersIn(fiches: Element, ranks: ReadonlyMap<string, number>, file: string): string[] {
    const found: string[] = [];
    walk(fiches, (path, element) => {
        const children = childrenOf(element);
        for (const [index, { name }] of children.entries()) {
            const before = children[index - 1];
            if (before && (ranks.get(`${path}/${before.name}`) ?? -1) > (ranks.get(`${path}/${name}`) ?? -1))
                found.push(`${file} : ${path} : ${before.name}, ${name}`);
        }
    });
    return found;
}
