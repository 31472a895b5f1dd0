// Référentiels drawn at random, and what their RACE shows of them.
import { asRead, type Competency, type Criterion, type Unit } from '@referentiel/language';
import fc from 'fast-check';

const SUBJECTS = [
    'un dossier',
    'la demande d’un client',
    'les pièces usées',
    'une équipe de trois personnes',
    'l’écart constaté',
    'un œil neuf',
];
const VERBS = ['Analyser', 'Rédiger', 'Contrôler', 'Remplacer', 'Accueillir', 'Mettre en œuvre', 'S’assurer de'];
const ENDS = [
    'afin de réduire les délais.',
    'en 2 h au plus (hors trajet)',
    'à 5 % près ; sans perte',
    '« comme prévu »',
    'selon la norme NF X50-001.',
    'avec un outil *libre*, sans \\ ni "guillemet"',
];
const words = fc.tuple(fc.constantFrom(...VERBS), fc.constantFrom(...SUBJECTS), fc.constantFrom(...ENDS));

export interface Invented {
    readonly blocks: readonly {
        readonly activities: readonly (readonly { readonly criteria: number; readonly assessed: number }[])[];
        readonly assessments: number;
    }[];
    readonly coded: boolean;
    readonly texts: readonly (readonly [string, string, string])[];
}

export const invented: fc.Arbitrary<Invented> = fc.record({
    blocks: fc.array(
        fc.record({
            activities: fc.array(
                fc.array(fc.record({ criteria: fc.nat(3), assessed: fc.nat(1) }), { minLength: 1, maxLength: 3 }),
                { minLength: 1, maxLength: 3 },
            ),
            assessments: fc.integer({ min: 1, max: 2 }),
        }),
        { minLength: 1, maxLength: 3 },
    ),
    coded: fc.boolean(),
    texts: fc.array(words, { minLength: 40, maxLength: 40 }),
});

/** The source of an invented référentiel: each text is another, by its number. */
export function sourceOf({ blocks, coded, texts }: Invented): string {
    let rank = 0;
    const text = (): string => {
        const [verb, subject, end] = texts[rank % texts.length] ?? ['', '', ''];
        rank++;
        return `"${`${verb} ${subject} n° ${rank} ${end}`.replace(/["\\]/g, '\\$&').replaceAll('*', '\\*')}"`;
    };
    let competency = 0;
    const lines = blocks.flatMap(({ activities, assessments }, b) => [
        `bloc BC0${b + 1} ${text()} {`,
        ...activities.flatMap((competencies, a) => [
            `activité A${b + 1}.${a + 1} ${text()} {`,
            ...competencies.flatMap(({ criteria }) => [
                `compétence C${++competency} ${text()} {`,
                ...Array.from(
                    { length: criteria },
                    (_, c) => `critère ${coded ? `CE${competency}.${c + 1}` : ''} ${text()}`,
                ),
                '}',
            ]),
            '}',
        ]),
        ...evaluations(activities.flat(), assessments, competency).map(
            (codes, e) =>
                `épreuve E${e + 1} ${text()} { forme orale durée ${e + 1} h ${codes.length > 0 ? `évalue ${codes.join(', ')}` : ''} }`,
        ),
        '}',
    ]);
    return `certification CQP-1 "Essai"\n${lines.join('\n')}\n`;
}

/** Each competency in the épreuve that it draws; those of one épreuve alone in all of it. */
function evaluations(all: readonly { assessed: number }[], count: number, last: number): string[][] {
    const first = last - all.length + 1;
    return Array.from({ length: count }, (_, e) =>
        all.flatMap(({ assessed }, c) => (assessed % count === e ? [`C${first + c}`] : [])),
    );
}

/** Its own criteria, and those that its épreuves have for it: the RACE shows them alike. */
function criteriaOf(unit: Unit, competency: Competency): readonly Criterion[] {
    const ofAssessments = unit.assessments
        .filter(({ evaluated }) => evaluated.competencies.includes(competency))
        .flatMap(({ criteria }) => criteria.filter((one) => !one.for || one.for.competencies.includes(competency)));
    return [...competency.criteria, ...ofAssessments];
}

/** What the RACE shows: where each thing stands and what it says; of the activities nothing where it has none (RS). */
export function shown(unit: Unit, { register } = unit): string[] {
    const said = (item: { title?: { value: string } } | undefined): string =>
        asRead(item?.title?.value ?? '').replace(/\s+/g, ' ');
    return [
        ...unit.competencies.flatMap((competency) => {
            const bloc = unit.blocks.find(({ competencies }) => competencies.includes(competency));
            const activity = register === 'RS' ? undefined : competency.activity;
            const place = `${competency.code?.text} ${said(competency)} < ${activity?.code?.text} ${said(activity)} < ${bloc?.code?.text} ${said(bloc)}`;
            return [
                place,
                ...criteriaOf(unit, competency).map(
                    (criterion) => `${criterion.code?.text} ${said(criterion)} < ${competency.code?.text}`,
                ),
            ];
        }),
        // An épreuve that evaluates nothing stands in no row.
        ...unit.assessments
            .filter(({ evaluated }) => evaluated.competencies.length > 0)
            .map(
                ({ code, title, duration, forms, evaluated }) =>
                    `${code?.text} ${said({ title })} ${duration?.minutes} ${forms.length} : ${evaluated.competencies
                        .map((one) => one.code?.text ?? '')
                        .toSorted()
                        .join(' ')}`,
            ),
    ].toSorted();
}
