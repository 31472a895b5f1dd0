import { isSaid } from '../../model/forms.ts';
import { lexicon, type Passage, type Phrasing } from '../../model/phrasing.ts';
import { type Infinitives, isInfinitive } from './infinitives.ts';

/** What stands in place of an action: a knowledge, an attitude, a capacity told of the candidate. */
export interface NoAction {
    readonly is: 'knowledge' | 'capacity' | 'state';
    readonly passage: Passage;
    /** The token of the action that the words announce: « être capable de » *vérifier*. */
    readonly action?: number;
}

const CANDIDATE =
    '(?:l[ea]? |les |un |une )?(?:candidat[es]*|titulaires?|stagiaires?|apprenante?s?|apprentie?s?|salariee?s?|professionnele?s?|certifiee?s?|participante?s?|etudiante?s?)(?: e)?';

/** « Être capable de », « Le candidat doit savoir », « Pouvoir »: the action comes behind. */
const CAPACITY = lexicon(`
    (?:${CANDIDATE} )?(?:est|etre|sera|devra etre|doit etre) (?:capable|apte|a meme|en mesure|en capacite|susceptible) (?:d[e]?|a)
    (?:${CANDIDATE} )?(?:sait|saura|doit savoir|devra savoir|peut|pourra|doit|devra|savoir|pouvoir)
    avoir (?:la capacite|la faculte|l aptitude) (?:d[e]?|a)
`);

const KNOWLEDGE = lexicon(`
    connaitre|comprendre|maitriser|apprendre|decouvrir|assimiler|se familiariser|s initier|se sensibiliser
    (?:etre|est) (?:sensibilisee?s?|initiee?s?|forme[es]* [au][ux]?|informee?s?)|prendre conscience|prendre connaissance
    avoir (?:des |une (?:bonne |solide )?|de (?:bonnes |solides )?|la |l |les )?(?:notions?|connaissances?|conscience|bases|culture|maitrise|comprehension)
    acquerir (?:des |les |de |la |une )?(?:notions?|connaissances?|bases|competences?|culture|maitrise|fondamentaux)
    (?:la |une (?:bonne )?)?(?:connaissance|comprehension|maitrise|notions?|sensibilisation) (?:d[eu]?|des|a|au|aux)
`);

/** States of mind, which no jury sees. */
const STATE = lexicon(`
    etre (?:toujours |tres |suffisamment )?(?:motivee?|curieu[xs]e?|rigoureu[xs]e?|passionnee?|dynamique|ponctuel[le]*|creati[fv]e?|patiente?|honnete|convaincue?|consciente?|volontaire|enthousiaste|empathique|souriante?|investie?|impliquee?|serieu[xs]e?|bienveillante?|ouverte? d esprit|bon communicant)
    avoir (?:confiance en|envie|le gout|l esprit|le sens|l amour|la passion|la volonte|de la (?:motivation|rigueur|curiosite))
    (?:la |une (?:bonne )?)?(?:connaissance|confiance|estime|maitrise|conscience) (?:de|en) soi|se sentir|aimer|adorer|vouloir|croire|ressentir|se connaitre
    (?:la )?(?:motivation|curiosite|rigueur|ponctualite|bienveillance|empathie|creativite)
`);

/** « Maîtriser les risques » is to act on them; « Comprendre un message » is what a language is learnt for. */
const ACTION_ALL_THE_SAME = lexicon(`
    maitriser (?:l[ea]?s? |ses |son |sa |un |une |leurs? |toute?s? )?(?:risques?|couts?|depenses?|budgets?|delais?|energies?|consommations?|qualite|situations?|charges?|planning|emissions?|incendies?|feux|feu|sinistres?|personnes?|agresseurs?|adversaires?|animal|animaux|trajectoires?|vehicules?|vitesse|masse salariale|nuisances|impacts?|pollutions?|foyers?|temperatures?|pressions?|cuissons?|hygrometrie|debits?|fuites?|pertes?|gaspillages?|derives?|allures?)
    comprendre (?:l[ea]?s? |un |une |des |d |ce |son |sa |ses )?(?:essentiel|messages?|textes?|documents?|conversations?|interlocuteurs?|consignes?|discours|enonces?|oral|ecrits?|instructions?|annonces?|demandes?|besoins?|attentes?|points? (?:essentiels?|principaux|importants?)|informations?|expressions?|mots|langage|langue|recit|emissions?|articles?|questions?|bulletins?|notices?|courriels?|e-mails?|appels?|reponses?|echanges?|reportages?|videos?)
    prendre connaissance|apprendre (?:a|aux) (?:l[ea]?s? |des |aux )?(?:enfants?|eleves?|apprenants?|publics?|usagers?|patients?|clients?|stagiaires?|salaries?)
    decouvrir (?:l[ea]?s? )?(?:besoins?|attentes?|client)
`);

/** What stands at the opening of a formulation in place of an action; undefined where there is an action. */
export function noActionIn(phrasing: Phrasing, start: number, infinitives: Infinitives): NoAction | undefined {
    const { forms } = phrasing;
    const capacity = phrasing.at(CAPACITY, start);
    if (capacity) {
        const behind = noActionIn(phrasing, capacity.last + 1, infinitives);
        if (behind && behind.is !== 'capacity') return behind;
        const next = nextWord(phrasing, capacity.last + 1);
        const isAction = next !== undefined && isInfinitive(forms[next]!.key, infinitives);
        const first = forms[start]!.key;
        // « Savoir » with a noun is a knowledge, « Pouvoir » and « Le candidat doit » with one are read otherwise.
        if (!isAction) return first === 'savoir' ? { is: 'knowledge', passage: capacity } : undefined;
        return { is: 'capacity', passage: capacity, action: capacity.last + 1 };
    }
    const state = phrasing.at(STATE, start);
    if (state) return { is: 'state', passage: state };
    const knowledge = phrasing.at(KNOWLEDGE, start);
    if (!knowledge || phrasing.at(ACTION_ALL_THE_SAME, start)) return undefined;
    return leadsToAction(phrasing, knowledge, infinitives) ? undefined : { is: 'knowledge', passage: knowledge };
}

const isPronoun = isSaid(/^(?:s|se|ne|pas|y|en|a|d|de)$/);

/** The word behind, past a reflexive pronoun. */
function nextWord({ forms }: Phrasing, from: number): number | undefined {
    let rank = from;
    while (isPronoun(forms[rank])) rank++;
    return forms[rank] ? rank : undefined;
}

/** « Connaître et appliquer les règles »: applied, a knowledge is seen. */
function leadsToAction({ forms }: Phrasing, knowledge: Passage, infinitives: Infinitives): boolean {
    for (let rank = knowledge.last + 1; rank < forms.length - 1; rank++) {
        if (!/^(?:et|puis|[,;.])$/.test(forms[rank]!.key)) continue;
        let verb = rank + 1;
        while (/^(?:l[ea]?s?|lui|leur|en|y|s|se|ne|pas)$/.test(forms[verb]?.key ?? '')) verb++;
        const next = forms[verb]?.key ?? '';
        if (isInfinitive(next, infinitives) && !/^(?:connaitre|comprendre|savoir|maitriser|etre|avoir)$/.test(next))
            return true;
    }
    return false;
}
