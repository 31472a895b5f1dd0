import type { Competency, Criterion, Item } from './items.ts';
import type { Code, Span } from './source.ts';

/**
 * One use of a code, where it stands. `targets` is what it means: one item, or none where it is unresolved or belongs
 * to another certification.
 */
export interface Reference<T extends Item = Item> {
    readonly code: Code;
    readonly outcome: 'resolved' | 'external' | 'ambiguous' | 'unresolved';
    readonly target?: T;
    /** How the code is spelt beside its declaration: `case` differs by capitals, `variant` by dots or hyphens. */
    readonly spelling: 'exact' | 'case' | 'variant';
    /** The code as it is to be written, by its declaration's spelling; what it is qualified with stays. */
    readonly respelt: string;
    /** For an ambiguous code: what it could mean. */
    readonly candidates: readonly T[];
    /** For an unresolved code: the declared codes most like it, best first. */
    readonly proposals: readonly string[];
}

/** One part of a list: a code, or a range « from à to ». */
export interface ListEntry {
    readonly span: Span;
    readonly from: Reference;
    readonly to?: Reference;
    /** What it names, in declared order: one item, or all items of the range; of a broken range the ends that are known. */
    readonly items: readonly Item[];
    /**
     * What is wrong with a range: the ends are the wrong way round (it is understood all the same), of two kinds, or one
     * here and one in a library.
     */
    readonly broken?: 'reversed' | 'kinds' | 'apart';
}

/** A list of codes with what it stands for. */
export interface Listing {
    readonly span: Span;
    /** The word that it is told by: « évalue », « compétences », « pour »; none where that had to be guessed. */
    readonly keyword?: Span;
    /** « sauf ». */
    readonly except?: Span;
    /** « tout »; written « Tout », it is an entry too: a code that nothing declares. */
    readonly all: boolean;
    readonly entries: readonly ListEntry[];
    readonly exceptions: readonly ListEntry[];
    /** A comma after which nothing comes. */
    readonly trailingCommas: readonly Span[];
    /** The competencies (none that holds others) that it stands for, without the excepted ones, each once. */
    readonly competencies: readonly Competency[];
    /** The criteria named one by one, of competencies that aren't named themselves. */
    readonly criteria: readonly Criterion[];
}
