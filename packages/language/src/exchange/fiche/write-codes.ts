// The official codes of a fiche, and the numbers of other certifications.
import type { Administration, Labelled } from '../../model/administration.ts';
import type { Code } from '../../model/source.ts';
import { oneLine } from '../../published/content.ts';
import type { Omit } from './omission.ts';
import { group, leaf, type XmlElement } from './write-xml.ts';

function labelled(name: string, { code, label }: Labelled, codeName = 'CODE'): XmlElement[] {
    return group(name, [...leaf(codeName, code.text), ...leaf('LIBELLE', oneLine(label))]);
}

export function listed(name: string, entry: string, all: readonly Labelled[]): XmlElement[] {
    return group(
        name,
        all.flatMap((one) => labelled(entry, one)),
    );
}

/** Certifications by their number, each in an element of its own. */
export function numbers(name: string, entry: string, holder: string, all: readonly Code[]): XmlElement[] {
    return group(
        name,
        all.flatMap(({ text }) => group(entry, leaf(holder, text))),
    );
}

/** A fiche has room for three. */
export function agreements({ nomenclatures: { ccn } }: Administration, omit: Omit): XmlElement[] {
    for (const { code } of ccn.slice(3)) {
        omit(
            code.span,
            `Une fiche n’a que trois conventions collectives : « ${code.text} » n’y tient pas.`,
            `A record holds three collective agreements only: “${code.text}” has no room.`,
        );
    }
    return ccn.slice(0, 3).flatMap((one, rank) => labelled(`CCN_${rank + 1}`, one, 'NUMERO'));
}

/** A certification of the RS has no level, and no such element. */
export function level({ level: told }: Administration, isRs: boolean, omit: Omit): XmlElement[] {
    if (!told || isRs) return [];
    if (!told.code) return group('NOMENCLATURE_EUROPE', leaf('NIVEAU', 'AUCUN'));
    const { text, span } = told.code;
    if (!/^[1-8]$/.test(text)) {
        omit(span, `« ${text} » n’est pas un niveau de 1 à 8.`, `“${text}” is no level from 1 to 8.`);
        return [];
    }
    return group('NOMENCLATURE_EUROPE', [...leaf('NIVEAU', `NIV${text}`), ...leaf('LIBELLE', `Niveau ${text}`)]);
}
