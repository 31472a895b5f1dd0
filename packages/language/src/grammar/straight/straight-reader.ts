import type { TokenTable } from './token-table.ts';

/** A node of the tree while it is read; the generated reader knows what each rule's has. */
export interface TreeNode {
    readonly $type: string;
    $container: TreeNode | undefined;
    readonly $place: StraightPlace;
    readonly [feature: string]: unknown;
}

/** The tokens that a node was read from: from the first to before `after`. */
export interface StraightPlace {
    readonly tokens: TokenTable;
    readonly first: number;
    readonly after: number;
    /** Its own opening brace; -1 where it has none. The last token closes it. */
    readonly open: number;
}

/** How deep braces may stand in each other here; deeper files are for Langium's parser and its limit. */
const DEEPEST = 50;

const FILE_END = 0;

/** What is thrown at the first token that has no place: one for all, for it says nothing more. */
export const NOT_STRAIGHT = new Error('The file is not one that is read straight.');

export function tokenSet(numbers: readonly number[]): Uint8Array {
    const set = new Uint8Array(Math.max(...numbers) + 1);
    for (const number of numbers) set[number] = 1;
    return set;
}

/** Goes through the tokens of one text, for the functions that are generated from the grammar. */
export class StraightReader {
    /** The rank of the token that comes next. */
    at = 0;
    private readonly source: string;
    private readonly tokens: TokenTable;
    private readonly names: readonly string[];

    constructor(source: string, tokens: TokenTable, names: readonly string[]) {
        this.source = source;
        this.tokens = tokens;
        this.names = names;
        if (isTooDeep(tokens, names)) throw NOT_STRAIGHT;
    }

    /** The type of a token to come, 0 being the next. */
    next(ahead: number): number {
        return this.tokens.types[this.at + ahead] ?? FILE_END;
    }

    isOneOf(ahead: number, set: Uint8Array): boolean {
        return set[this.next(ahead)] === 1;
    }

    take(type: number): void {
        if (this.next(0) !== type) throw NOT_STRAIGHT;
        this.at++;
    }

    /** Takes a token and gives it as it stands. */
    text(type: number): string {
        this.take(type);
        const { starts, ends } = this.tokens;
        return this.source.slice(starts[this.at - 1], ends[this.at - 1]);
    }

    /** The canonical spelling of the keywords that were taken since. */
    phrase(first: number): string {
        let phrase = this.names[this.tokens.types[first] as number] as string;
        for (let i = first + 1; i < this.at; i++) phrase += ` ${this.names[this.tokens.types[i] as number]}`;
        return phrase;
    }

    place(first: number, open = -1): StraightPlace {
        return { tokens: this.tokens, first, after: this.at, open };
    }

    end(): void {
        if (this.next(0) !== FILE_END) throw NOT_STRAIGHT;
    }

    fail(): Error {
        return NOT_STRAIGHT;
    }
}

function isTooDeep({ types }: TokenTable, names: readonly string[]): boolean {
    const [open, close] = [names.indexOf('{'), names.indexOf('}')];
    let depth = 0;
    for (const type of types) {
        if (type === open) depth++;
        else if (type === close) depth--;
        if (depth > DEEPEST) return true;
    }
    return false;
}
