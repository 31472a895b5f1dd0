import type { IToken, TokenType } from 'chevrotain';
import { HEADS } from '../faults/author-words.ts';
import { type EditCosts, isFirstOnLine } from './edit-costs.ts';
import type { DeclarationLines } from './declaration-lines.ts';
import { insertedToken } from './inserted-token.ts';
import type { Position, Recognizer } from '../recognizer.ts';
import { type Gathering, type Repair, searchRepair, type TokenEdit } from './search.ts';

/** An edit with what surrounded it, for the message about it. */
export interface Mended {
    readonly edit: TokenEdit;
    /** Where the recognizer stood before the edit. */
    readonly position: Position;
}

export interface MendedTokens {
    readonly tokens: IToken[];
    readonly mended: readonly Mended[];
    readonly cost: number;
}

/** How far before a fault its cause is sought. */
const LOOK_BACK = 4;
/** So many steps of search for one file: a file that isn't one at all is not searched for ever. */
const BUDGET = 60_000;
/** What is passed over is lost: each word counts, so that a reading that loses less is kept. */
const COST_OF_PASSING_OVER = 4;
const COST_OF_EACH_TOKEN = 0.5;

/** What a head is made of, the likeliest first; « suite de » has the most words before its statements. */
const HEAD_WORDS = ['certification', 'de', 'CODE', 'TEXT'];
const WORDS_OF_HEAD = 4;

/** Turns any tokens into those of a file of the language, with as few changes as it finds. */
export function mendTokens(
    source: string,
    tokens: readonly IToken[],
    recognizer: Recognizer,
    costs: EditCosts,
    lines: DeclarationLines,
    types: Readonly<Record<string, TokenType>>,
): MendedTokens {
    return new Mending(source, tokens, recognizer, costs, lines, types).run();
}

class Mending {
    private readonly result: IToken[] = [];
    private readonly mended: Mended[] = [];
    /** The positions before each token, and how long the result then was. */
    private readonly history: { positions: readonly Position[]; length: number }[] = [];
    private readonly budget = { nodes: BUDGET };
    private cost = 0;
    /** Before this token nothing is searched again. */
    private floor = 0;
    private readonly source: string;
    private readonly tokens: readonly IToken[];
    private readonly gathering: Gathering;
    private readonly recognizer: Recognizer;
    private readonly costs: EditCosts;
    private readonly lines: DeclarationLines;
    private readonly types: Readonly<Record<string, TokenType>>;

    constructor(
        source: string,
        tokens: readonly IToken[],
        recognizer: Recognizer,
        costs: EditCosts,
        lines: DeclarationLines,
        types: Readonly<Record<string, TokenType>>,
    ) {
        this.source = source;
        this.tokens = tokens;
        this.gathering = gatheringOf(tokens, lines, types);
        this.recognizer = recognizer;
        this.costs = costs;
        this.lines = lines;
        this.types = types;
    }

    run(): MendedTokens {
        this.history.push({ positions: this.recognizer.start(), length: 0 });
        let index = 0;
        for (;;) {
            const { positions } = this.history[index] as { positions: readonly Position[] };
            const token = this.tokens[index];
            if (!token) {
                if (this.recognizer.mayEnd(positions)) break;
                index = this.repairAt(index);
                continue;
            }
            const next = this.recognizer.advance(positions, token.tokenType.name);
            if (next.length === 0) {
                index = this.repairAt(index);
                continue;
            }
            this.result.push(token);
            index++;
            this.history[index] = { positions: next, length: this.result.length };
        }
        return { tokens: this.result, mended: this.mended, cost: this.cost };
    }

    /** Mends the fault at a token; gives the token from which reading goes on. */
    private repairAt(index: number): number {
        if (this.isHeadless(index)) return this.completeHead(index);
        const starts = [];
        for (let i = index; i >= Math.max(this.floor, index - LOOK_BACK); i--) {
            starts.push({ index: i, positions: this.history[i]?.positions ?? [] });
        }
        const repair = searchRepair(this.tokens, starts, this.recognizer, this.costs, this.budget, this.gathering);
        return repair ? this.apply(repair) : this.passOver(index);
    }

    private apply(repair: Repair): number {
        const start = this.history[repair.from] as { positions: readonly Position[]; length: number };
        this.result.length = start.length;
        let positions = start.positions;
        const lastEdit = repair.edits.at(-1)?.index ?? repair.from;
        let index = repair.from;
        const read = (upTo: number): void => {
            for (; index < upTo; index++) {
                const token = this.tokens[index] as IToken;
                positions = this.recognizer.advance(positions, token.tokenType.name);
                this.result.push(token);
            }
        };
        for (const edit of repair.edits) {
            read(edit.index);
            this.mended.push({ edit, position: positions[0] ?? (start.positions[0] as Position) });
            if (edit.do !== 'delete') {
                positions = this.recognizer.advance(positions, edit.name);
                this.result.push(this.tokenFor(edit));
            }
            if (edit.do !== 'insert') index = (edit.do === 'gather' ? edit.last : edit.index) + 1;
        }
        this.cost += repair.cost;
        this.floor = index > lastEdit ? index : lastEdit;
        this.history[index] = { positions, length: this.result.length };
        return index;
    }

