import type { Message } from './message.ts';
import { type Lexicon, lexicon } from './lexicon.ts';

/**
 * What the law of 9 June 2025 wants activities and competencies to take in (Code du travail, R. 6113-9, 3°, and
 * R. 6113-11, 2°): a) the ecological and the digital transition, b) prevention, health and safety at work,
 * c) disability, accessibility, universal design.
 */
export const CONCERNS = ['ecology', 'digital', 'safety', 'disability'] as const;
export type Concern = (typeof CONCERNS)[number];

/** As the law calls them, for short. */
export const CONCERN_NAMES: Readonly<Record<Concern, Message>> = {
    ecology: { fr: 'transition écologique', en: 'ecological transition' },
    digital: { fr: 'transition numérique', en: 'digital transition' },
    safety: { fr: 'prévention, santé et sécurité au travail', en: 'prevention, health and safety at work' },
    disability: {
        fr: 'handicap, accessibilité et conception universelle',
        en: 'disability, accessibility and universal design',
    },
};

/** « un climat de confiance », « un environnement de travail », « une relation durable » are no ecology. */
const ECOLOGY = lexicon(`
    ecolog[a-z-]*|agroecolog[a-z]*|eco-?(?:conception|concu[es]*|concevoir|gestes?|responsab[a-z]*|conduite|construction|mobilite|quartiers?|materiaux)|eco (?:conception|gestes?|responsab[a-z]*)
    environnementa(?:l|le|les|ux)
    (?:protection|respect|preservation|defense|impacts? (?:negatifs? )?(?:sur|pour|de)|empreinte (?:sur|de)|effets? sur) l environnement
    (?:proteger|preserver|respecter|respectant|respectueu(?:x|se|ses) de) l environnement|respect de la nature
    developpement durable|(?:mobilites?|achats?|materiaux|materiels?|tourisme|alimentation|ville|construction|agriculture|batiments?|ressources|gestion|finance|numerique|transition|demarche|mode|peche|logistique|approvisionnements?) (?:et [a-z]+ )?durables?
    transitions? (?:numerique et )?(?:ecologique|energetique|environnementale|agroecologique)s?
    (?:changements?|dereglements?|rechauffement|enjeux|risques?|urgence|adaptation|resilience|transition) climatiques?
    decarbon[a-z]*|(?:bilan|empreinte|neutralite|emissions? (?:de|d)|bas|budget|poids) carbone|bas-carbone|gaz a effet de serre|ges
    biodivers[a-z]*|economie circulaire|circuits? courts?|cycles? de vie (?:des? )?(?:produits?|materiaux)|analyses? (?:du|de) cycle de vie|acv
    (?:economies?|sobriete|efficacite|performances?|efficience|consommations?|maitrise|depenses?|transition|renovation|optimisation) (?:d |de l |de la |des )?energ[a-z]*
    energies? (?:renouvelables?|vertes?|propres?)|econom[a-z]* en energie|sobres? en (?:energie|ressources?)|sobriete
    (?:tri|trier|triant|gestion|gerer|gerant|valoris[a-z]*|redui[a-z]*|reduction|limit[a-z]*|traitement|traiter|elimin[a-z]*|collecte|collecter|evacu[a-z]*|stockage) (?:selectif |et [a-z]+ )?(?:les |des |de |ses |leurs |de ses |de leurs )?dechets?
    recycl[a-z]*|reemplo[a-z]*|reparabilite|reparables?|indice de durabilite|gaspill[a-z]*|anti-gaspillage|surconsommation|pollu[a-z]*|depollu[a-z]*
    rse|responsabilite (?:sociale|societale)|(?:sociale?s?|societale?s?) et environnementale?s?|ressources naturelles|consommation d eau|economies? d eau|hqe|re2020|re 2020|rt ?2012|sols vivants|permaculture|agriculture biologique
    (?:tri|trier|triant) (?:selectif )?(?:l[ea]?s? |des |de |ses )?(?:emballages?|papiers?|cartons?|matieres|gravats|biodechets|rebuts|effluents)|ecolabel[a-z]*|eco-labels?|biosource[es]*|co2|coproduits?|biodechets|compost[a-z]*|biodegradables?
    (?:recuper[a-z]*|confin[a-z]*|manipul[a-z]*) (?:l[ea]?s? |des |de )?fluides? frigorigenes?|effluents?|numerique (?:plus )?(?:responsable|durable)|green it|natura 2000|faune|flore|(?:milieux?|espaces?|especes?|zones?) (?:naturels?|protege[es]*)
    (?:redui[a-z]*|limit[a-z]*) (?:l[ea]?s? |des |de )?(?:pertes?|chutes?|rebuts?)(?: (?:de |et )?(?:matieres?|l[ea]s? rebuts?|production))?(?! (?:de (?:hauteur|hauteurs|chiffre|cheveux|personnes|plain-pied|revenus?|donnees|charge)|financieres?|d autonomie|de poids|de temps))
    (?:prolong[a-z]*|allong[a-z]*) (?:l[ea]|sa|leur) duree de vie|seconde (?:main|vie)|deuxieme vie|reconditionn[a-z]*|eco-conduite|conduite (?:rationnelle|economique|souple)|mobilites? (?:douces?|actives?|bas carbone)|zero dechet|produits? (?:locaux|de saison)|renaturation|desimpermeabilis[a-z]*
    (?:redui|limit|maitris|trait|evit)[a-z]* (?:[a-z]+ ){0,4}rejets(?! (?:de (?:candidatures?|paiements?|prelevements?)|bancaires?))|rejets? (?:polluants?|aqueux|atmospheriques?|(?:dans|vers) (?:l|le|la|les))|icpe|installations? classees?|eaux? (?:de pluie|pluviales|grises|usees)
    kilometres? (?:parcourus )?a vide|retours? a (?:vide|plein)|trajets? a vide|report modal|emissions? (?:evitees?|polluantes?)|eco-[a-z]+|ecotournages?|ecoproductions?|ecopaturages?|ecotourisme|ecogestes?
    fertilite (?:du|des|de son|de ses|de leurs?) sols?|sante des sols|vie (?:du sol|des sols)|couverts? vegeta(?:l|ux)|engrais verts?|alternatives? vegetales?|proteines vegetales?|menus? vegetariens?|vegetalis[a-z]*
    (?:redui|limit|dimin|se pass|sans|alternatives?|economi)[a-z]* (?:[a-z]+ ){0,4}(?:phytosanitaires?|phytopharmaceutiques?|intrants?|pesticides?|herbicides?|produits? (?:de synthese|chimiques?))
    reutilis[a-z]* (?:les |des |de |ses )?(?:decors?|costumes?|materiaux|emballages?|contenants?|palettes?|chutes|eaux?)|contenants? (?:consignes?|reutilisables?)|privilegi[a-z]* le vrac|fin de vie (?:du|des|d un) (?:produits?|equipements?|appareils?|vehicules?|materiaux|batiments?)
    isolation (?:thermique|par l exterieur)|isol[a-z]* (?:les combles|thermiquement|un batiment)|besoins? (?:de chauffage|energetiques?)|deperditions?|(?:labels?|etiquettes?|classes?|audits?|diagnostics?|etudes?) (?:de performance )?(?:energetiques?|energie)|dpe
    econom[a-z]* (?:de |d |l |de l |la |du )?(?:eau|energie|electricite|carburant|papier|matieres? premieres?)|consommations? (?:d eau|d electricite|de carburant|de papier|de fluides)|etei[a-z]* (?:l[ea]?s? |l )?(?:equipements?|appareils?|postes?|eclairages?|lumieres?|moteurs?)
    (?:redui|limit|calcul|mesur|dimin)[a-z]* (?:[a-z]+ ){0,2}empreintes?(?! (?:digitales?|carbone|environnementales?|ecologiques?|dentaires?))|usages? sobres?|(?:dechets?|emballages?|chutes|gravats|rebuts) (?:[a-z]+ ){0,6}(?:tries|triees|recycles|valorises|reemployes|remportes)|sobres? en (?:donnees|eau)|peu gourmand[es]* en (?:eau|energie)
    covoiturage|haies? (?:bocageres?|champetres?)|ripisylves?|zones? humides?|preserv[a-z]* (?:l[ea]?s? )?(?:milieux|nature|paysages?|especes?|ecosystemes?)|(?:nouvelle|seconde) vie|second usage|secheresses?|photovolta[a-z]*|geotherm[a-z]*|eoliennes?|gaz frigorigenes?|fluides? frigorigenes?|huiles? usagees?|qualite de l air|deconstruction selective|mono-?materiau
    (?:produits?|denrees?|ingredients?|fruits|legumes) (?:[a-z]+ )?(?:de saison|locaux|locales|bio)|invendus|(?:suivi|suivre|reduire|reduction|maitriser) (?:des |les |de ses )?consommations(?! (?:alimentaires|d alcool|de drogues?|de stupefiants|medicamenteuses))|(?:optimis|amelior)[a-z]* (?:[a-z]+ ){0,2}remplissage|impressions? papier|vehicules? (?:electriques?|hybrides?|propres?)|bornes? de recharge
    (?:impacts?|effets?) (?:[a-z]+ ){0,4}sur le climat|(?:econom|redui|limit|dimin)[a-z]* (?:le |les |la |l |de |du |d )?(?:carburants?|gazole|electricite|emballages?|impressions?)|(?:en )?(?:consomm|jet)[a-z]* moins|ressourceries?|recycleries?|pefc|fsc|moins (?:d eau|d energie|d emballages?|de papier|de carburant|de matieres?)|coup[a-z]* le moteur
    rejet[a-z]* (?:[a-z]+ ){0,3}(?:riviere|cours d eau|mer|milieu|egouts?|reseau(?! (?:informatique|social))|sols?|nature)|nappes? phreatiques?|debit reserve|sans (?:detergents?|solvants?|plastique|pesticides?|herbicides?|produits? chimiques?)|bacs? de tri|dasri|filieres? (?:de (?:tri|recyclage|recuperation|valorisation|reemploi|collecte)|rep)
    nids?(?! (?:de poule|d ange))|nidification|(?:especes?|essences?|vegetation|plantes?) (?:rares?|menacees?|locales?|indigenes?|endemiques?|invasives?)|vou[a-z]* a la (?:benne|casse|decharge)|(?:elements?|pieces?|composants?|materiaux) (?:reutilisables?|recuperables?|d occasion)|pieces? de (?:reemploi|occasion)|tann[a-z]* (?:au )?vegetal[a-z]*|(?:differ|evit)[a-z]* (?:leur |son |le |un )?remplacement|regener[a-z]* (?:le |la |les |l )(?:sables?|solvants?|huiles?|eaux?|sols?)|mutualis[a-z]* (?:[a-z]+ ){0,6}(?:camions?|transports?|vehicules?|trajets?|tournees?)
    (?:trier|trie|triant|refon[a-z]*) (?:[a-z]+ ){0,4}chutes|chutes (?:[a-z]+ ){0,4}(?:triees|refon[a-z]*)
`);

