import type * as ast from '../../grammar/generated/ast.ts';
import type { Duration } from '../administration.ts';

const DATE = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/;

/** `31/10/2024` or `31-10-2024` as `2024-10-31`; undefined where the calendar has no such day. */
export function dateOf(text: string): string | undefined {
    const match = DATE.exec(text);
    if (!match) return undefined;
    const [day, month, year] = match.slice(1).map(Number) as [number, number, number];
    const date = new Date(Date.UTC(year, month - 1, day));
    const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
    return exists ? date.toISOString().slice(0, 10) : undefined;
}

/** A number as the French write it: « 1,5 ». */
export function numberOf(text: string): number | undefined {
    return /^\d+(?:[.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : undefined;
}

const MINUTES_PER: Partial<Record<string, number>> = { min: 1, h: 60 };
const MONTHS_PER: Partial<Record<string, number>> = { mois: 1, an: 12, ans: 12 };
const GLUED = /^(\d+)(h|min|mois|ans?)(\d{1,2})?(?:min)?$/i;

/** « 20 min », « 1 h 30 », « 1h30 », « 3 ans »; neither minutes nor months for days and weeks, or what is no duration. */
export function durationOf(node: ast.Duration): Pick<Duration, 'minutes' | 'months'> {
    const glued = GLUED.exec(node.amount);
    if (glued) return inUnit(Number(glued[1]), (glued[2] as string).toLowerCase(), Number(glued[3] ?? 0));
    const amount = numberOf(node.amount);
    if (amount === undefined) return {};
    if (node.hours) return inUnit(amount, 'h', numberOf(node.minutes ?? '0') ?? 0);
    return node.unit === undefined ? {} : inUnit(amount, node.unit, 0);
}

/** Beyond this a number is no duration, but another number at its place: dates reckoned with it would leave the calendar. */
const LONGEST = 9999;

function inUnit(amount: number, unit: string, minutes: number): Pick<Duration, 'minutes' | 'months'> {
    if (amount > LONGEST) return {};
    const perMinutes = MINUTES_PER[unit];
    if (perMinutes !== undefined) return { minutes: amount * perMinutes + minutes };
    const perMonths = MONTHS_PER[unit];
    return perMonths === undefined ? {} : { months: amount * perMonths };
}
