/** A fault of syntax, in the author's words, with what would mend it. */
export interface SyntaxFault {
    readonly kind: SyntaxFaultKind;
    readonly severity: 'error' | 'warning';
    readonly message: Bilingual;
    /** Offsets in the untouched source. */
    readonly start: number;
    readonly end: number;
    /** Where what it leaves in doubt ends, when that is further on: what comes after a missing word may be taken amiss. */
    readonly doubtEnd?: number;
    /** A replacement of source text that mends the fault, where one is certain enough to be offered. */
    readonly mend?: {
        readonly start: number;
        readonly end: number;
        readonly text: string;
        /** It can mean nothing else: it may be made unasked. */
        readonly isCertain?: true;
    };
    /** Whether what was lost may have evaluated, declared or placed a competency: no competency is accused then. */
    readonly touchesCoverage: boolean;
}

export type SyntaxFaultKind =
    | 'mot-inconnu'
    | 'majuscule'
    | 'inattendu'
    | 'manquant'
    | 'accolade'
    | 'guillemet'
    | 'conflit-de-fusion'
    | 'imbrication';

/** A message in both languages that the tools speak. */
export interface Bilingual {
    readonly fr: string;
    readonly en: string;
}

/** A fault that is an error, still without a word on coverage. */
export function fault(
    kind: SyntaxFaultKind,
    start: number,
    end: number,
    message: Bilingual,
): Omit<SyntaxFault, 'touchesCoverage'> {
    return { kind, severity: 'error', message, start, end };
}
