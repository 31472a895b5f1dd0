import { expect, test } from 'vitest';
import { unitFromTexts } from './build/from-texts.ts';
import { absentConcerns, type Concern, CONCERNS, concernsOf } from './concerns.ts';

/** The concerns that a competency shows, each with its words. */
function shown(title: string): Partial<Record<Concern, string>> {
    const concerns = concernsOf(unitFromTexts(`certification RNCP1 "T"\ncompétence C1 "${title}"\n`));
    return Object.fromEntries(
        CONCERNS.flatMap((concern) => concerns[concern].map(({ words }) => [concern, words.toLowerCase()])),
    );
}

test.each<[string, Partial<Record<Concern, string>>]>([
    ['Trier les déchets en appliquant les éco-gestes', { ecology: 'trier les déchets' }],
    ['Réduire l’empreinte carbone du transport', { ecology: 'empreinte carbone' }],
    ['Proposer des équipements sobres en énergie et réparables', { ecology: 'sobres en énergie' }],
    ['Limiter l’impact sur l’environnement d’un chantier', { ecology: 'impact sur l’environnement' }],
    ['Protéger les données personnelles, dans le respect du RGPD', { digital: 'données personnelles' }],
    ['Dessiner l’agencement sur un logiciel de conception', { digital: 'logiciel' }],
    [
        'Choisir les outils numériques accessibles',
        { digital: 'outils numériques', disability: 'numériques accessibles' },
    ],
    [
        'Conduire la transition écologique et numérique de l’entreprise',
        { ecology: 'transition écologique', digital: 'transition écologique et numérique' },
    ],
    ['Prévenir les risques professionnels', { safety: 'prévenir les risques professionnels' }],
    ['Préparer le chantier, afin de prévenir les risques d’accident', { safety: 'prévenir les risques d’accident' }],
    ['Porter ses équipements de protection individuelle (EPI)', { safety: 'équipements de protection' }],
    ['Appliquer les règles d’hygiène et de sécurité', { safety: 'règles d’hygiène et de sécurité' }],
    ['Repérer un collaborateur en détresse et l’orienter', { safety: 'détresse' }],
    ['Veiller au bien-être de son équipe', { safety: 'bien-être' }],
    ['ÉVALUER LA SANTÉ AU TRAVAIL', { safety: 'santé au travail' }],
    ['Accueillir une personne en situation de handicap', { disability: 'handicap' }],
    ['Concevoir un accueil selon la conception universelle', { disability: 'conception universelle' }],
    ['Accueillir un public à besoins spécifiques', { disability: 'public à besoins spécifiques' }],
])('%s : %j', (title, concerns) => {
    expect(shown(title)).toEqual(concerns);
});

