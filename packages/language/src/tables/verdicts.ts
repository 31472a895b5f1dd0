// How a table says that a competency isn't evaluated, or only in part: never nothing.
import type { Route } from '../model/administration.ts';
import type { Competency } from '../model/items.ts';
import type { Verdict } from '../model/coverage.ts';
import { enumeration, hole, paragraph, space, words } from './content.ts';
import type { Labels } from './labels.ts';
import type { Inline, Paragraph } from './table.ts';
import { COLON, ROUTE_NAMES } from './vocabulary.ts';

/** A typing fault in an épreuve accuses no competency: the table then says what is to be looked at. */
export function isSure(labels: Labels): boolean {
    return labels.unit.hasHead && !labels.unit.syntaxFaults.some(({ touchesCoverage }) => touchesCoverage);
}

/** The hole of a competency that some judged route leaves open; nothing where all is evaluated. */
export function holesOf(labels: Labels, competency: Competency): Paragraph[] {
    const { coverage } = labels.unit;
    const worst = coverage.worst(competency);
    if (worst === 'evaluated') return [];
    if (!isSure(labels)) return [paragraph(hole('Évaluation à vérifier : une faute de saisie touche une épreuve'))];
    if (worst === 'in part') {
        const missing = coverage.missingCriteria(competency).map((criterion) => labels.mention(criterion));
        return [paragraph(hole('Évaluée en partie, sans'), space(), ...enumeration(missing))];
    }
    const open = coverage.routes.filter((route) => coverage.verdict(competency, route) === 'not evaluated');
    if (open.length === coverage.routes.length) return [paragraph(hole('Non évaluée'))];
    return [paragraph(hole(`Non évaluée pour la voie${COLON}${names(open)}`))];
}

function names(routes: readonly (Route | undefined)[]): string {
    return routes.flatMap((route) => (route ? [ROUTE_NAMES[route]] : [])).join(', ');
}

export const MARKS = {
    evaluated: { kind: 'mark', text: '●', label: 'évaluée' },
    'in part': { kind: 'mark', text: '◐', label: 'évaluée en partie' },
} as const satisfies Readonly<Partial<Record<Verdict, Inline>>>;

export const LEGEND = '● évaluée, ◐ évaluée en partie, ⚠ non évaluée';

/** The sign of a verdict; a doubtful one is no hole. */
export function markOf(verdict: Verdict, isCertain: boolean): Inline {
    if (verdict !== 'not evaluated') return MARKS[verdict];
    return isCertain ? hole('Non évaluée') : words('à vérifier');
}
