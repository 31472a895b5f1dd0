import type { IToken, TokenType } from 'chevrotain';
import { insertedToken } from './inserted-token.ts';

export interface Braces {
    readonly open: TokenType;
    readonly close: TokenType;
}

interface OpenBrace {
    /** How far the line is indented on which the brace stands. */
    readonly indentation: number;
    readonly line: number;
}

/**
 * Where braces don't pair, indentation tells what the author meant: a line that stands further left than what is open
 * closes it; a closing brace that nothing open stands above belongs to a declaration whose opening brace is missing.
 * Gives the tokens with the missing braces put in, or the same tokens where braces pair.
 */
export function pairBraces(
    tokens: readonly IToken[],
    braces: Braces,
    isStarter: (token: IToken) => boolean,
): readonly IToken[] {
    return arePaired(tokens, braces) ? tokens : new BracePairing(braces, isStarter).pair(tokens);
}

function arePaired(tokens: readonly IToken[], { open, close }: Braces): boolean {
    let depth = 0;
    for (const { tokenType } of tokens) {
        if (tokenType === open) depth++;
        else if (tokenType === close && --depth < 0) return false;
    }
    return depth === 0;
}

class BracePairing {
    private readonly result: IToken[] = [];
    private readonly stack: OpenBrace[] = [];
    /** For each indentation, where in the result the last line that could have opened a brace ends. */
    private readonly unopened = new Map<number, number>();
    private lineIndentation = 0;
    private readonly braces: Braces;
    private readonly isStarter: (token: IToken) => boolean;

    constructor(braces: Braces, isStarter: (token: IToken) => boolean) {
        this.braces = braces;
        this.isStarter = isStarter;
    }

    pair(tokens: readonly IToken[]): IToken[] {
        let line = 0;
        for (const token of tokens) {
            const isFirst = (token.startLine ?? 0) > line;
            line = token.endLine ?? line;
            if (isFirst) this.beginLine(token);
            this.add(token);
        }
        while (this.stack.length > 0) this.close(tokens.at(-1));
        return this.result;
    }

    private beginLine(token: IToken): void {
        const indentation = (token.startColumn ?? 1) - 1;
        const closes = token.tokenType === this.braces.close;
        if (!closes && !this.isStarter(token)) return;
        // A closing brace stands under the line that opened; anything else stands deeper than what holds it.
        while (this.stack.length > 0 && this.isLeftOf(indentation, closes)) this.close(this.result.at(-1));
        this.lineIndentation = indentation;
        if (!closes) this.markUnopened(indentation);
    }

    private isLeftOf(indentation: number, closes: boolean): boolean {
        const holder = this.stack.at(-1)?.indentation ?? -1;
        return closes ? indentation < holder : indentation <= holder;
    }

    private markUnopened(indentation: number): void {
        for (const known of this.unopened.keys()) if (known > indentation) this.unopened.delete(known);
        this.unopened.set(indentation, -1);
    }

    private add(token: IToken): void {
        if (token.tokenType === this.braces.open) {
            this.stack.push({ indentation: this.lineIndentation, line: token.startLine ?? 0 });
            this.unopened.delete(this.lineIndentation);
        } else if (token.tokenType === this.braces.close) {
            const holder = this.stack.at(-1);
            const ownLine = this.lineIndentation === (token.startColumn ?? 1) - 1;
            if (ownLine && (!holder || holder.indentation < this.lineIndentation))
                this.openAbove(this.lineIndentation, token);
            this.stack.pop();
        } else if (this.unopened.has(this.lineIndentation) && token.endLine !== undefined) {
            this.unopened.set(this.lineIndentation, this.result.length + 1);
        }
        this.result.push(token);
    }

    /** Puts the opening brace in at the end of the last line of this indentation, if there was one. */
    private openAbove(indentation: number, before: IToken): void {
        const at = this.unopened.get(indentation);
        if (at === undefined || at < 0 || at > this.result.length) return;
        const previous = this.result[at - 1];
        if (!previous) return;
        this.result.splice(at, 0, insertedToken(this.braces.open, previous));
        this.stack.push({ indentation, line: before.startLine ?? 0 });
        this.unopened.delete(indentation);
    }

    private close(after: IToken | undefined): void {
        this.stack.pop();
        this.result.push(insertedToken(this.braces.close, after));
    }
}
