// Durations as texts tell them: alone in a cell or behind a label, or somewhere in a sentence.
import { fold } from '../../model/wording.ts';
import type { WrittenDuration } from '../../printing/written.ts';

const HOURS = /^(\d{1,3})\s*(?:h|heures?)\s*(\d{1,2})?\s*(?:min(?:ute)?s?|mn|')?$/;
const AMOUNT = /^(\d{1,4})\s*([a-z]+|')$/;
const MINUTES = /^(?:min(?:ute)?s?|mn|')$/;
const UNITS: readonly (readonly [RegExp, 'jour' | 'semaine' | 'mois' | 'an'])[] = [
    [/^jours?$/, 'jour'],
    [/^semaines?$/, 'semaine'],
    [/^mois$/, 'mois'],
    [/^an(?:nee)?s?$/, 'an'],
];

/** A duration that is said and nothing else: « 1 h 30 », « 20 minutes », « 2 jours ». */
export function wholeDuration(text: string): WrittenDuration | undefined {
    const said = fold(text).replace(/\s+/g, ' ').trim().replace(/\.$/, '');
    const [, hours, minutes = '0'] = HOURS.exec(said) ?? [];
    if (hours !== undefined) return inMinutes(Number(hours) * 60 + Number(minutes));
    const [, amount, unit = ''] = AMOUNT.exec(said) ?? [];
    if (amount === undefined) return undefined;
    if (MINUTES.test(unit)) return inMinutes(Number(amount));
    const longer = UNITS.find(([pattern]) => pattern.test(unit))?.[1];
    return longer && { amount: Number(amount), unit: longer };
}

function inMinutes(minutes: number): WrittenDuration | undefined {
    return minutes > 0 ? { minutes } : undefined;
}

const MINUTE_WORD = "(?:min(?:utes?)?|mn|[’'])";
/** After hours alone a bare number is of minutes: « 30 min 1 examinateur » counts another thing. */
const MEASURE = `(\\d{1,3}\\s*(?:h(?:eures?)?(?:\\s*(?:\\d{1,2}\\s*${MINUTE_WORD}|[0-5]\\d(?!\\d)))?|${MINUTE_WORD}))`;
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

/** Most lines tell no number at all. */
function only(text: string, told: RegExp): WrittenDuration | undefined {
    const [first, second] = DIGIT.test(text) ? text.matchAll(told) : [];
    return first && !second ? wholeDuration(first.slice(1).find((measure) => measure !== undefined) ?? '') : undefined;
}
