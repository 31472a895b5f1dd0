import type { IToken, TokenType } from 'chevrotain';
import { HEADS } from '../faults/author-words.ts';
import type { DeclarationLines } from './declaration-lines.ts';
import type { Vocabulary } from '../lexical/scanner.ts';
import { distance, fold, isSlip } from '../lexical/words.ts';

/** Letters with which authors begin the codes of each kind of declaration. */
const KEYWORDS_BY_LETTERS: Partial<Record<string, string>> = {
    A: 'activité',
    AT: 'activité',
    C: 'compétence',
    CT: 'compétence',
    CE: 'critère',
    CET: 'critère',
    BC: 'bloc',
    B: 'bloc',
    E: 'épreuve',
    EF: 'épreuve',
};

/** Keywords of statements that hold others, or on which others rest. */
const DECLARATIONS = new Set(['activité', 'compétence', 'compétences', 'critère', 'bloc', 'épreuve', 'évalue', 'au']);

/** What authors write for a word or sign of the language without its being a slip of the hand. */
export const MEANT_BY: Partial<Record<string, string>> = {
    ';': ',',
    minute: 'min',
    minutes: 'min',
    mn: 'min',
    heure: 'h',
    heures: 'h',
    évaluation: 'épreuve',
    examen: 'épreuve',
    VAE: 'expérience',
};

/**
 * What each way of mending costs; the cheapest is taken for what the author meant. A slip in a word is likelier than a
 * missing sign, that likelier than a stray one, and a declaration is the last thing to give up.
 */
export class EditCosts {
    private readonly vocabulary: Vocabulary<TokenType>;
    private readonly lines: DeclarationLines;
    private readonly replacements = new Map<string, Map<string, number | undefined>>();

    constructor(vocabulary: Vocabulary<TokenType>, lines: DeclarationLines) {
        this.vocabulary = vocabulary;
        this.lines = lines;
    }

    /** To leave a token out; what follows another one that is left out costs little more. */
    deletion(token: IToken, previous: IToken | undefined, deletedBefore: boolean): number {
        const name = token.tokenType.name;
        const startsLine = isFirstOnLine(token, previous);
        if (DECLARATIONS.has(name) && startsLine) return 3;
        if (startsLine && this.lines.isStarter(name) && !HEADS.has(name)) return 2;
        const cost = this.deletionAlone(name);
        // A brace holds or frees all that follows, « évalue » says what counts: they are no part of a run of words.
        return deletedBefore && !/^[{}]$/.test(name) && !DECLARATIONS.has(name) ? cost * 0.2 : cost;
    }

    /** To put a token in before another (undefined at the end of the file). */
    insertion(name: string, next: IToken | undefined, previous: IToken | undefined): number {
        const startsLine = !next || isFirstOnLine(next, previous);
        switch (name) {
            case ',':
                return 0.9;
            case '{':
                return startsLine ? 1 : 1.4;
            case '}':
                return startsLine ? 1 : 1.6;
            case this.vocabulary.code.name:
            case this.vocabulary.text.name:
                return 1.3;
            default:
                return this.keywordInsertion(name, next, startsLine || /^[{}]$/.test(previous?.tokenType.name ?? ''));
        }
    }

    /** To read a word as another; undefined where it is too far from it. */
    replacement(token: IToken, name: string): number | undefined {
        const known = this.replacements.get(token.image) ?? new Map<string, number | undefined>();
        if (!known.has(name)) {
            known.set(name, this.computeReplacement(token, name));
            this.replacements.set(token.image, known);
        }
        return known.get(name);
    }

    /** Forgets what was computed for the words of one file. */
    reset(): void {
        this.replacements.clear();
    }

    private computeReplacement(token: IToken, name: string): number | undefined {
        const { code, word } = this.vocabulary;
        const type = token.tokenType;
        if (MEANT_BY[token.image] === name) return 0.4;
        if (type === this.vocabulary.text || type === this.vocabulary.stray) return undefined;
        const isKeyword = this.vocabulary.keywords.has(fold(token.image));
        if (name === code.name) {
            const isWord = type === word || (isKeyword && /^[a-z]/.test(type.name) && !this.lines.isStarter(type.name));
            return isWord ? 1.25 : undefined;
        }
        if (name === word.name) return type === code ? 0.6 : isKeyword ? 0.3 : undefined;
        const meant = this.vocabulary.keywords.get(fold(name));
        if (!meant || !/[a-z]/.test(name) || !/\p{L}/u.test(token.image)) return undefined;
        const [written, wanted] = [fold(token.image), fold(name)];
        if (written === wanted) return 0.1;
        // Half a word: « bib » is the beginning of « bibliothèque ».
        if (type === word && written.length >= 3 && wanted.startsWith(written)) return 0.9;
        // What can begin a statement is none of the words that begin a file, nor the other way round.
        if (HEADS.has(name) && this.lines.isStarter(type.name)) return undefined;
        if (HEADS.has(type.name)) return undefined;
        // A word of the language, or a code, is seldom a slip for another word of the language.
        const rarely = type === word ? 0 : type === code ? 0.3 : 0.5;
        return isSlip(written, wanted) ? 0.4 + rarely + 0.15 * distance(written, wanted) : undefined;
    }

    private deletionAlone(name: string): number {
        // A second first line is left out, not the one that stands first.
        if (HEADS.has(name)) return 0.8;
        switch (name) {
            case ',':
            case '%':
                return 0.7;
            case '{':
            case '}':
                return 1.5;
            case this.vocabulary.text.name:
                return 1.7;
            case this.vocabulary.code.name:
                return 1.2;
            case this.vocabulary.word.name:
            case this.vocabulary.stray.name:
                return 1;
            default:
                return this.lines.isStarter(name) ? 1.7 : 1.1;
        }
    }

    private keywordInsertion(name: string, next: IToken | undefined, startsStatement: boolean): number {
        if (!this.lines.isStarter(name)) return 1.2;
        if (!startsStatement) return 2.5;
        const letters = next?.tokenType === this.vocabulary.code ? /^[A-Z]+/.exec(next.image)?.[0] : undefined;
        if (letters !== undefined && KEYWORDS_BY_LETTERS[letters] === name) return 1.2;
        return letters === undefined ? 1.7 : 1.5;
    }
}

export function isFirstOnLine(token: IToken, previous: IToken | undefined): boolean {
    return (token.startLine ?? 0) > (previous?.endLine ?? 0);
}
