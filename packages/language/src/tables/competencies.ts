// What tables tell of activities and competencies, and in which groups.
import type { Activity, Block, Competency } from '../model/items.ts';
import { holdersOfKind } from '../model/tree.ts';
import { cell } from './cell.ts';
import { asItem, hole, note, paragraph, rich, words } from '../published/content.ts';
import { type Draft, type DraftRow, merged, section } from './grid.ts';
import type { Labels } from '../published/labels.ts';
import { competencyNotes } from '../published/modalities.ts';
import type { Paragraph } from './table.ts';
import { COLON } from '../published/vocabulary.ts';

/** The competencies of one bloc, or those of none. */
export interface Group {
    readonly bloc?: Block;
    readonly competencies: readonly Competency[];
}

/** Every competency of the certification: by bloc, then those outside any; all in one group where there is no bloc. */
export function groupsOf({ unit }: Labels): Group[] {
    const outside = unit.competencies.filter((competency) => !unit.blocksOf.has(competency));
    const blocs = unit.blocks.map((bloc) => ({ bloc, competencies: bloc.competencies }));
    return outside.length > 0 ? [...blocs, { competencies: outside }] : blocs;
}

/** The row that opens a group; none where the certification has no bloc at all. */
export function groupTitle(labels: Labels, { bloc }: Group): DraftRow[] {
    if (bloc)
        return [
            section(labels.blockTitle(bloc, labels.blockCode(bloc)), {
                source: bloc.head,
                anchors: [labels.anchor(bloc)],
            }),
        ];
    if (labels.unit.blocks.length === 0) return [];
    return [section([paragraph(hole('Compétences hors de tout bloc'))])];
}

/** A competency with what it stands in, its description and its knowledge. */
export function competencyCell(labels: Labels, competency: Competency): Draft {
    const { activity, description, knowledge, transverse, eliminatory } = competency;
    return cell(
        [
            ...around(labels, holdersOfKind(competency, 'competency')),
            ...labels.full(competency),
            ...rich(description),
            ...(knowledge.length > 0 ? [note(words(`Connaissances${COLON.trimEnd()}`))] : []),
            ...knowledge.flatMap((one) => rich(one.title).map(asItem)),
            // Without activity, the cell beside it says that it is transverse.
            ...competencyNotes({ transverse: transverse && activity !== undefined, eliminatory }),
        ],
        { source: competency.span, anchors: [labels.anchor(competency)] },
    );
}

/** So many are told of those around an item, each time: nobody nests as deep. */
const AROUND = 8;

/** Those in which an item stands, the outermost first. */
function around(labels: Labels, holders: readonly (Activity | Competency)[]): Paragraph[] {
    return holders.slice(-AROUND).flatMap((one) => labels.again(one).map((told) => ({ ...told, tone: 'note' })));
}

/** The activity from which a competency follows, after those around it; joined with the cell above it where it is the same. */
export function activityCell(labels: Labels, competency: Competency): Draft {
    const { activity } = competency;
    if (activity) return merged(activityAlone(labels, activity), labels.anchor(activity));
    if (competency.transverse)
        return merged(cell([note(words('Compétence transverse, commune à plusieurs activités'))]), 'transverse');
    return merged(cell([paragraph(hole('Aucune activité'))]), 'none');
}

export function activityAlone(labels: Labels, activity: Activity): Draft {
    return cell(
        [
            ...around(labels, holdersOfKind(activity, 'activity')),
            ...labels.full(activity),
            ...rich(activity.description),
        ],
        { source: activity.head, anchors: [labels.anchor(activity)] },
    );
}

/** The activities that hold nothing: from which no competency follows. */
export function barrenActivities({ unit }: Labels): Activity[] {
    return unit.activities.filter((one) => one.activities.length === 0 && one.competencies.length === 0);
}
