// The livret 2 of a validation by experience, by bloc: a bloc alone may be asked for, and nothing is asked beyond the
// Code (Vadémécum RNCP V1.1, 2.5.2).
import type { Activity, Block, Competency } from '../../model/items.ts';
import { groupBy } from '../../model/group-by.ts';
import { blank, box, note, oneLine, paragraph, strong, words } from '../../published/content.ts';
import type { Labels } from '../../published/labels.ts';
import { cell } from '../../tables/cell.ts';
import { part } from '../../tables/definition.ts';
import { body, type DraftRow, grid, headers, lead, roomy } from '../../tables/grid.ts';
import type { Grid, Part, Table } from '../../tables/table.ts';
import { coverFor } from '../cover.ts';
import type { Piece } from '../write.ts';
import { blankRows, EMPTY, emptyRoom, fields } from './forms.ts';

/** In millimetres: what a candidate has to tell of a competency by hand. */
const STORY = 50;

/** None at the répertoire spécifique, nor where the way is said to be closed. */
export function experience(labels: Labels): Piece | undefined {
    const { unit, certification } = labels;
    const isClosed = certification.administration.routes.some(({ route, open }) => route === 'VAE' && !open);
    if (unit.register === 'RS' || isClosed || unit.competencies.length === 0) return undefined;
    const kind = 'Livret 2 – Validation des acquis de l’expérience';
    const outside = unit.competencies.filter((one) => !unit.blocksOf.has(one));
    return {
        id: 'livret-2',
        paper: { kind, orientation: 'portrait', isDraft: false, cover: coverFor(labels) },
        tables: [
            { id: 'candidat', title: 'Le candidat et sa demande', short: 'Candidat', parts: candidate(labels) },
            ...unit.blocks.map((block, index) => blockTable(labels, block, index)),
            ...(outside.length > 0
                ? [tableOf('hors-bloc', unit.blocks.length > 0 ? 'Autres compétences' : 'Compétences', labels, outside)]
                : []),
        ],
    };
}

function candidate({ unit }: Labels): Part[] {
    const wanted = [
        paragraph(box('à cocher'), words(' la certification entière')),
        ...unit.blocks.map((block) => paragraph(box('à cocher'), words(` le bloc « ${oneLine(block.title)} »`))),
    ];
    return [
        part('identite', {
            heading: 'Identité',
            grid: fields([
                'Nom de naissance',
                'Nom d’usage',
                'Prénoms',
                'Date et lieu de naissance',
                'Adresse',
                'Téléphone, courriel',
            ]),
        }),
        ...(unit.blocks.length > 0 ? [part('demande', { heading: 'Ce qui est demandé', before: wanted })] : []),
        part('parcours', {
            heading: 'Expériences',
            before: [note(words('Salariées, non salariées ou bénévoles, et formations suivies, s’il y en a.'))],
            grid: blankRows(
                [
                    { id: 'periode', title: 'Période', weight: 2 },
                    { id: 'fonction', title: 'Fonction', weight: 3 },
                    { id: 'structure', title: 'Structure', weight: 3 },
                    { id: 'activites', title: 'Principales activités', weight: 5 },
                ],
                Array.from({ length: 5 }, () => []),
                14,
            ),
        }),
        declaration(),
    ];
}

function blockTable(labels: Labels, block: Block, index: number): Table {
    const title = `Bloc ${labels.blockNumber(block)} – ${labels.title(block)}`;
    return tableOf(`bloc-${index + 1}`, title, labels, block.competencies);
}

function tableOf(id: string, title: string, labels: Labels, competencies: readonly Competency[]): Table {
    return {
        id,
        title,
        short: id,
        parts: [
            part('recit', {
                before: [
                    note(
                        words(
                            'Pour chaque compétence, une situation vécue : où et quand, ce que vous aviez à faire, ce que vous avez fait vous-même et avec quels moyens, ce qui en est résulté.',
                        ),
                    ),
                ],
                grid: storyGrid(labels, competencies),
            }),
        ],
    };
}

function storyGrid(labels: Labels, competencies: readonly Competency[]): Grid {
    const byActivity = groupBy(competencies, ({ activity }) => activity);
    return grid(
        [
            { id: 'competence', weight: 5 },
            { id: 'recit', weight: 9 },
            { id: 'preuves', weight: 3 },
        ],
        [headers([strong('Activités et compétences')], [strong('Ce que vous avez fait')], [strong('Pièces jointes')])],
        Array.from(byActivity).flatMap(([activity, own]) => [
            ...(activity ? [activityRow(labels, activity)] : []),
            ...own.map((one) =>
                roomy(
                    body(cell(labels.full(one), { heads: true, anchors: [labels.anchor(one)] }), EMPTY, EMPTY),
                    STORY,
                ),
            ),
        ]),
    );
}

function activityRow(labels: Labels, activity: Activity): DraftRow {
    return lead(cell(labels.full(activity), { heads: true, colSpan: 3 }));
}

function declaration(): Part {
    return part('declaration', {
        heading: 'Déclaration sur l’honneur',
        before: [
            paragraph(
                words(
                    'Je déclare sur l’honneur que les informations de ce livret sont exactes, et que les activités qui y sont décrites sont les miennes.',
                ),
            ),
            paragraph(words('Fait à '), blank(40), words(', le '), blank(30)),
            paragraph(words('Nom, prénom et signature du candidat')),
        ],
        grid: emptyRoom(22),
    });
}
