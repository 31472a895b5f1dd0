// A FICHE element of flux V4.1 as a fiche.
import { ROUTES } from '../../model/administration.ts';
import type { XmlElement } from './elements.ts';
import type {
    Coded,
    Fiche,
    FicheAwardingBody,
    FicheBlock,
    FicheCorrespondence,
    FicheDateKind,
    FicheLegalText,
    FichePartner,
    FichePromotion,
    FicheRoute,
    FicheTextKind,
} from './fiche.ts';
import { known } from './known.ts';

const TEXTS: Readonly<Record<string, FicheTextKind>> = {
    OBJECTIFS_CONTEXTE: 'objectifs',
    ACTIVITES_VISEES: 'activités visées',
    CAPACITES_ATTESTEES: 'compétences attestées',
    SECTEURS_ACTIVITE: 'secteurs',
    TYPE_EMPLOI_ACCESSIBLES: 'emplois',
    REGLEMENTATIONS_ACTIVITES: 'réglementation',
    PREREQUIS_ENTREE_FORMATION: 'prérequis d’entrée',
    PREREQUIS_VALIDATION_CERTIFICATION: 'prérequis de validation',
    NIVEAU_MAITRISE_COMPETENCES: 'niveau de maîtrise',
    DUREE_VALIDITE: 'durée de validité',
    MODALITES_RENOUVELLEMENT: 'renouvellement',
};
const DATES: Readonly<Record<string, FicheDateKind>> = {
    DATE_DECISION: 'décision',
    DATE_EFFET: 'effet',
    DATE_DE_PUBLICATION: 'publication',
    DATE_FIN_ENREGISTREMENT: 'échéance',
    DATE_LIMITE_DELIVRANCE: 'dernière délivrance',
    DATE_DERNIER_JO: 'dernier jo',
};
const LEGAL: Readonly<Record<string, FicheLegalText['kind']>> = {
    PUBLICATION_DECRET_GENERAL: 'général',
    PUBLICATION_DECRET_CREATION: 'de création',
    PUBLICATION_DECRET_AUTRE: 'autre',
};
/** All other elements of a fiche that are read below. */
const READ = new Set([
    ...Object.keys(TEXTS),
    ...Object.keys(DATES),
    ...Object.keys(LEGAL),
    ...ROUTES.map((route) => `SI_JURY_${route}`),
    ...(
        'ID_FICHE NUMERO_FICHE INTITULE ABREGE ETAT_FICHE NOMENCLATURE_EUROPE FORMACODES CODES_NSF CODES_ROME CODES_IDCC ' +
        'CCN_1 CCN_2 CCN_3 CERTIFICATEURS EXISTENCE_PARTENAIRES PARTENAIRES NOUVELLES_CERTIFICATIONS ' +
        'ANCIENNES_CERTIFICATIONS LIEN_URL_DESCRIPTION ACCESSIBLE_NOUVELLE_CALEDONIE ACCESSIBLE_POLYNESIE_FRANCAISE ' +
        'BLOCS_COMPETENCES CORRESPONDANCES STATISTIQUES_PROMOTIONS ANNEES_PROMOTIONS_NIVEAU TYPE_ENREGISTREMENT ACTIF ' +
        'DUREE_ENREGISTREMENT VALIDATION_PARTIELLE VALIDATION_PARTIELLE_PERIMETRE'
    ).split(' '),
]);

