import { inertLine } from '../model/inert.ts';
import { FORM_NAMES } from '../model/items.ts';
import type { Unit } from '../model/unit.ts';
import { rowsOf, type WorkRow } from './rows.ts';
import type { ChoiceId } from './sheets.ts';

export interface Choices {
    readonly id: ChoiceId;
    readonly values: readonly string[];
}

/** What the columns of a unit's working file offer to choose from; names as its own rows write them. */
export function choicesOf(unit: Unit, rows: readonly WorkRow[] = rowsOf(unit)): readonly Choices[] {
    const codes = (...kinds: readonly WorkRow['kind'][]): string[] =>
        rows.filter(({ kind }) => kinds.includes(kind)).flatMap(({ cells }) => (cells.code ? [cells.code] : []));
    const all: readonly Choices[] = [
        { id: 'forms', values: FORM_NAMES },
        { id: 'blocks', values: unit.blocks.flatMap(({ code }) => (code ? [inertLine(code.text)] : [])) },
        { id: 'activities', values: codes('activity') },
        { id: 'holders', values: codes('activity', 'competency') },
        { id: 'tested', values: codes('competency', 'assessment') },
        { id: 'assessments', values: codes('assessment') },
        { id: 'competencies', values: codes('competency') },
    ];
    return all
        .map(({ id, values }) => ({ id, values: [...new Set(values)] }))
        .filter(({ values }) => values.length > 0);
}
