import type { Labels } from '../published/labels.ts';
import { oneLine } from '../published/content.ts';
import { inertLine } from '../model/inert.ts';
import { declarationOf } from '../tables/document.ts';
import { versionOf } from '../tables/definitions/sheet-administration.ts';
import type { Cover } from '../tables/format.ts';

/** What the reader of a document has to know of the certification, as far as it is told. */
export function coverFor({ unit, certification }: Labels): Cover {
    const { type, level, version, awardingBodies } = certification.administration;
    const number = inertLine(certification.code?.text ?? '');
    const facts: (readonly [string, string | undefined])[] = [
        ['Numéro de la fiche', /^(?:RNCP|RS)\d+$/i.test(number) ? number : undefined],
        ['Répertoire', unit.register && REGISTERS[unit.register]],
        ['Type de certification', type && (oneLine(type.label) || inertLine(type.code.text))],
        ['Niveau de qualification', level?.code && inertLine(level.code.text)],
        ...awardingBodies.map(declarationOf).flatMap((body): [string, string][] => [
            ['Certificateur', oneLine(body.title)],
            ['Nom commercial', oneLine(body.tradeName)],
        ]),
        ['Version', version && versionOf(version)],
    ];
    return {
        title: oneLine(certification.title),
        facts: facts.flatMap(([label, value]) => (value ? [[label, value] as const] : [])),
    };
}

const REGISTERS = {
    RNCP: 'Répertoire national des certifications professionnelles (RNCP)',
    RS: 'Répertoire spécifique (RS)',
} as const;
