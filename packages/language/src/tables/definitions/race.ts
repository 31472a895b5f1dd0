import type { CertificationTextKind } from '../../model/administration.ts';
import type { Assessment, Competency } from '../../model/items.ts';
import {
    activityAlone,
    activityCell,
    barrenActivities,
    competencyCell,
    type Group,
    groupsOf,
} from '../competencies.ts';
import { cell } from '../cell.ts';
import { hole, note, paragraph, rich, strong, words } from '../../published/content.ts';
import { part, type TableDefinition } from '../definition.ts';
import { body, type Draft, type DraftRow, grid, merged, section } from '../grid.ts';
import type { Labels } from '../../published/labels.ts';
import { criteriaOf, describeAll, outermost } from '../../published/modalities.ts';
import { type Sequenced, sequence } from '../sequence.ts';
import type { Row } from '../table.ts';
import { holesOf, isToDivide } from '../verdicts.ts';
import { modalities } from './blocks.ts';

/** The table of the dossier, under the definition of article L. 6113-1. */
export const race: TableDefinition = {
    id: 'race',
    title: 'Référentiel d’activités, de compétences et d’évaluation',
    short: 'RACE',
    about: 'le tableau du dossier (RACE) : activités, compétences, modalités et critères d’évaluation',
    build: (labels) => [
        part('race', {
            before: PREAMBLES.flatMap((kind) => rich(labels.certification.administration.texts[kind])),
            grid: grid(
                [
                    { id: 'activites', weight: 4 },
                    { id: 'competences', weight: 6 },
                    { id: 'modalites', weight: 7 },
                    { id: 'criteres', weight: 5 },
                ],
                HEAD,
                [...groupsOf(labels).flatMap((group) => rowsOf(labels, group)), ...barrenRows(labels)],
            ),
            empty: 'Aucune compétence.',
        }),
    ],
};

/** What introduces its columns, from the left. */
const PREAMBLES: readonly CertificationTextKind[] = [
    'préambule',
    'préambule des compétences',
    'préambule des modalités',
];

const HEAD: readonly Row[] = [
    {
        kind: 'body',
        cells: [
            titled(
                'RÉFÉRENTIEL D’ACTIVITÉS',
                'décrit les situations de travail et les activités exercées, les métiers ou emplois visés',
                2,
                1,
            ),
            titled(
                'RÉFÉRENTIEL DE COMPÉTENCES',
                'identifie les compétences et les connaissances, y compris transversales, qui découlent du référentiel d’activités',
                2,
                1,
            ),
            titled('RÉFÉRENTIEL D’ÉVALUATION', 'définit les critères et les modalités d’évaluation des acquis', 1, 2),
        ],
    },
    { kind: 'body', cells: [titled('MODALITÉS D’ÉVALUATION', '', 1, 1), titled('CRITÈRES D’ÉVALUATION', '', 1, 1)] },
];

function titled(title: string, about: string, rowSpan: number, colSpan: number): Row['cells'][number] {
    return cell([paragraph(strong(title)), ...(about ? [note(words(about))] : [])], { heads: true, rowSpan, colSpan });
}

function rowsOf(labels: Labels, group: Group): DraftRow[] {
    const sequenced = sequence(
        group.competencies.map((competency): Sequenced<Competency> => {
            const assessments = labels.unit.coverage.assessmentsOf(competency);
            return {
                item: competency,
                group: competency.activity ? labels.anchor(competency.activity) : '',
                key: assessments.map((one) => labels.anchor(one)).join(' '),
            };
        }),
    );
    return [
        ...title(labels, group),
        ...(sequenced.length === 0 ? [section([paragraph(hole('Aucune compétence dans ce bloc'))])] : []),
        ...sequenced.map((competency) =>
            body(
                activityCell(labels, competency),
                competencyCell(labels, competency),
                modalitiesCell(labels, competency, group),
                criteriaCell(labels, competency),
            ),
        ),
    ];
}

/** « BLOC 1 – Gérer la signification… (RNCP39776BC01) ». */
function title(labels: Labels, { bloc }: Group): DraftRow[] {
    if (bloc) {
        const blocks = labels.blockTitle(bloc, `BLOC ${labels.blockRank(bloc)}`, [labels.blockCode(bloc)]);
        const preambles = [...rich(bloc.preamble), ...rich(bloc.modalitiesPreamble)];
        return [section([...blocks, ...preambles], { source: bloc.head, anchors: [labels.anchor(bloc)] })];
    }
    return labels.unit.blocks.length === 0 ? [] : [section([paragraph(hole('Compétences hors de tout bloc'))])];
}

/** The épreuves of a competency, in one cell with those below that have the same. */
function modalitiesCell(labels: Labels, competency: Competency, { bloc }: Group): Draft {
    const assessments = labels.unit.coverage.assessmentsOf(competency);
    if (assessments.length === 0 && bloc?.publishedModalities && isToDivide(labels, competency)) {
        const { span } = bloc.publishedModalities;
        return merged(cell(modalities(labels, bloc), { source: span }), `modalités ${labels.anchor(bloc)}`);
    }
    if (assessments.length === 0) return cell(holesOf(labels, competency));
    const only = new Set<Assessment>(assessments);
    const roots = [...new Set(assessments.map(outermost))];
    const [first] = assessments;
    return merged(
        cell(describeAll(labels, roots, { only, withoutCompetencies: true }), {
            ...(first ? { source: first.span } : {}),
            anchors: assessments.map((one) => labels.anchor(one)),
        }),
        assessments.map((one) => labels.anchor(one)).join(' '),
    );
}

function criteriaCell(labels: Labels, competency: Competency): Draft {
    const isEvaluated = labels.unit.coverage.assessmentsOf(competency).length > 0;
    const criteria = criteriaOf(labels, competency);
    const holes = isEvaluated ? holesOf(labels, competency) : [];
    const [first] = competency.criteria;
    if (criteria.length + holes.length > 0) return cell([...criteria, ...holes], first ? { source: first.span } : {});
    return merged(cell([paragraph(hole('Aucun critère'))]), 'none');
}

/** An activity from which nothing follows stands at the end: it isn't hidden. */
function barrenRows(labels: Labels): DraftRow[] {
    const barren = barrenActivities(labels);
    if (barren.length === 0) return [];
    return [
        section([paragraph(hole('Activités sans compétence'))]),
        ...barren.map((activity) =>
            body(activityAlone(labels, activity), cell([paragraph(hole('Aucune compétence'))]), cell([]), cell([])),
        ),
    ];
}
