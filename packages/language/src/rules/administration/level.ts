/** The levels of before 2019, and what each is today. */
const FORMER: Readonly<Record<string, number>> = { V: 3, IV: 4, III: 5, II: 6, I: 7 };

/** The level that a text names, or the one that it seems to mean. */
export function levelOf(text: string): { readonly level?: number; readonly meant?: number } {
    if (/^[1-8]$/.test(text)) return { level: Number(text) };
    const written = /^(?:NIV\.?|N)?0?([1-8])$/i.exec(text)?.[1];
    const former = /^(?:NIV\.?)?(I{1,3}|IV|V)$/i.exec(text)?.[1]?.toUpperCase();
    return { meant: written ? Number(written) : former ? FORMER[former] : undefined };
}
