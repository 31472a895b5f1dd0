import type { DateValue } from '../../model/administration.ts';
import { type Message } from '../../model/message.ts';

/** A day and some months later; of a month that is too short, its last day. Both `YYYY-MM-DD`. */
export function addMonths(iso: string, months: number): string {
    const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
    const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
    return isoOf(new Date(Date.UTC(year, month - 1 + months, Math.min(day, last))));
}

export function addDays(iso: string, days: number): string {
    const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
    return isoOf(new Date(Date.UTC(year, month - 1, day + days)));
}

/** As the French write it: 31/10/2024. */
export function french(iso: string): string {
    return iso.split('-').toReversed().join('/');
}

/** The same day, written as another date of the author's is: with slashes or hyphens. */
export function spelledLike(iso: string, { code }: DateValue): string {
    return french(iso).replaceAll('/', code.text.includes('-') ? '-' : '/');
}

function isoOf(date: Date): string {
    return date.toISOString().slice(0, 10);
}

/** « 3 ans », « 18 mois ». */
export function monthsPhrase(months: number): Message {
    if (months % 12 !== 0) return { fr: `${months} mois`, en: `${months} months` };
    const years = months / 12;
    return { fr: `${years} ${years < 2 ? 'an' : 'ans'}`, en: `${years} ${years === 1 ? 'year' : 'years'}` };
}
