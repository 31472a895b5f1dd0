/** A record without its keys that have no value. */
export function known<T extends object>(record: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
    const kept: Partial<T> = {};
    for (const key of Object.keys(record) as (keyof T)[]) if (record[key] !== undefined) kept[key] = record[key];
    return kept as { [K in keyof T]?: Exclude<T[K], undefined> };
}
