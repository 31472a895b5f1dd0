import type { BaselineEntry } from '../baseline.ts';
import type { Lang } from '../language-choice.ts';
import type { Statistics } from '../statistics.ts';
import { severityName } from './severities.ts';

/** How many findings each rule has, most first. */
export function statisticsTable({ rows }: Statistics, lang: Lang): string {
    if (rows.length === 0) return '';
    const width = String(Math.max(...rows.map(({ count }) => count))).length;
    const lines = rows.map(
        ({ rule, severity, count }) =>
            `    ${String(count).padStart(width)}  ${rule} (${severityName(severity, lang)})`,
    );
    return `${lang === 'fr' ? 'Par règle :' : 'By rule:'}\n${lines.join('\n')}\n\n`;
}

/** Of so many each is told. */
const TOLD = 20;

/** What a baseline knows and nothing shows any more. */
export function gonePhrase(gone: readonly BaselineEntry[], lang: Lang): string {
    const n = gone.reduce((sum, { count }) => sum + count, 0);
    const head =
        lang === 'fr'
            ? `${n} ${n < 2 ? 'constat' : 'constats'} de l’état de référence ${n < 2 ? 'a disparu' : 'ont disparu'} (--write-baseline le met à jour) :`
            : `${n} ${n === 1 ? 'finding' : 'findings'} of the baseline ${n === 1 ? 'is' : 'are'} gone (--write-baseline brings it up to date):`;
    const lines = gone.slice(0, TOLD).map(({ rule, identity, file }) => `    ${rule}  ${identity}  ${file}`);
    return `${[head, ...lines, ...(gone.length > TOLD ? ['    …'] : [])].join('\n')}\n\n`;
}
