import type { Collection } from './collected.ts';
import type { Head } from './to-data.ts';

/** What whoever imports says of the head; what they don't say comes from the document, or is left to write. */
export interface HeadWishes extends Partial<Head> {
    /** The file, without its ending: a title where nothing else is one. */
    readonly fileName: string;
}

/** What documents are called that say nothing of their subject. */
const GENERIC =
    /(?<!\s)(?:\s*[-–—:|,])?\s*(?:r[ée]f[ée]rentiels?(?: de certification)?(?:\s+d['’]activit[ée]s)?(?:,?\s+(?:de|des)\s+comp[ée]tences)?(?:,?\s+et\s+d['’][ée]valuation)?|RACE?|REAC)\s*[-–—:|]?\s*/gi;
const NUMBER = /\b(?:RNCP|RS)\s?\d{2,6}\b/;

/** « Titre : … », « Certification professionnelle « … » »: what names the certification among other words. */
const TITLED =
    /^(?:intitul[ée]|titre|certification)(?:\s+(?:de la|de)\s+certification)?(?:\s+professionnelle)?\s*:\s*«?\s*([^«»]{5,200}?)\s*»?\.?$|\bcertification(?:\s+professionnelle)?\s*:?\s*«\s*([^«»]{5,200}?)\s*»\.?$/iu;

/** The title that a line says to be one. */
export function titleIn(text: string): string | undefined {
    const found = TITLED.exec(text.trim());
    return found?.[1] ?? found?.[2];
}

export function headOf({ title = '' }: Collection, { fileName, code, title: said, kind, level }: HeadWishes): Head {
    const number = NUMBER.exec(title)?.[0].replace(/\s/, '');
    const bare = trimmed(title.replace(NUMBER, ' '));
    const own = titleIn(bare) ?? trimmed(bare.replace(GENERIC, ' '));
    return {
        code: code ?? number ?? 'CERTIF-1',
        title: said ?? (own || fileName),
        kind: kind ?? ((code ?? number)?.startsWith('RS') ? 'RS' : 'demande'),
        ...(level === undefined ? {} : { level }),
    };
}

function trimmed(text: string): string {
    return text.replace(/\s+/g, ' ').replace(/^[\s–—:|-]+|(?<![\s–—:|-])[\s–—:|-]+$/g, '');
}
