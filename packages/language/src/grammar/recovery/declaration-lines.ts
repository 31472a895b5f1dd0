import type { IToken, TokenType } from 'chevrotain';
import type { Position, Recognizer } from '../recognizer.ts';
import { scan } from '../lexical/scan.ts';
import type { Vocabulary } from '../lexical/scanner.ts';
import { fold, WORD_PATTERN } from '../lexical/words.ts';

const INDENTATION = /[ \t\u00a0\u202f\ufeff]*/y;
const WORD = new RegExp(WORD_PATTERN, 'y');
/** At the end of a text: the beginning of a declaration, whose own text begins at what was taken for the closing quote. */
const OPENING = new RegExp(
    `(?:(?<![{}\\s])[{}\\s]+|(?<![^\\s{}",«»]))(${WORD_PATTERN})[ \\t\\u00a0]+(?:${WORD_PATTERN}[ \\t\\u00a0]+)?$`,
);

/** Tells which lines look like the beginning of a declaration: where a forgotten quote or brace is mended. */
export class DeclarationLines {
    private readonly vocabulary: Vocabulary<TokenType>;
    private readonly recognizer: Recognizer;
    /** The tokens that may follow each keyword that begins a statement. */
    private readonly followers = new Map<string, ReadonlySet<string>>();

    constructor(recognizer: Recognizer, vocabulary: Vocabulary<TokenType>) {
        this.recognizer = recognizer;
        this.vocabulary = vocabulary;
        for (const keyword of recognizer.statementKeywords())
            this.followers.set(keyword, recognizer.followersOf(keyword));
    }

    /** Whether a keyword can begin a statement. */
    isStarter(keyword: string): boolean {
        return this.followers.has(keyword);
    }

    /**
     * Whether the line at an offset is one that declares or closes something, rather than prose: a keyword, then a code
     * or a text; or, word by word to its end, what may stand in a file.
     */
    beginsAt(source: string, lineStart: number): boolean {
        const start = matchAt(INDENTATION, source, lineStart);
        if (source[start] === '}') return /^\}[\s}]*(?:$|\n|\r|\/\/)/.test(source.slice(start, start + 200));
        const end = matchAt(WORD, source, start);
        if (end <= start || !this.followersOf(source.slice(start, end))) return false;
        return this.isDeclaration(scan(lineFrom(source, start), this.vocabulary).tokens);
    }

    private isDeclaration(tokens: readonly IToken[]): boolean {
        const starts = this.recognizer.statementStarts();
        let positions: readonly Position[] = starts;
        let accepted = 0;
        for (const token of tokens) {
            const name = token.tokenType.name;
            const after = this.recognizer.advance(positions, accepted === 0 ? this.keywordName(token) : name);
            positions = after.length > 0 ? after : this.recognizer.advance(starts, name);
            if (positions.length === 0) break;
            accepted++;
        }
        const [first, second] = tokens;
        if (accepted === tokens.length) return tokens.length > 1;
        if (!first || !second || accepted < 2 || first.tokenType === this.vocabulary.code) return false;
        return accepted > 2 || second.tokenType === this.vocabulary.text || /\d/.test(second.image);
    }

    private keywordName(token: IToken): string {
        return this.vocabulary.keywords.get(fold(token.image))?.name ?? token.tokenType.name;
    }

    /** Where, in a text from `start` to `end` (its closing quote included), a declaration begins that this quote opens. */
    openingBefore(source: string, start: number, end: number): number | undefined {
        const content = source.slice(Math.max(start + 1, end - 200), end - 1);
        const found = OPENING.exec(content);
        const followers = found?.[1] === undefined ? undefined : this.followersOf(found[1]);
        if (!found || !followers) return undefined;
        const hasCode =
            found[0]
                .trim()
                .split(/\s+/)
                .filter((part) => !/^[{}]+$/.test(part)).length > 1;
        return followers.has(hasCode ? this.vocabulary.code.name : this.vocabulary.text.name)
            ? end - 1 - found[0].length
            : undefined;
    }

    private followersOf(word: string): ReadonlySet<string> | undefined {
        // « Activité » with Word's capital begins a declaration too.
        const type = this.vocabulary.keywords.get(fold(word));
        return type && this.followers.get(type.name);
    }
}

function lineFrom(source: string, start: number): string {
    const end = /[\n\r]/g;
    end.lastIndex = start;
    return source.slice(start, end.exec(source)?.index ?? source.length);
}

function matchAt(pattern: RegExp, source: string, offset: number): number {
    pattern.lastIndex = offset;
    return pattern.test(source) ? pattern.lastIndex : offset;
}
