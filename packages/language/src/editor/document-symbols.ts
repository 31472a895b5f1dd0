import type { DocumentSymbol, Range, SymbolInformation } from 'vscode-languageserver-types';
import { type Item, nameOf, placeOf, shorten } from '../model/index.ts';
import { SYMBOL_KINDS } from './symbol-kinds.ts';
import type { Lang, View } from './view.ts';

/** What a file declares, as a tree: activities with their competencies, blocs with their épreuves. */
export function documentSymbols({ unit, places }: View, path: string, lang: Lang): DocumentSymbol[] {
    const symbolOf = (item: Item): DocumentSymbol => {
        const own = places.range(item.span);
        const selected = places.range(placeOf(item));
        const children = childrenOf(item, path).map(symbolOf);
        return {
            name: nameBeforeCode(item, lang),
            kind: SYMBOL_KINDS[item.kind],
            range: around([own, selected, ...children.map(({ range }) => range)]),
            selectionRange: selected,
            children,
        };
    };
    const { root } = unit;
    if (root.span.file !== path) return childrenOf(root, path).map(symbolOf);
    const whole: Range = { start: { line: 0, character: 0 }, end: places.position(path, places.textOf(path).length) };
    return [{ ...symbolOf(root), range: whole }];
}

/** « Accueillir le public · C1.1 »: lists and breadcrumbs show nothing of a symbol but its name. */
function nameBeforeCode(item: Item, lang: Lang): string {
    const named = [item.title && shorten(item.title.value, 60), item.code?.text].filter(Boolean);
    return named.length > 0 ? named.join(' · ') : nameOf(item)[lang];
}

/** The same for a client that takes no tree. */
export function flatSymbols(view: View, path: string, lang: Lang): SymbolInformation[] {
    const flatten = (symbols: readonly DocumentSymbol[], containerName?: string): SymbolInformation[] =>
        symbols.flatMap(({ name, kind, range, children }) => [
            { name, kind, containerName, location: { uri: view.places.uri(path), range } },
            ...flatten(children ?? [], name),
        ]);
    return flatten(documentSymbols(view, path, lang));
}

/** The children that stand in a file; what criteria and knowledge there is would only hide the rest. */
function childrenOf(item: Item, path: string): Item[] {
    return item.children.filter(({ kind, head }) => head.file === path && kind !== 'knowledge');
}

function around(ranges: readonly Range[]): Range {
    const before = (a: Range['start'], b: Range['start']): boolean =>
        a.line < b.line || (a.line === b.line && a.character < b.character);
    let [{ start, end }] = ranges as readonly [Range];
    for (const range of ranges) {
        if (before(range.start, start)) ({ start } = range);
        if (before(end, range.end)) ({ end } = range);
    }
    return { start, end };
}