export function ficheFromXml(element: XmlElement): Fiche {
    const ccn = ['CCN_1', 'CCN_2', 'CCN_3'].flatMap((name) => children(element, name));
    return {
        number: say(element, 'NUMERO_FICHE') ?? '',
        title: say(element, 'INTITULE') ?? '',
        ...known({
            id: say(element, 'ID_FICHE'),
            state: say(element, 'ETAT_FICHE'),
            type: children(element, 'ABREGE').map((one) => coded(one))[0],
            level: children(element, 'NOMENCLATURE_EUROPE').map((one) => say(one, 'NIVEAU'))[0],
            partnersExist: yesNo(say(element, 'EXISTENCE_PARTENAIRES')),
            link: say(element, 'LIEN_URL_DESCRIPTION'),
            newCaledonia: yesNo(say(element, 'ACCESSIBLE_NOUVELLE_CALEDONIE')),
            polynesia: yesNo(say(element, 'ACCESSIBLE_POLYNESIE_FRANCAISE')),
            registration: say(element, 'TYPE_ENREGISTREMENT'),
            active: yesNo(say(element, 'ACTIF')),
            duration: say(element, 'DUREE_ENREGISTREMENT'),
            partialValidation: partialValidation(element),
        }),
        nomenclatures: {
            nsf: inside(element, 'CODES_NSF', 'NSF').map((one) => coded(one)),
            formacode: inside(element, 'FORMACODES', 'FORMACODE').map((one) => coded(one)),
            ccn: ccn.map((one) => coded(one, 'NUMERO')),
            idcc: inside(element, 'CODES_IDCC', 'IDCC').map((one) => coded(one)),
            rome: inside(element, 'CODES_ROME', 'ROME').map((one) => coded(one)),
        },
        awardingBodies: inside(element, 'CERTIFICATEURS', 'CERTIFICATEUR').map(awardingBody),
        partners: inside(element, 'PARTENAIRES', 'PARTENAIRE').map(partner),
        replaces: inside(element, 'ANCIENNES_CERTIFICATIONS', 'ANCIENNE_CERTIFICATION').flatMap(numbers),
        replacedBy: inside(element, 'NOUVELLES_CERTIFICATIONS', 'NOUVELLE_CERTIFICATION').flatMap(numbers),
        texts: keyed(element, TEXTS),
        dates: keyed(element, DATES),
        routes: ROUTES.flatMap((route) =>
            children(element, `SI_JURY_${route}`).map((one): FicheRoute => ({
                route,
                ...known({
                    active: yesNo(say(one, 'ACTIF')),
                    composition: say(one, 'COMPOSITION'),
                    modified: say(one, 'DATE_DERNIERE_MODIFICATION'),
                }),
            })),
        ),
        blocks: inside(element, 'BLOCS_COMPETENCES', 'BLOC_COMPETENCES').map(block),
        correspondences: inside(element, 'CORRESPONDANCES', 'CORRESPONDANCE').map(correspondence),
        legalTexts: Object.entries(LEGAL).flatMap(([name, kind]) =>
            inside(element, name, 'PUBLICATION_JO').map((one) => ({
                kind,
                title: say(one, 'TITRE') ?? '',
                ...known({ published: say(one, 'DATE_PUBLICATION_JO') }),
            })),
        ),
        promotions: inside(element, 'STATISTIQUES_PROMOTIONS', 'STATISTIQUES_PROMOTION').map(promotion),
        promotionYears: inside(element, 'ANNEES_PROMOTIONS_NIVEAU', 'ANNEE').map((one) => one.text.trim()),
        others: element.children
            .filter(({ name }) => !READ.has(name))
            .map((one) => ({ name: one.name, text: wholeText(one) }))
            .filter(({ text }) => text !== ''),
        untold: [],
        left: [],
    };
}

function children({ children: all }: XmlElement, name: string): XmlElement[] {
    return all.filter((one) => one.name === name);
}

function inside(element: XmlElement, holder: string, name: string): XmlElement[] {
    return children(element, holder).flatMap((one) => children(one, name));
}

/** What an element's child says; nothing where there is none, or an empty one. */
function say(element: XmlElement, name: string): string | undefined {
    for (const child of element.children) {
        if (child.name !== name) continue;
        const text = child.text.trim();
        if (text !== '') return text;
    }
    return undefined;
}

function wholeText({ text, children: inner }: XmlElement): string {
    return [text, ...inner.map(wholeText)]
        .map((one) => one.trim())
        .filter(Boolean)
        .join('  ');
}

