import type { IToken, TokenType } from 'chevrotain';

/** A token that the source lacks, right after one that it has. The parser takes it and puts nothing in the tree. */
export function insertedToken(tokenType: TokenType, after: IToken | undefined): IToken {
    const offset = after ? (after.endOffset ?? after.startOffset) + 1 : 0;
    return {
        image: '',
        startOffset: offset,
        endOffset: offset - 1,
        startLine: after?.endLine ?? 1,
        startColumn: (after?.endColumn ?? 0) + 1,
        endLine: after?.endLine ?? 1,
        endColumn: after?.endColumn ?? 0,
        tokenType,
        tokenTypeIdx: tokenType.tokenTypeIdx ?? 0,
        isInsertedInRecovery: true,
    };
}
