import type { Entry } from './format.ts';

/** What one bloc of another certification says. */
export interface ReadSection {
    readonly entry: Entry;
    readonly code: string;
    readonly title: string;
    readonly text: string;
}

/** What texts are compared with: the register, or the référentiels that lie beside. */
export interface SectionSource {
    /** The ranks of all entries that are a certification of one of these numbers, or a version of it. */
    kinOf(numbers: Iterable<string>): ReadonlySet<number>;
    /** The rank of the entry that a section is of. */
    entryOf(section: number): number;
    /** The sections in which a shingle is kept: none where nobody says it, `standard` where too many do. */
    sectionsWith(shingle: number): readonly number[] | 'standard';
    section(rank: number): ReadSection;
}
