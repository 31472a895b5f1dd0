import type { Unit } from '../../model/unit.ts';
import { placeholderIn } from '../shared/placeholder.ts';
import { missingRubrics, rubricsFor } from './rubrics.ts';
import { writtenTexts } from './texts.ts';

/** How many of the sections that the form asks, and of the texts that stand in a référentiel, are written. */
export interface FiledShare {
    readonly done: number;
    readonly total: number;
}

export function filedShare(unit: Unit): FiledShare {
    const rubrics = rubricsFor(unit.registrationKind).length;
    const texts = writtenTexts(unit);
    const blank = texts.filter(({ text, mustSay }) => placeholderIn(text, { mustSay })).length;
    const total = rubrics + texts.length;
    return { done: total - missingRubrics(unit).length - blank, total };
}
