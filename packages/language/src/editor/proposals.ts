import { CompletionItemKind } from 'vscode-languageserver-types';
import { fold, keysIn, searchKey } from '../model/wording.ts';

/** What may be written at a place. */
export interface Proposal {
    readonly label: string;
    readonly kind: CompletionItemKind;
    /** Beside the label: a code's text. */
    readonly beside?: string;
    readonly detail?: string;
    /** What it is, in plain letters. */
    readonly documentation?: string;
    /** How it is written: a piece of source. */
    readonly example?: string;
    /** What is written: the label where it isn't told. */
    readonly text?: string;
    /** The same with places to fill in, for a client that can. */
    readonly snippet?: string;
    /** Lower comes first, whatever the order told. */
    readonly tier?: number;
}

/** The proposals that what is written so far may be the start of, best first: accents, dots and case don't count. */
export function ranked(proposals: readonly Proposal[], prefix: string): Proposal[] {
    const key = searchKey(prefix);
    if (key === '') return proposals.toSorted((a, b) => (a.tier ?? 0) - (b.tier ?? 0));
    const words = fold(prefix);
    return proposals
        .map((proposal) => ({ proposal, fit: fitOf(proposal, key, words) }))
        .filter(({ fit }) => fit !== undefined)
        .toSorted((a, b) => (a.fit ?? 0) - (b.fit ?? 0) || (a.proposal.tier ?? 0) - (b.proposal.tier ?? 0))
        .map(({ proposal }) => proposal);
}

function fitOf({ label, beside }: Proposal, key: string, words: string): number | undefined {
    const name = searchKey(label);
    if (name === key) return 0;
    if (name.startsWith(key)) return 1;
    if (label.split(/[\s.]+/).some((part) => searchKey(part).startsWith(key))) return 2;
    if (beside !== undefined && words.length > 1 && keysIn(beside).some((part) => part.startsWith(words))) return 3;
    if (key.length > 1 && name[0] === key[0] && matches(key, name)) return 4;
    return undefined;
}

/** Whether the letters of what is sought all come in a name, in their order. */
function matches(key: string, name: string): boolean {
    let from = 0;
    for (const letter of key) {
        from = name.indexOf(letter, from) + 1;
        if (from === 0) return false;
    }
    return true;
}

export { CompletionItemKind };
