import type { IToken, TokenType } from 'chevrotain';
import { DeclarationLines } from './declaration-lines.ts';
import { EditCosts } from './edit-costs.ts';
import type { SyntaxFault } from '../faults/syntax-fault.ts';
import { FaultTeller } from '../faults/fault-messages.ts';
import { pairBraces } from './brace-pairing.ts';
import { mendTokens, type MendedTokens } from './mend-tokens.ts';
import type { Recognizer } from '../recognizer.ts';
import { scan, type Scan } from '../lexical/scan.ts';
import type { Vocabulary } from '../lexical/scanner.ts';

export interface Repaired {
    readonly tokens: IToken[];
    readonly hidden: IToken[];
    readonly faults: readonly SyntaxFault[];
}

interface Reading {
    readonly scan: Scan;
    /** The tokens with missing braces put in by layout: what the edits count. */
    readonly paired: readonly IToken[];
    readonly mended: MendedTokens;
    readonly cost: number;
}

/** A quote that closes nothing costs more than one that is put where a declaration begins. */
const COST_OF_UNCLOSED = 1;
const COST_OF_BRACE = 0.8;

/**
 * Makes any text a file of the language. A file without fault is only recognised. Otherwise it is read as it stands and,
 * where a text seems to have swallowed declarations, once more with that text ended before them; the reading that needs
 * less mending is kept. Missing braces are told by the indentation, the rest by the cheapest edits.
 */
export class Repairer {
    private readonly vocabulary: Vocabulary<TokenType>;
    private readonly recognizer: Recognizer;
    private readonly lines: DeclarationLines;
    private readonly costs: EditCosts;
    private readonly types: Readonly<Record<string, TokenType>>;
    private readonly teller: FaultTeller;

    constructor(vocabulary: Vocabulary<TokenType>, recognizer: Recognizer, types: Readonly<Record<string, TokenType>>) {
        this.vocabulary = vocabulary;
        this.recognizer = recognizer;
        this.types = types;
        this.lines = new DeclarationLines(recognizer, vocabulary);
        this.costs = new EditCosts(vocabulary, this.lines);
        this.teller = new FaultTeller(vocabulary, recognizer);
    }

    read(source: string): Repaired {
        const plain = scan(source, this.vocabulary);
        if (plain.faults.length === 0 && this.isFaultless(plain.tokens)) return { ...plain, faults: [] };
        this.costs.reset();
        let reading = this.mend(source, plain);
        const suspicious = scan(source, this.vocabulary, (start, end) => this.meantEnd(source, start, end));
        if (suspicious.tokens.some(({ endOffset }, index) => endOffset !== plain.tokens[index]?.endOffset)) {
            const other = this.mend(source, suspicious);
            if (other.cost < reading.cost) reading = other;
        }
        return {
            tokens: reading.mended.tokens,
            hidden: reading.scan.hidden,
            faults: this.teller.tell(source, reading.scan.faults, reading.paired, reading.mended.mended),
        };
    }

    private isFaultless(tokens: readonly IToken[]): boolean {
        let positions = this.recognizer.start();
        for (const token of tokens) {
            positions = this.recognizer.advance(positions, token.tokenType.name);
            if (positions.length === 0) return false;
        }
        return this.recognizer.mayEnd(positions);
    }

    private mend(source: string, read: Scan): Reading {
        const braces = { open: this.types['{'] as TokenType, close: this.types['}'] as TokenType };
        const paired = pairBraces(read.tokens, braces, (token) => this.lines.isStarter(token.tokenType.name));
        const mended = mendTokens(source, paired, this.recognizer, this.costs, this.lines, this.types);
        const unclosed = read.faults.filter(({ kind }) => kind === 'unclosed-text').length;
        const inserted = paired.filter(({ isInsertedInRecovery }) => isInsertedInRecovery).length;
        return {
            scan: read,
            paired,
            mended,
            cost: mended.cost + unclosed * COST_OF_UNCLOSED + inserted * COST_OF_BRACE,
        };
    }

    /** Where a text that swallows a declaration was meant to end: before the first line inside it that begins as one. */
    private meantEnd(source: string, start: number, end: number): number | undefined {
        if (closesWords(source, start)) return start + 1;
        for (let at = start; at < end - 1; at++) {
            const isNewline = source[at] === '\n' || (source[at] === '\r' && source[at + 1] !== '\n');
            if (isNewline && this.lines.beginsAt(source, at + 1)) return trimmedEnd(source, start, at);
        }
        const opening = this.lines.openingBefore(source, start, end);
        return opening !== undefined && opening > start ? trimmedEnd(source, start, opening) : undefined;
    }
}

/** « GUIDON" forme »: a quote right after a word, and not before one, closes what has no opening quote. */
function closesWords(source: string, at: number): boolean {
    return /[\p{L}\d.…)]/u.test(source.charAt(at - 1)) && /^[\s{},]?$/.test(source.charAt(at + 1));
}

/**
 * An opening brace at the end of the line belongs to the declaration, not to its text; a quote before nothing but that
 * and a comment closes the words before it.
 */
function trimmedEnd(source: string, start: number, end: number): number {
    const text = source.slice(start, end);
    if (/^"[\s{}]*(?:\/\/[^\n\r]*)?$/.test(text)) return start + 1;
    return start + Math.max(text.replace(/(?<![\s{}])[\s{}]+$/, '').length, 1);
}