/**
 * A software is a tool that the digital transition brought, hence digital; it is no ecology. « des empreintes
 * digitales », « une valeur numérique », « en ligne avec la stratégie » are none.
 */
const DIGITAL = lexicon(`
    (?:transition|transformation|outils?|supports?|environnements?|solutions?|culture|plateformes?|communication|marketing|espaces?|ressources?|donnees|contenus?|documents?|fichiers?|technologies|services?|usages?|dispositifs?|strategie|projets?|systemes?|interfaces?|canaux|identite|accessibilite|inclusion|mediation|fabrication|commandes?|jumeaux?|carnets?|dossiers?|maquettes?|plans?|parcours|applications?|vente|commerce|formats?|production|securite|reseaux?|presence|visibilite|publics? eloignes du|sobriete|sobre|responsable) (?:[a-z]+ ){0,2}(?:numeriques?|digita(?:l|le|les|ux))
    numeriques?(?= (?:responsable|et|afin|pour|,|\\.|de l entreprise))|du numerique|le numerique|au numerique|numeris[a-z]*|digitalis[a-z]*|le digital|du digital|dematerialis[a-z]*
    logiciels?|progiciels?|informatiques?|informatis[a-z]*|bureautiques?|tableurs?|traitements? de textes?|ordinateurs?|tablettes?|smartphones?
    cyber[a-z-]*|donnees (?:personnelles|a caractere personnel|informatiques|massives)|bases? de donnees|big data|rgpd|cnil|protection des donnees
    intelligences? artificielles?|ia|machine learning|apprentissage automatique|algorithm[a-z]*|chatbots?|assistants? conversationnels?|blockchain|objets? connectes?|capteurs? connectes?|domotique
    internet|intranet|extranet|sites? web|web|e-?commerce|e-?mails?|e-?learning|courriels?|messageries? electroniques?|signatures? electroniques?|reseaux sociaux|medias sociaux|visioconference|visio|teletravail
    (?:vente|ventes|formation|formations|reservation|achats?|paiements?|boutiques?|catalogue|publications?|outils?|services?|plateformes?|commandes?) en ligne|mise en ligne|mettre en ligne
    applications? (?:mobiles?|web|metiers?|de releve|de gestion|informatiques?)|developpement (?:web|mobile|d applications?)|cloud|saas|crm|erp|pgi|gpao|gmao|cao|cfao|dao|fao|bim|sirh|sig
    automates? (?:programmables?|industriels?|communicants?)|capteurs?(?! (?:solaires?|thermiques?|photovoltaiques?))|robots? (?:collaboratifs?|industriels?|de traite|de soudage|de peinture|logiciels?|conversationnels?)|cobots?|robotis[a-z]*|drones?|jumeau virtuel|scripter|scripts? (?:d automatisation|de deploiement|sql|python|shell)
    (?:developper|concevoir|deployer|tester|maintenir|securiser|coder|recetter) (?:une |l |des |les )?applications?|code source|lignes? de code|coder|apis?|html|css|javascript|python|php|sql|nosql|devops|front-end|back-end|full-?stack|frameworks?|routeurs?|pare-feux?|vpn
    (?:classes?|reunions?|visites?|bureaux?|postes?) virtuel(?:le|s|les)?|teleconsultation|telemedecine|telesante|telesurveillance|telegestion|telediagnostic|qr codes?|newsletters?|seo|sea|cms|referencement (?:naturel|payant)|prompts?|prompter|ia generative
    (?:documentaires?|documentation|avis|annonces?|demarches?|declarations?|reputation|jeux?|presse|communautes?|cours|visibilite|billetterie|prise de rendez-vous) en ligne|plateformes? (?:de (?:location|reservation|vente|streaming|mise en relation)|collaborati(?:f|fs|ve|ves)|web)|terminal de paiement|terminaux de paiement|paiements? (?:sans contact|electroniques?|mobiles?)
    systemes? d information|impression 3d|realite (?:virtuelle|augmentee)|trois dimensions
    wms|siem|edi|rfid|gtb|gtc|scada|lms|pda|gps|3d|douchettes?|codes?-barres|codes? a? ?barres|geolocalis[a-z]*|agendas? (?:electroniques?|partages?)|plannings? partages?|journaux d evenements
    youtube|tiktok|instagram|linkedin|facebook|google|whatsapp|excel|powerpoint|power bi|pack office|canva|wordpress|moodle|podcasts?|tutoriels? video|e-reputation
    (?:compteurs?|equipements?|outils?|solutions?|montres?|batiments?) (?:connectes?|communicants?)|(?:espaces?|outils?|documents?) (?:collaboratifs?|partages?)|partage de (?:documents|fichiers)|terminal embarque|terminaux embarques|ordinateurs? de bord
    caisses? (?:enregistreuses? )?(?:tactiles?|connectees?|automatiques?)|ecrans? tactiles?|valises? (?:electroniques?|de diagnostic)|stations? totales? robotisees?|equipements? reseaux?|reseaux? (?:informatiques?|locaux)|commutateurs?
    (?:veille|recherches?|questionnaires?|ateliers?|supports?|dossiers?|portails?|consultations?|inscriptions?|diffusion) en ligne
    numeriques?(?= \\))|chorus pro|carnets? (?:de sante |de bord |d entretien )?(?:electroniques?)|(?:voie|facturation|factures?|formulaires?|registres?|etiquetage|courriers?) electroniques?|pao|banc de montage|outils? (?:de relation client|bureautiques?|de visioconference)|places? de marche|marketplaces?|telematique|sauvegarde (?:des|de) (?:fichiers|donnees)|mots? de passe|gestion technique (?:du|de) batiments?|multimodal[a-z]*|(?:detecteurs?|eclairages?|thermostats?) connectes?|analy[a-z]* (?:de |des |les |ses )donnees|tableaux? de bord dynamiques?|via une application|lignes? automatisees?|automatis[a-z]*
    (?:sur|depuis|avec|par|au moyen d|a l aide d) (?:une|l|son|leur) application(?! (?:de l|de la|du|des|rigoureuse|stricte))|sms|agendas? en ligne|(?:livres?|feuilles? de soins|journa(?:l|ux)(?: de bord)?) (?:electroniques?|numeriques?)|teletransm[a-z]*|telereleve[a-z]*|gnss|bluetooth|wi-?fi|appair[a-z]*|(?:audio|video|voix|telephonie) sur ip|adresses? ip|reseaux? (?:audio|video|ip)|modeles? numeriques?|sondes? connectees?|sur (?:la |une |l )(?:supervision|hypervision)|consoles? numeriques?|outils? de (?:simulation|prediction|modelisation)|(?:terminal|terminaux) (?:mobiles?|portables?|de saisie)|flash(?:er|ant) un code|lecteurs? de codes?
    docker|kubernetes|conteneuris[a-z]*|images? (?:[a-z]+ ){0,4}conteneurs?|conteneurs? (?:[a-z]+ ){0,6}(?:images?|registres? d images?)
`);

