import type { DateValue, Registration } from '../../model/administration.ts';
import type { Unit } from '../../model/unit.ts';
import { L6113_5, L6113_6 } from '../articles.ts';
import { writing } from '../fixes.ts';
import { type Fault, unitRule } from '../rule.ts';
import { addMonths, french, monthsPhrase, spelledLike } from './calendar.ts';

export default unitRule({
    code: 'échéance-incohérente',
    theme: 'administration',
    title: {
        fr: 'L’échéance est la décision plus la durée',
        en: 'The end of a registration is the decision plus its duration',
    },
    severity: { 'sur demande': 'error', 'de droit': 'error', RS: 'error' },
    source: [L6113_5, L6113_6],
    why: 'Trois valeurs disent deux choses : si elles ne s’accordent pas, l’une est fausse, et les organismes ne savent pas jusqu’à quand inscrire. Toutes les fiches sur demande que nous avons lues s’accordent.',
    breaking: [
        {
            text: `
                certification RNCP1 "T"
                enregistrement sur demande { décision 31/10/2024  durée 3 ans  échéance »31/10/2028« }
            `,
        },
        {
            title: 'Avant le début, avec une durée',
            text: `
                certification RNCP1 "T"
                enregistrement sur demande { décision 31/10/2024  durée 3 ans  échéance »31/10/2017« }
            `,
        },
        {
            title: 'Avant le début',
            text: `
                certification RNCP1 "T"
                enregistrement de droit { effet 01/09/2023  échéance »31/08/2022« }
            `,
        },
    ],
    passing: [
        {
            text: `
                certification RNCP1 "T"
                enregistrement sur demande { décision 31/10/2024  durée 3 ans  échéance 31/10/2027 }
            `,
        },
        {
            title: 'Un 29 février',
            text: `
                certification RNCP1 "T"
                enregistrement sur demande { décision 29/02/2024  durée 3 ans  échéance 28/02/2027 }
            `,
        },
    ],
    *check(unit) {
        const registration = unit.certification?.administration.registration;
        const end = registration?.dates.échéance;
        if (!registration || !end?.iso) return;
        const { décision, effet } = registration.dates;
        const start = décision ?? effet;
        if (start?.iso && end.iso <= start.iso) yield early(unit, registration, end, start);
        else yield* different(unit, registration, end);
    },
});

function early({ root }: Unit, { duration }: Registration, end: DateValue, start: DateValue): Fault {
    const expected = start.iso && duration?.months ? addMonths(start.iso, duration.months) : undefined;
    return {
        at: end.code.span,
        item: root,
        message: {
            fr: `L’échéance (${end.code.text}) n’est pas après le ${start.code.text}, où l’enregistrement commence.`,
            en: `The end (${end.code.text}) is not after ${start.code.text}, when the registration begins.`,
        },
        related: [{ at: start.code.span, message: { fr: 'le début', en: 'the beginning' } }],
        fixes: expected === undefined ? [] : [writing(end.code.span, spelledLike(expected, end))],
    };
}

function* different({ root }: Unit, { dates, duration }: Registration, end: DateValue): Generator<Fault> {
    const from = dates.décision?.iso;
    if (!from || !duration?.months) return;
    const expected = addMonths(from, duration.months);
    if (end.iso === expected) return;
    // From a 29 February, some count to 1 March.
    if (from.endsWith('-02-29') && end.iso === expected.replace('-02-28', '-03-01')) return;
    const length = monthsPhrase(duration.months);
    yield {
        at: end.code.span,
        item: root,
        message: {
            fr: `Décidé le ${french(from)} pour ${length.fr}, l’enregistrement finit le ${french(expected)}, non le ${end.code.text}.`,
            en: `Decided on ${french(from)} for ${length.en}, the registration ends on ${french(expected)}, not on ${end.code.text}.`,
        },
        related: [{ at: duration.span, message: { fr: 'la durée', en: 'the duration' } }],
        fixes: [writing(end.code.span, spelledLike(expected, end))],
    };
}
