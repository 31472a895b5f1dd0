import type { Coverage, Doubt, Verdict } from './coverage.ts';
import type { Competency } from './items.ts';
import type { Message } from './message.ts';
import { ROUTE_NAMES } from './route-names.ts';

/** How one or several competencies are called. */
interface Named {
    readonly one: Message;
    readonly many: Message;
}

const UNCERTAIN: Named = {
    one: { fr: 'incertaine', en: 'uncertain' },
    many: { fr: 'incertaines', en: 'uncertain' },
};
const UNDIVIDED: Named = {
    one: { fr: 'à répartir', en: 'to be divided' },
    many: { fr: 'à répartir', en: 'to be divided' },
};

const VERDICTS: Readonly<Record<Exclude<Verdict['is'], 'in doubt'>, Named>> = {
    evaluated: {
        one: { fr: 'évaluée', en: 'evaluated' },
        many: { fr: 'évaluées', en: 'evaluated' },
    },
    'in part': {
        one: { fr: 'évaluée en partie', en: 'evaluated in part' },
        many: { fr: 'évaluées en partie', en: 'evaluated in part' },
    },
    'not evaluated': {
        one: { fr: 'non évaluée', en: 'not evaluated' },
        many: { fr: 'non évaluées', en: 'not evaluated' },
    },
};

const DOUBTS: Readonly<Record<Doubt, { readonly name: Named; readonly reason: Message }>> = {
    headless: {
        name: UNCERTAIN,
        reason: {
            fr: 'le fichier qui commence la certification manque',
            en: 'the file that begins the certification is missing',
        },
    },
    syntax: {
        name: UNCERTAIN,
        reason: { fr: 'une faute de saisie touche une épreuve', en: 'a typing fault touches an assessment' },
    },
    code: {
        name: UNCERTAIN,
        reason: {
            fr: 'une épreuve nomme un code qui n’est pas déclaré, ou l’est deux fois',
            en: 'an assessment names a code that is not declared, or is twice',
        },
    },
    undivided: {
        name: UNDIVIDED,
        reason: {
            fr: 'les modalités publiées ne sont pas encore réparties entre des épreuves',
            en: 'the published modalities are not divided among assessments yet',
        },
    },
    unwritten: {
        name: UNCERTAIN,
        reason: { fr: 'aucune épreuve n’est encore écrite', en: 'no assessment is written yet' },
    },
};

/** A verdict on so many competencies, in lower case: « évaluée en partie », « incertaines », « à répartir ». */
export function verdictWords(verdict: Verdict, n = 1): Message {
    const named = verdict.is === 'in doubt' ? DOUBTS[verdict.because].name : VERDICTS[verdict.is];
    return n < 2 ? named.one : named.many;
}

/** Why a verdict is in doubt, as the end of a sentence: « une faute de saisie touche une épreuve ». */
export function doubtWords(doubt: Doubt): Message {
    return DOUBTS[doubt].reason;
}

/**
 * How far a competency is evaluated, over all judged routes: « évaluée », « non évaluée par la voie expérience »,
 * « incertaine : une faute de saisie touche une épreuve ».
 */
export function coverageWords(coverage: Coverage, competency: Competency): Message {
    const worst = coverage.worst(competency);
    const { fr, en } = verdictWords(worst);
    if (worst.is === 'evaluated') return { fr, en };
    const routes = coverage.routes.filter((route) => coverage.verdict(competency, route).is === worst.is);
    const named =
        routes.length < coverage.routes.length ? routes.flatMap((route) => (route ? [ROUTE_NAMES[route]] : [])) : [];
    const reason = worst.is === 'in doubt' ? doubtWords(worst.because) : undefined;
    return {
        fr:
            fr +
            byRoutes(
                named.map((route) => route.fr),
                ' par la voie ',
                ' par les voies ',
                ' et ',
            ) +
            (reason ? ` : ${reason.fr}` : ''),
        en:
            en +
            byRoutes(
                named.map((route) => route.en),
                ' by the route ',
                ' by the routes ',
                ' and ',
            ) +
            (reason ? `: ${reason.en}` : ''),
    };
}

function byRoutes(names: readonly string[], one: string, several: string, and: string): string {
    const [last, ...others] = names.toReversed();
    if (last === undefined) return '';
    return others.length === 0 ? one + last : several + others.toReversed().join(', ') + and + last;
}