// As trades say them: one each of these is enough for the concern not to be called absent.
test.each<[Concern, string[]]>([
    [
        'ecology',
        [
            'Trier les emballages souillés vers la bonne filière',
            'Choisir des produits de nettoyage écolabellisés',
            'Optimiser les tournées pour réduire les émissions de CO2',
            'Utiliser des matériaux biosourcés',
            'Récupérer les fluides frigorigènes afin d’éviter leur rejet',
            'Appliquer les principes du numérique responsable',
            'Respecter les zones Natura 2000 lors de l’itinéraire',
            'Réduire les pertes de matières et les rebuts',
            'Sensibiliser le public à la préservation des milieux naturels',
            'Réparer plutôt que remplacer afin de prolonger la durée de vie des appareils',
            'Gérer les effluents d’élevage',
            'Adopter une conduite rationnelle et économique du véhicule',
            'Proposer une offre de mobilité douce',
            'Couper le cuir en limitant les chutes',
            'Doser les produits d’entretien afin de limiter les rejets dans les eaux usées',
            'Regrouper les livraisons pour réduire le nombre de kilomètres parcourus à vide',
            'Préserver la fertilité des sols par des couverts végétaux',
            'Réutiliser les décors d’une production à l’autre',
            'Isoler les combles afin de réduire les besoins de chauffage',
            'Mettre en œuvre une charte d’écotournage',
            'Prévoir la fin de vie du produit dès la conception',
            'Réduire l’usage des produits phytosanitaires',
            'Gérer l’arrosage selon l’état hydrique du sol pour économiser l’eau',
            'Proposer une alternative végétale à chaque plat',
            'Conseiller le client sur l’étiquette énergie de l’appareil',
        ],
    ],
    [
        'digital',
        [
            'Paramétrer un automate communicant',
            'Exploiter les données issues de capteurs pour anticiper les pannes',
            'Programmer un robot collaboratif',
            'Publier une annonce sur une plateforme de location',
            'Piloter un drone pour inspecter une toiture',
            'Animer une classe virtuelle',
            'Interroger une base documentaire en ligne',
            'Développer une application',
            'Configurer un routeur',
            'Encaisser par terminal de paiement sans contact',
            'Optimiser le référencement naturel',
            'Fiabiliser les données du WMS',
            'Suivre les livraisons par géolocalisation',
            'Scanner les colis à la douchette',
            'Actualiser le planning partagé de l’équipe',
            'Analyser les journaux d’événements dans un SIEM',
            'Relever les compteurs communicants',
            'Paramétrer une caisse enregistreuse tactile',
            'Modéliser une pièce en 3D',
            'Partager les documents sur un espace collaboratif',
            'Automatiser un rapport sous Excel',
            'Diagnostiquer le véhicule à la valise électronique',
            'Assurer une veille en ligne',
        ],
    ],
    [
        'safety',
        [
            'Vérifier les échafaudages avant leur utilisation',
            'Intervenir hors tension après consignation',
            'Veiller à la charge de travail des membres de l’équipe',
            'Organiser l’évacuation des salariés en cas d’incendie',
            'Se protéger des agents biologiques',
            'Détecter les signes de souffrance chez un collaborateur',
            'Manutentionner les charges en respectant les principes d’économie d’effort',
            'Sécuriser le chantier vis-à-vis des tiers',
            'Travailler en hauteur avec un harnais',
            'Ventiler l’atelier avant l’emploi de solvants',
            'Former les nouveaux arrivants à la sécurité',
            'Signaler une situation dangereuse à sa hiérarchie',
            'Aménager la salle afin de prévenir la fatigue oculaire et les troubles musculosquelettiques',
            'Organiser les rotations en prévenant la surcharge cognitive et le stress',
            'Préserver son dos en alternant les gestes',
            'Adopter des postures économiques au poste de modelage',
            'Respecter les temps de repos des conducteurs',
            'Vérifier le bon état des protections collectives',
            'Faire respecter le port du casque',
            'Analyser un incident par l’arbre des causes',
            'Régler la hauteur de la table',
            'Utiliser les aides à la manutention',
            'Sécuriser une intervention en espace confiné',
            'Contrôler les extincteurs et les issues de secours',
            'Garantir la continuité du service et la santé des analystes',
        ],
    ],
    [
        'disability',
        [
            'Rendre un document lisible par un lecteur d’écran',
            'Prendre en compte les besoins spécifiques des apprenants',
            'Accueillir une personne sourde',
            'Concevoir un cheminement utilisable en fauteuil roulant',
            'Individualiser le parcours des publics empêchés',
            'Communiquer en langue des signes',
            'Décrire une image par un texte de remplacement',
            'Rédiger en langage clair',
            'Rendre l’étal lisible par tous',
            'Concevoir pour tous les usagers, quelles que soient leurs capacités',
            'Répartir les tâches selon les restrictions médicales',
            'Accompagner un enfant présentant un trouble du comportement',
            'Prévoir une boucle magnétique',
        ],
    ],
])('%s is in each', (concern, titles) => {
    expect(titles.filter((title) => shown(title)[concern] === undefined)).toEqual([]);
});

test.each([
    'Rédiger un courrier en langue anglaise',
    'Classer les pièces du dossier',
    'Créer un spectacle',
    'Organiser son environnement de travail',
    'Installer un climat de confiance et une relation durable',
    'Accompagner une transition professionnelle',
    'Relever une empreinte digitale et une valeur numérique',
    'Agir en ligne avec la stratégie de l’entreprise',
    'Prévenir les impayés et le client',
    'Déclarer un accident du travail à la caisse',
    'Compter les accidents du travail de l’année',
    'Calculer les cotisations de sécurité sociale',
    'Vendre des produits de bien-être à un prix accessible',
    'Veiller au bien-être des animaux et des patients',
    'Appliquer la procédure qualité et sécurité du laboratoire',
    'Orienter un patient vers un établissement de santé',
    'Répondre aux besoins particuliers du client',
    'Diagnostiquer une déficience de la pompe',
    'Poser une pièce en fibre de carbone',
    'Réduire les pertes financières d’un service',
    'Poser des capteurs solaires',
    'Rédiger un script d’appel',
    'Tailler une pièce au robot de cuisine',
    'Assurer la consignation des bagages',
    'Former les élèves à la sécurité routière',
    'Proposer une offre adaptée aux besoins spécifiques du client',
    'Réutiliser un modèle de courrier',
    'Économiser son temps',
    'Expliquer le rejet d’une candidature',
    'Régler le rejet d’un prélèvement',
    'Traiter l’épuisement d’un stock',
    'Calmer le stress d’un client',
    'Régler la hauteur d’une note',
    'Partager un repas',
    'Servir une boisson en vrac',
    'Interpréter les troubles d’un ménage',
    'Composer une palette de tons vifs',
    'Doubler un film étranger',
    'Isoler une variable',
    'Éteindre un incendie',
    'Porter un message',
    'Utiliser un produit de beauté',
])('nothing: %s', (title) => {
    expect(shown(title)).toEqual({});
});

test('criteria and knowledge show what a competency takes in; the words have their place', () => {
    const text = `certification RNCP1 "T"
compétence C1 "Monter un meuble" { critère CE1 "Le port de charges se fait à deux." }
compétence C2 "Vendre" { connaissance "RGPD" }
`;
    const { safety, digital } = concernsOf(unitFromTexts(text));
    expect(safety.map(({ item, at }) => [item.code?.text, text.slice(at.start, at.end)])).toEqual([
        ['C1', 'port de charges'],
    ]);
    expect(digital.map(({ item }) => item.code?.text)).toEqual(['C2']);
    expect(absentConcerns(unitFromTexts(text))).toEqual(['ecology', 'disability']);
});
