/** What the trade writes and no dictionary of the language has. */
export const TRADE_WORDS: ReadonlySet<string> = new Set(
    `référentiel référentiels certificateur certificateurs certificatrice certificatrices diplômant diplômante diplômantes
    certifiant certifiants certifiante certifiantes apprenant apprenants apprenante apprenantes formacode formacodes
    alternant alternants alternante alternantes tuteur tutorat coconstruire coconstruction co-construction co-construire
    présentiel présentielle distanciel distancielle distanciels distancielles numérique positionnement rattrapage
    professionnalisant professionnalisante professionnalisants professionnalisantes éco écogeste écogestes écoconception
    éco-conception éco-responsable éco-responsables écoresponsable écoresponsables médico socio socioéconomique
    socio-économique socio-économiques socioprofessionnel socioprofessionnelle reporting feedback feedbacks brief briefs
    debrief débriefing débriefings briefing briefings coaching management manager managers managérial managériale managériaux
    managériales mentorat benchmark benchmarks benchmarking marketing e-mailing emailing mailing mailings newsletter
    newsletters webinaire webinaires e-learning elearning blended learning big data cloud web app apps back-end front-end
    backend frontend full-stack framework frameworks workflow workflows process business model models plan stack start-up
    start-ups startup startups community storytelling design designer designers thinking agile agilité scrum sprint sprints
    backlog devops lean kanban smart smart-contract smart-contracts contract contracts blockchain blockchains token tokens
    onboarding turnover burn-out team-building networking lobbying sourcing scoring ranking cross-canal omnicanal omnicanale
    multicanal multicanale phygital phygitale multipages responsive wireframe wireframes template templates plugin plugins
    open source low-code no-code checklist check-list check-lists planning plannings timing deadline deadlines kick-off
    soft skills hard craftsmanship spinning ème er ère nd nde bis ter cf etc vs
    habilitant habilitante ergothérapie géronto gérontologie psychosocial psychosociale psychosociaux psychosociales
    biodéchets biosourcé biosourcés biosourcée biosourcées décarboné décarbonée décarbonation géosourcé géosourcés
    rétroplanning rétroplannings co-animation co-animer co-évaluation autoévaluation auto-évaluation autoévaluations
    interculturel interculturelle interprofessionnel interprofessionnelle intrafamilial intrafamiliales pluriprofessionnel
    pluriprofessionnelle pluridisciplinarité réingénierie upcycling scénarii compétenciel`.split(/\s+/),
);
