/** Things by key, keys in the order in which they first come. (`Map.groupBy` is not in Node 20.) */
export function groupBy<T, K>(things: Iterable<T>, keyOf: (thing: T) => K): Map<K, [T, ...T[]]> {
    const groups = new Map<K, [T, ...T[]]>();
    for (const thing of things) addTo(groups, keyOf(thing), thing);
    return groups;
}

/** Things by each of their keys, keys in the order in which they first come. */
export function indexBy<T, K>(things: Iterable<T>, keysOf: (thing: T) => Iterable<K>): Map<K, [T, ...T[]]> {
    const index = new Map<K, [T, ...T[]]>();
    for (const thing of things) {
        for (const key of keysOf(thing)) addTo(index, key, thing);
    }
    return index;
}

function addTo<T, K>(index: Map<K, [T, ...T[]]>, key: K, thing: T): void {
    const known = index.get(key);
    if (known) known.push(thing);
    else index.set(key, [thing]);
}
