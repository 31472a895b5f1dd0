import type { File } from './generated/ast.ts';
import { scanInto, type TokenSink, type Vocabulary } from './lexical/scanner.ts';
import { fold } from './lexical/words.ts';
import { parseFile } from './parse.ts';
import { ownWordsOf } from './places.ts';

/** What a file says on its first line that it is. */
export interface FileHead {
    readonly kind: 'certification' | 'suite' | 'library' | 'unknown';
    /** The code of the certification or library; undefined where the head has none. */
    readonly code?: string;
}

const KINDS: Readonly<Record<string, FileHead['kind']>> = {
    certification: 'certification',
    suite: 'suite',
    bibliothèque: 'library',
};

/** « suite de RNCP1 » is the longest of them. */
const WORDS = 3;

const HEAD_WORDS: ReadonlySet<string> = new Set([...Object.keys(KINDS), 'de']);

/** The words of heads alone: the whole grammar takes a while to load, and most heads need no more. */
const VOCABULARY: Vocabulary<string> = {
    code: 'CODE',
    word: 'WORD',
    text: 'TEXT',
    comment: 'COMMENT',
    stray: 'STRAY',
    keywords: new Map([...HEAD_WORDS].map((name) => [fold(name), name])),
};

class FirstWords implements TokenSink<string> {
    readonly words: { readonly name: string; readonly start: number; readonly end: number }[] = [];

    get count(): number {
        return this.words.length;
    }

    token(name: string, start: number, end: number): void {
        this.words.push({ name, start, end });
    }

    comment(): void {
        // A head begins behind its comments.
    }
}

/**
 * The head of a text: by its first words where they are one, without reading more; else as the whole text is
 * understood. Undefined where a text that is cut short doesn't tell: more of it is needed.
 */
export function readFileHead(text: string, isWhole = true): FileHead | undefined {
    const first = new FirstWords();
    scanInto(text, VOCABULARY, first, undefined, WORDS);
    const names = first.words.map(({ name }) => name);
    const code = first.words[names[1] === 'de' ? 2 : 1];
    const kind = KINDS[names[0] ?? ''];
    const isHead = kind !== undefined && (kind === 'suite') === (names[1] === 'de') && code?.name === 'CODE';
    if (isHead && (isWhole || code.end < text.length)) return { kind, code: text.slice(code.start, code.end) };
    return isWhole ? headOf(parseFile(text).tree) : undefined;
}

const KIND_OF: Readonly<Record<File['$type'], FileHead['kind']>> = {
    CertificationFile: 'certification',
    ContinuationFile: 'suite',
    LibraryFile: 'library',
};

/** The head of a file that was read; one of which no word is there says nothing. */
function headOf(tree: File): FileHead {
    const kind = KIND_OF[tree.$type];
    const code = tree.code?.value;
    if (code !== undefined) return { kind, code };
    return { kind: HEAD_WORDS.has(firstWord(tree) ?? '') ? kind : 'unknown' };
}

/** The word of the language with which a file begins; not one that was put in to mend it. */
function firstWord(tree: File): string | undefined {
    return ownWordsOf(tree).find(({ start, end }) => end > start)?.name;
}