function yesNo(text: string | undefined): boolean | undefined {
    if (/^oui$/i.test(text ?? '')) return true;
    return /^non$/i.test(text ?? '') ? false : undefined;
}

function keyed<K extends string>(element: XmlElement, names: Readonly<Record<string, K>>): Partial<Record<K, string>> {
    return known(
        Object.fromEntries(Object.entries(names).map(([name, kind]) => [kind, say(element, name)])),
    ) as Partial<Record<K, string>>;
}

function coded(element: XmlElement, name = 'CODE'): Coded {
    return { code: say(element, name) ?? '', ...known({ label: say(element, 'LIBELLE') }) };
}

function numbers({ children: inner }: XmlElement): string[] {
    return inner.map(({ text }) => text.trim()).filter(Boolean);
}

function awardingBody(element: XmlElement): FicheAwardingBody {
    return {
        name: say(element, 'NOM_CERTIFICATEUR') ?? '',
        ...known({
            siret: say(element, 'SIRET_CERTIFICATEUR'),
            state: say(element, 'ETAT_CERTIFICATEUR'),
            modified: say(element, 'DATE_DERNIERE_MODIFICATION_ETAT'),
            tradeName: say(element, 'NOM_COMMERCIAL'),
            site: say(element, 'SITE_INTERNET'),
        }),
    };
}

function partner(element: XmlElement): FichePartner {
    return {
        name: say(element, 'NOM_PARTENAIRE') ?? '',
        ...known({
            siret: say(element, 'SIRET_PARTENAIRE'),
            state: say(element, 'ETAT_HABILITATION'),
            since: say(element, 'DATE_ACTIF'),
            modified: say(element, 'DATE_DERNIERE_MODIFICATION_ETAT'),
            habilitation: say(element, 'HABILITATION_PARTENAIRE'),
        }),
    };
}

function block(element: XmlElement): FicheBlock {
    return {
        code: say(element, 'CODE') ?? '',
        title: say(element, 'LIBELLE') ?? '',
        list: say(element, 'LISTE_COMPETENCES') ?? '',
        modalities: say(element, 'MODALITES_EVALUATION') ?? '',
        ...known({
            entryPrerequisites: say(element, 'PREREQUIS_ENTREE_FORMATION_BLOC'),
            validationPrerequisites: say(element, 'PREREQUIS_VALIDATION_BLOC'),
        }),
    };
}

function correspondence(element: XmlElement): FicheCorrespondence {
    const [target] = children(element, 'DESTINATION');
    return {
        source: inside(element, 'SOURCE', 'BLOC_COMPETENCES').flatMap((one) => say(one, 'CODE') ?? []),
        target: target ? (say(target, 'NUMERO_FICHE') ?? '') : '',
        blocks: target ? children(target, 'BLOC_COMPETENCES').map((one) => coded(one)) : [],
    };
}

const RATES: readonly (readonly [string, FichePromotion['employment'][number]['kind'], 'six months' | 'two years'])[] =
    [
        ['TAUX_INSERTION_GLOBAL_6MOIS', 'insertion', 'six months'],
        ['TAUX_INSERTION_METIER_6MOIS', 'métier', 'six months'],
        ['TAUX_INSERTION_METIER_2ANS', 'métier', 'two years'],
    ];

function promotion(element: XmlElement): FichePromotion {
    return {
        year: say(element, 'ANNEE') ?? '',
        ...known({
            certified: say(element, 'NOMBRE_CERTIFIES'),
            certifiedByExperience: say(element, 'NOMBRE_CERTIFIES_VAE'),
        }),
        employment: RATES.flatMap(([name, kind, after]) => {
            const rate = say(element, name);
            return rate === undefined ? [] : [{ kind, after, rate }];
        }),
    };
}

function partialValidation(element: XmlElement): Fiche['partialValidation'] {
    const answer = yesNo(say(element, 'VALIDATION_PARTIELLE'));
    return answer === undefined
        ? undefined
        : { answer, ...known({ scope: say(element, 'VALIDATION_PARTIELLE_PERIMETRE') }) };
}
