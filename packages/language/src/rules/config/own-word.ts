import { type FormattingOptions, modify } from 'jsonc-parser';
import { ruleKey } from '../silences.ts';
import { bareValue, JsonFault, parsePlaced, type PlacedMember, type PlacedValue } from './json-places.ts';

/** A change of a configuration's text. */
export interface ConfigEdit {
    readonly start: number;
    readonly end: number;
    readonly text: string;
}

/** The rules that let a projet have words of its own. */
export type WordRule = 'orthographe' | 'sigle-inexpliqué';

/** What adds a word to those that a projet has besides what a rule knows; undefined where the text is no configuration. */
export function ownWordEdits(text: string, word: string, code: WordRule): readonly ConfigEdit[] | undefined {
    const placed = placedOf(text);
    if (placed?.kind !== 'object') return undefined;
    const rules = memberOf(placed, 'rules');
    const rule = rules && memberOf(rules.value, code);
    const options = rule && memberOf(rule.value, 'options');
    const isSeverity = rule?.value.kind === 'scalar';
    // What has another shape is for the author to mend: it is told there.
    if (rules && rules.value.kind !== 'object') return undefined;
    if (
        options &&
        (options.value.kind !== 'object' || (memberOf(options.value, 'mots')?.value.kind ?? 'array') !== 'array')
    )
        return undefined;
    const path = ['rules', rule?.name ?? code, ...(isSeverity ? [] : ['options', 'mots', -1])];
    const value = isSeverity ? { severity: bareValue(rule.value), options: { mots: [word] } } : word;
    const edits = modify(text, path, value, { isArrayInsertion: !isSeverity, formattingOptions: layoutOf(text) });
    return edits.map(({ offset, length, content }) => ({ start: offset, end: offset + length, text: content }));
}

function placedOf(text: string): PlacedValue | undefined {
    try {
        return parsePlaced(text);
    } catch (error) {
        if (error instanceof JsonFault) return undefined;
        throw error;
    }
}

/** A configuration that says nothing but a word. */
export function configOfWord(word: string, code: WordRule): string {
    return `${JSON.stringify({ rules: { [code]: { options: { mots: [word] } } } }, undefined, 4)}\n`;
}

function memberOf(value: PlacedValue, name: string): PlacedMember | undefined {
    return value.kind === 'object' ? value.members.find((member) => ruleKey(member.name) === ruleKey(name)) : undefined;
}

function layoutOf(text: string): FormattingOptions {
    const indent = /\n([ \t]+)/.exec(text)?.[1] ?? '    ';
    return {
        insertSpaces: !indent.startsWith('\t'),
        tabSize: indent.length,
        eol: text.includes('\r\n') ? '\r\n' : '\n',
    };
}
