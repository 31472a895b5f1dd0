import { silenceRule } from '@referentiel/language';

/** A rule over silences. */
export default silenceRule({
    code: 'raison-brève',
    theme: 'langue',
    title: { fr: 'Une raison se développe', en: 'A reason says more' },
    severity: { 'sur demande': 'hint', 'de droit': 'hint', RS: 'hint' },
    source: [],
    why: 'Un essai.',
    breaking: [{ text: 'certification RNCP1 "T"\n»tolère épreuve-sans-durée "Bof."«\n' }],
    passing: [{ text: 'certification RNCP1 "T"\ntolère épreuve-sans-durée "Texte repris de l’arrêté."\n' }],
    *check(silences) {
        for (const { reason, span } of silences) {
            if (reason.length < 10) yield { at: span, message: { fr: 'Mais encore ?', en: 'And?' } };
        }
    },
});
