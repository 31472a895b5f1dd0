import type { Corpus, Neighbours } from '../corpus/index.ts';
import type { Dictionary } from '../spelling/index.ts';

/** What is too heavy for a rule to hold, and comes from where the tools run: by its name, what a rule is given. */
export interface Resources {
    /** What the register says already. */
    readonly corpus: Corpus;
    /** The words of French. */
    readonly dictionary: Dictionary;
    /** The référentiels of the projet that are likely to say what one says: others for each. */
    readonly neighbours: Neighbours;
}

export type ResourceName = keyof Resources;

/** The certifications of a larger projet aren't compared with one another: that is what a reference of the register is for. */
export const MOST_NEIGHBOURS = 1000;

/** A heavy thing that rules share: loaded when the first of them needs it, and once. */
export interface Resource<T> {
    /** Tells it from whatever else goes by its name: what is found by it is found again by the same only. */
    readonly version: string;
    load(): Promise<T>;
}

/** What is at hand. A rule whose resource isn't finds nothing. */
export type ResourcesAtHand = { readonly [N in ResourceName]?: Resource<Resources[N]> };

/** The versions of what is at hand, by name: part of the key of whatever was found by it. */
export function versionsOf(atHand: ResourcesAtHand): readonly string[] {
    return Object.entries(atHand)
        .map(([name, { version }]) => `${name} ${version}`)
        .toSorted();
}
