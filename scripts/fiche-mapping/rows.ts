/** Where an element of the fiche is said in the language, and where the model has it. */
export interface Row {
    /** A path of elements.ts, `|` for several that are said alike. */
    readonly element: string;
    /** The statement, in words of the language; `…` for what the author writes. */
    readonly statement: string;
    /** A file that says it, on one line: put behind `certification RNCP1 "T"`, unless it is a whole file. */
    readonly example: string;
    /** Where the model of that file has it, from the certification. */
    readonly property: string;
    readonly value: string | number | boolean;
    readonly note?: string;
}

/** An element that belongs to no statement. */
export interface Outside {
    readonly element: string;
    readonly outside: string;
}

const administration = (path: string): string => `administration.${path}`;
const registration = (statement: string, example: string, path: string, value: string | number | boolean) => ({
    statement: `enregistrement … { ${statement} }`,
    example: `enregistrement sur demande { ${example} }`,
    property: administration(`registration.${path}`),
    value,
});
const partner =
    'partenaire 83069794200027 "26 ACADEMY" forme et organise, inactif, depuis 07/08/2025, modifié 01/09/2026';
const promotion =
    'promotion 2019 { certifiés 236 par expérience 2 insertion à 6 mois 93,4 % métier à 6 mois 80 % métier à 2 ans 90 % }';
const correspondence =
    'bloc BC01 "B" {} correspondance BC01 vers RNCP37418 "Assistant juridique" BC02 "Gérer les étapes"';
const routes = (['FI', 'CA', 'FC', 'CQ', 'CL', 'VAE'] as const).map((code, index) => ({
    code,
    name:
        [
            'formation initiale',
            'apprentissage',
            'formation continue',
            'professionnalisation',
            'candidature individuelle',
            'expérience',
        ][index] ?? '',
}));
const legalTexts = [
    ['GENERAL', 'général'],
    ['CREATION', 'de création'],
    ['AUTRE', 'autre'],
] as const;

