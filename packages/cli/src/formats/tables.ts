import { MOST_NEIGHBOURS, type ResourceName } from '@referentiel/language';
import type { BaselineEntry } from '../baseline.ts';
import type { Lang } from '../lang.ts';
import type { Statistics } from '../statistics.ts';
import { WORDS } from '../words/index.ts';
import { severityName } from './severities.ts';

/** What gives rules what they need. */
function needName(needs: ResourceName, lang: Lang): string {
    const { smallerProjet } = WORDS[lang].check;
    return { corpus: '--against', dictionary: '--spelling', neighbours: smallerProjet(MOST_NEIGHBOURS) }[needs];
}

/** How many findings each rule has, most first; then the rules that had no way to find any. */
export function statisticsTable({ rows, silent }: Statistics, lang: Lang): string {
    const without = silent
        .map(({ rule, needs }) => `${WORDS[lang].check.silent(rule, needName(needs, lang))}\n`)
        .join('');
    if (rows.length === 0) return without && `${without}\n`;
    const width = String(Math.max(...rows.map(({ count }) => count))).length;
    const lines = rows.map(
        ({ rule, severity, count }) =>
            `    ${String(count).padStart(width)}  ${rule} (${severityName(severity, lang)})`,
    );
    return `${WORDS[lang].check.byRule}\n${lines.join('\n')}\n${without}\n`;
}

/** Of so many each is told. */
const TOLD = 20;

/** What a baseline knows and nothing shows any more. */
export function gonePhrase(gone: readonly BaselineEntry[], lang: Lang): string {
    const head = WORDS[lang].baseline.gone(gone.reduce((sum, { count }) => sum + count, 0));
    const lines = gone.slice(0, TOLD).map(({ rule, identity, file }) => `    ${rule}  ${identity}  ${file}`);
    return `${[head, ...lines, ...(gone.length > TOLD ? ['    …'] : [])].join('\n')}\n\n`;
}
