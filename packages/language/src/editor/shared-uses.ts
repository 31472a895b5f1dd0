import type { Location } from 'vscode-languageserver-types';
import { coverageWords, type Item, itemsIn } from '../model/index.ts';
import type { Message } from '../model/message.ts';
import { usesOf } from './navigation.ts';
import type { Lang, View } from './view.ts';

/** What a unit does with one thing that a library declares: plain data, which stays once the unit is let go. */
export interface SharedUse {
    /** Where it is declared. */
    readonly file: string;
    readonly start: number;
    /** The code of the certification or library that uses it. */
    readonly by: string;
    /** Where its code, or that of the library, is written. */
    readonly places: readonly Location[];
    /** Of a competency that belongs to a certification: how far it is evaluated there, and the codes of what evaluates it. */
    readonly coverage?: { readonly verdict: Message; readonly assessments: readonly string[] };
}

/** What a unit does with what the libraries that it uses declare. */
export function sharedUses(view: View): SharedUse[] {
    const { unit } = view;
    const by = unit.root.code?.text ?? '';
    const competencies = new Set<Item>(unit.competencies);
    const shared = unit.libraries.flatMap((library): Item[] => [library, ...itemsIn(library)]);
    return shared.flatMap((item) => {
        const places = usesOf(view, item).map((span) => view.places.location(span));
        const isEvaluated = unit.certification !== undefined && item.kind === 'competency' && competencies.has(item);
        if (places.length === 0 && !isEvaluated) return [];
        const use = { file: item.head.file, start: item.head.start, by, places };
        if (!isEvaluated) return [use];
        const assessments = unit.coverage
            .assessmentsOf(item)
            .map(({ code, title }) => code?.text ?? title?.value ?? '');
        return [{ ...use, coverage: { verdict: coverageWords(unit.coverage, item), assessments } }];
    });
}

/** What certifications take from a library by its code. */
export function isShared({ kind, code }: Item): boolean {
    return code !== undefined && kind !== 'assessment' && kind !== 'criterion' && kind !== 'knowledge';
}

/** The uses of one thing that a library declares. */
export function usesIn(uses: readonly SharedUse[], { head }: Item): SharedUse[] {
    return uses.filter(({ file, start }) => file === head.file && start === head.start);
}

/** « 2 emplois ». */
export function countedUses(n: number, lang: Lang): string {
    if (lang === 'fr') return `${n} ${n < 2 ? 'emploi' : 'emplois'}`;
    return `${n} ${n === 1 ? 'use' : 'uses'}`;
}