/** « la prévention des impayés », « la sécurité des données », « le nombre d’accidents du travail » as a figure are none. */
const SAFETY = lexicon(`
    (?:prevention|prevenir|previent|prevenant|evaluer|evaluation|evitant|eviter|limitant|limiter|reduire|reduisant|maitriser|maitrise|analyse|analyser|identifier) (?:[a-z]+ ){0,2}(?:risques? (?:[a-z]+ )?(?:professionnels?|psychosocia(?:l|ux)|chimiques?|biologiques?|electriques?|physiques?|incendie|infectieux|sanitaires?|d accidents?|de chutes?|de blessures?|lies? (?:a|au|aux) (?:l activite|manutentions?|postes?|travail|gestes))|accidents?(?: du travail)?|chutes?|blessures?|tms|troubles musculo-?squelettiques|maladies? professionnelles?|harcelement|violences?|burn-?out|epuisement|stress|usure professionnelle)
    prevention des risques(?! (?:d impayes?|de fraudes?|financiers?|juridiques?|informatiques?|commerciaux|de conflits?))|(?:sa|leur) (?:propre )?(?:sante|securite)(?! (?:financiere|juridique|informatique))
    risques? (?:professionnels?|psychosocia(?:l|ux)|d accidents?)|rps|duerp|document unique|ppsps|plans? de prevention|(?:demarche|politique|mesures?|regles?|principes?|moyens|consignes?) de prevention|preventions? et securite|usure professionnelle
    (?:sante|hygiene)(?: ,| et| ou)? (?:(?:de |a |la |l )*(?:securite|hygiene))(?! alimentaire)|sante au travail|sante (?:physique|mentale) (?:et mentale )?(?:des|du|de|au) (?:ses |leurs )?(?:salaries|collaborateurs|equipes?|personnels?|travailleurs|travail|agents)|preserver sa sante|preservation de (?:sa|la) sante|qhse|qse|hse|sse|sst|ehs
    (?:regles?|consignes?|normes?|mesures?|procedures?|exigences?|conditions?|dispositifs?|equipements?|dispositions?|gestes|principes?|protocoles?|reglementations?|obligations?|prescriptions?|perimetres?|plans?|materiels?) (?:(?:[a-z]+ |, ){0,4})(?:de |d |en matiere de |et de )(?:la )?securite(?! (?:informatique|des donnees|des? systemes?|du systeme|sociale|juridique|alimentaire|sanitaire|financiere|des transactions|des paiements|des applications?|numerique|routiere|incendie des))
    securite (?:au travail|des (?:salaries|equipes?|travailleurs|operateurs|intervenants|personnes|collaborateurs|agents|biens et des personnes|personnels?)|du (?:chantier|personnel|poste|travail)|(?:et|,) (?:de )?(?:la )?sante)|en (?:toute )?securite(?! (?:informatique|des donnees))
    epi|equipements? de protection|gestes et postures?|(?:poste|postes|amenagement|regles?|principes?) (?:de travail )?(?:d )?ergonom[a-z]*|ergonom[a-z]* (?:du|de|des|au) (?:poste|postes|travail|mouvement|mouvements|gestes?)|port de charges|habilitations? electriques?|consignations? electriques?|secouris[a-z]*|premiers secours|penibilite
    hors tension|deconsign[a-z]*|consignation(?! (?:de|du|des) (?:bagages?|bouteilles?|emballages?|fonds|sommes?))|(?:travail|travaux|travailler|intervenir|intervention|interventions|evoluer) en hauteur|harnais (?:antichute|de securite)|avec un harnais|garde-corps|echafaudages?|economie d effort|charge de travail|amiante|cmr
    (?:evacuation|evacuer) (?:du |des |les |l )?(?:salaries|personnels?|occupants|collaborateurs|ensemble du personnel)|(?:se |s en )?proteg[a-z]* (?:des |contre les |contre le |du |de )(?:agents?|risques?|bruit|poussieres?|produits? (?:chimiques?|dangereux)|projections?|fumees?|rayonnements?)
    securis[a-z]* (?:l[ea]?s? |un |une |son |sa )?(?:chantiers?|zones? (?:de travail|d intervention)|zones?|perimetres?|postes? de travail|lieux? d intervention|interventions?)|balis[a-z]* (?:l[ea]?s? |un |une |son |sa )?(?:chantiers?|zones?|perimetres?)|ventil[a-z]* (?:l |un |son )?(?:atelier|local|poste)
    (?:former|formation|forme|formant|accueil|culture|causeries?|referent|animateur|visites?|sensibilis[a-z]*) (?:[a-z]+ ){0,4}?(?:a la )?securite(?! (?:informatique|des donnees|des? systemes?|sociale|juridique|alimentaire|financiere|routiere|numerique))|situations? (?:dangereuses?|de danger|a risques?)|danger grave|souffrance(?! animale)
    harcelement|agissements sexistes|violences? (?:au travail|sexistes|sexuelles)|burn-?out|epuisement professionnel|souffrance au travail|detresse|mal-etre
    (?<!(?:instituts?|produits?|soins?|metiers?|secteur|espaces?|univers|centres?) (?:de |du |et |et de |et du )?)bien-etre(?! (?:animal|(?:de l |de |des |du |d un |d une )(?:anima(?:l|ux)|patients?|clients?|residents?|publics?|usagers?|beneficiaires?|enfants?|eleves?|personnes?)))|qvt|qvct|qualite de vie (?:au travail|et (?:des|de) conditions de travail)|conditions de travail|charge mentale|equilibre de vie
    tms|troubles musculo-?squelettiques|(?:sur)?charges? (?:cognitives?|emotionnelles?)|surcharge de travail|surmenage|fatigue (?:visuelle|oculaire|vocale|musculaire|physique|mentale|nerveuse|de (?:l |son |ses )?equipes?)|(?:prevenir|prevenant|gerer|gestion de|reguler|maitriser) (?:le |son )?stress(?! (?:du|des|de (?:l|la|son|ses)) )|signes? d epuisement|signaux (?:faibles )?d epuisement|epuisement (?:emotionnel|professionnel|physique)|droit a la deconnexion|temps de repos
    (?:menag|preserv|proteg)[a-z]* (?:le|son|leur) dos|mal de dos|charges? lourdes?|soulev[a-z]* (?:les |des |une |la )?charges?|aides? (?:a la|de) manutention|manutentions? (?:manuelles?|des charges)|postures? (?:de travail|economiques?|ergonomiques?)
    (?:regl|adapt|ajust)[a-z]* (?:la )?hauteur (?:du|de la|de son|de sa) (?:poste|plan de travail|table|siege|ecran|etabli)
    protections? (?:collectives?|individuelles?|auditives?|respiratoires?|oculaires?)|port (?:du|des|de|d un) (?:casque|epi|gants?|masque|gilet|harnais|chaussures|lunettes)|porter (?:son |un |le |ses |des |les )?(?:casque|gants|masque|gilet|chaussures de securite|lunettes)|caces|autorisations? de conduite|habilitations? de conduite
    accidents? d exposition|presqu accidents?|presque-?accidents?|quasi-accidents?|arbres? des causes|accidentologie|coactivite|co-activite|circulation des engins|fiches? de donnees de securite|pictogrammes? de danger|espaces? confines?|atex|radioprotection|coups? de chaleur|fortes chaleurs
    (?:stock|etiquet|manipul|utilis|transvas)[a-z]* (?:[a-z]+ ){0,3}produits? (?:dangereux|toxiques?|inflammables?|corrosifs?)|extincteurs?|issues? de secours|exercices? d evacuation|incivilites?|agressivite
    expositions? (?:au|aux|a la|a l) (?:bruit|vibrations?|poussieres?|agents?|produits? (?:chimiques?|dangereux)|chaleur|froid|rayonnements?)
    proteg[a-z]* (?:[a-z]+ |, ){0,5}soi-meme|risques? de (?:morsures?|coupures?|brulures?|projections?|electrisation|electrocution|ecrasement|contamination|noyade|conduite)|risques? (?:de|du|lies a) la conduite|distances? de securite|mesures? barrieres?|mise en danger|se mettre en danger|permis de feu|addictions?|repetitivite|gestes? repetitifs?|(?:amenag|adapt)[a-z]* (?:son|le|leur) (?:poste|rythme)(?: de travail| informatique)?|arrimage|(?:evaluer|identifier|reperer) les dangers|danger[s]? (?:d un|du|de la|des) (?:site|chantier|machine|produits?)|appeler les secours|alerter les secours|securite de l equipe|securite de (?:ses|son|leurs?) (?:equipes?|coequipiers?|collegues?)|preserver sa voix
    (?:sante|securite) des (?:professionnels|intervenants|compagnons|techniciens|conducteurs|soignants|analystes|enseignants|formateurs|apprentis|stagiaires|collegues|saisonniers|ouvriers|interimaires|benevoles|artistes|executants|monteurs)
    (?:port|revet|enfil|equip|muni)[a-z]* (?:[a-z]+ ){0,4}(?:gants|masque|ecran facial|visiere|gilet|casque|combinaison|harnais|baudrier|longe|lunettes de protection|bouchons d oreilles?|tablier plombe|tenue (?:de protection|ignifugee|aluminisee|haute visibilite))|(?:avec|sous) (?:l[ea]s? |un |une )?(?:gants et (?:[a-z]+ )?masque|masque a cartouches?|ecran facial|aspiration|hotte|sorbonne)|haute visibilite|cabine ventilee|armoires? (?:coupe-feu|ventilees?|de securite)
    (?:preven|evit|empech|epargn|sans|contre|expos|ne pas|n etre|proteg)[a-z]* (?:[a-z]+ ){0,4}(?:noyades?|brulures?|morsures?|tendinites?|lombalgies?|piqures?|electrocution|electrisation|ecrasement(?! d)|intoxications?(?! alimentaires?)|se blesser|a la chute)|(?:inhal|respir|expos)[a-z]* (?:[a-z]+ ){0,4}(?:vapeurs?|poussieres?|fumees?|silice|solvants?)
    (?:preserv|menag|proteg|soulag)[a-z]* (?:[a-z]+ ){0,2}(?:l audition|l ouie|la vue|les yeux|le dos|les articulations|les poumons)|niveaux? sonores?(?= .* audition )|chutes? d objets?|(?:passer|stationner|circuler) sous la charge|accidents? d exposition|conduite a tenir en cas d aes|donn[a-z]* l alerte|secour[a-z]* (?:un |une |son |sa )?(?:equipier|coequipier|collegue|equipiere|blesse)
    (?:alter|vari)[a-z]* (?:les |ses )?(?:gestes|postures|taches)|gestes? penibles?|table elevatrice|eclairage (?:insuffisant|du poste)|porter a deux|deplacer [a-z]+ [a-z]+ a deux
    (?:gants?|lunettes) (?:[a-z]+ |, ){0,6}brul[a-z]*|brul[a-z]* (?:[a-z]+ |, ){0,6}(?:gants?|lunettes)
`);

