import type { Promotion } from '../../model/administration.ts';
import { countsOf, coverageFigures, wordCountsOf } from '../../model/figures.ts';
import { verdictWords } from '../../model/verdict-words.ts';
import { line } from '../cell.ts';
import { strong, words } from '../../published/content.ts';
import { part, type TableDefinition } from '../definition.ts';
import { body, type DraftRow, grid, headers } from '../grid.ts';
import { inertLine } from '../../model/inert.ts';
import type { Labels } from '../../published/labels.ts';
import type { Grid, Inline } from '../table.ts';
import { measure } from '../../published/vocabulary.ts';

/** What became of those who hold it, and how big the référentiel is. */
export const statistics: TableDefinition = {
    id: 'statistiques',
    title: 'Statistiques',
    short: 'Statistiques',
    about: 'les promotions (certifiés, insertion) et le référentiel en chiffres',
    build: (labels) => [
        part('promotions', {
            heading: 'Promotions',
            grid: promotionsGrid(labels),
            empty: 'Aucune promotion n’est déclarée.',
        }),
        part('chiffres', {
            heading: 'Le référentiel en chiffres',
            grid: grid(
                [
                    { id: 'quoi', weight: 4 },
                    { id: 'nombre', weight: 1, align: 'end' },
                ],
                [headers([strong('Élément')], [strong('Nombre')])],
                figuresOf(labels).map(([name, value]) =>
                    body(line([words(name)], { heads: true }), line([{ kind: 'number', value }])),
                ),
            ),
        }),
    ],
};

const DELAYS = [
    { id: 'insertion-6', kind: 'insertion', months: 6, title: 'Taux d’insertion global à 6 mois (en %)' },
    { id: 'metier-6', kind: 'métier', months: 6, title: 'Taux d’insertion dans le métier visé à 6 mois (en %)' },
    { id: 'metier-24', kind: 'métier', months: 24, title: 'Taux d’insertion dans le métier visé à 2 ans (en %)' },
] as const;

export function promotionsGrid({ certification }: Labels): Grid {
    const others = (promotion: Promotion): Promotion['employment'] =>
        promotion.employment.filter(
            ({ kind, delay }) => !DELAYS.some((one) => one.kind === kind && one.months === delay.months),
        );
    return grid(
        [
            { id: 'annee', weight: 2 },
            { id: 'certifies', weight: 2, align: 'end', optional: true },
            { id: 'vae', weight: 2, align: 'end', optional: true },
            ...DELAYS.map(({ id }) => ({ id, weight: 3, align: 'end' as const, optional: true as const })),
            { id: 'autres', weight: 3, optional: true },
        ],
        [
            headers(
                ...[
                    'Année d’obtention de la certification',
                    'Nombre de certifiés',
                    'Nombre de certifiés à la suite d’un parcours VAE',
                    ...DELAYS.map(({ title }) => title),
                    'Autres taux',
                ].map((title) => [strong(title)]),
            ),
        ],
        certification.administration.promotions.map((promotion): DraftRow =>
            body(
                line([words(inertLine(promotion.year.text))], { heads: true, source: promotion.span }),
                line(amount(promotion.certified)),
                line(amount(promotion.certifiedByExperience)),
                ...DELAYS.map(({ kind, months }) =>
                    line(
                        amount(
                            promotion.employment.find((one) => one.kind === kind && one.delay.months === months)?.rate,
                        ),
                    ),
                ),
                line(
                    others(promotion).map(({ kind, delay, rate }, index) =>
                        words(`${index > 0 ? ', ' : ''}${kind} à ${measure(delay)} : ${rate ? measure(rate) : '–'}`),
                    ),
                ),
            ),
        ),
    );
}

function amount(quantity: Promotion['certified']): Inline[] {
    if (!quantity) return [];
    return [quantity.value === undefined ? words(measure(quantity)) : { kind: 'number', value: quantity.value }];
}

function figuresOf({ unit }: Labels): readonly (readonly [string, number])[] {
    const counts = countsOf(unit);
    const { evaluated, inDoubt } = coverageFigures(unit.coverage, unit.competencies);
    return [
        ['Activités', counts.activities],
        ['Compétences', counts.competencies],
        ['Compétences évaluées', evaluated.length],
        ...inDoubt.map(
            ({ because, competencies: doubtful }) =>
                [`Compétences ${verdictWords({ is: 'in doubt', because }, 2).fr}`, doubtful.length] as const,
        ),
        ['Critères d’évaluation', counts.criteria],
        ['Blocs', counts.blocks],
        ['Épreuves', counts.assessments],
        ['Voies d’accès ouvertes', counts.openRoutes],
        ['Mots par compétence, en moyenne', wordCountsOf(unit).average],
    ];
}
