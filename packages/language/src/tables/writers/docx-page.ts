/** A page of Word's, in twentieths of a point. */
export interface Page {
    readonly orientation: 'portrait' | 'landscape';
    readonly width: number;
    readonly height: number;
    readonly margin: number;
    /** Between the margins. */
    readonly textWidth: number;
}

const A4 = { short: 11906, long: 16838, margin: 850 } as const;

export const LANDSCAPE: Page = {
    orientation: 'landscape',
    width: A4.long,
    height: A4.short,
    margin: A4.margin,
    textWidth: A4.long - 2 * A4.margin,
};

export const PORTRAIT: Page = {
    orientation: 'portrait',
    width: A4.short,
    height: A4.long,
    margin: A4.margin,
    textWidth: A4.short - 2 * A4.margin,
};