/** « un prix accessible », « les besoins particuliers du client », « une déficience de la machine » are none. */
const DISABILITY = lexicon(`
    handicap[a-z]*|pmr|mobilite reduite|conception universelle|design universel|design for all|rgaa|wcag|falc|facile a lire|rqth|agefiph|fiphfp|oeth|doeth
    accessibilite(?! (?:financiere|bancaire|(?:des|aux|de l|du) (?:donnees|informations?|stocks?|credits?|reseaux?|pieces|marches?)))
    accessibles? (?:a tous|a toutes|a chacun|aux? personnes?|aux pmr|aux? (?:publics?|usagers?) en situation)|numeriques? accessibles?
    inclusi(?:f|fs|ve|ves)|inclusion (?:des (?:personnes|publics|eleves|salaries)|scolaire|de tous|professionnelle)
    deficien[a-z]* (?:visue|audi|mot|intellectue|sensorie|cogniti|menta|psychi|physi)[a-z]*|malvoyant[es]*|mal-voyant[es]*|malentendant[es]*|mal-entendant[es]*|non-voyant[es]*|aveugles?|autis[a-z]*|dyslexi[a-z]*|troubles? dys[a-z]*|neuroatypi[a-z]*|neurodivers[a-z]*
    (?:personnes?|publics?|eleves?|apprenants?|usagers?|enfants?|adultes?|participants?|candidats?|beneficiaires?|salaries?|clients?|collaborateurs?|stagiaires?) (?:a|ayant (?:des|un)|presentant (?:des|un)) besoins? (?:educatifs? )?(?:specifiques?|particuliers?)
    sourde?s?|fauteuils? roulants?|lecteurs? d ecran|langue des signes|lsf|braille|audiodescription|textes? (?:de remplacement|alternatifs?)|publics? empeches|tsa|tdah|polyhandicap[a-z]*|esat|mdph|aesh|troubles? (?:du spectre|du neuro-?developpement|cognitifs?|psychiques?)
    besoins? (?:educatifs )?(?:specifiques?|particuliers?) (?:des |de l |de la |d un |de chaque |de ses )(?:apprenante?s?|publics?|personnes?|eleves?|enfants?|usagers?|stagiaires?|candidats?|participants?|residents?)
    perte d autonomie|amenagements? raisonnables?|(?:amenager|amenagements? (?:de|du|des|d un)) (?:[a-z]+ )?postes?(?: de travail)? (?:pour|aux?|a|en)
    langage (?:clair|simplifie)|(?:lisibles?|utilisables?|comprehensibles?|praticables?) par (?:tous|toutes|chacun)|quelles? que soi(?:ent|t) (?:leurs?|ses|sa|son) (?:capacites?|situation|handicap|aptitudes?)|boucles? (?:magnetiques?|a induction)|rampes? (?:amovibles?|d acces)|aides techniques
    troubles? (?:du comportement|(?:de l |des )apprentissages?|de l attention|du langage|sensoriels?|moteurs?|auditifs?|visuels?)|personnes? dyslexiques?|salaries? inaptes?|inaptitudes?|restrictions? (?:medicales?|d aptitude)|maintien (?:dans|en) l emploi
    dyspraxi[a-z]*|aphasi[a-z]*|dysphasi[a-z]*|(?:gros|grands?) caracteres?|trisomi[a-z]*|non voyante?s?|parasports?|handisports?|sports? adaptes?|publics? (?:[a-z]+ )?(?:fragiles?|vulnerables?)|personnes? (?:vulnerables?|dependantes?|a autonomie reduite)|besoins? specifiques? (?:de chacun|de chaque)|perte d audition|deficit (?:auditif|visuel)|plain-pied(?= (?:pour|aux?|afin))|(?:non-?discrimination|discriminations?)(?= (?:liees? (?:a l etat|au handicap)|des personnes))
    en fauteuil|(?:passage|circulation|acces) d un fauteuil|paraplegi[a-z]*|tetraplegi[a-z]*|hemiplegi[a-z]*|ampute[es]*|chiens? (?:guides?|d assistance)|cannes? blanches?|(?:a|ont|ayant) (?:pas|plus|perdu) (?:l )?usage (?:de|d) (?:ses|son|leurs?|une?) (?:jambes?|bras|mains?|vue|yeux)|(?:qui|ne) (?:voi(?:t|ent)|enten(?:d|dent)|marche(?:nt)?) (?:mal|peu)
`);

export const CONCERN_WORDS: Readonly<Record<Concern, Lexicon>> = {
    ecology: ECOLOGY,
    digital: DIGITAL,
    safety: SAFETY,
    disability: DISABILITY,
};
