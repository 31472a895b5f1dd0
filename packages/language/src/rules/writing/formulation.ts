import { lexicon, type Passage, type Phrasing } from '../../model/phrasing.ts';
import { type Infinitives, isInfinitive, mayBeInfinitive } from './infinitives.ts';

/**
 * How a competency is said (Vadémécum RNCP V1.1, 2.2.2): a verb in the infinitive, what, what for, and possibly how.
 * Only what is sure is told apart; whatever can be read in two ways is `unsure`.
 */
export interface Formulation {
    /** How it opens, past a code, a bullet, an adverb, a circumstance (« En équipe, … »). */
    readonly opening: 'infinitive' | 'other' | 'unsure';
    /** The word or words of the opening: the infinitive, or what stands in its place. */
    readonly first?: Passage;
    /** The first words that say what for. */
    readonly purpose?: Passage;
    /** What a second task or a second purpose begins with. */
    readonly second?: { readonly is: 'task' | 'purpose'; readonly passage: Passage };
}

/** Reads the formulation of a competency. */
export function readFormulation(phrasing: Phrasing, infinitives: Infinitives): Formulation {
    const start = firstWord(phrasing);
    const opening = openingAt(phrasing, start, infinitives);
    const purpose = phrasing.find(PURPOSE, start);
    const second = opening.verb === undefined ? undefined : secondOf(phrasing, opening.verb, infinitives);
    return {
        opening: opening.is,
        ...(phrasing.tokens[start] && { first: phrasing.passage(opening.verb ?? start, opening.verb ?? start) }),
        ...(purpose && { purpose }),
        ...(second && { second }),
    };
}

/** What stands before the formulation: a bullet, a code (« C1.1 – », « 2) »). */
export function firstWord({ tokens }: Phrasing): number {
    let rank = 0;
    while (rank < tokens.length) {
        const { key, isWord } = tokens[rank]!;
        const isCode = /\d/.test(key) || (/^[a-z]$/.test(key) && /^[.):–—-]$/.test(tokens[rank + 1]?.key ?? ''));
        if (isWord && !isCode) break;
        rank++;
    }
    return rank;
}

/** Words that a verb may stand behind: « Ne pas … », « Se … », « S’… », « Systématiquement … ». */
const BEFORE_VERB = /^(?:ne|pas|jamais|non|soit|se|s|y|en|en-|bien|mieux|[a-z]{3,}ment)$/;
/** A circumstance told first: « En équipe, … », « À partir d’un cahier des charges, … ». */
const CIRCUMSTANCE =
    /^(?:en|dans|a|au|aux|sur|pour|afin|lors|lorsqu|lorsque|quand|si|par|avec|sans|selon|suivant|suite|face|sous|chez|apres|avant|pendant|durant|compte|grace|tout|tant|des|depuis|conformement|vu|etant|apres|autour|aupres|via|hors|outre|dont)$/;

interface Opening {
    readonly is: Formulation['opening'];
    /** The token of the infinitive. */
    readonly verb?: number;
}

function openingAt(phrasing: Phrasing, start: number, infinitives: Infinitives): Opening {
    const { tokens } = phrasing;
    const first = tokens[start];
    if (!first) return { is: 'unsure' };
    const verb = verbAt(phrasing, start, infinitives);
    if (verb !== undefined) return { is: 'infinitive', verb };
    if (mayBeInfinitive(first.key)) return { is: 'unsure' };
    // A title or a circumstance may stand before: « Accueil : recevoir … », « En équipe, conduire … ».
    let isSure = !CIRCUMSTANCE.test(first.key);
    for (let rank = start; rank < tokens.length; rank++) {
        if (tokens[rank]!.isWord) continue;
        const behind = verbAt(phrasing, rank + 1, infinitives);
        if (behind === undefined) continue;
        if (tokens[rank]!.key !== ',' || CIRCUMSTANCE.test(first.key)) return { is: 'infinitive', verb: behind };
        // « Seul ou en équipe, réaliser … » as « Gestion des stocks, préparer … »: a verb is there.
        isSure = false;
    }
    return { is: isSure ? 'other' : 'unsure' };
}

/** The token of an infinitive that a clause opens with. */
function verbAt({ tokens }: Phrasing, start: number, infinitives: Infinitives): number | undefined {
    let rank = start;
    while (rank < start + 4 && BEFORE_VERB.test(tokens[rank]?.key ?? '')) rank++;
    return isInfinitive(tokens[rank]?.key ?? '', infinitives) ? rank : undefined;
}

