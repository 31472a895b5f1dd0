import type { IToken, TokenType, TokenTypeDictionary } from 'chevrotain';
import { createToken } from 'chevrotain';
import type { LangiumCoreServices, Lexer, LexerResult, LexingReport, TokenizeOptions } from 'langium';
import { GrammarAST, AstUtils } from 'langium';
import { fold } from './lexical/words.ts';
import { scan } from './lexical/scan.ts';
import type { Vocabulary } from './lexical/scanner.ts';
import { Recognizer } from './recognizer.ts';
import { Repairer } from './recovery/repair.ts';
import type { SyntaxFault } from './faults/syntax-fault.ts';
import type { Stretch } from './stretch.ts';

/** What the lexer found wrong, for `parseFile`; the parser itself never meets a fault. */
export interface ReferentielLexingReport extends LexingReport {
    readonly faults: readonly SyntaxFault[];
    readonly comments: readonly Stretch[];
    readonly joints: readonly Stretch[];
}

/**
 * Splits a text into tokens and mends them: what the parser receives always is a file of the language, and what had to
 * be put right to make it one stands in the report.
 */
export class ReferentielLexer implements Lexer {
    readonly definition: TokenTypeDictionary;
    readonly vocabulary: Vocabulary<TokenType>;
    readonly recognizer: Recognizer;
    private readonly repairer: Repairer;

    constructor(services: LangiumCoreServices) {
        this.definition = tokenTypes(services.Grammar);
        this.vocabulary = vocabularyOf(this.definition);
        this.recognizer = new Recognizer(services.Grammar);
        this.repairer = new Repairer(this.vocabulary, this.recognizer, this.definition);
    }

    tokenize(text: string, options?: TokenizeOptions): LexerResult {
        // Completion asks for the tokens as they stand ("partial"): it has its own idea of what may follow.
        if (options?.mode === 'partial') return result(scan(text, this.vocabulary), []);
        const repaired = this.repairer.read(text);
        return result(repaired, repaired.faults);
    }
}

function result(read: { tokens: IToken[]; hidden: IToken[] }, faults: readonly SyntaxFault[]): LexerResult {
    const report: ReferentielLexingReport = {
        diagnostics: [],
        faults,
        comments: read.hidden.map(stretchOf),
        joints: read.tokens.filter(isJoint).map(stretchOf),
    };
    return { tokens: read.tokens, hidden: read.hidden, errors: [], report };
}

function isJoint({ tokenType, isInsertedInRecovery }: IToken): boolean {
    return (tokenType.name === ',' || tokenType.name === 'et') && !isInsertedInRecovery;
}

function stretchOf({ startOffset, endOffset }: IToken): Stretch {
    return { start: startOffset, end: (endOffset ?? startOffset) + 1 };
}

function tokenTypes(grammar: GrammarAST.Grammar): TokenTypeDictionary {
    const names = new Set<string>();
    for (const rule of grammar.rules) {
        if (GrammarAST.isTerminalRule(rule)) names.add(rule.name);
        else for (const node of AstUtils.streamAllContents(rule)) if (GrammarAST.isKeyword(node)) names.add(node.value);
    }
    names.add('STRAY');
    return Object.fromEntries([...names].map((name) => [name, createToken({ name })]));
}

function vocabularyOf(types: TokenTypeDictionary): Vocabulary<TokenType> {
    const { CODE, WORD, TEXT, COMMENT, STRAY, ...keywords } = types as Record<string, TokenType>;
    if (!CODE || !WORD || !TEXT || !COMMENT || !STRAY) throw new Error('The grammar lacks one of its terminals.');
    return {
        code: CODE,
        word: WORD,
        text: TEXT,
        comment: COMMENT,
        stray: STRAY,
        keywords: new Map(Object.values(keywords).map((type) => [fold(type.name), type])),
    };
}
