/** A certification as a reference of the register keeps it: its number, its kin, and what it says bloc by bloc. */
export interface Registered {
    readonly number: string;
    readonly title: string;
    readonly active: boolean;
    /** The numbers of those that it replaces or that replace it. */
    readonly kin: readonly string[];
    readonly sections: readonly RegisteredSection[];
}

/** What one bloc says: its competencies, criteria and modalités. A certification of the RS has one, without code. */
export interface RegisteredSection {
    readonly code?: string;
    readonly title?: string;
    readonly text: string;
}
