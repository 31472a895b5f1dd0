import { SEVERITIES, type Severity } from '@referentiel/language';
import type { Lang } from '../language-choice.ts';

/** How severities are called, one and several. */
const NAMES: Record<Lang, Record<Severity, readonly [string, string]>> = {
    fr: {
        error: ['erreur', 'erreurs'],
        warning: ['avertissement', 'avertissements'],
        information: ['information', 'informations'],
        hint: ['conseil', 'conseils'],
    },
    en: {
        error: ['error', 'errors'],
        warning: ['warning', 'warnings'],
        information: ['information', 'informations'],
        hint: ['hint', 'hints'],
    },
};

export type Counts = Record<Severity, number>;

export function noCounts(): Counts {
    return { error: 0, warning: 0, information: 0, hint: 0 };
}

export function severityName(severity: Severity, lang: Lang): string {
    return NAMES[lang][severity][0];
}

/** « 1 erreur, 5 avertissements ». */
export function countsPhrase(counts: Counts, lang: Lang): string {
    const told = SEVERITIES.filter((severity) => counts[severity] > 0);
    if (told.length === 0) return lang === 'fr' ? 'Rien à signaler' : 'Nothing to report';
    return told
        .map((severity) => `${counts[severity]} ${NAMES[lang][severity][counts[severity] > 1 ? 1 : 0]}`)
        .join(', ');
}
