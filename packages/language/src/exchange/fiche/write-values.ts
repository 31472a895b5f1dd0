import type { Said } from '../../model/administration.ts';
import type { DateValue } from '../../model/administration.ts';
import type { Omit } from './omission.ts';
import { leaf, type XmlElement } from './write-xml.ts';

/** « JJ/MM/AAAA »; what is no date of the calendar isn't sent as one. */
export function dateLeaf(name: string, date: DateValue | undefined, omit: Omit): XmlElement[] {
    if (!date) return [];
    const { iso, code } = date;
    if (iso !== undefined) return leaf(name, iso.split('-').toReversed().join('/'));
    omit(code.span, `« ${code.text} » n’est pas une date.`, `“${code.text}” is no date.`);
    return [];
}

export function answerLeaf(name: string, said: Said<boolean> | undefined): XmlElement[] {
    return said ? leaf(name, said.value ? 'Oui' : 'Non') : [];
}

export function stateLeaf(name: string, active: boolean): XmlElement[] {
    return leaf(name, active ? 'Actif' : 'Inactif');
}
