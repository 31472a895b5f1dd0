import type { CertificationTextKind } from '../../model/administration.ts';
import type { Assessment, Competency, Item } from '../../model/items.ts';
import {
    activityAlone,
    activityCell,
    barrenActivities,
    competencyCell,
    type Group,
    groupsOf,
} from '../competencies.ts';
import { cell } from '../cell.ts';
import { holdersOf } from '../../model/tree.ts';
import { hole, note, paragraph, rich, strong, words } from '../../published/content.ts';
import { part, type TableDefinition } from '../definition.ts';
import { body, type Draft, type DraftRow, grid, merged, section } from '../grid.ts';
import type { Labels } from '../../published/labels.ts';
import { criteriaOf, describeAll, outermost } from '../../published/modalities.ts';
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
            before: introductionsOf(labels).flatMap((kind) => rich(labels.certification.administration.texts[kind])),
            grid: grid(
                [
                    ...(hasActivities(labels) ? [{ id: 'activites', weight: 4 }] : []),
                    { id: 'competences', weight: 6 },
                    { id: 'modalites', weight: 7 },
                    // What no competency has needs no room.
                    { id: 'criteres', weight: hasCriteria(labels) ? 5 : 2.5 },
                ],
                headOf(labels),
                [...groupsOf(labels).flatMap((group) => rowsOf(labels, group)), ...barrenRows(labels)],
            ),
            empty: 'Aucune compétence.',
        }),
    ],
};

function hasCriteria(labels: Labels): boolean {
    return labels.unit.competencies.some((one) => criteriaOf(labels, one).length > 0);
}

/** What introduces its columns, from the left; where there are no activities, the context in which it is used. */
function introductionsOf(labels: Labels): readonly CertificationTextKind[] {
    return [
        ...(hasActivities(labels) ? [] : (['contexte'] as const)),
        'préambule',
        'préambule des compétences',
        'préambule des modalités',
    ];
}

function headOf(labels: Labels): Row[] {
    const competencies = 'identifie les compétences et les connaissances, y compris transversales';
    const ofActivities = titled(
        'RÉFÉRENTIEL D’ACTIVITÉS',
        'décrit les situations de travail et les activités exercées, les métiers ou emplois visés',
        2,
        1,
    );
    return [
        {
            kind: 'body',
            cells: [
                ...(hasActivities(labels) ? [ofActivities] : []),
                titled(
                    'RÉFÉRENTIEL DE COMPÉTENCES',
                    hasActivities(labels) ? `${competencies}, qui découlent du référentiel d’activités` : competencies,
                    2,
                    1,
                ),
                titled(
                    'RÉFÉRENTIEL D’ÉVALUATION',
                    'définit les critères et les modalités d’évaluation des acquis',
                    1,
                    2,
                ),
            ],
        },
        {
            kind: 'body',
            cells: [titled('MODALITÉS D’ÉVALUATION', '', 1, 1), titled('CRITÈRES D’ÉVALUATION', '', 1, 1)],
        },
    ];
}

function titled(title: string, about: string, rowSpan: number, colSpan: number): Row['cells'][number] {
    return cell([paragraph(strong(title)), ...(about ? [note(words(about))] : [])], { heads: true, rowSpan, colSpan });
}

function rowsOf(labels: Labels, group: Group): DraftRow[] {
    // Each bloc is read for itself: what was told in another is told again.
    const told = new Set<Item>();
    return [
        ...title(labels, group),
        ...(group.competencies.length === 0 ? [section([paragraph(hole('Aucune compétence dans ce bloc'))])] : []),
        ...group.competencies.map((competency) =>
            body(
                ...(hasActivities(labels) ? [activityCell(labels, competency)] : []),
                competencyCell(labels, competency),
                modalitiesCell(labels, competency, group, told),
                criteriaCell(labels, competency),
            ),
        ),
    ];
}

/** A certification of the répertoire spécifique has no référentiel d'activités. */
function hasActivities({ unit }: Labels): boolean {
    return unit.register !== 'RS';
}

/** « BLOC 1 – Gérer la signification… (RNCP39776BC01) ». */
function title(labels: Labels, { bloc }: Group): DraftRow[] {
    if (bloc) {
        const blocks = labels.blockTitle(bloc, `BLOC ${labels.blockNumber(bloc)}`, [labels.blockCode(bloc)]);
        const preambles = [...rich(bloc.preamble), ...rich(bloc.modalitiesPreamble)];
        return [section([...blocks, ...preambles], { source: bloc.head, anchors: [labels.anchor(bloc)] })];
    }
    return labels.unit.blocks.length === 0 ? [] : [section([paragraph(hole('Compétences hors de tout bloc'))])];
}

/** The épreuves of a competency, in one cell with those below that have the same; those told above are by their name. */
function modalitiesCell(labels: Labels, competency: Competency, { bloc }: Group, told: Set<Item>): Draft {
    const assessments = labels.unit.coverage.assessmentsOf(competency);
    if (assessments.length === 0 && bloc?.publishedModalities && isToDivide(labels, competency)) {
        const { span } = bloc.publishedModalities;
        const content = told.has(bloc) ? [note(words('Modalités du bloc (suite)'))] : modalities(labels, bloc);
        told.add(bloc);
        return merged(cell(content, { source: span }), `modalités ${labels.anchor(bloc)}`);
    }
    if (assessments.length === 0) return cell(holesOf(labels, competency));
    const only = new Set<Assessment>(assessments);
    const roots = [...new Set(assessments.map(outermost))];
    const [first] = assessments;
    const content = describeAll(labels, roots, { only, withoutCompetencies: true, told });
    for (const one of assessments) for (const item of [one, ...holdersOf(one)]) told.add(item);
    return merged(
        cell(content, {
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
    if (barren.length === 0 || !hasActivities(labels)) return [];
    return [
        section([paragraph(hole('Activités sans compétence'))]),
        ...barren.map((activity) =>
            body(activityAlone(labels, activity), cell([paragraph(hole('Aucune compétence'))]), cell([]), cell([])),
        ),
    ];
}
