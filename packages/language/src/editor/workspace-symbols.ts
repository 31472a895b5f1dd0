import type { SymbolKind, WorkspaceSymbol } from 'vscode-languageserver-types';
import { fold } from '../grammar/words.ts';
import { placeOf, shorten } from '../model/index.ts';
import { searchKey } from './folding-key.ts';
import { SYMBOL_KINDS } from './symbol-kinds.ts';
import type { View } from './view.ts';

/** How many symbols a search gives. */
const MOST = 200;

/** The symbols of a unit in one string, a line each: name, kind, path, place. Strings of their own, that hold no text. */
export function packSymbols({ unit, places }: View): string {
    const root = unit.root;
    const owner = `${root.code?.text ?? ''} ${shorten(root.title?.value ?? '', 60)}`.trim();
    const lines = [owner];
    for (const item of [root, ...unit.items]) {
        if (!item.code && !item.title) continue;
        if (item.kind === 'criterion' || item.kind === 'knowledge') continue;
        const { start, end } = places.range(placeOf(item));
        const name = [item.code?.text, item.title && shorten(item.title.value, 80)].filter(Boolean).join(' ');
        const place = `${start.line}\t${start.character}\t${end.line}\t${end.character}`;
        lines.push(`${name.replaceAll('\t', ' ')}\t${SYMBOL_KINDS[item.kind]}\t${placeOf(item).file}\t${place}`);
    }
    return structuredClone(lines.join('\n'));
}

/** The names of packed symbols as they are sought. */
export function folded(symbols: string): string {
    return symbols
        .split('\n')
        .map((line) => fold(line.split('\t', 1)[0] ?? '').replace(/[.·_-]/g, ''))
        .join('\n');
}

/** All symbols whose names hold the words that are sought, at most 200: those whose code begins so first. */
export async function workspaceSymbols(
    all: Iterable<{ readonly symbols: string; readonly folded: string }>,
    query: string,
    uriOf: (path: string) => string,
    pause: () => Promise<boolean>,
): Promise<WorkspaceSymbol[]> {
    const words = query.split(/\s+/).map(searchKey).filter(Boolean);
    const first: WorkspaceSymbol[] = [];
    const others: WorkspaceSymbol[] = [];
    let seen = 0;
    for (const { symbols, folded: names } of all) {
        if (++seen % 500 === 0 && !(await pause())) return [];
        if (!words.every((word) => names.includes(word))) continue;
        const lines = symbols.split('\n');
        const keys = names.split('\n');
        const owner = lines[0] ?? '';
        const ofOwner = keys[0] ?? '';
        for (let i = 1; i < lines.length; i++) {
            const key = keys[i] ?? '';
            // A word may name the certification: « rncp39776 c11 ».
            if (!words.every((word, rank) => key.includes(word) || (rank < words.length - 1 && ofOwner.includes(word))))
                continue;
            const begins = words.some((word) => key.startsWith(word));
            const into = begins ? first : others;
            if (into.length < MOST) into.push(symbolOf(lines[i] ?? '', owner, uriOf));
            if (first.length >= MOST) return first;
        }
    }
    return [...first, ...others].slice(0, MOST);
}

function symbolOf(line: string, owner: string, uriOf: (path: string) => string): WorkspaceSymbol {
    const [name = '', kind = '', path = '', ...place] = line.split('\t');
    const [line1 = 0, character1 = 0, line2 = 0, character2 = 0] = place.map(Number);
    return {
        name,
        kind: Number(kind) as SymbolKind,
        containerName: owner,
        location: {
            uri: uriOf(path),
            range: { start: { line: line1, character: character1 }, end: { line: line2, character: character2 } },
        },
    };
}
