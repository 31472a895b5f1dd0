// What the title of an épreuve says of its form, and what a text says of its duration.
import type { FormName } from '../../model/items.ts';
import type { WrittenDuration } from '../../printing/written.ts';

/** Those that may be told at the start of a title only: elsewhere « projet » is what the épreuve is about. */
const FORMS: readonly (readonly [FormName, RegExp])[] = [
    ['mise en situation', /^mises? en situations?\b/iu],
    ['étude de cas', /^[ée]tudes? (?:de )?cas\b/iu],
    ['projet', /^projets?\b/iu],
    ['dossier', /^dossiers?\b/iu],
    ['questionnaire', /^(?:questionnaires?|QCM)\b/iu],
    ['contrôle continu', /^contr[ôo]les? continus?\b/iu],
    ['entretien', /^entretiens?\b/iu],
    ['écrite', /(?<!\p{L})(?:[ée]crite?s?)(?!\p{L})/iu],
    ['orale', /(?<!\p{L})(?:orale?s?|oraux|soutenances?)(?!\p{L})/iu],
    ['pratique', /^[ée]preuves? pratiques?\b/iu],
];

export function formsOf(title: string): FormName[] {
    return FORMS.filter(([, pattern]) => pattern.test(title)).map(([name]) => name);
}

const MEASURE = "(\\d{1,3})\\s*(h(?:eures?)?|min(?:utes?)?|[’'])(?:\\s*(\\d{1,2})\\s*(?:min(?:utes?)?|[’'])?)?";
const DURATION = new RegExp(
    `(?:dur[ée]e(?:\\s+(?:totale|de\\s+l[’'][ée]preuve|maximale))?\\s*(?::|de)?|d[’']une\\s+dur[ée]e\\s+de)\\s*${MEASURE}`,
    'giu',
);
const PREPARATION = new RegExp(
    `(?:pr[ée]paration\\s*(?::|de)\\s*${MEASURE}|${MEASURE}\\s+pour\\s+(?:analyser|pr[ée]parer|prendre connaissance|[ée]tudier|lire)(?!\\p{L}))`,
    'giu',
);

/** The one duration that a text tells by that word; nothing where it tells several. */
export function durationIn(text: string): WrittenDuration | undefined {
    return only(text, DURATION);
}

export function preparationIn(text: string): WrittenDuration | undefined {
    return only(text, PREPARATION);
}

const DIGIT = /\d/;

function only(text: string, told: RegExp): WrittenDuration | undefined {
    const [first, second] = DIGIT.test(text) ? text.matchAll(told) : [];
    if (!first || second) return undefined;
    const [, amount = '', unit = '', more] = first.filter((group, rank) => rank === 0 || group !== undefined);
    const minutes = /^h/i.test(unit) ? Number(amount) * 60 + Number(more ?? 0) : Number(amount);
    return minutes > 0 ? { minutes } : undefined;
}
