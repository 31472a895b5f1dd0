import type { Labelled, NomenclatureKind } from '../../model/administration.ts';
import { factsOf } from '../../model/facts.ts';
import type { Unit } from '../../model/unit.ts';
import type { Message } from '../../model/message.ts';

interface CodeList {
    readonly name: Message;
    /** Of what shape a code is, for a machine and for people. */
    readonly shape: RegExp;
    readonly expected: Message;
    /** How many a fiche holds at most. */
    readonly most?: number;
}

/** The code lists that a fiche draws on. */
export const CODE_LISTS: Readonly<Record<NomenclatureKind, CodeList>> = {
    nsf: {
        name: { fr: 'NSF', en: 'NSF' },
        shape: /^\d{3}[a-z]?$/,
        expected: {
            fr: 'trois chiffres, et parfois une lettre, comme 345 ou 326t',
            en: 'three digits and sometimes a letter, as 345 or 326t',
        },
        most: 3,
    },
    rome: {
        name: { fr: 'ROME', en: 'ROME' },
        shape: /^[A-N]\d{4}$/,
        expected: {
            fr: 'une lettre de A à N et quatre chiffres, comme K1902',
            en: 'a letter from A to N and four digits, as K1902',
        },
        most: 5,
    },
    formacode: {
        name: { fr: 'Formacode', en: 'Formacode' },
        shape: /^\d{1,5}$/,
        expected: { fr: 'cinq chiffres au plus, comme 13266', en: 'five digits at most, as 13266' },
        most: 5,
    },
    idcc: {
        name: { fr: 'IDCC', en: 'IDCC' },
        shape: /^\d{1,4}$/,
        expected: { fr: 'quatre chiffres au plus, comme 3250', en: 'four digits at most, as 3250' },
    },
    ccn: {
        name: { fr: 'CCN', en: 'CCN' },
        shape: /^\d{4}$/,
        expected: { fr: 'quatre chiffres, comme 3037', en: 'four digits, as 3037' },
        most: 3,
    },
};

export const KINDS = Object.keys(CODE_LISTS) as readonly NomenclatureKind[];

/** All codes of a certification with the list that each is drawn from, list by list. */
export function codesOf(
    unit: Unit,
): readonly (Labelled & { readonly kind: NomenclatureKind; readonly rank: number })[] {
    return factsOf(unit, 'nomenclature').map(({ value, of, rank }) => ({ ...value, kind: of, rank }));
}
