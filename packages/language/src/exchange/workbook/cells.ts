// When cells say the same.
import { FORM_NAMES } from '../../model/items.ts';
import type { WrittenForm } from '../../printing/written.ts';
import type { Cells, ColumnId } from '../../worksheets/index.ts';
import { wholeDuration } from '../structuring/index.ts';

export const FORMS: readonly ColumnId[] = ['form', 'secondForm', 'thirdForm'];

/** As the reader of cells gives it. */
export function settled(text = ''): string {
    return text
        .split('\n')
        .map((line) => line.trimEnd())
        .join('\n')
        .trim()
        .normalize('NFC');
}

/** Whether cells say what is wanted, of a whole row: a duration however it is written, forms wherever the gaps are. */
export function saysCells(told: Cells, wanted: Cells, row: Cells = wanted): boolean {
    return Object.entries(wanted).every(([key, text]) => {
        const id = key as ColumnId;
        const here = settled(told[id]);
        if (here === settled(text)) return true;
        if (FORMS.includes(id)) return JSON.stringify(formsIn(told)) === JSON.stringify(formsIn(row));
        if (id === 'indicators') return here === linesOf(text ?? '').join('\n');
        const isTime = id === 'duration' || id === 'preparation';
        const time = isTime ? wholeDuration(here) : undefined;
        return time !== undefined && JSON.stringify(time) === JSON.stringify(wholeDuration(text ?? ''));
    });
}

export function linesOf(text: string): string[] {
    return text
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '');
}

export function formsIn(row: Cells): WrittenForm[] {
    return FORMS.flatMap((id): WrittenForm[] => {
        const text = row[id] ?? '';
        const name = FORM_NAMES.find((one) => one === text.toLowerCase());
        return text === '' ? [] : [name ? { name } : { text }];
    });
}
