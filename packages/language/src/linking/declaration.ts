/** What `linking` needs to know of a declared thing; the items of `model/` are such declarations. */
export interface Declaration {
    readonly kind: DeclarationKind;
    readonly code?: { readonly text: string } | undefined;
    readonly parent?: Declaration | undefined;
    /** Whatever it declares inside, in the order of the text. */
    readonly children: readonly Declaration[];
}

export type DeclarationKind =
    | 'certification'
    | 'library'
    | 'activity'
    | 'competency'
    | 'criterion'
    | 'knowledge'
    | 'block'
    | 'assessment'
    | 'choice'
    | 'jury'
    | 'awardingBody';

/** Codes of different families never meet: a jury may be called as a competency is. */
export type Family = 'skill' | 'assessment' | 'jury' | 'awardingBody';

const FAMILIES: Partial<Record<DeclarationKind, Family>> = {
    activity: 'skill',
    competency: 'skill',
    criterion: 'skill',
    block: 'skill',
    assessment: 'assessment',
    jury: 'jury',
    awardingBody: 'awardingBody',
};

/** Whether a declaration stands in another, however deep. */
export function isInside(declaration: Declaration, holder: Declaration): boolean {
    for (let d = declaration.parent; d; d = d.parent) if (d === holder) return true;
    return false;
}

export function familyOf(declaration: Declaration): Family | undefined {
    return FAMILIES[declaration.kind];
}
