import type { DateValue } from '../model/administration.ts';
import { inertLine } from '../model/inert.ts';

/** « 31-10-2024 », as the page writes dates; what stands there where it is no date. */
export function dateOf({ code, iso }: DateValue): string {
    return iso === undefined ? inertLine(code.text) : iso.split('-').toReversed().join('-');
}
