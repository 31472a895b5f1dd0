import { coverageFigures } from '../../model/figures.ts';
import type { Assessment, Competency } from '../../model/items.ts';
import { groupsOf, groupTitle } from '../competencies.ts';
import { cell, line } from '../cell.ts';
import { paragraph, space, strong, words } from '../../published/content.ts';
import { part, type TableDefinition } from '../definition.ts';
import { body, type Draft, type DraftRow, grid, total } from '../grid.ts';
import { blockOf, nearest } from '../../model/tree.ts';
import type { Labels } from '../../published/labels.ts';
import type { Cell, Inline, Row } from '../table.ts';
import { brieflyHolesOf, legendOf, MARKS } from '../verdicts.ts';

/** Which épreuve evaluates which competency. */
export const matrix: TableDefinition = {
    id: 'matrice',
    title: 'Compétences et épreuves',
    short: 'Matrice',
    about: 'la matrice des compétences et des épreuves, avec les totaux et les manques',
    build: (labels) => {
        const assessments = [...new Set(labels.unit.assessments)];
        const groups = groupsOf(labels);
        return [
            part('matrice', {
                grid: grid(
                    [
                        { id: 'competence', weight: 8 },
                        ...assessments.map((_, index) => ({
                            id: `epreuve-${index + 1}`,
                            weight: 1.5,
                            align: 'center' as const,
                        })),
                        { id: 'total', weight: 2.5, align: 'center' },
                    ],
                    headOf(labels, assessments),
                    [
                        ...groups.flatMap((group) => [
                            ...groupTitle(labels, group),
                            ...group.competencies.map((competency) => rowOf(labels, assessments, competency)),
                        ]),
                        ...totals(labels, assessments, new Set(groups.flatMap(({ competencies }) => competencies))),
                    ],
                ),
                after: legendOf(labels, '● évaluée, ◐ évaluée en partie, ⚠ non évaluée.'),
                empty: 'Aucune compétence.',
            }),
        ];
    },
};

/** The épreuves below their bloc. */
function headOf(labels: Labels, assessments: readonly Assessment[]): Row[] {
    const groups: { title: Inline[]; assessments: Assessment[] }[] = [];
    for (const assessment of assessments) {
        const bloc = blockOf(assessment);
        const title = bloc ? labels.shortBlock(bloc) : [words('Épreuves communes')];
        const last = groups.at(-1);
        const previous = last?.assessments[0];
        if (last && previous && blockOf(previous) === bloc) last.assessments.push(assessment);
        else groups.push({ title, assessments: [assessment] });
    }
    const names = assessments.map((assessment) =>
        line([...labels.mention(assessment), ...(nearest(assessment, 'choice') ? [space(' (au choix)')] : [])], {
            heads: true,
            source: assessment.head,
        }),
    );
    const first = strong('Compétence');
    const last = strong('Épreuves');
    if (labels.unit.blocks.length === 0 || names.length === 0) {
        return [{ kind: 'body', cells: [line([first], { heads: true }), ...names, line([last], { heads: true })] }];
    }
    const spanning = groups.map(({ title, assessments: own }) => line(title, { heads: true, colSpan: own.length }));
    return [
        {
            kind: 'body',
            cells: [line([first], { heads: true, rowSpan: 2 }), ...spanning, line([last], { heads: true, rowSpan: 2 })],
        },
        { kind: 'body', cells: names },
    ];
}

function rowOf(labels: Labels, assessments: readonly Assessment[], competency: Competency): DraftRow {
    const own = labels.unit.coverage.assessmentsOf(competency);
    const evaluates = new Set(own);
    return body(
        competencyHead(labels, competency),
        ...assessments.map((assessment): Draft => {
            if (!evaluates.has(assessment)) return cell([]);
            const isWhole = assessment.evaluated.competencies.includes(competency);
            return line([isWhole ? MARKS.evaluated : MARKS['in part']], { source: assessment.head });
        }),
        cell([paragraph({ kind: 'number', value: own.length }), ...brieflyHolesOf(labels, competency)]),
    );
}

/** The competency in full: nothing is cut, and the row can be read alone. */
export function competencyHead(labels: Labels, competency: Competency): Cell {
    return cell(labels.full(competency), {
        heads: true,
        source: competency.head,
        anchors: [labels.anchor(competency)],
    });
}

function totals(labels: Labels, assessments: readonly Assessment[], all: ReadonlySet<Competency>): DraftRow[] {
    if (all.size === 0) return [];
    const { coverage } = labels.unit;
    const counts = assessments.map(
        (assessment) => [...all].filter((competency) => coverage.assessmentsOf(competency).includes(assessment)).length,
    );
    const { evaluated } = coverageFigures(coverage, all);
    return [
        total(
            line([strong('Compétences évaluées')], { heads: true }),
            ...counts.map((value) => line([{ kind: 'number', value }])),
            line([strong(`${evaluated.length} sur ${all.size}`)]),
        ),
    ];
}
