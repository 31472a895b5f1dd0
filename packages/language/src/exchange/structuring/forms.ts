// What the title of an épreuve says of its form.
import type { FormName } from '../../model/items.ts';

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
