import type { Span } from '../model/source.ts';
import type { Fix } from './rule.ts';

/** A text as it is written in a source. */
export function quote(text: string): string {
    return `"${text.replace(/["\\]/g, '\\$&')}"`;
}

/** Offers to write something else where a code, a number or a date stands. */
export function writing(at: Span, text: string): Fix {
    return {
        title: { fr: `Écrire « ${text} »`, en: `Write “${text}”` },
        operation: { do: 'replace', at, by: text },
        safe: false,
    };
}
