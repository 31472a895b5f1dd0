// The règlement d'évaluation, general then special: what a certificateur has to make public so that it holds against all
// (Vadémécum RNCP V1.1, 2.3.2).
import type { RegulationKind } from '../../model/administration.ts';
import { heading, item, paragraph, rich, strong, words } from '../../published/content.ts';
import type { Labels } from '../../published/labels.ts';
import { describeAll, assessmentTitle } from '../../published/modalities.ts';
import { measure } from '../../published/vocabulary.ts';
import { line } from '../../tables/cell.ts';
import { part } from '../../tables/definition.ts';
import { body, grid, headers } from '../../tables/grid.ts';
import type { Paragraph, Part, Table } from '../../tables/table.ts';
import { coverFor } from '../cover.ts';
import type { Piece } from '../write.ts';

export function regulations(labels: Labels): Piece {
    const kind = 'Règlement d’évaluation';
    return {
        id: 'reglement',
        paper: { kind, orientation: 'portrait', isDraft: false, cover: coverFor(labels) },
        tables: [
            titled('general', 'Règlement général', generalParts(labels)),
            titled('special', 'Règlement spécial de la certification', specialParts(labels)),
        ].filter(({ parts }) => parts.length > 0),
    };
}

function titled(id: string, title: string, parts: readonly Part[]): Table {
    return { id, title, short: title.slice(0, 31), parts };
}

/** A heading with what is told below it; none where nothing is. */
function told(id: string, title: string, before: readonly Paragraph[]): Part[] {
    return before.length > 0 ? [part(id, { heading: title, before })] : [];
}

/** From before the épreuve to after it, in the order in which the Vadémécum asks for it. */
const GENERAL: readonly (readonly [kind: RegulationKind, title: string])[] = [
    ['désignation', 'Désignation du jury'],
    ['information', 'Information et convocation des candidats'],
    ['conduite', 'Conduite des épreuves'],
    ['aménagements', 'Aménagements pour les personnes en situation de handicap'],
    ['référent handicap', 'Référent handicap'],
    ['incidents', 'Dysfonctionnements et incidents'],
    ['résultats', 'Résultats'],
    ['rattrapage', 'Rattrapage'],
    ['délivrance', 'Délivrance de la certification'],
    ['recours', 'Voies de recours'],
    ['contrôle', 'Contrôle interne'],
    ['fraude', 'Fraude, identité des candidats'],
];

function generalParts({ certification }: Labels): Part[] {
    const { texts, regulations: said } = certification.administration;
    const juries = certification.juries.flatMap(({ title }) => rich(title));
    return [
        ...told('jury', 'Composition du jury', juries),
        ...told('prerequis', 'Prérequis vérifiés avant l’évaluation', rich(texts['prérequis de validation'])),
        ...GENERAL.flatMap(([kind, title], index) => told(`article-${index + 1}`, title, rich(said?.texts[kind]))),
    ];
}

function specialParts(labels: Labels): Part[] {
    const { unit, certification } = labels;
    const { texts } = certification.administration;
    const eliminatory = unit.competencies.filter((one) => one.eliminatory);
    return [
        ...told('obtention', 'Conditions d’obtention', rich(texts.acquisition)),
        ...told('epreuves', 'Épreuves', assessmentsOf(labels)),
        ...marks(labels),
        ...told(
            'eliminatoires',
            'Compétences éliminatoires',
            eliminatory.flatMap((one) => labels.full(one).map((text) => item(...text.inlines))),
        ),
        ...told('validite', 'Validité des composantes acquises', rich(texts['validité des composantes'])),
    ];
}

/** By bloc, then those common to several. */
function assessmentsOf(labels: Labels): Paragraph[] {
    const { unit, certification } = labels;
    return [
        ...unit.blocks.flatMap((block) => {
            const told = describeAll(labels, block.assessments);
            return told.length > 0
                ? [heading(strong(`Bloc ${labels.blockNumber(block)} – ${labels.title(block)}`)), ...told]
                : [];
        }),
        ...(unit.blocks.length > 0 && certification.assessments.length > 0
            ? [heading(strong('Épreuves communes à plusieurs blocs'))]
            : []),
        ...describeAll(labels, certification.assessments),
    ];
}

/** What each épreuve weighs, where that is told of some. */
function marks(labels: Labels): Part[] {
    const marked = labels.unit.assessments.filter((one) => one.coefficient || one.minimumMark);
    if (marked.length === 0) return [];
    return [
        part('ponderation', {
            heading: 'Pondération',
            before: [paragraph(words('Les notes ne dispensent pas de juger chaque compétence.'))],
            grid: grid(
                [
                    { id: 'epreuve', weight: 8 },
                    { id: 'coefficient', weight: 2, align: 'center', optional: true },
                    { id: 'note', weight: 2, align: 'center', optional: true },
                ],
                [headers([strong('Épreuve')], [strong('Coefficient')], [strong('Note minimale')])],
                marked.map((one) =>
                    body(
                        line(assessmentTitle(labels, one), { heads: true }),
                        line(one.coefficient ? [words(measure(one.coefficient))] : []),
                        line(one.minimumMark ? [words(measure(one.minimumMark))] : []),
                    ),
                ),
            ),
        }),
    ];
}
