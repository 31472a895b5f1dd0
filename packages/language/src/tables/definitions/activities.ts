import type { Competency } from '../../model/items.ts';
import { activityAlone, activityCell, competencyCell } from '../competencies.ts';
import { cell } from '../cell.ts';
import { enumeration, hole, paragraph, rich, strong } from '../../published/content.ts';
import { part, type TableDefinition } from '../definition.ts';
import { body, type DraftRow, grid, headers } from '../grid.ts';
import { groupBy } from '../../model/group-by.ts';
import type { Labels } from '../../published/labels.ts';

/** What follows from each activity. */
export const activities: TableDefinition = {
    id: 'activites',
    title: 'Activités et compétences',
    short: 'Activités et compétences',
    about: 'pour chaque activité, les compétences qui en découlent et leur bloc',
    build: (labels) => [
        part('activites', {
            before: rich(labels.certification.administration.texts.préambule),
            grid: grid(
                [
                    { id: 'activite', weight: 4 },
                    { id: 'competence', weight: 7 },
                    { id: 'bloc', weight: 2, optional: true },
                ],
                [headers([strong('Activité')], [strong('Compétence')], [strong('Bloc')])],
                rowsOf(labels),
            ),
            empty: 'Aucune activité.',
        }),
    ],
};

function rowsOf(labels: Labels): DraftRow[] {
    const { unit } = labels;
    // A bloc may take in competencies that a library declares.
    const all = [...new Set([...unit.competencies, ...unit.blocks.flatMap(({ competencies }) => competencies)])];
    const byActivity = groupBy(all, ({ activity }) => activity);
    const known = new Set(unit.activities);
    const rows = unit.activities.flatMap((activity) => {
        const own = byActivity.get(activity) ?? [];
        if (own.length > 0) return own.map((competency) => rowOf(labels, competency));
        return activity.activities.length > 0
            ? []
            : [body(activityAlone(labels, activity), cell([paragraph(hole('Aucune compétence'))]), cell([]))];
    });
    const others = all.filter(({ activity }) => !activity || !known.has(activity));
    return [...rows, ...others.map((competency) => rowOf(labels, competency))];
}

function rowOf(labels: Labels, competency: Competency): DraftRow {
    const blocs = labels.unit.blocksOf.get(competency) ?? [];
    const isMissing = blocs.length === 0 && labels.unit.blocks.length > 0;
    return body(
        { ...activityCell(labels, competency), heads: true },
        competencyCell(labels, competency),
        cell([
            paragraph(...(isMissing ? [hole('Aucun bloc')] : enumeration(blocs.map((bloc) => labels.mention(bloc))))),
        ]),
    );
}
