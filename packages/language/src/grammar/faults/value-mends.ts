import type { IToken } from 'chevrotain';
import { fold } from '../lexical/words.ts';
import type { SyntaxFault } from './syntax-fault.ts';

const MONTHS = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' ');
const SPELT_DATE = /^(\d{1,2})(?:er)?\s+(\p{L}+)\s+(\d{4})$/u;

/** A SIRET with blanks, of which only the first part was understood: as one code. */
export function mendOfValue(source: string, before: IToken | undefined, end: number): Pick<SyntaxFault, 'mend'> {
    if (!before) return {};
    const start = before.startOffset;
    const written = source.slice(start, end);
    const text = siretIn(written);
    return text === undefined ? {} : { mend: { start, end, text, isCertain: true } };
}

/** A date in words as the language writes it. */
export function dateIn(written: string): string | undefined {
    const [, day = '', name = '', year = ''] = SPELT_DATE.exec(written) ?? [];
    const month = MONTHS.findIndex((known) => fold(known) === fold(name)) + 1;
    return month > 0 ? `${day.padStart(2, '0')}/${String(month).padStart(2, '0')}/${year}` : undefined;
}

function siretIn(written: string): string | undefined {
    if (!/^[\d\s\u00A0\u202F]+$/.test(written)) return undefined;
    const digits = written.replace(/\D/g, '');
    return digits.length === 14 ? digits : undefined;
}
