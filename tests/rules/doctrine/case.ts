/** A change made to the clean example (examples/agencement-interieur): what stands there, and what is written instead. */
export interface Change {
    /** What the reader would say of it. */
    readonly says: string;
    readonly instead: readonly (readonly [from: string, to: string])[];
}

/** One fault of the doctrine: a change that has it and is found, and changes near to it that are no fault. */
export interface DoctrineCase {
    readonly rule: string;
    readonly fault: Change;
    readonly nearMisses: readonly Change[];
}

/** A change of one text to another. */
export function change(says: string, ...instead: [from: string, to: string][]): Change {
    return { says, instead };
}
