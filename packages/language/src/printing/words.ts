// The small parts of statements: codes, lists, texts, durations.
import type { Route } from '../model/administration.ts';
import { ROUTE_NAMES } from '../model/route-names.ts';
import { codeWord, type Statement, type Word } from './statements.ts';
import type {
    WrittenCriterion,
    WrittenDuration,
    WrittenElement,
    WrittenEntry,
    WrittenLabelled,
    WrittenList,
    WrittenQuantity,
} from './written.ts';

export function quotedText(text: string): Word {
    return { text };
}

/** What most of what may be told amounts to. */
const NOTHING: readonly never[] = [];

/** A statement of a keyword and one text, where there is one. */
export function said(keyword: string, text: string | undefined): readonly Statement[] {
    return text === undefined ? NOTHING : [{ words: [keyword, quotedText(text)] }];
}

/** A statement of a keyword and one code, where there is one. */
export function coded(keyword: string, code: string | undefined): readonly Statement[] {
    return code === undefined ? NOTHING : [{ words: [keyword, codeWord(code)] }];
}

export function answered(keyword: string, answer: boolean | undefined): readonly Statement[] {
    return answer === undefined ? NOTHING : [{ words: [keyword, answer ? 'oui' : 'non'] }];
}

/** What is told of something that may have no code. */
export function codeOf(code: string | undefined): readonly Word[] {
    return code === undefined ? NOTHING : [codeWord(code)];
}

/** What opens most declarations: a keyword, the code where there is one, the title. */
export function named(keyword: string, code: string | undefined, title: string): Word[] {
    return code === undefined ? [keyword, quotedText(title)] : [keyword, codeWord(code), quotedText(title)];
}

/** Things of a list with commas between them. */
export function listed(things: readonly (readonly Word[])[]): Word[] {
    return things.flatMap((words, rank) => (rank === 0 ? words : [',', ...words]));
}

export function labelled({ code, label }: WrittenLabelled): Word[] {
    return label === undefined ? [codeWord(code)] : [codeWord(code), quotedText(label)];
}

export function entry(one: WrittenEntry): Word[] {
    return typeof one === 'string' ? [codeWord(one)] : [codeWord(one.from), 'à', codeWord(one.to)];
}

export function list({ included, excluded = [] }: WrittenList): Word[] {
    const kept = included === 'all' ? ['tout'] : listed(included.map(entry));
    return excluded.length > 0 ? [...kept, 'sauf', ...listed(excluded.map(entry))] : kept;
}

export function duration(told: WrittenDuration): Word[] {
    if (!('minutes' in told)) {
        const isPlural = told.amount > 1 && (told.unit === 'jour' || told.unit === 'semaine' || told.unit === 'an');
        return [String(told.amount), isPlural ? `${told.unit}s` : told.unit];
    }
    const [hours, minutes] = [Math.floor(told.minutes / 60), told.minutes % 60];
    if (hours === 0) return [String(minutes), 'min'];
    return minutes === 0 ? [String(hours), 'h'] : [String(hours), 'h', String(minutes).padStart(2, '0')];
}

/** « 1,5 » is one word of it. */
export function quantity(told: WrittenQuantity): Word {
    const [whole = '', decimals] = told.split(',', 2);
    return decimals === undefined ? codeWord(whole) : `${codeWord(whole)},${codeWord(decimals)}`;
}

export function routeWord(route: Route): string {
    return ROUTE_NAMES[route].fr;
}

/** A jury declared elsewhere, or told on the spot. */
export function juryWords(jury: { readonly code: string } | { readonly composition: string }): Word[] {
    return ['jury', 'code' in jury ? codeWord(jury.code) : quotedText(jury.composition)];
}

/** What any element may hold. */
export function element({ doubts = NOTHING, silences = NOTHING }: WrittenElement): readonly Statement[] {
    if (doubts.length === 0 && silences.length === 0) return NOTHING;
    return [
        ...silences.map(({ rule, until, reason }) => ({
            words: ['tolère', rule, ...(until === undefined ? [] : ['jusqu’au', codeWord(until)]), quotedText(reason)],
        })),
        ...doubts.flatMap((reason) => said('douteux', reason)),
    ];
}

export function remarkOf({ remark }: WrittenElement): { readonly remark?: string } {
    return remark === undefined ? {} : { remark };
}

export function criterion(data: WrittenCriterion): Statement {
    const { code, title, indicators = [] } = data;
    return {
        ...remarkOf(data),
        words: [...named('critère', code, title), ...(data.for ? ['pour', ...list(data.for)] : [])],
        body: [...indicators.flatMap((indicator) => said('indicateur', indicator)), ...element(data)],
    };
}
