import type { LangiumParser } from 'langium';
import type { File } from './generated/ast.ts';
import type { SyntaxFault } from './faults/syntax-fault.ts';
import type { ReferentielLexingReport } from './lexer.ts';
import { parsingServices } from './services.ts';
import { readStraight } from './straight/read-straight.ts';
import type { Stretch } from './stretch.ts';

export interface ParsedFile {
    readonly tree: File;
    readonly faults: readonly SyntaxFault[];
    readonly comments: readonly Stretch[];
    /** Its commas and « et », the commas of numbers too. */
    readonly joints: readonly Stretch[];
}

/** Reads one source text. Never throws on any text: what cannot be understood is told as a fault. */
export function parseFile(source: string): ParsedFile {
    const straight = readStraight(source);
    return straight ? { ...straight, faults: [] } : parseByLangium(source);
}

/** The same by Langium's parser: a text with faults, and where the tree of its tokens is asked for. */
export function parseByLangium(source: string): ParsedFile {
    const parser = parsingServices().parser.LangiumParser;
    const result = parser.parse<File>(source);
    letGo(parser);
    const [error] = result.parserErrors;
    if (error) throw new Error('The repaired text is not a file of the language.', { cause: error });
    const report = result.lexerReport as ReferentielLexingReport | undefined;
    return {
        tree: withStatements(result.value),
        faults: report?.faults ?? [],
        comments: report?.comments ?? [],
        joints: report?.joints ?? [],
    };
}

/** A file of which nothing at all was understood has no statements either, nor a code. */
function withStatements(tree: File): File {
    if (Array.isArray(tree.statements)) return tree;
    return { $type: 'CertificationFile', statements: [] } as unknown as File;
}

/** Langium's parser keeps the tree that it built last until it begins another. */
function letGo(parser: LangiumParser): void {
    (parser as unknown as { nodeBuilder: { buildRootNode(text: string): void } }).nodeBuilder.buildRootNode('');
}
