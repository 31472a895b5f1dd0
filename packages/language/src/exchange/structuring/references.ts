// What a text says is evaluated: « A3C3 à A3C6 », « C1.1, C1.2, », « l'ensemble des compétences du bloc ».
import { codeKey } from '../../model/codes.ts';
import type { WrittenEntry, WrittenList } from '../../printing/written.ts';
import { CODE_PATTERN, writtenCode } from './marks.ts';

export interface References {
    readonly list: WrittenList;
    /** Where they end in the text. */
    readonly end: number;
}

const CODE = new RegExp(`\\s*(${CODE_PATTERN})\\.?`, 'uy');
const JOINT = /\s*(?:[,;/&+]|et(?=\s))+\s*(?:et\s+)?/uy;
const TO = /\s*(?:à|[–—]|-(?=\s))\s*/uy;
const ALL =
    /^(?:l[’']ensemble|toutes?|tous|la totalité)\s+(?:de(?:s| l[’']ensemble des)?\s+|les\s+)?(?:compétences|capacités)(?:\s+(?:du|de ce|de chaque|visées par le|constitutives du|composant le)\s+bloc(?:\s+de\s+compétences)?)?\s*\.?/iu;

/** The references with which a text begins; nothing where it begins otherwise, or names what isn't `known` (code keys). */
export function leadingReferences(text: string, known: ReadonlySet<string>): References | undefined {
    const all = ALL.exec(text);
    if (all) return { list: { included: 'all' }, end: all[0].length };
    const entries: WrittenEntry[] = [];
    let end = 0;
    for (let start: number | undefined = 0; start !== undefined;) {
        const from = codeAt(text, start, known);
        if (!from) break;
        end = from.end;
        const to = rangeEnd(text, from.end, known);
        entries.push(to ? { from: from.code, to: to.code } : from.code);
        if (to) end = to.end;
        start = matchEnd(JOINT, text, end);
        // « C1.1, C1.2, »: a comma after which nothing comes.
        if (start !== undefined && text.slice(start).trim() === '')
            return { list: { included: entries }, end: text.length };
    }
    return entries.length > 0 ? { list: { included: entries }, end } : undefined;
}

/** The references of a text that says nothing else. */
export function onlyReferences(text: string, known: ReadonlySet<string>): WrittenList | undefined {
    const found = leadingReferences(text.trim(), known);
    return found && /^[\s.,;]*$/.test(text.trim().slice(found.end)) ? found.list : undefined;
}

function rangeEnd(text: string, start: number, known: ReadonlySet<string>) {
    const at = matchEnd(TO, text, start);
    return at === undefined ? undefined : codeAt(text, at, known);
}

function codeAt(text: string, start: number, known: ReadonlySet<string>) {
    CODE.lastIndex = start;
    const found = CODE.exec(text);
    const code = writtenCode(found?.[1] ?? '');
    return found && known.has(codeKey(code)) ? { code, end: CODE.lastIndex } : undefined;
}

function matchEnd(pattern: RegExp, text: string, start: number): number | undefined {
    pattern.lastIndex = start;
    return pattern.test(text) ? pattern.lastIndex : undefined;
}