/** Words that say what for. Some say it by a participle: « en garantissant », « visant à ». */
const PURPOSE = lexicon(`
    afin|pour|en vue|en faveur|en reponse a|en prevision|en prevention|au service|au benefice|au profit|au regard des enjeux
    dans (?:le|un) (?:but|souci|dessein)|dans l (?:objectif|optique|intention|interet|idee|esprit)
    dans une (?:optique|perspective|logique|demarche|visee|volonte)|dans la perspective
    de (?:telle )?(?:maniere|facon|sorte) (?:a|qu[e]?)|en sorte qu[e]?|si bien qu[e]?
    (?:avec|ayant) pour (?:objectif|but|finalite)|a l (?:attention|intention|usage) d[eu]?|a destination
    a des fins|aux fins|a cette fin|en preparation|jusqu a|jusqu au|ce qui
    repond(?:ant|ent)? (?:a|aux?)|qui (?:[a-z]+ )?(?:permet(?:te|tent)?|garanti(?:t|sse|ssent)|assure(?:nt)?|donne(?:nt)?|facilite(?:nt)?|favorise(?:nt)?|evite(?:nt)?|repond(?:e|ent)?|servi(?:ra|ront)|contribue(?:nt)?)
    (?:visant|vise|visent|tendant|permettant|servant|contribuant|concourant|aboutissant|conduisant|aidant) (?:a|au|aux|l|d|de|du)
    (?:destinee?s?|necessaires?|indispensables?|utiles?|propres?|propices?) (?:a|au|aux)
    permettant|garantissant|assurant|favorisant|facilitant|evitant|optimisant|ameliorant|securisant|valorisant|prevenant|limitant|reduisant|anticipant
`);

/** Where a purpose is put in words of its own: what a second one is counted by. */
const STATED_PURPOSE = lexicon(
    'afin (?:d|de|qu|que)|en vue d[e]?|de (?:telle )?(?:maniere|facon|sorte) a|dans le but d[e]?|dans l objectif d[e]?',
);

const MANNER = lexicon('en [a-z]+ant');
const JOINT = /^(?:et|puis|[,;.]|¶)$/;
const OBJECT =
    /^(?:le|la|les|l|un|une|des|du|de|d|son|sa|ses|leur|leurs|ce|cet|cette|ces|tout|toute|toutes|chaque|aux?|a)$/;

/** A second main verb with an object of its own before any purpose or manner, a second sentence, or a second purpose. */
function secondOf(phrasing: Phrasing, verb: number, infinitives: Infinitives): Formulation['second'] {
    const task = secondTask(phrasing, verb, infinitives);
    if (task) return { is: 'task', passage: task };
    const purpose = phrasing.find(STATED_PURPOSE, verb);
    const again = purpose && phrasing.find(STATED_PURPOSE, purpose.last + 1);
    return again && { is: 'purpose', passage: again };
}

function secondTask(phrasing: Phrasing, verb: number, infinitives: Infinitives): Passage | undefined {
    const { tokens } = phrasing;
    const aside = Math.min(
        phrasing.find(PURPOSE, verb)?.first ?? tokens.length,
        phrasing.find(MANNER, verb)?.first ?? tokens.length,
    );
    let isAside = false;
    let isNested = 0;
    for (let rank = verb + 1; rank < tokens.length; rank++) {
        const { key } = tokens[rank]!;
        if (key === '(') isNested++;
        if (key === ')') isNested--;
        if (rank === aside) isAside = true;
        if (/^[.;¶]$/.test(key)) isAside = false;
        if (isAside || isNested > 0 || !JOINT.test(key)) continue;
        const other = verbAt(phrasing, rank + 1, infinitives);
        if (other === undefined || !OBJECT.test(tokens[other + 1]?.key ?? '')) continue;
        if (!hasObject(phrasing, verb, rank)) continue;
        return phrasing.passage(other, endOfClause(phrasing, other));
    }
    return undefined;
}

/** Whether the first verb has an object of its own: « identifier les besoins et … », not « accueillir et … ». */
function hasObject({ tokens }: Phrasing, verb: number, until: number): boolean {
    return until - verb > 2 && OBJECT.test(tokens[verb + 1]?.key ?? '');
}

/** What tells how, for what, or where: a task's own words stop there. */
const ASIDE = /^(?:en|afin|pour|dans|selon|avec|sans|lors)$/;

/** A few words, to tell a task by. */
function endOfClause({ tokens }: Phrasing, from: number): number {
    let last = from;
    while (last < from + 5 && tokens[last + 1]?.isWord && !ASIDE.test(tokens[last + 1]!.key)) last++;
    while (last > from && OBJECT.test(tokens[last]!.key)) last--;
    return last;
}
