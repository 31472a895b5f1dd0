import type { IToken } from 'chevrotain';
import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver-types';
import { tokensOf } from './tokens.ts';

/** What can be folded away: what braces hold, texts of several lines, comments of several lines. */
export function foldingRanges(text: string): FoldingRange[] {
    const { all, comments } = tokensOf(text);
    return [...braces(all), ...texts(all), ...commentBlocks(comments)].toSorted(
        (a, b) => a.startLine - b.startLine || b.endLine - a.endLine,
    );
}

/** The line of the closing brace stays in sight. */
function braces(tokens: readonly IToken[]): FoldingRange[] {
    const found: FoldingRange[] = [];
    const open: number[] = [];
    for (const { tokenType, startLine = 1 } of tokens) {
        if (tokenType.name === '{') open.push(startLine - 1);
        if (tokenType.name !== '}') continue;
        const from = open.pop();
        if (from !== undefined && startLine - 2 > from) found.push({ startLine: from, endLine: startLine - 2 });
    }
    return found;
}

function texts(tokens: readonly IToken[]): FoldingRange[] {
    return tokens.flatMap(({ tokenType, startLine = 1, endLine = 1 }) =>
        tokenType.name === 'TEXT' && endLine > startLine ? [{ startLine: startLine - 1, endLine: endLine - 1 }] : [],
    );
}

function commentBlocks(comments: readonly IToken[]): FoldingRange[] {
    const blocks: { startLine: number; endLine: number }[] = [];
    for (const { startLine = 1 } of comments) {
        const last = blocks.at(-1);
        if (last && startLine - 1 === last.endLine + 1) last.endLine++;
        else blocks.push({ startLine: startLine - 1, endLine: startLine - 1 });
    }
    return blocks
        .filter(({ startLine, endLine }) => endLine > startLine)
        .map((block) => ({ ...block, kind: FoldingRangeKind.Comment }));
}
