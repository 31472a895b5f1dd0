import type { Assessment, AssessmentItem, Block } from '../../model/items.ts';
import { holdersOfKind, leafAssessments, nearest } from '../../model/tree.ts';
import { cell, line } from '../cell.ts';
import { enumeration, hole, note, paragraph, rich, strong, words } from '../../published/content.ts';
import { part, type TableDefinition } from '../definition.ts';
import { body, type DraftRow, grid, headers, section } from '../grid.ts';
import type { Labels } from '../../published/labels.ts';
import { assessmentTitle, evaluatedBy, formsOf, juryOf, routesOf } from '../../published/modalities.ts';
import type { Paragraph } from '../table.ts';
import { measure } from '../../published/vocabulary.ts';

/** What a jury has to organise. */
export const assessments: TableDefinition = {
    id: 'epreuves',
    title: 'Épreuves',
    short: 'Tableau des épreuves',
    about: 'chaque épreuve : forme, durée, voies, compétences évaluées, jury',
    build: (labels) => {
        const { certification, unit } = labels;
        const common = certification.assessments;
        return [
            part('epreuves', {
                grid: grid(
                    [
                        { id: 'epreuve', weight: 7 },
                        { id: 'forme', weight: 3, optional: true },
                        { id: 'preparation', weight: 2, optional: true },
                        { id: 'duree', weight: 2, optional: true },
                        { id: 'public', weight: 3, optional: true },
                        { id: 'voies', weight: 3, optional: true },
                        { id: 'competences', weight: 4 },
                        { id: 'coefficient', weight: 2, optional: true },
                        { id: 'note-minimale', weight: 2, optional: true },
                        { id: 'jury', weight: 4, optional: true },
                    ],
                    [
                        headers(
                            ...[
                                'Épreuve',
                                'Forme',
                                'Préparation',
                                'Durée',
                                'Public',
                                'Voies d’accès',
                                'Compétences évaluées',
                                'Coefficient',
                                'Note minimale',
                                'Jury',
                            ].map((title) => [strong(title)]),
                        ),
                    ],
                    [
                        ...unit.blocks.flatMap((bloc) => rowsOfBloc(labels, bloc)),
                        ...(common.length > 0 && unit.blocks.length > 0
                            ? [section([paragraph(strong('Épreuves communes à plusieurs blocs'))])]
                            : []),
                        ...rowsOf(labels, common),
                    ],
                ),
                empty: 'Aucune épreuve.',
            }),
        ];
    },
};

function rowsOfBloc(labels: Labels, bloc: Block): DraftRow[] {
    const { unit } = labels;
    const title = section(labels.blockTitle(bloc, labels.blockCode(bloc)), {
        source: bloc.head,
        anchors: [labels.anchor(bloc)],
    });
    const rows = rowsOf(labels, bloc.assessments);
    if (rows.length > 0) return [title, ...rows];
    const isEvaluated = bloc.competencies.every((one) => unit.coverage.assessmentsOf(one).length > 0);
    const told = isEvaluated ? note(words('Aucune épreuve propre à ce bloc.')) : paragraph(hole('Aucune épreuve'));
    return [title, section([told])];
}

/** An épreuve that holds others comes first, with what they share. */
function rowsOf(labels: Labels, items: readonly AssessmentItem[]): DraftRow[] {
    return items.flatMap((one) => [
        ...(one.kind === 'assessment' ? [rowOf(labels, one)] : []),
        ...rowsOf(labels, one.assessments),
    ]);
}

function rowOf(labels: Labels, assessment: Assessment): DraftRow {
    const { preparation, duration, coefficient, minimumMark, routes, audience } = assessment;
    const isHolder = assessment.assessments.length > 0;
    const evaluated = isHolder ? [] : evaluatedBy(labels, assessment);
    const isForSome = labels.unit.assessments.some((one) => routesOf(one) !== '');
    return body(
        cell([...titleOf(labels, assessment), ...rich(assessment.description), ...rich(assessment.proceedings)], {
            heads: true,
            source: assessment.span,
            anchors: [labels.anchor(assessment)],
        }),
        line(assessment.forms.length > 0 ? [words(formsOf(assessment))] : []),
        line(preparation ? [words(measure(preparation))] : []),
        line(duration ? [words(measure(duration))] : totalDuration(assessment)),
        cell(rich(audience)),
        line(isForSome && (!isHolder || routes) ? [words(routesOf(assessment) || 'toutes')] : []),
        line(isHolder ? [] : evaluated.length > 0 ? evaluated : [hole('N’évalue rien')]),
        line(coefficient ? [words(measure(coefficient))] : []),
        line(minimumMark ? [words(measure(minimumMark))] : []),
        cell(juryOf(labels, assessment)),
    );
}

function titleOf(labels: Labels, assessment: Assessment): Paragraph[] {
    const around = holdersOfKind(assessment, 'assessment');
    const choice = nearest(assessment, 'choice');
    const others = choice?.assessments.filter((one) => one !== assessment) ?? [];
    return [
        ...around.map((one) => note(...assessmentTitle(labels, one))),
        paragraph(...assessmentTitle(labels, assessment)),
        ...(choice && assessment.parent === choice
            ? [note(words('au choix avec '), ...enumeration(others.map((one) => labels.mention(one))))]
            : []),
    ];
}

/** The durations of the épreuves inside add up. */
function totalDuration(assessment: Assessment): ReturnType<typeof words>[] {
    if (assessment.assessments.length === 0) return [];
    const minutes = leafAssessments(assessment).map(({ duration }) => duration?.minutes);
    if (minutes.some((one) => one === undefined)) return [];
    const sum = minutes.reduce<number>((before, one) => before + (one ?? 0), 0);
    return [words(`${clock(sum)} en tout`)];
}

function clock(minutes: number): string {
    const hours = Math.floor(minutes / 60);
    const rest = minutes % 60;
    if (hours === 0) return `${rest}\u00a0min`;
    return rest === 0 ? `${hours}\u00a0h` : `${hours}\u00a0h\u00a0${String(rest).padStart(2, '0')}`;
}
