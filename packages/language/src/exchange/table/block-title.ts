// How tables name their blocs: « BLOC 1 – … », « BC02 : … », « RNCP39776BC03 – … », « Bloc de compétences n° 4 ».

export interface BlockTitle {
    /** « BC01 », or as written where it has no number. */
    readonly code: string | undefined;
    readonly title: string;
    /** « facultatif », and others that stand between brackets. */
    readonly optional: boolean;
}

const NAMED =
    /^bloc(?:s)?(?:\s+de\s+comp[ée]tences?)?(?=[\s:–—-]|$)\s*(?:n\s?°\s*|num[ée]ro\s+)?(?:(\d{1,2}|[IVX]{1,4}|[A-Z])(?![\p{L}\d]))?/iu;
const CODED = /^(?:RNCP\s?\d+\s?-?\s?)?(BC\s?-?\s?\d{1,2}|B\s?\d{1,2}|Bloc\d{1,2})(?![\p{L}\d])/iu;
const AFTER = /^[\s:.)–—-]+/;
const BRACKETS = /(?<!\s)\s*\(([^()]*)\)\s*$/;
const TOLD = /\b(?:BC\s?\d{1,2}|facultatif|optionnel|option)\b|^RNCP\d+BC\d+/i;
const ROMANS = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];

/** The bloc that a text names at its beginning; nothing where it names none. */
export function blockTitle(text: string): BlockTitle | undefined {
    const whole = text.trim();
    const found = NAMED.exec(whole) ?? CODED.exec(whole);
    if (!found || whole.length > 600) return undefined;
    let title = whole.slice(found[0].length).replace(AFTER, '').trim();
    let code = codeOf(found[1]);
    let optional = false;
    for (let brackets = BRACKETS.exec(title); brackets; brackets = BRACKETS.exec(title)) {
        const [all, inside = ''] = brackets;
        if (!TOLD.test(inside)) break;
        const own = /BC\s?(\d{1,2})/i.exec(inside)?.[1];
        if (own !== undefined) code = codeOf(own);
        if (/facultatif|optionnel/i.test(inside)) optional = true;
        title = title.slice(0, -all.length).trim();
    }
    // « Bloc 1 – BC01 – … » names it twice.
    const again = CODED.exec(title);
    if (again && AFTER.test(title.slice(again[0].length))) {
        code = codeOf(again[1]);
        title = title.slice(again[0].length).replace(AFTER, '');
    }
    // « Blocs de compétences » names none of them.
    return code === undefined && (title === '' || /^blocs/i.test(whole)) ? undefined : { code, title, optional };
}

function codeOf(written: string | undefined): string | undefined {
    if (written === undefined) return undefined;
    const digits =
        /\d+/.exec(written)?.[0] ??
        (ROMANS.indexOf(written.toUpperCase()) > 0 ? String(ROMANS.indexOf(written.toUpperCase())) : undefined);
    return digits === undefined ? `BC-${written.toUpperCase()}` : `BC${digits.padStart(2, '0')}`;
}
