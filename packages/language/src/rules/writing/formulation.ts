import { Form, isSaid } from '../../model/forms.ts';
import { lexicon, type Passage, type Phrasing } from '../../model/phrasing.ts';
import { type Infinitives, isInfinitive, mayBeInfinitive } from './infinitives.ts';

/** A second task, or a second purpose, by the words that it begins with. */
export interface Second {
    readonly is: 'task' | 'purpose';
    readonly passage: Passage;
}

/**
 * How a competency is said (Vadémécum RNCP V1.1, 2.2.2): a verb in the infinitive, what, what for, and possibly how.
 * Only what is sure is told apart; whatever can be read in two ways is `unsure`.
 */
export class Formulation {
    /** How it opens, past a code, a bullet, an adverb, a circumstance (« En équipe, … »). */
    readonly opening: 'infinitive' | 'other' | 'unsure';
    /** The token of the infinitive, or of what stands in its place. */
    readonly first: number | undefined;
    private readonly phrasing: Phrasing;
    private readonly infinitives: Infinitives;

    constructor(phrasing: Phrasing, infinitives: Infinitives) {
        const start = firstWord(phrasing);
        const { is, verb } = openingAt(phrasing, start, infinitives);
        this.opening = is;
        this.first = verb ?? (start < phrasing.forms.length ? start : undefined);
        this.phrasing = phrasing;
        this.infinitives = infinitives;
    }

    /** Whether it says what for. */
    saysPurpose(): boolean {
        return this.phrasing.has(PURPOSE, firstWord(this.phrasing));
    }

    /** What a second task or a second purpose begins with, where the first is said by its infinitive. */
    second(): Second | undefined {
        if (this.opening !== 'infinitive' || this.first === undefined) return undefined;
        return secondOf(this.phrasing, this.first, this.infinitives);
    }
}

const hasDigit = Form.once(({ key }) => /\d/.test(key));
const isLetter = isSaid(/^[a-z]$/);
const endsCode = isSaid(/^[.):–—-]$/);

/** What stands before the formulation: a bullet, a code (« C1.1 – », « 2) »). */
export function firstWord({ forms }: Phrasing): number {
    let rank = 0;
    for (; rank < forms.length; rank++) {
        const form = forms[rank]!;
        const isCode = hasDigit(form) || (isLetter(form) && endsCode(forms[rank + 1]));
        if (form.isWord && !isCode) break;
    }
    return rank;
}

/** Words that a verb may stand behind: « Ne pas … », « Se … », « S’… », « Systématiquement … ». */
const standsBeforeVerb = isSaid(/^(?:ne|pas|jamais|non|soit|se|s|y|en|en-|bien|mieux|[a-z]{3,}ment)$/);
/** A circumstance told first: « En équipe, … », « À partir d’un cahier des charges, … ». */
const tellsCircumstance = isSaid(
    /^(?:en|dans|a|au|aux|sur|pour|afin|lors|lorsqu|lorsque|quand|si|par|avec|sans|selon|suivant|suite|face|sous|chez|apres|avant|pendant|durant|compte|grace|tout|tant|des|depuis|conformement|vu|etant|apres|autour|aupres|via|hors|outre|dont)$/,
);

interface Opening {
    readonly is: Formulation['opening'];
    /** The token of the infinitive. */
    readonly verb?: number;
}

function openingAt(phrasing: Phrasing, start: number, infinitives: Infinitives): Opening {
    const { forms } = phrasing;
    const first = forms[start];
    if (!first) return { is: 'unsure' };
    const verb = verbAt(phrasing, start, infinitives);
    if (verb !== undefined) return { is: 'infinitive', verb };
    if (mayBeInfinitive(first.key)) return { is: 'unsure' };
    // A title or a circumstance may stand before: « Accueil : recevoir … », « En équipe, conduire … ».
    let isSure = !tellsCircumstance(first);
    for (let rank = start; rank < forms.length; rank++) {
        if (forms[rank]!.isWord) continue;
        const behind = verbAt(phrasing, rank + 1, infinitives);
        if (behind === undefined) continue;
        if (forms[rank]!.key !== ',' || tellsCircumstance(first)) return { is: 'infinitive', verb: behind };
        // « Seul ou en équipe, réaliser … » as « Gestion des stocks, préparer … »: a verb is there.
        isSure = false;
    }
    return { is: isSure ? 'other' : 'unsure' };
}

/** The token of an infinitive that a clause opens with. */
function verbAt({ forms }: Phrasing, start: number, infinitives: Infinitives): number | undefined {
    let rank = start;
    while (rank < start + 4 && standsBeforeVerb(forms[rank])) rank++;
    return isInfinitive(forms[rank]?.key ?? '', infinitives) ? rank : undefined;
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
const joins = isSaid(/^(?:et|puis|[,;.]|¶)$/);
const endsSentence = isSaid(/^[.;¶]$/);
const opensObject = isSaid(
    /^(?:le|la|les|l|un|une|des|du|de|d|son|sa|ses|leur|leurs|ce|cet|cette|ces|tout|toute|toutes|chaque|aux?|a)$/,
);

/** A second main verb with an object of its own before any purpose or manner, a second sentence, or a second purpose. */
function secondOf(phrasing: Phrasing, verb: number, infinitives: Infinitives): Second | undefined {
    const task = secondTask(phrasing, verb, infinitives);
    if (task) return { is: 'task', passage: task };
    const purpose = phrasing.find(STATED_PURPOSE, verb);
    const again = purpose && phrasing.find(STATED_PURPOSE, purpose.last + 1);
    return again && { is: 'purpose', passage: again };
}

function secondTask(phrasing: Phrasing, verb: number, infinitives: Infinitives): Passage | undefined {
    const { forms } = phrasing;
    if (!hasObject(phrasing, verb)) return undefined;
    const aside = Math.min(
        phrasing.find(PURPOSE, verb)?.first ?? forms.length,
        phrasing.find(MANNER, verb)?.first ?? forms.length,
    );
    let isAside = false;
    let isNested = 0;
    for (let rank = verb + 1; rank < forms.length; rank++) {
        const form = forms[rank]!;
        if (form.key === '(') isNested++;
        if (form.key === ')') isNested--;
        if (rank === aside) isAside = true;
        if (endsSentence(form)) isAside = false;
        // « Identifier les besoins et … » has an object of its own, « accueillir et … » none.
        if (isAside || isNested > 0 || !joins(form) || rank - verb <= 2) continue;
        const other = verbAt(phrasing, rank + 1, infinitives);
        if (other === undefined || !opensObject(forms[other + 1])) continue;
        return phrasing.passage(other, endOfClause(phrasing, other));
    }
    return undefined;
}

function hasObject({ forms }: Phrasing, verb: number): boolean {
    return opensObject(forms[verb + 1]);
}

/** What tells how, for what, or where: a task's own words stop there. */
const standsAside = isSaid(/^(?:en|afin|pour|dans|selon|avec|sans|lors)$/);

/** A few words, to tell a task by. */
function endOfClause({ forms }: Phrasing, from: number): number {
    let last = from;
    while (last < from + 5 && forms[last + 1]?.isWord && !standsAside(forms[last + 1])) last++;
    while (last > from && opensObject(forms[last])) last--;
    return last;
}
