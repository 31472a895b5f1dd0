import type { DateValue, Duration, Quantity } from '../../model/administration.ts';
import type { Item } from '../../model/items.ts';
import type { Code } from '../../model/source.ts';
import type { Unit } from '../../model/unit.ts';

interface Of<T> {
    readonly value: T;
    readonly item: Item;
}

/** All dates that the unit's own files tell. */
export function* datesOf(unit: Unit): Generator<Of<DateValue>> {
    const item = unit.root;
    const administration = unit.certification?.administration;
    for (const value of Object.values(administration?.registration?.dates ?? {})) yield { value, item };
    for (const { since, modified } of administration?.partners ?? []) {
        for (const value of [since, modified]) if (value) yield { value, item };
    }
    // Ways told on one line share its date.
    const routes = new Set(administration?.routes.map(({ modified }) => modified));
    for (const value of routes) if (value) yield { value, item };
    for (const { published } of administration?.legalTexts ?? []) if (published) yield { value: published, item };
    if (administration?.version?.date) yield { value: administration.version.date, item };
    for (const holder of [unit.root, ...unit.items]) {
        for (const { until } of holder.silences) if (until) yield { value: until, item: holder };
        if (holder.kind === 'awardingBody' && holder.modified) yield { value: holder.modified, item: holder };
    }
}

/** What a duration is of decides what it may be. */
export type DurationKind = 'assessment' | 'registration' | 'delay';

export function* durationsOf(unit: Unit): Generator<Of<Duration> & { readonly kind: DurationKind }> {
    const administration = unit.certification?.administration;
    const value = administration?.registration?.duration;
    if (value) yield { value, item: unit.root, kind: 'registration' };
    for (const { employment } of administration?.promotions ?? []) {
        for (const { delay } of employment) yield { value: delay, item: unit.root, kind: 'delay' };
    }
    for (const item of unit.items) {
        if (item.kind !== 'assessment') continue;
        for (const own of [item.duration, item.preparation]) if (own) yield { value: own, item, kind: 'assessment' };
    }
}

/** What a number is of decides what it may be. */
export type QuantityKind = 'coefficient' | 'mark' | 'members' | 'people' | 'rate' | 'year';

export function* quantitiesOf(unit: Unit): Generator<Of<Quantity> & { readonly kind: QuantityKind }> {
    for (const item of unit.items) {
        if (item.kind === 'jury' && item.members) yield { value: item.members, item, kind: 'members' };
        if (item.kind !== 'assessment') continue;
        if (item.coefficient) yield { value: item.coefficient, item, kind: 'coefficient' };
        if (item.minimumMark) yield { value: item.minimumMark, item, kind: 'mark' };
    }
    const item = unit.root;
    const { promotions = [], promotionYears = [] } = unit.certification?.administration ?? {};
    for (const { year, certified, certifiedByExperience, employment } of promotions) {
        yield { value: yearOf(year), item, kind: 'year' };
        for (const value of [certified, certifiedByExperience]) if (value) yield { value, item, kind: 'people' };
        for (const { rate } of employment) if (rate) yield { value: rate, item, kind: 'rate' };
    }
    for (const year of promotionYears) yield { value: yearOf(year), item, kind: 'year' };
}

function yearOf({ text, span }: Code): Quantity {
    return { text, span, value: /^\d{4}$/.test(text) ? Number(text) : undefined };
}
