import type { SymbolKind, WorkspaceSymbol } from 'vscode-languageserver-types';
import { fold, placeOf, searchKey, shorten } from '../model/index.ts';
import { SYMBOL_KINDS } from './symbol-kinds.ts';
import type { View } from './view.ts';

/** How many symbols a search gives. */
const MOST = 200;

/**
 * The symbols of a unit as they are kept of every unit in reach: a line each (name, kind, file, place) behind those of its
 * files and its own name, in bytes; and their names as they are sought. Nothing of it holds on to a text.
 */
export interface PackedSymbols {
    readonly lines: Uint8Array;
    readonly names: string;
}

/** How symbols are laid out: the files of a unit, then its name, then its symbols. */
const FILES = 0;
const OWNER = 1;
const FIRST = 2;

export function packSymbols({ unit, places }: View): PackedSymbols {
    const root = unit.root;
    const files = [...new Set(unit.items.concat(root).map((item) => placeOf(item).file))];
    const owner = `${root.code?.text ?? ''} ${shorten(root.title?.value ?? '', 60)}`.trim();
    const lines = [files.join('\t'), owner];
    const sought = [owner];
    for (const item of [root, ...unit.items]) {
        if (!item.code && !item.title) continue;
        if (item.kind === 'criterion' || item.kind === 'knowledge') continue;
        const { start, end } = places.range(placeOf(item));
        const name = [item.code?.text, item.title && shorten(item.title.value, 80)].filter(Boolean);
        const place = `${start.line}\t${start.character}\t${end.line}\t${end.character}`;
        const file = files.indexOf(placeOf(item).file);
        sought.push(name.join(' '));
        // As everywhere, the name before the code.
        lines.push(
            `${name.toReversed().join(' · ').replaceAll('\t', ' ')}\t${SYMBOL_KINDS[item.kind]}\t${file}\t${place}`,
        );
    }
    const names = sought.map(folded).join('\n');
    return { lines: new TextEncoder().encode(lines.join('\n')), names: structuredClone(names) };
}

/** A name as it is sought; of letters that take one byte each, where it can be. */
function folded(name: string): string {
    return fold(name).replace(/[.·_…'-]/g, '');
}

/**
 * All symbols whose names hold the words that are sought, at most 200: those whose code begins so first, last those of
 * which a word holds the letters in their order only, as they are typed in haste: « brnch ».
 */
export async function workspaceSymbols(
    all: Iterable<{ readonly symbols: PackedSymbols }>,
    query: string,
    uriOf: (path: string) => string,
    pause: () => Promise<boolean>,
): Promise<WorkspaceSymbol[]> {
    if (query.length > LONGEST_QUERY) return [];
    const words = query.split(/\s+/).map(searchKey).filter(Boolean).map(wordSought);
    const first: WorkspaceSymbol[] = [];
    const others: WorkspaceSymbol[] = [];
    const fuzzy: WorkspaceSymbol[] = [];
    let seen = 0;
    const decoder = new TextDecoder();
    for (const { symbols } of all) {
        if (++seen % 500 === 0 && !(await pause())) return [];
        if (!words.every(({ letters }) => letters.test(symbols.names))) continue;
        const lines = decoder.decode(symbols.lines).split('\n');
        const files = lines[FILES]?.split('\t') ?? [];
        const owner = lines[OWNER] ?? '';
        const keys = symbols.names.split('\n');
        const ofOwner = keys[0] ?? '';
        for (let i = FIRST; i < lines.length; i++) {
            const key = keys[i - OWNER] ?? '';
            // A word may name the certification: « rncp39776 c11 ».
            const holds = (test: (name: string, word: Sought) => boolean): boolean =>
                words.every((word, rank) => test(key, word) || (rank < words.length - 1 && test(ofOwner, word)));
            const isWhole = holds((name, { word }) => name.includes(word));
            if (!isWhole && !holds((name, { letters }) => letters.test(name))) continue;
            const begins = words.some(({ word }) => key.startsWith(word));
            const into = !isWhole ? fuzzy : begins ? first : others;
            if (into.length < MOST) into.push(symbolOf(lines[i] ?? '', owner, (file) => uriOf(files[file] ?? '')));
            if (first.length >= MOST) return first;
        }
    }
    return [...first, ...others, ...fuzzy].slice(0, MOST);
}

/** A word that is sought, as it is and by its letters. */
interface Sought {
    readonly word: string;
    readonly letters: RegExp;
}

/** Nothing is sought by more letters. */
const LONGEST_QUERY = 1000;

/** Of fewer letters, too many words hold them all. */
const FEWEST = 3;

/** The letters in their order inside one word, which begins with the first of them. */
function wordSought(word: string): Sought {
    const escaped = Array.from(word, (letter) => letter.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
    const whole = escaped.join('');
    const source = escaped.length < FEWEST ? whole : `${whole}|(?<!\\S)${escaped.join('\\S*?')}`;
    return { word, letters: new RegExp(source, 'u') };
}

function symbolOf(line: string, owner: string, uriOf: (file: number) => string): WorkspaceSymbol {
    const [name = '', kind = '', file = '', ...place] = line.split('\t');
    const [line1 = 0, character1 = 0, line2 = 0, character2 = 0] = place.map(Number);
    return {
        name,
        kind: Number(kind) as SymbolKind,
        containerName: owner,
        location: {
            uri: uriOf(Number(file)),
            range: { start: { line: line1, character: character1 }, end: { line: line2, character: character2 } },
        },
    };
}
