import { indexBy } from '../model/group-by.ts';
import type { Span } from '../model/source.ts';
import type { Text } from '../model/text.ts';
import type { Unit } from '../model/unit.ts';
import { BETWEEN_TEXTS, entryFrom, saidByBlock } from './compared.ts';
import { Kin } from './families.ts';
import type { Entry } from './format.ts';
import { readWords, shinglesOf } from './reading-words.ts';
import type { ReadSection, SectionSource } from './section-source.ts';
import { keptShingles } from './winnow.ts';

interface Section extends ReadSection {
    readonly rank: number;
    readonly texts: readonly Text[];
}

/** The référentiels that lie beside one, to be compared with as the register is. */
export class Neighbours implements SectionSource {
    private readonly kin: Kin;
    private readonly sections: readonly Section[];
    private readonly saying: ReadonlyMap<number, readonly number[]>;
    private readonly isStandard: (shingle: number) => boolean;

    /** `isStandard` tells what so many say that it is nobody's, of all that lie beside. */
    constructor(units: readonly Unit[], isStandard: (shingle: number) => boolean = () => false) {
        const entries: Entry[] = [];
        this.sections = units.flatMap((unit) => {
            const entry = entryFrom(unit);
            if (!entry) return [];
            const rank = entries.push(entry) - 1;
            return saidByBlock(unit).map((said) => ({ ...said, rank, entry }));
        });
        this.kin = new Kin(entries);
        this.saying = indexBy(this.sections.keys(), (rank) => {
            return new Set(keptShingles(shinglesOf(readWords(this.sections[rank]!.text))));
        });
        this.isStandard = isStandard;
    }

    kinOf(numbers: Iterable<string>): ReadonlySet<number> {
        return this.kin.of(numbers);
    }

    entryOf(section: number): number {
        return this.sections[section]!.rank;
    }

    sectionsWith(shingle: number): readonly number[] | 'standard' {
        return this.isStandard(shingle) ? 'standard' : (this.saying.get(shingle) ?? []);
    }

    section(rank: number): ReadSection {
        return this.sections[rank]!;
    }

    /** Where a passage of a section stands: of one that goes on in another text, what is in the first. */
    placeOf(section: number, start: number, end: number): Span | undefined {
        let offset = 0;
        for (const text of this.sections[section]!.texts) {
            const { length } = text.value;
            if (start < offset + length)
                return text.locate(Math.max(0, start - offset), Math.min(length, end - offset));
            offset += length + BETWEEN_TEXTS.length;
        }
        return undefined;
    }
}
