import { fold, isCode, isSlip, WORD_PATTERN } from '../grammar/lexical/words.ts';
import { codeKey } from '../linking/code-key.ts';

/** What a file says it is, before it is read: enough to know which files go together. */
export interface Head {
    readonly kind: 'certification' | 'suite' | 'library' | 'unknown';
    /** The key of the certification's or library's code; empty where the head has none. */
    readonly key: string;
}

const KINDS: readonly (readonly [string, Head['kind']])[] = [
    ['certification', 'certification'],
    ['suite', 'suite'],
    ['bibliotheque', 'library'],
];

const UNKNOWN: Head = { kind: 'unknown', key: '' };

/** Spaces, a byte order mark, comments, and the markers of a merge conflict: what may stand before the head. */
const BEFORE = /(?:[\s\uFEFF]+|\/\/[^\n\r]*|(?:<{7}|={7}|>{7}|\|{7})[^\n\r]*)*/y;
const WORD = new RegExp(WORD_PATTERN, 'y');

/** « suite de RNCP1 » has one word before its code; a slip may make two of it. */
const WORDS_BEFORE_CODE = 3;

/**
 * Reads the head of a file by its first words, misspelt or not. Undefined where a text cut short ends before its head
 * does: more of it is needed.
 */
export function readHead(text: string, isWhole = true): Head | undefined {
    const words = firstWords(text);
    const next = (): string | undefined => {
        const { value } = words.next();
        return value?.complete || (value && isWhole) ? value.word : undefined;
    };
    const first = next();
    const kind = first === undefined ? undefined : kindOf(first);
    if (first !== undefined && !kind) return UNKNOWN;
    if (kind) {
        for (let i = 0; i < WORDS_BEFORE_CODE; i++) {
            const word = next();
            if (word === undefined) break;
            if (isCode(word)) return { kind, key: codeKey(word) };
            if (i === WORDS_BEFORE_CODE - 1) return { kind, key: '' };
        }
    }
    return isWhole ? { kind: kind ?? 'unknown', key: '' } : undefined;
}

/** The words of a text up to the first thing that is none. */
function* firstWords(text: string): Generator<{ word: string; complete: boolean }, undefined> {
    let offset = 0;
    for (;;) {
        BEFORE.lastIndex = offset;
        BEFORE.test(text);
        WORD.lastIndex = BEFORE.lastIndex;
        const [word] = WORD.exec(text) ?? [];
        if (word === undefined) return undefined;
        offset = WORD.lastIndex;
        yield { word, complete: offset < text.length };
    }
}

function kindOf(word: string): Head['kind'] | undefined {
    const folded = fold(word);
    const [, kind] = KINDS.find(([name]) => name === folded) ?? KINDS.find(([name]) => isSlip(folded, name)) ?? [];
    return kind;
}
