import { SEVERITIES, type Severity } from '@referentiel/language';
import type { Lang } from '../lang.ts';
import { WORDS } from '../words/index.ts';

export type Counts = Record<Severity, number>;

export function noCounts(): Counts {
    return { error: 0, warning: 0, information: 0, hint: 0 };
}

export function severityName(severity: Severity, lang: Lang): string {
    return WORDS[lang].check.severities[severity][0];
}

/** « 1 erreur, 5 avertissements ». */
export function countsPhrase(counts: Counts, lang: Lang): string {
    const { severities, nothing } = WORDS[lang].check;
    const told = SEVERITIES.filter((severity) => counts[severity] > 0);
    if (told.length === 0) return nothing;
    return told
        .map((severity) => `${counts[severity]} ${severities[severity][counts[severity] > 1 ? 1 : 0]}`)
        .join(', ');
}
