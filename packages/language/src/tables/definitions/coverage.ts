import { coverageFigures } from '../../model/figures.ts';
import type { Route } from '../../model/administration.ts';
import { isOpenTo } from '../../model/coverage.ts';
import { groupBy } from '../../model/group-by.ts';
import type { Assessment, Competency } from '../../model/items.ts';
import { holdersOfKind, nearest } from '../../model/tree.ts';
import { groupsOf, groupTitle } from '../competencies.ts';
import { cell, line } from '../cell.ts';
import { enumeration, space, strong } from '../../published/content.ts';
import { part, type TableDefinition } from '../definition.ts';
import { body, type DraftRow, grid, total } from '../grid.ts';
import type { Labels } from '../../published/labels.ts';
import { ROUTE_NAMES } from '../../model/route-names.ts';
import type { Inline, Row } from '../table.ts';
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
                        { id: 'manques', weight: 4, optional: true },
                    ],
                    headOf(routes),
                    [
                        ...groups.flatMap((group) => [
                            ...groupTitle(labels, group),
                            ...group.competencies.map((competency) => rowOf(labels, competency)),
                        ]),
                        ...totals(labels, new Set(groups.flatMap(({ competencies }) => competencies))),
                    ],
                ),
                after: legendOf(labels, 'Les épreuves nommées évaluent la compétence, ◐ en partie, ⚠ non évaluée.'),
                empty: 'Aucune compétence.',
            }),
        ];
    },
};

/** The access routes below what is told of each: the épreuves. */
function headOf(routes: readonly (Route | undefined)[]): Row[] {
    const told = routes.flatMap((route) => route ?? []);
    const names = told.map((route) => line([strong(capital(ROUTE_NAMES[route].fr))], { heads: true }));
    const [rowSpan, colSpan] = [told.length > 0 ? 2 : 1, routes.length];
    const first: Row = {
        kind: 'body',
        cells: [
            line([strong('Compétence')], { heads: true, rowSpan }),
            line([strong('Épreuves')], { heads: true, colSpan }),
            line([strong('Manques')], { heads: true, rowSpan }),
        ],
    };
    return names.length > 0 ? [first, { kind: 'body', cells: names }] : [first];
}

function rowOf(labels: Labels, competency: Competency): DraftRow {
    const { coverage: judged } = labels.unit;
    return body(
        competencyHead(labels, competency),
        ...judged.routes.map((route) => line(toldFor(labels, competency, route))),
        cell(judged.worst(competency).is === 'in part' ? holesOf(labels, competency) : []),
    );
}

/** For one access route: the épreuves open to it that evaluate the competency, after the sign of what is not whole. */
function toldFor(labels: Labels, competency: Competency, route: Route | undefined): Inline[] {
    const { coverage: judged } = labels.unit;
    const verdict = judged.verdict(competency, route);
    const named = judged.assessmentsOf(competency).filter((one) => isOpenTo(one, route));
    const assessments = alternatives(labels, named);
    const sign = verdict.is === 'evaluated' && assessments.length > 0 ? [] : [markOf(verdict)];
    return [...sign, ...(sign.length > 0 && assessments.length > 0 ? [space()] : []), ...assessments];
}

/** « BC01.E1 et BC02.E1 ou BC02.E2 »: « ou » between the branches of a choice. */
function alternatives(labels: Labels, assessments: readonly Assessment[]): Inline[] {
    const together = [...groupBy(assessments, (one) => nearest(one, 'choice') ?? one).values()];
    return enumeration(
        together.map((group) => {
            const branches = [...groupBy(group, (one) => holdersOfKind(one, 'assessment')[0] ?? one).values()];
            return branches.flatMap((branch, rank) => [
                ...(rank > 0 ? [space(' ou ')] : []),
                ...enumeration(branch.map((one) => labels.qualified(one))),
            ]);
        }),
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