    private tokenFor(edit: Extract<TokenEdit, { name: string }>): IToken {
        const type = this.types[edit.name] as TokenType;
        if (edit.do === 'insert') return insertedToken(type, this.result.at(-1));
        const token = this.tokens[edit.index] as IToken;
        const mended = { ...token, tokenType: type, tokenTypeIdx: type.tokenTypeIdx ?? 0 };
        return edit.do === 'gather' ? this.gathered(mended, this.tokens[edit.last] as IToken) : mended;
    }

    private gathered(first: IToken, { endOffset, endLine, endColumn }: IToken): IToken {
        return {
            ...first,
            image: this.source.slice(first.startOffset, (endOffset ?? 0) + 1),
            endOffset,
            endLine,
            endColumn,
        };
    }

    /** Nothing mends it: leaves out all up to the next line that begins a declaration which may stand here. */
    private passOver(index: number): number {
        const { positions, length } = this.history[index] as { positions: readonly Position[]; length: number };
        if (index >= this.tokens.length) return this.complete(index, positions);
        this.cost += COST_OF_PASSING_OVER;
        let i = index;
        do {
            this.mended.push({ edit: { do: 'delete', index: i }, position: positions[0] as Position });
            i++;
        } while (i < this.tokens.length && !this.isNewStart(i, positions));
        this.cost += (i - index) * COST_OF_EACH_TOKEN;
        this.floor = i;
        this.history[i] = { positions, length };
        return i;
    }

    private isNewStart(index: number, positions: readonly Position[]): boolean {
        const token = this.tokens[index] as IToken;
        const name = token.tokenType.name;
        if (!isFirstOnLine(token, this.tokens[index - 1])) return false;
        if (this.isHead(positions)) return this.lines.isStarter(name);
        return (name === '}' || this.lines.isStarter(name)) && this.recognizer.advance(positions, name).length > 0;
    }

    /** Whether the file has not yet said what it is. */
    private isHead(positions: readonly Position[]): boolean {
        const expected = this.recognizer.expected(positions);
        const begins = [...expected].some((name) => this.lines.isStarter(name) && !HEADS.has(name));
        return !begins && this.result.length < WORDS_OF_HEAD;
    }

    /** Whether the first declaration stands here, and no line says what the file is. */
    private isHeadless(index: number): boolean {
        const token = this.tokens[index];
        if (!token || !this.isHead(this.history[index]?.positions ?? [])) return false;
        if (!this.lines.isStarter(token.tokenType.name) || !isFirstOnLine(token, this.tokens[index - 1])) return false;
        return !this.tokens.some(({ tokenType }, rank) => rank >= index && HEADS.has(tokenType.name));
    }

    /** Before the first declaration: puts in what the file is, so that the declarations are read all the same. */
    private completeHead(index: number): number {
        let { positions } = this.history[index] as { positions: readonly Position[] };
        while (this.isHead(positions)) {
            const expected = this.recognizer.expected(positions);
            const name = HEAD_WORDS.find((word) => expected.has(word)) as string;
            this.mended.push({ edit: { do: 'insert', index, name }, position: positions[0] as Position });
            this.result.push(insertedToken(this.types[name] as TokenType, this.result.at(-1)));
            positions = this.recognizer.advance(positions, name);
        }
        this.history[index] = { positions, length: this.result.length };
        return index;
    }

    /** At the end of the file: puts in whatever is still missing. */
    private complete(index: number, positions: readonly Position[]): number {
        const expected = this.recognizer.expected(positions);
        const name = ['}', 'TEXT', 'CODE', '{'].find((sign) => expected.has(sign)) ?? [...expected][0];
        if (name === undefined)
            throw new Error('The recognizer stands where nothing may follow and the file may not end.');
        this.mended.push({ edit: { do: 'insert', index, name }, position: positions[0] as Position });
        this.result.push(insertedToken(this.types[name] as TokenType, this.result.at(-1)));
        this.history[index] = { positions: this.recognizer.advance(positions, name), length: this.result.length };
        return index;
    }
}

/** A quote after which nothing comes closes the words before it, back to the last line that begins a declaration. */
function gatheringOf(
    tokens: readonly IToken[],
    lines: DeclarationLines,
    types: Readonly<Record<string, TokenType>>,
): Gathering {
    const name = (types.TEXT as TokenType).name;
    const lasts: (number | undefined)[] = [];
    let last: number | undefined;
    for (let index = tokens.length - 1; index >= 0; index--) {
        const token = tokens[index] as IToken;
        if (token.tokenType.name === name) last = /^"\s*$/.test(token.image) ? index : undefined;
        else if (token.tokenType.name === '}' || token.isInsertedInRecovery) last = undefined;
        lasts[index] = last;
        const startsStatement = lines.isStarter(token.tokenType.name) && isFirstOnLine(token, tokens[index - 1]);
        if (startsStatement) last = undefined;
    }
    return { name, lastFrom: (index) => (lasts[index] === index ? undefined : lasts[index]) };
}
