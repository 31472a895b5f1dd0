import { createToken, type TokenType } from 'chevrotain';
import { isCompositeCstNode, isLeafCstNode, type CstNode } from 'langium';
import type { File } from './generated/ast.ts';
import { scan, type Vocabulary } from './lexical/scanner.ts';
import { fold } from './lexical/words.ts';
import { parseFile } from './parse.ts';

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
const VOCABULARY: Vocabulary = {
    code: createToken({ name: 'CODE' }),
    word: createToken({ name: 'WORD' }),
    text: createToken({ name: 'TEXT' }),
    comment: createToken({ name: 'COMMENT' }),
    stray: createToken({ name: 'STRAY' }),
    keywords: new Map([...HEAD_WORDS].map((name): [string, TokenType] => [fold(name), createToken({ name })])),
};

/**
 * The head of a text: by its first words where they are one, without reading more; else as the whole text is
 * understood. Undefined where a text that is cut short doesn't tell: more of it is needed.
 */
export function readFileHead(text: string, isWhole = true): FileHead | undefined {
    const { tokens } = scan(text, VOCABULARY, undefined, WORDS);
    const names = tokens.map(({ tokenType }) => tokenType.name);
    const code = tokens[names[1] === 'de' ? 2 : 1];
    const kind = KINDS[names[0] ?? ''];
    const isHead = kind !== undefined && (kind === 'suite') === (names[1] === 'de') && code?.tokenType.name === 'CODE';
    if (isHead && (isWhole || (code.endOffset ?? 0) + 1 < text.length)) return { kind, code: code.image };
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
    return { kind: HEAD_WORDS.has(firstWord(tree.$cstNode) ?? '') ? kind : 'unknown' };
}

/** The word of the language with which a node begins. */
function firstWord(node: CstNode | undefined): string | undefined {
    if (!node) return undefined;
    if (isLeafCstNode(node)) return node.hidden || node.length === 0 ? undefined : node.tokenType.name;
    if (!isCompositeCstNode(node)) return undefined;
    for (const child of node.content) {
        const word = firstWord(child);
        if (word !== undefined) return word;
    }
    return undefined;
}
