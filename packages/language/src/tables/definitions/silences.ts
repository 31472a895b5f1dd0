import type { Item, Silence } from '../../model/items.ts';
import { nameOf } from '../../model/names.ts';
import { cell, line } from '../cell.ts';
import { hole, paragraph, rich, strong, words } from '../../published/content.ts';
import { dateOf } from '../dates.ts';
import { part, type TableDefinition } from '../definition.ts';
import { body, type DraftRow, grid, headers } from '../grid.ts';
import { inertLine } from '../../model/inert.ts';
import type { Labels } from '../../published/labels.ts';
import type { Inline } from '../table.ts';
import { capital } from '../../published/vocabulary.ts';

/** What the author answers for. */
export const silences: TableDefinition = {
    id: 'tolerances',
    title: 'Écarts tolérés',
    short: 'Écarts tolérés',
    about: 'les règles que l’auteur écarte, où, et pour quelle raison',
    build: (labels) => [
        part('tolerances', {
            grid: grid(
                [
                    { id: 'regle', weight: 3 },
                    { id: 'ou', weight: 3 },
                    { id: 'raison', weight: 6 },
                    { id: 'jusqu-au', weight: 2, optional: true },
                ],
                [headers([strong('Règle')], [strong('Où')], [strong('Raison')], [strong('Jusqu’au')])],
                rowsOf(labels),
            ),
            empty: 'Aucun écart toléré.',
        }),
    ],
};

function rowsOf(labels: Labels): DraftRow[] {
    const { unit, certification } = labels;
    const whole: Inline[] = [words('Tout le référentiel')];
    return [
        ...certification.silences.map((silence) =>
            rowOf(silence, silence.statement ? [words(inertLine(capital(silence.statement)))] : whole),
        ),
        ...unit.items.flatMap((item) => item.silences.map((silence) => rowOf(silence, placeOf(labels, item)))),
    ];
}

function placeOf(labels: Labels, item: Item): Inline[] {
    const name = inertLine(capital(nameOf(item).fr));
    switch (item.kind) {
        case 'activity':
        case 'competency':
        case 'criterion':
        case 'assessment':
        case 'block': {
            const kind = name.split(' ')[0] ?? '';
            return [words(`${kind} `), ...labels.mention(item)];
        }
        default:
            return [words(name)];
    }
}

function rowOf({ rule, reason, until, span }: Silence, place: readonly Inline[]): DraftRow {
    return body(
        line([words(inertLine(rule.text))], { heads: true, source: span }),
        line(place),
        cell(reason ? rich(reason) : [paragraph(hole('Sans raison'))]),
        line(until ? [words(dateOf(until))] : []),
    );
}
