import { coverageFigures } from '../../model/figures.ts';
import type { Competency } from '../../model/items.ts';
import { groupsOf, groupTitle } from '../competencies.ts';
import { cell, line } from '../cell.ts';
import { enumeration, paragraph, strong } from '../../published/content.ts';
import { part, type TableDefinition } from '../definition.ts';
import { body, type DraftRow, grid, headers, total } from '../grid.ts';
import type { Labels } from '../../published/labels.ts';
import { ROUTE_NAMES } from '../../model/route-names.ts';
import { capital } from '../../published/vocabulary.ts';
import { holesOf, legendOf, markOf } from '../verdicts.ts';
import { competencyHead } from './matrix.ts';

/** Whether each competency is evaluated, for each open access route. */
export const coverage: TableDefinition = {
    id: 'couverture',
    title: 'Couverture par voie d’accès',
    short: 'Couverture',
    about: 'pour chaque voie d’accès ouverte, les compétences évaluées et celles qui ne le sont pas',
    build: (labels) => {
        const { routes } = labels.unit.coverage;
        const groups = groupsOf(labels);
        return [
            part('couverture', {
                grid: grid(
                    [
                        { id: 'competence', weight: 8 },
                        ...routes.map((route) => ({
                            id: `voie-${(route ?? 'toutes').toLowerCase()}`,
                            weight: 3,
                            align: 'center' as const,
                        })),
                        { id: 'epreuves', weight: 4 },
                    ],
                    [
                        headers(
                            [strong('Compétence')],
                            ...routes.map((route) => [strong(route ? capital(ROUTE_NAMES[route].fr) : 'Évaluée')]),
                            [strong('Épreuves')],
                        ),
                    ],
                    [
                        ...groups.flatMap((group) => [
                            ...groupTitle(labels, group),
                            ...group.competencies.map((competency) => rowOf(labels, competency)),
                        ]),
                        ...totals(labels, new Set(groups.flatMap(({ competencies }) => competencies))),
                    ],
                ),
                after: legendOf(labels),
                empty: 'Aucune compétence.',
            }),
        ];
    },
};

function rowOf(labels: Labels, competency: Competency): DraftRow {
    const { coverage: judged } = labels.unit;
    const assessments = judged.assessmentsOf(competency).map((assessment) => labels.qualified(assessment));
    return body(
        competencyHead(labels, competency),
        ...judged.routes.map((route) => line([markOf(judged.verdict(competency, route))])),
        cell([
            ...(assessments.length > 0 ? [paragraph(...enumeration(assessments))] : []),
            ...(judged.worst(competency).is === 'in part' ? holesOf(labels, competency) : []),
        ]),
    );
}

function totals(labels: Labels, all: ReadonlySet<Competency>): DraftRow[] {
    if (all.size === 0) return [];
    const { coverage: judged } = labels.unit;
    const evaluated = (route: (typeof judged.routes)[number]): number =>
        coverageFigures(judged, all, route).evaluated.length;
    return [
        total(
            line([strong('Compétences évaluées')], { heads: true }),
            ...judged.routes.map((route) => line([strong(`${evaluated(route)} sur ${all.size}`)])),
            cell([]),
        ),
    ];
}
