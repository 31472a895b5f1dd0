import type { Block, Competency } from '../../model/items.ts';
import { cell } from '../cell.ts';
import { hole, paragraph, prefixed, rich, strong, untold, words } from '../../published/content.ts';
import { part, type TableDefinition } from '../definition.ts';
import { body, type DraftRow, grid, headers, section } from '../grid.ts';
import type { Labels } from '../../published/labels.ts';
import { competencyNotes } from '../../published/modalities.ts';
import { blockCompetencies, blockMethods } from '../../published/rubrics.ts';
import type { Paragraph } from '../table.ts';
import { holesOf, isToDivide } from '../verdicts.ts';

/** The blocs as France compétences publishes them. */
export const blocks: TableDefinition = {
    id: 'blocs',
    title: 'Blocs de compétences',
    short: 'Blocs',
    about: 'pour chaque bloc, la liste de ses compétences et ses modalités d’évaluation',
    // Certifications of the répertoire spécifique have none; one that is written all the same is a fault to be seen.
    fits: ({ unit }) => unit.register !== 'RS' || unit.blocks.length > 0,
    build: (labels) => [
        part('blocs', {
            grid: grid(
                [
                    { id: 'competences', weight: 5 },
                    { id: 'modalites', weight: 5 },
                ],
                [headers([strong('Liste de compétences')], [strong('Modalités d’évaluation')])],
                labels.unit.blocks.flatMap((bloc) => rowsOf(labels, bloc)),
            ),
            empty: 'Aucun bloc de compétences.',
        }),
    ],
};

function rowsOf(labels: Labels, bloc: Block): DraftRow[] {
    const prerequisites = [
        ...prerequisite('Prérequis à l’entrée en formation', bloc.entryPrerequisites),
        ...prerequisite('Prérequis à la validation', bloc.validationPrerequisites),
    ];
    return [
        section([...labels.blockTitle(bloc, labels.blockCode(bloc)), ...rich(bloc.description), ...prerequisites], {
            source: bloc.head,
            anchors: [labels.anchor(bloc)],
        }),
        body(
            cell(competencyList(labels, bloc), {
                source: bloc.publishedList?.span ?? bloc.span,
                ...(bloc.publishedList ? {} : { anchors: bloc.competencies.map((one) => labels.anchor(one)) }),
            }),
            cell(modalities(labels, bloc), { source: bloc.publishedModalities?.span ?? bloc.span }),
        ),
    ];
}

function prerequisite(title: string, text: Block['entryPrerequisites']): Paragraph[] {
    return text ? prefixed([words(`${title}\u00a0:`)], rich(text)) : [];
}

/** The published list where there is one; otherwise the competencies, each with the hole that it may have. */
export function competencyList(labels: Labels, bloc: Block): readonly Paragraph[] {
    const holes = bloc.competencies.flatMap((competency) => {
        const found = ownHolesOf(labels, bloc, competency);
        return found.length > 0 ? [{ competency, found }] : [];
    });
    if (bloc.publishedList) {
        return [
            ...rich(bloc.publishedList),
            ...holes.map(({ competency, found }) =>
                paragraph(...labels.mention(competency), words(' – '), ...found.flatMap(({ inlines }) => inlines)),
            ),
        ];
    }
    if (bloc.competencies.length === 0) return [...rich(bloc.preamble), paragraph(hole('Aucune compétence'))];
    return blockCompetencies(labels, bloc, (competency) => [
        ...competencyNotes(competency),
        ...ownHolesOf(labels, bloc, competency),
    ]);
}

/** What the modalités beside the list don't tell of the whole bloc. */
function ownHolesOf(labels: Labels, bloc: Block, competency: Competency): Paragraph[] {
    return bloc.publishedModalities && isToDivide(labels, competency) ? [] : holesOf(labels, competency);
}

/** The published modalités where they are given; otherwise the épreuves. */
export function modalities(labels: Labels, bloc: Block): readonly Paragraph[] {
    const told = blockMethods(labels, bloc, [paragraph(hole('Aucune épreuve'))]);
    const isUndivided =
        bloc.publishedModalities && bloc.competencies.some((competency) => isToDivide(labels, competency));
    return isUndivided ? [...told, untold('À répartir entre des épreuves.')] : told;
}
