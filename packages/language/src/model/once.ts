/** Where a thing keeps what was made of it: who goes through its properties by name sees nothing of this. */
const MADE = Symbol('made');

interface Keeping {
    [MADE]?: Made;
}

interface Made {
    /** A copy of the thing has what was made of the thing itself: it is none of its own. */
    readonly of: object;
    /** Each kind in its place. */
    readonly kinds: unknown[];
}

/** How many things are made of things. */
let kinds = 0;

/**
 * What is made of a thing, made once however many ask, and kept with the thing itself. A table beside it (`WeakMap`) would
 * hold it: what a table gives for a key that is young stays until all is collected, and mostly leads back to the key.
 */
export function onceFor<K extends object, T>(make: (thing: K) => T): (thing: K) => T {
    const kind = kinds++;
    return (thing) => {
        const made = madeOf(thing);
        if (made[kind] === undefined) made[kind] = make(thing);
        return made[kind] as T;
    };
}

function madeOf(thing: Keeping): unknown[] {
    let made = thing[MADE];
    if (made?.of !== thing) thing[MADE] = made = { of: thing, kinds: [] };
    return made.kinds;
}
