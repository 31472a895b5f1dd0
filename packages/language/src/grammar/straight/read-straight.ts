import type { File } from '../generated/ast.ts';
import { readFile, TOKEN_NAMES } from './generated/reader.ts';
import { scanInto, type Vocabulary } from '../lexical/scanner.ts';
import { fold } from '../lexical/words.ts';
import type { Stretch } from '../stretch.ts';
import { NOT_STRAIGHT, StraightReader } from './straight-reader.ts';
import { TokenTable } from './token-table.ts';

export interface StraightFile {
    readonly tree: File;
    readonly comments: readonly Stretch[];
    readonly joints: readonly Stretch[];
}

/** The number of a token by its name. */
export function tokenNumber(name: string): number {
    const number = TOKEN_NAMES.indexOf(name);
    if (number < 0) throw new Error(`The grammar lacks ${name}.`);
    return number;
}

/** Terminals are all in capitals. */
const KEYWORDS = TOKEN_NAMES.filter((name) => !/^[A-Z]+$/.test(name));

const VOCABULARY: Vocabulary<number> = {
    code: tokenNumber('CODE'),
    word: tokenNumber('WORD'),
    text: tokenNumber('TEXT'),
    comment: tokenNumber('COMMENT'),
    stray: tokenNumber('STRAY'),
    keywords: new Map(KEYWORDS.map((name) => [fold(name), tokenNumber(name)])),
};

const COMMA = tokenNumber(',');
const AND = tokenNumber('et');

/**
 * Reads a file that is without any fault, much faster than Langium's parser and with the same tree; undefined at the
 * first thing that it doesn't understand. The tree knows its places by tokens (see places.ts), it has no tree of them.
 */
export function readStraight(source: string): StraightFile | undefined {
    const tokens = new TokenTable();
    if (scanInto(source, VOCABULARY, tokens).length > 0) return undefined;
    try {
        const tree = readFile(new StraightReader(source, tokens, TOKEN_NAMES));
        return { tree, comments: tokens.comments, joints: jointsOf(tokens) };
    } catch (error) {
        if (error === NOT_STRAIGHT) return undefined;
        throw error;
    }
}

function jointsOf({ types, starts, ends }: TokenTable): Stretch[] {
    const joints: Stretch[] = [];
    types.forEach((type, i) => {
        if (type === COMMA || type === AND) joints.push({ start: starts[i] as number, end: ends[i] as number });
    });
    return joints;
}

/** The name of a token by its number. */
export function tokenName(number: number): string {
    return TOKEN_NAMES[number] as string;
}
