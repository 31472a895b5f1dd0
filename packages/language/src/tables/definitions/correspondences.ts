import type { Correspondence } from '../../model/administration.ts';
import type { Block } from '../../model/items.ts';
import { cell, line } from '../cell.ts';
import { hole, oneLine, paragraph, strong, words } from '../../published/content.ts';
import { part, type TableDefinition } from '../definition.ts';
import { body, grid, headers } from '../grid.ts';
import { inertLine } from '../../model/inert.ts';
import type { Labels } from '../../published/labels.ts';
import type { Paragraph, Part } from '../table.ts';

/** What other certifications stand for a part of this one, or for all of it. */
export const correspondences: TableDefinition = {
    id: 'correspondances',
    title: 'Correspondances',
    short: 'Correspondances',
    about: 'les certifications en correspondance, totale ou partielle',
    build: (labels) => correspondenceParts(labels, true),
};

export function correspondenceParts(labels: Labels, saysNone: boolean): Part[] {
    const all = labels.certification.administration.correspondences;
    const total = all.filter((one) => one.total);
    const partial = all.filter((one) => !one.total);
    return [
        ...(total.length > 0 ? [totalPart(total)] : []),
        ...(partial.length > 0 || (saysNone && total.length === 0) ? [partialPart(labels, partial)] : []),
    ];
}

function totalPart(all: readonly Correspondence[]): Part {
    return part('totale', {
        heading: 'Certifications professionnelles enregistrées au RNCP en correspondance totale',
        grid: grid(
            [{ id: 'certification', weight: 1 }],
            [
                headers([
                    strong('Code et intitulé de la certification professionnelle reconnue en correspondance totale'),
                ]),
            ],
            all.map((one) => body(line([words(targetOf(one))], { source: one.span }))),
        ),
    });
}

function partialPart(labels: Labels, all: readonly Correspondence[]): Part {
    return part('partielle', {
        heading: 'Certifications professionnelles enregistrées au RNCP en correspondance partielle',
        grid: grid(
            [
                { id: 'blocs', weight: 1 },
                { id: 'certification', weight: 1 },
                { id: 'blocs-reconnus', weight: 1 },
            ],
            [
                headers(
                    [strong('Bloc(s) de compétences concernés')],
                    [
                        strong(
                            'Code et intitulé de la certification professionnelle reconnue en correspondance partielle',
                        ),
                    ],
                    [strong('Bloc(s) de compétences en correspondance partielle')],
                ),
            ],
            all.map((one) =>
                body(
                    cell(ownBlocs(labels, one), { source: one.span }),
                    line([words(targetOf(one))]),
                    cell(targetBlocs(one)),
                ),
            ),
        ),
        empty: 'Aucune correspondance n’est déclarée.',
    });
}

function targetOf({ target, targetTitle }: Correspondence): string {
    return [inertLine(target?.text ?? ''), oneLine(targetTitle)].filter(Boolean).join(' - ');
}

function ownBlocs(labels: Labels, { source }: Correspondence): Paragraph[] {
    const named = (source?.entries ?? []).flatMap(({ items }) => items);
    const blocs = source?.all ? labels.unit.blocks : named.filter((one): one is Block => one.kind === 'block');
    if (blocs.length === 0) return [paragraph(hole('Aucun bloc reconnu'))];
    return blocs.map((bloc) => paragraph(...labels.code(bloc), words(` - ${labels.title(bloc)}`)));
}

function targetBlocs({ target, targetBlocks }: Correspondence): Paragraph[] {
    if (targetBlocks.length === 0) return [paragraph(words('–'))];
    return targetBlocks.map(({ code, label }) => {
        const isWhole = !/^BC\d+$/i.test(code.text) || !/^RNCP\d+$/i.test(target?.text ?? '');
        const text = isWhole ? code.text : `${target?.text}${code.text}`;
        return paragraph(words([inertLine(text), oneLine(label)].filter(Boolean).join(' - ')));
    });
}
