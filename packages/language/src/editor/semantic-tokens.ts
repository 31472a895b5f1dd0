import type { SemanticTokensLegend } from 'vscode-languageserver-types';
import type { Item } from '../model/index.ts';
import { isKeyword, startOf, tokensOf } from './tokens.ts';
import type { View } from './view.ts';

const TYPES = [
    'keyword',
    'namespace',
    'function',
    'property',
    'class',
    'event',
    'interface',
    'string',
    'comment',
    'number',
    'macro',
] as const;
type Type = (typeof TYPES)[number];
const MODIFIERS = ['declaration', 'deprecated'] as const;

export const LEGEND: SemanticTokensLegend = { tokenTypes: [...TYPES], tokenModifiers: [...MODIFIERS] };

const OF_KIND: Readonly<Record<Item['kind'], Type>> = {
    certification: 'namespace',
    library: 'namespace',
    activity: 'namespace',
    competency: 'function',
    criterion: 'property',
    knowledge: 'property',
    block: 'class',
    assessment: 'event',
    choice: 'event',
    jury: 'interface',
    awardingBody: 'interface',
};

const DECLARATION = 1;

/**
 * Colours by meaning: a code has that of what it names; with `onlyMeanings`, words and texts keep the colours that the
 * client gives them by itself. Five numbers for each token, as the protocol packs them.
 */
export function semanticTokens(
    { unit, places }: View,
    path: string,
    [from, to]: readonly [number, number],
    onlyMeanings: boolean,
): number[] {
    const meanings = new Map<number, readonly [type: Type, modifiers: number]>();
    for (const { code, target } of unit.references) {
        if (code.span.file === path && target) meanings.set(code.span.start, [OF_KIND[target.kind], 0]);
    }
    for (const { code, kind } of [unit.root, ...unit.items]) {
        if (code?.span.file === path) meanings.set(code.span.start, [OF_KIND[kind], DECLARATION]);
    }
    const { all, comments } = tokensOf(places.textOf(path));
    const data: number[] = [];
    let line = 0;
    let character = 0;
    const lines = places.lines(path);
    const text = places.textOf(path);
    const push = (start: number, end: number, type: Type, modifiers: number): void => {
        const at = places.position(path, start);
        data.push(
            at.line - line,
            at.line === line ? at.character - character : at.character,
            end - start,
            TYPES.indexOf(type),
            modifiers,
        );
        ({ line, character } = at);
    };
    for (const token of [...all, ...comments].toSorted((a, b) => startOf(a) - startOf(b))) {
        const start = startOf(token);
        const end = start + token.image.length;
        if (end <= from || start >= to) continue;
        const [type, modifiers] = meanings.get(start) ?? [
            onlyMeanings ? undefined : typeOf(token.tokenType.name, isKeyword(token)),
            0,
        ];
        if (!type) continue;
        // A token of the protocol stands on one line.
        for (let at = start; at < end;) {
            const { line: number } = lines.placeOf(at);
            const lineEnd = number < lines.lines ? lines.startOf(number + 1) : text.length;
            const stop = Math.min(end, lineEnd);
            const shown = text.slice(at, stop).trimEnd().length;
            if (shown > 0) push(at, at + shown, type, modifiers);
            at = stop;
        }
    }
    return data;
}

function typeOf(name: string, keyword: boolean): Type | undefined {
    if (keyword) return 'keyword';
    if (name === 'TEXT') return 'string';
    if (name === 'COMMENT') return 'comment';
    if (name === 'CODE') return 'number';
    return name === 'WORD' ? 'macro' : undefined;
}