export const ROWS: readonly (Row | Outside)[] = [
    { element: 'VERSION_FLUX', outside: 'propre au flux, non à la fiche' },
    { element: 'FICHE/ID_FICHE', ...registration('identifiant …', 'identifiant 22686', 'id.text', '22686') },
    {
        element: 'FICHE/NUMERO_FICHE',
        statement: 'certification … "…"',
        example: 'certification RNCP39776 "Clerc assistant"',
        property: 'code.text',
        value: 'RNCP39776',
        note: 'Avant l’enregistrement, un code au choix de l’auteur, et « répertoire RNCP » ou « répertoire RS ».',
    },
    {
        element: 'FICHE/NOUVELLES_CERTIFICATIONS/NOUVELLE_CERTIFICATION/ID_FICHE_NOUVELLE_CERTIFICATION',
        statement: 'remplacée par …',
        example: 'remplacée par RNCP39568, RNCP39569',
        property: administration('replacedBy[0].text'),
        value: 'RNCP39568',
    },
    {
        element: 'FICHE/ANCIENNES_CERTIFICATIONS/ANCIENNE_CERTIFICATION/ID_FICHE_ANCIENNE_CERTIFICATION',
        statement: 'remplace …',
        example: 'remplace RNCP14506',
        property: administration('replaces[0].text'),
        value: 'RNCP14506',
    },
    {
        element: 'FICHE/INTITULE',
        statement: 'certification … "…"',
        example: 'certification RNCP39776 "Clerc assistant"',
        property: 'title.value',
        value: 'Clerc assistant',
    },
    {
        element: 'FICHE/ABREGE/CODE',
        statement: 'type … "…"',
        example: 'type DipViGrM "Diplôme visé grade de master"',
        property: administration('type.code.text'),
        value: 'DipViGrM',
    },
    {
        element: 'FICHE/ABREGE/LIBELLE',
        statement: 'type … "…"',
        example: 'type DipViGrM "Diplôme visé grade de master"',
        property: administration('type.label.value'),
        value: 'Diplôme visé grade de master',
    },
    { element: 'FICHE/ETAT_FICHE', ...registration('état "…"', 'état "Publiée"', 'state.value', 'Publiée') },
    ...labelled('FICHE/FORMACODES/FORMACODE', 'CODE', 'formacode', '13266', 'Droit judiciaire privé'),
    {
        element: 'FICHE/NOMENCLATURE_EUROPE/NIVEAU',
        statement: 'niveau …',
        example: 'niveau 5',
        property: administration('level.code.text'),
        value: '5',
        note: '« niveau aucun » pour AUCUN.',
    },
    {
        element: 'FICHE/NOMENCLATURE_EUROPE/LIBELLE',
        statement: 'niveau …',
        example: 'niveau 5',
        property: administration('level.code.text'),
        value: '5',
        note: 'Déduit du niveau.',
    },
    ...labelled('FICHE/CODES_NSF/NSF', 'CODE', 'nsf', '326t', 'Programmation'),
    ...labelled('FICHE/CODES_ROME/ROME', 'CODE', 'rome', 'K1901', 'Aide et médiation judiciaire'),
    ...labelled('FICHE/CODES_IDCC/IDCC', 'CODE', 'idcc', '1921', 'Personnel des huissiers de justice'),
    ...labelled('FICHE/CCN_1|CCN_2|CCN_3', 'NUMERO', 'ccn', '3037', 'Personnel des huissiers de justice'),
    {
        element: 'FICHE/CERTIFICATEURS/CERTIFICATEUR/SIRET_CERTIFICATEUR',
        statement: 'certificateur "…" { siret … }',
        example: 'certificateur "EFSCO" { siret 92419357600015 }',
        property: administration('awardingBodies[0].siret.text'),
        value: '92419357600015',
    },
    {
        element: 'FICHE/CERTIFICATEURS/CERTIFICATEUR/NOM_CERTIFICATEUR',
        statement: 'certificateur "…"',
        example: 'certificateur "ECOLE DE FORMATION (EFSCO)"',
        property: administration('awardingBodies[0].title.value'),
        value: 'ECOLE DE FORMATION (EFSCO)',
    },
    {
        element: 'FICHE/CERTIFICATEURS/CERTIFICATEUR/ETAT_CERTIFICATEUR',
        statement: 'certificateur "…" { inactif }',
        example: 'certificateur "EFSCO" { inactif depuis 27/11/2025 }',
        property: administration('awardingBodies[0].active'),
        value: false,
        note: 'Actif, si rien n’est dit.',
    },
    {
        element: 'FICHE/CERTIFICATEURS/CERTIFICATEUR/DATE_DERNIERE_MODIFICATION_ETAT',
        statement: 'certificateur "…" { modifié … }',
        example: 'certificateur "EFSCO" { modifié 28/11/2025 }',
        property: administration('awardingBodies[0].modified.iso'),
        value: '2025-11-28',
        note: '« inactif depuis … » pour un certificateur inactif.',
    },
    {
        element: 'FICHE/CERTIFICATEURS/CERTIFICATEUR/NOM_COMMERCIAL',
        statement: 'certificateur "…" { nom commercial "…" }',
        example: 'certificateur "ECOLE" { nom commercial "EFSCO" }',
        property: administration('awardingBodies[0].tradeName.value'),
        value: 'EFSCO',
    },
    {
        element: 'FICHE/CERTIFICATEURS/CERTIFICATEUR/SITE_INTERNET',
        statement: 'certificateur "…" { site "…" }',
        example: 'certificateur "EFSCO" { site "http://www.efsco.fr" }',
        property: administration('awardingBodies[0].site.value'),
        value: 'http://www.efsco.fr',
    },
    {
        element: 'FICHE/EXISTENCE_PARTENAIRES',
        statement: 'partenaires oui',
        example: 'partenaires oui',
        property: administration('partnersExist.value'),
        value: true,
        note: 'À dire quand ils ne sont pas listés ; sinon déduit.',
    },
    {
        element: 'FICHE/PARTENAIRES/PARTENAIRE/NOM_PARTENAIRE',
        statement: 'partenaire … "…"',
        example: partner,
        property: administration('partners[0].name.value'),
        value: '26 ACADEMY',
    },
    {
        element: 'FICHE/PARTENAIRES/PARTENAIRE/SIRET_PARTENAIRE',
        statement: 'partenaire … "…"',
        example: partner,
        property: administration('partners[0].siret.text'),
        value: '83069794200027',
    },
    {
        element: 'FICHE/PARTENAIRES/PARTENAIRE/HABILITATION_PARTENAIRE',
        statement: 'partenaire … forme et organise',
        example: partner,
        property: administration('partners[0].habilitation'),
        value: 'forme et organise',
        note: '« forme », « organise » ou les deux.',
    },
    {
        element: 'FICHE/PARTENAIRES/PARTENAIRE/ETAT_HABILITATION',
        statement: 'partenaire …, inactif',
        example: partner,
        property: administration('partners[0].active'),
        value: false,
        note: 'Active, si rien n’est dit.',
    },
    {
        element: 'FICHE/PARTENAIRES/PARTENAIRE/DATE_ACTIF',
        statement: 'partenaire …, depuis …',
        example: partner,
        property: administration('partners[0].since.iso'),
        value: '2025-08-07',
    },
    {
        element: 'FICHE/PARTENAIRES/PARTENAIRE/DATE_DERNIERE_MODIFICATION_ETAT',
        statement: 'partenaire …, modifié …',
        example: partner,
        property: administration('partners[0].modified.iso'),
        value: '2026-09-01',
    },
    {
        element: 'FICHE/OBJECTIFS_CONTEXTE',
        statement: 'objectifs "…"',
        example: 'objectifs "Néant."',
        property: administration('texts.objectifs.value'),
        value: 'Néant.',
        note: 'Suivis de « contexte "…" », s’il est dit.',
    },
    ...texts({
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
    }),
    {
        element: 'FICHE/LIEN_URL_DESCRIPTION',
        statement: 'lien "…", "…"',
        example: 'lien "https://exemple.fr/cqp", "Le CQP sur le site de l’école"',
        property: administration('links[1].value'),
        value: 'Le CQP sur le site de l’école',
    },
    ...routes.flatMap(({ code, name }): Row[] => [
        {
            element: `FICHE/SI_JURY_${code}/ACTIF`,
            statement: 'voies d’accès { ouvertes … fermées … }',
            example: `voies d’accès { ouverte ${name} }`,
            property: administration('routes[0].open'),
            value: true,
            note: 'Une voie que rien ne dit est inconnue, et non fermée.',
        },
        {
            element: `FICHE/SI_JURY_${code}/COMPOSITION`,
            statement: 'voies d’accès { … avec jury "…" }',
            example: `voies d’accès { ouverte ${name} avec jury "Deux personnes." }`,
            property: administration('routes[0].composition.value'),
            value: 'Deux personnes.',
            note: 'Ou « avec jury » et le code d’un jury déclaré une fois.',
        },
        {
            element: `FICHE/SI_JURY_${code}/DATE_DERNIERE_MODIFICATION`,
            statement: 'voies d’accès { … modifiée … }',
            example: `voies d’accès { fermée ${name} modifiée 07/06/2022 }`,
            property: administration('routes[0].modified.iso'),
            value: '2022-06-07',
        },
    ]),
    {
        element: 'FICHE/ACCESSIBLE_NOUVELLE_CALEDONIE',
        statement: 'nouvelle-calédonie …',
        example: 'nouvelle-calédonie oui',
        property: administration('newCaledonia.value'),
        value: true,
    },
    {
        element: 'FICHE/ACCESSIBLE_POLYNESIE_FRANCAISE',
        statement: 'polynésie …',
        example: 'polynésie non',
        property: administration('polynesia.value'),
        value: false,
    },
    {
        element: 'FICHE/BLOCS_COMPETENCES/BLOC_COMPETENCES/CODE',
        statement: 'bloc … "…"',
        example: 'bloc BC01 "Gérer la signification"',
        property: 'blocks[0].code.text',
        value: 'BC01',
        note: '« BC01 » veut dire « RNCP39776BC01 » ; les deux s’écrivent.',
    },
    {
        element: 'FICHE/BLOCS_COMPETENCES/BLOC_COMPETENCES/LIBELLE',
        statement: 'bloc … "…"',
        example: 'bloc BC01 "Gérer la signification"',
        property: 'blocks[0].title.value',
        value: 'Gérer la signification',
    },
    {
        element: 'FICHE/BLOCS_COMPETENCES/BLOC_COMPETENCES/LISTE_COMPETENCES',
        statement: 'bloc … { liste "…" }',
        example: 'bloc BC01 "B" { liste "C1.1 Accueillir" }',
        property: 'blocks[0].publishedList.value',
        value: 'C1.1 Accueillir',
        note: 'Engendrée des compétences du bloc, si rien n’est dit.',
    },
    {
        element: 'FICHE/BLOCS_COMPETENCES/BLOC_COMPETENCES/MODALITES_EVALUATION',
        statement: 'bloc … { modalités "…" }',
        example: 'bloc BC01 "B" { modalités "Étude de cas" }',
        property: 'blocks[0].publishedModalities.value',
        value: 'Étude de cas',
        note: 'Engendrées des épreuves du bloc, si rien n’est dit.',
    },
    {
        element: 'FICHE/BLOCS_COMPETENCES/BLOC_COMPETENCES/PREREQUIS_ENTREE_FORMATION_BLOC',
        statement: 'bloc … { prérequis d’entrée "…" }',
        example: 'bloc BC01 "B" { prérequis d’entrée "Permis B" }',
        property: 'blocks[0].entryPrerequisites.value',
        value: 'Permis B',
    },
    {
        element: 'FICHE/BLOCS_COMPETENCES/BLOC_COMPETENCES/PREREQUIS_VALIDATION_BLOC',
        statement: 'bloc … { prérequis de validation "…" }',
        example: 'bloc BC01 "B" { prérequis de validation "Avoir validé BC02" }',
        property: 'blocks[0].validationPrerequisites.value',
        value: 'Avoir validé BC02',
    },
    {
        element: 'FICHE/CORRESPONDANCES/CORRESPONDANCE/SOURCE/BLOC_COMPETENCES/CODE',
        statement: 'correspondance … vers …',
        example: correspondence,
        property: administration('correspondences[0].source.entries[0].items[0].code.text'),
        value: 'BC01',
        note: '« correspondance totale vers … » sans bloc de part ni d’autre.',
    },
    {
        element: 'FICHE/CORRESPONDANCES/CORRESPONDANCE/DESTINATION/NUMERO_FICHE',
        statement: 'correspondance … vers …',
        example: correspondence,
        property: administration('correspondences[0].target.text'),
        value: 'RNCP37418',
    },
    {
        element: 'FICHE/CORRESPONDANCES/CORRESPONDANCE/DESTINATION/BLOC_COMPETENCES/CODE',
        statement: 'correspondance … vers … …',
        example: correspondence,
        property: administration('correspondences[0].targetBlocks[0].code.text'),
        value: 'BC02',
    },
    ...legalTexts.flatMap(([code, kind]): Row[] => [
        {
            element: `FICHE/PUBLICATION_DECRET_${code}/PUBLICATION_JO/TITRE`,
            statement: `texte ${kind} "…"`,
            example: `texte ${kind} "Arrêté du 6 février 2023" jo 10/03/2023`,
            property: administration('legalTexts[0].title.value'),
            value: 'Arrêté du 6 février 2023',
        },
        {
            element: `FICHE/PUBLICATION_DECRET_${code}/PUBLICATION_JO/DATE_PUBLICATION_JO`,
            statement: `texte ${kind} "…" jo …`,
            example: `texte ${kind} "Arrêté du 6 février 2023" jo 10/03/2023`,
            property: administration('legalTexts[0].published.iso'),
            value: '2023-03-10',
        },
    ]),
    ...promotions({
        ANNEE: ['promotion …', 'year.text', '2019'],
        NOMBRE_CERTIFIES: ['certifiés …', 'certified.value', 236],
        NOMBRE_CERTIFIES_VAE: ['par expérience …', 'certifiedByExperience.value', 2],
        TAUX_INSERTION_GLOBAL_6MOIS: ['insertion à 6 mois … %', 'employment[0].rate.value', 93.4],
        TAUX_INSERTION_METIER_6MOIS: ['métier à 6 mois … %', 'employment[1].rate.value', 80],
        TAUX_INSERTION_METIER_2ANS: ['métier à 2 ans … %', 'employment[2].rate.value', 90],
    }),
    {
        element: 'FICHE/TYPE_ENREGISTREMENT',
        statement: 'enregistrement sur demande, enregistrement de droit',
        example: 'enregistrement de droit',
        property: administration('registration.kind'),
        value: 'de droit',
    },
    { element: 'FICHE/ACTIF', ...registration('actif …', 'actif non', 'active.value', false) },
    {
        element: 'FICHE/DATE_DECISION',
        ...registration('décision …', 'décision 31/10/2024', 'dates.décision.iso', '2024-10-31'),
    },
    { element: 'FICHE/DUREE_ENREGISTREMENT', ...registration('durée …', 'durée 3 ans', 'duration.months', 36) },
    { element: 'FICHE/DATE_EFFET', ...registration('effet …', 'effet 01/09/2020', 'dates.effet.iso', '2020-09-01') },
    {
        element: 'FICHE/DATE_DE_PUBLICATION',
        ...registration('publication …', 'publication 23/07/2020', 'dates.publication.iso', '2020-07-23'),
    },
    {
        element: 'FICHE/DATE_FIN_ENREGISTREMENT',
        ...registration('échéance …', 'échéance 31-10-2027', 'dates.échéance.iso', '2027-10-31'),
    },
    {
        element: 'FICHE/DATE_LIMITE_DELIVRANCE',
        ...registration(
            'dernière délivrance …',
            'dernière délivrance 31/10/2031',
            'dates.dernière délivrance.iso',
            '2031-10-31',
        ),
    },
    {
        element: 'FICHE/DATE_DERNIER_JO',
        ...registration('dernier jo …', 'dernier jo 18/12/2016', 'dates.dernier jo.iso', '2016-12-18'),
    },
    {
        element: 'FICHE/ANNEES_PROMOTIONS_NIVEAU/ANNEE',
        statement: 'années de promotion …',
        example: 'années de promotion 2019, 2020 et 2021',
        property: administration('promotionYears[2].text'),
        value: '2021',
    },
    {
        element: 'FICHE/VALIDATION_PARTIELLE',
        statement: 'validation partielle …',
        example: 'validation partielle oui "Le bloc BC01."',
        property: administration('partialValidation.value'),
        value: true,
    },
    {
        element: 'FICHE/VALIDATION_PARTIELLE_PERIMETRE',
        statement: 'validation partielle … "…"',
        example: 'validation partielle oui "Le bloc BC01."',
        property: administration('partialValidation.scope.value'),
        value: 'Le bloc BC01.',
    },

    {
        element: 'Page : Modalités d’évaluation',
        statement: 'modalités d’évaluation "…"',
        example: 'modalités d’évaluation "Étude de cas et soutenance."',
        property: administration('texts.modalités d’évaluation.value'),
        value: 'Étude de cas et soutenance.',
        note: 'Engendrées de toutes les épreuves, si rien n’est dit.',
    },
    {
        element: 'Page : Modalités d’acquisition de la certification',
        statement: 'acquisition "…"',
        example: 'acquisition "Par la totalité des blocs."',
        property: administration('texts.acquisition.value'),
        value: 'Par la totalité des blocs.',
    },
    {
        element: 'Page : Validité des composantes acquises',
        statement: 'validité des composantes "…"',
        example: 'validité des composantes "Illimitée."',
        property: administration('texts.validité des composantes.value'),
        value: 'Illimitée.',
    },
    {
        element: 'Page : Intitulé d’une certification en correspondance',
        statement: 'correspondance … vers … "…"',
        example: correspondence,
        property: administration('correspondences[0].targetTitle.value'),
        value: 'Assistant juridique',
    },
    {
        element: 'Page : Intitulé d’un bloc en correspondance',
        statement: 'correspondance … vers … "…" … "…"',
        example: correspondence,
        property: administration('correspondences[0].targetBlocks[0].label.value'),
        value: 'Gérer les étapes',
    },
    {
        element: 'Page : Contexte d’une certification du RS',
        statement: 'contexte "…"',
        example: 'contexte "Dans les petites entreprises."',
        property: administration('texts.contexte.value'),
        value: 'Dans les petites entreprises.',
        note: 'Se publie dans « Objectifs et contexte », après les objectifs.',
    },
    {
        element: 'Page : Ce qui précède les activités visées',
        statement: 'préambule "…"',
        example: 'préambule "Le titulaire exerce seul ou en équipe."',
        property: administration('texts.préambule.value'),
        value: 'Le titulaire exerce seul ou en équipe.',
        note: '« préambule des compétences » et « préambule des modalités » pour les deux autres rubriques engendrées.',
    },
    {
        element: 'Page : Ce qui précède la liste de compétences d’un bloc',
        statement: 'bloc … { préambule "…" }',
        example: 'bloc BC01 "B" { préambule "Les compétences sont les suivantes :" }',
        property: 'blocks[0].preamble.value',
        value: 'Les compétences sont les suivantes :',
    },
    {
        element: 'Page : Ce qui précède les modalités d’évaluation d’un bloc',
        statement: 'bloc … { préambule des modalités "…" }',
        example: 'bloc BC01 "B" { préambule des modalités "Tout candidat passe l’épreuve." }',
        property: 'blocks[0].modalitiesPreamble.value',
        value: 'Tout candidat passe l’épreuve.',
    },
    {
        element: 'RACE : référentiel d’activités',
        statement: 'activité … "…" { description "…" }',
        example: 'activité A1 "Accueil" { description "Au quotidien, le clerc assistant …" }',
        property: 'activities[0].description.value',
        value: 'Au quotidien, le clerc assistant …',
    },
    {
        element: 'RACE : référentiel de compétences',
        statement: 'compétence … "…"',
        example: 'activité A1 "Accueil" { compétence C1.1 "Accueillir par téléphone" }',
        property: 'activities[0].competencies[0].title.value',
        value: 'Accueillir par téléphone',
    },
    {
        element: 'RACE : connaissances',
        statement: 'compétence … { connaissance "…" }',
        example: 'compétence C1 "Accueillir" { connaissance "Règles de l’accueil" }',
        property: 'competencies[0].knowledge[0].title.value',
        value: 'Règles de l’accueil',
    },
    {
        element: 'RACE : compétences transversales',
        statement: 'compétence … "…" transverse',
        example: 'compétence CT1 "Communiquer" transverse',
        property: 'competencies[0].transverse',
        value: true,
    },
    {
        element: 'RACE : modalités d’évaluation',
        statement: 'épreuve … "…" { déroulement "…" }',
        example: 'épreuve E1 "Étude de cas" { forme écrite durée 1 h 30 déroulement "Le candidat traite un dossier." }',
        property: 'assessments[0].proceedings.value',
        value: 'Le candidat traite un dossier.',
        note: 'Avec forme, durée, préparation, coefficient, note minimale, voies et jury.',
    },
    {
        element: 'RACE : critères d’évaluation',
        statement: 'compétence … { critère … "…" }',
        example: 'compétence C1 "Accueillir" { critère CE1.1 "La demande est reformulée." }',
        property: 'competencies[0].criteria[0].title.value',
        value: 'La demande est reformulée.',
        note: 'Ou dans une épreuve : « critère "…" pour C1.1 ».',
    },
    {
        element: 'RACE : indicateurs d’un critère',
        statement: 'critère … { indicateur "…" }',
        example:
            'compétence C1 "Accueillir" { critère CE1.1 "La demande est comprise" { indicateur "Elle est redite avec les mots du client" } }',
        property: 'competencies[0].criteria[0].indicators[0].value',
        value: 'Elle est redite avec les mots du client',
    },
    {
        element: 'RACE : intitulé d’une compétence',
        statement: 'compétence … { intitulé "…" }',
        example: 'compétence C1 "Accueillir le client en…" { intitulé "Accueil" }',
        property: 'competencies[0].shortTitle.value',
        value: 'Accueil',
    },
    {
        element: 'RACE : compétence éliminatoire',
        statement: 'compétence … { éliminatoire }',
        example: 'compétence C1 "Consigner l’installation" { éliminatoire }',
        property: 'competencies[0].eliminatory',
        value: true,
    },
    {
        element: 'RACE : public d’une épreuve',
        statement: 'épreuve … { public "…" }',
        example: 'épreuve E1 "Dossier" { public "Salariés" }',
        property: 'assessments[0].audience.value',
        value: 'Salariés',
        note: 'Quand ce n’est pas une voie d’accès.',
    },
    {
        element: 'Dossier : règlement d’évaluation',
        statement: 'règlement { désignation "…" … }',
        example: 'règlement { recours "Le candidat écrit au certificateur." }',
        property: administration('regulations.texts.recours.value'),
        value: 'Le candidat écrit au certificateur.',
    },
    {
        element: 'Dossier : version et date',
        statement: 'version "…" du …',
        example: 'version "2.1" du 12/03/2026',
        property: administration('version.date.iso'),
        value: '2026-03-12',
    },
    {
        element: 'RACE : bloc',
        statement: 'bloc … "…" { compétences … }',
        example: 'compétence C1 "Accueillir" bloc BC01 "Accueil" { compétences C1 }',
        property: 'blocks[0].competencies[0].code.text',
        value: 'C1',
    },
];

function labelled(element: string, number: string, keyword: string, code: string, label: string): Row[] {
    const row = { statement: `${keyword} … "…"`, example: `${keyword} ${code} "${label}"` };
    const place = administration(`nomenclatures.${keyword}[0]`);
    return [
        { element: `${element}/${number}`, ...row, property: `${place}.code.text`, value: code },
        { element: `${element}/LIBELLE`, ...row, property: `${place}.label.value`, value: label },
    ];
}

function texts(statements: Readonly<Record<string, string>>): Row[] {
    return Object.entries(statements).map(([element, keyword]) => ({
        element: `FICHE/${element}`,
        statement: `${keyword} "…"`,
        example: `${keyword} "Néant."`,
        property: administration(`texts.${keyword}.value`),
        value: 'Néant.',
    }));
}

function promotions(statements: Readonly<Record<string, readonly [string, string, string | number]>>): Row[] {
    return Object.entries(statements).map(([element, [statement, property, value]]) => ({
        element: `FICHE/STATISTIQUES_PROMOTIONS/STATISTIQUES_PROMOTION/${element}`,
        statement: element === 'ANNEE' ? statement : `promotion … { ${statement} }`,
        example: promotion,
        property: administration(`promotions[0].${property}`),
        value,
    }));
}
