import type { Assessment, Competency } from '../model/items.ts';
import type { Unit } from '../model/unit.ts';
import { toggleEvaluation } from './evaluate.ts';
import { Source } from './source.ts';
import { inOrder, type TextEdit } from './text-edit.ts';

/** Whether an épreuve evaluates a competency, turned round: a click in the matrix. */
export function toggle(unit: Unit, competency: Competency, assessment: Assessment): readonly TextEdit[] {
    return inOrder(toggleEvaluation(new Source(unit), competency, assessment));
}
