// Which item of a référentiel is which of a table: by code, then by text.
import { codeKey } from '../../model/codes.ts';
import type { Item } from '../../model/items.ts';
import { blockOf } from '../../model/tree.ts';
import type { Unit } from '../../model/unit.ts';
import { readingKey } from '../../model/wording.ts';
import type { Collected, Collection } from './collected.ts';

/** The items of a table with those of the référentiel that they are. */
export class Pairing {
    private readonly pairs = new Map<Collected, Item>();
    private readonly taken = new Set<Item>();

    constructor(unit: Unit, all: Collection) {
        for (const one of all.blocks) this.pair(one, unit.blocks);
        const within = <T extends Item>(items: readonly T[], block: Collected | undefined): readonly T[] => {
            const home = block && this.pairs.get(block);
            return home
                ? items.filter(
                      (item) =>
                          blockOf(item) === home ||
                          (home.kind === 'block' && item.kind === 'competency' && home.competencies.includes(item)),
                  )
                : items;
        };
        for (const one of all.activities) this.pair(one, unit.activities);
        // In their bloc first: each may number its own anew.
        for (const one of all.competencies) {
            const isInBlock = this.pair(one, within(unit.competencies, one.block));
            if (!isInBlock) this.pair(one, unit.competencies);
        }
        for (const one of all.assessments) this.pair(one, within(unit.assessments, one.block));
    }

    of(one: Collected): Item | undefined {
        return this.pairs.get(one);
    }

    private pair(one: Collected, items: readonly Item[]): boolean {
        const free = items.filter((item) => !this.taken.has(item));
        const key = one.code === undefined ? undefined : codeKey(one.code);
        const text = readingKey(one.title);
        const found =
            free.find(({ code }) => key !== undefined && code !== undefined && codeKey(code.text) === key) ??
            free.find(({ title }) => text !== '' && title !== undefined && readingKey(title.value) === text);
        if (!found) return false;
        this.pairs.set(one, found);
        this.taken.add(found);
        return true;
    }
}
