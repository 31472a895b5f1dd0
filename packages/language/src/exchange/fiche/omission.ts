import type { Span } from '../../model/source.ts';

/** What the author says and a fiche has no way to hold, where it is said. */
export interface Omission {
    readonly at: Span;
    readonly message: { readonly fr: string; readonly en: string };
}

/** Told as the fiche is written: nothing is left out in silence. */
export type Omit = (at: Span, fr: string, en: string) => void;
