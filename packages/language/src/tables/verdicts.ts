// How a table says that a competency isn't evaluated, or only in part, or that it can't be said: never nothing.
import type { Route } from '../model/administration.ts';
import type { Competency } from '../model/items.ts';
import type { Verdict } from '../model/coverage.ts';
import { coverageFigures } from '../model/figures.ts';
import { ROUTE_NAMES } from '../model/route-names.ts';
import { doubtWords, verdictWords } from '../model/verdict-words.ts';
import { emphasis, enumeration, hole, note, paragraph, space, toAuthor, words } from '../published/content.ts';
import type { Labels } from '../published/labels.ts';
import type { Inline, Paragraph } from './table.ts';
import { capital, COLON } from '../published/vocabulary.ts';

/** What is told of a competency that some judged route leaves open; nothing where all is evaluated. */
export function holesOf(labels: Labels, competency: Competency): Paragraph[] {
    const { coverage } = labels.unit;
    const worst = coverage.worst(competency);
    switch (worst.is) {
        case 'evaluated':
            return [];
        case 'in doubt':
            return [
                toAuthor(paragraph(emphasis(capital(verdictWords(worst).fr) + COLON + doubtWords(worst.because).fr))),
            ];
        case 'in part': {
            const missing = coverage.missingCriteria(competency).map((criterion) => labels.mention(criterion));
            return [paragraph(hole('Évaluée en partie, sans'), space(), ...enumeration(missing))];
        }
        case 'not evaluated': {
            const open = coverage.routes.filter((route) => coverage.verdict(competency, route).is === 'not evaluated');
            if (open.length === coverage.routes.length) return [paragraph(hole('Non évaluée'))];
            return [paragraph(hole(`Non évaluée pour la voie${COLON}${names(open)}`))];
        }
    }
}

/** The same where the legend beside it tells why: a doubt by its name alone. */
export function brieflyHolesOf(labels: Labels, competency: Competency): Paragraph[] {
    const worst = labels.unit.coverage.worst(competency);
    return worst.is === 'in doubt' ? [paragraph(markOf(worst))] : holesOf(labels, competency);
}

/** Whether its evaluation is told with that of its whole bloc, as a text. */
export function isToDivide({ unit: { coverage } }: Labels, competency: Competency): boolean {
    const worst = coverage.worst(competency);
    return worst.is === 'in doubt' && worst.because === 'undivided';
}

function names(routes: readonly (Route | undefined)[]): string {
    return routes.flatMap((route) => (route ? [ROUTE_NAMES[route].fr] : [])).join(', ');
}

export const MARKS = {
    evaluated: { kind: 'mark', text: '●', label: 'évaluée' },
    'in part': { kind: 'mark', text: '◐', label: 'évaluée en partie' },
} as const satisfies Readonly<Partial<Record<Verdict['is'], Inline>>>;

/** The sign of a verdict; a doubtful one is no hole. */
export function markOf(verdict: Verdict): Inline {
    switch (verdict.is) {
        case 'evaluated':
        case 'in part':
            return MARKS[verdict.is];
        case 'not evaluated':
            return hole('Non évaluée');
        case 'in doubt':
            return emphasis(capital(verdictWords(verdict).fr));
    }
}

/** Where some of it can't be said, why; then what the signs mean. */
export function legendOf({ unit: { competencies, coverage } }: Labels, signs: string): Paragraph[] {
    const reasons = coverageFigures(coverage, competencies).inDoubt.map(
        ({ because }) => `${capital(verdictWords({ is: 'in doubt', because }).fr)}${COLON}${doubtWords(because).fr}.`,
    );
    return [...reasons, signs].map((text) => note(words(text)));
}
