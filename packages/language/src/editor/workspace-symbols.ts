import type { SymbolKind, WorkspaceSymbol } from 'vscode-languageserver-types';
import { mayHold, type PackedSymbols, SymbolReader } from './packed-symbols.ts';
import type { Sought, SymbolWords } from './symbol-words.ts';

/** How many symbols a search gives. */
const MOST = 200;

/** Nothing is sought by more letters. */
const LONGEST_QUERY = 1000;

/**
 * All symbols whose names hold the words that are sought, at most 200: those whose code begins so first, last those of
 * which a word holds the letters in their order only, as they are typed in haste: « brnch ».
 */
export function workspaceSymbols(
    all: Iterable<{ readonly symbols: PackedSymbols }>,
    words: SymbolWords,
    query: string,
    uriOf: (path: string) => string,
): WorkspaceSymbol[] {
    if (query.length > LONGEST_QUERY) return [];
    const sought = words.sought(query);
    if (sought.some(({ hasLetters }) => !hasLetters.includes(1))) return [];
    const mayBegin = sought.some(({ leads }) => leads);
    const first: WorkspaceSymbol[] = [];
    const others: WorkspaceSymbol[] = [];
    const fuzzy: WorkspaceSymbol[] = [];
    for (const { symbols } of all) {
        if (!sought.every(({ hasLetters }) => mayHold(symbols, hasLetters))) continue;
        const reader = new SymbolReader(symbols.bytes);
        while (reader.next()) {
            if (!holds(reader, sought, 'hasLetters')) continue;
            const isWhole = holds(reader, sought, 'isWhole');
            const leading = reader.code[0] ?? reader.title[0] ?? 0;
            const begins = sought.some((one) => one.begins[leading] === 1);
            const into = !isWhole ? fuzzy : begins ? first : others;
            if (into.length < MOST) into.push(symbolOf(reader, symbols.files, words, uriOf));
        }
        if (first.length >= MOST || (!mayBegin && others.length >= MOST)) break;
    }
    return [...first, ...others, ...fuzzy].slice(0, MOST);
}

/** Whether a symbol has all words that are sought. All but the last may name its certification: « rncp39776 c11 ». */
function holds(
    { code, title, owner }: SymbolReader,
    sought: readonly Sought[],
    how: 'isWhole' | 'hasLetters',
): boolean {
    return sought.every(
        ({ [how]: marks }, rank) =>
            hasMarked(code, marks) || hasMarked(title, marks) || (rank < sought.length - 1 && hasMarked(owner, marks)),
    );
}

function hasMarked(numbers: readonly number[], marks: Uint8Array): boolean {
    for (const number of numbers) if (marks[number] === 1) return true;
    return false;
}

function symbolOf(
    reader: SymbolReader,
    files: readonly string[],
    words: SymbolWords,
    uriOf: (path: string) => string,
): WorkspaceSymbol {
    const named = (numbers: readonly number[]): string => numbers.map((number) => words.word(number)).join(' ');
    const [kind = 0, file = 0, line = 0, character = 0, lines = 0, lastCharacter = 0] = reader.place();
    return {
        // As everywhere, the name before the code.
        name: [named(reader.title), named(reader.code)].filter(Boolean).join(' · '),
        kind: kind as SymbolKind,
        containerName: named(reader.owner),
        location: {
            uri: uriOf(files[file] ?? ''),
            range: { start: { line, character }, end: { line: line + lines, character: lastCharacter } },
        },
    };
}
