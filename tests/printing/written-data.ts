// Invented data of every kind, with texts that mean harm.
import fc from 'fast-check';
import type {
    WrittenActivity,
    WrittenAssessment,
    WrittenAssessmentItem,
    WrittenCompetency,
} from '@referentiel/language';

const HOSTILE = [
    '"',
    '\\',
    '\\"',
    '*',
    '**',
    '- ',
    '1. ',
    '# ',
    '// ',
    '{',
    '}',
    ', ',
    '[a](b)',
    '<p>',
    'activité A1 "x" {',
    'e\u0301',
    'É',
    '\u0301',
    '\u00a0',
    '\u200b',
    '\ufeff',
    '«',
    '»',
    '’',
    '🚲',
    '\t',
    '  ',
    '\f',
    'évalue tout',
    '<<<<<<< HEAD',
    'Réaliser',
    'un diagnostic',
    ' ',
    '\n',
    '\n\n',
    '\r\n',
];
const piece = fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ maxLength: 5, unit: 'grapheme' }));
const text = fc
    .oneof(
        { weight: 12, arbitrary: fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join('')) },
        { weight: 1, arbitrary: fc.integer({ min: 20, max: 2000 }).map((times) => 'Très long. '.repeat(times)) },
    )
    .filter((drawn) => !/\p{Cs}/u.test(drawn));
const code = fc
    .tuple(fc.constantFrom('A', 'C', 'BC', 'É', 'Œ'), fc.array(fc.nat(99), { minLength: 1, maxLength: 3 }))
    .chain(([letters, numbers]) => fc.constantFrom('.', '-', '/', '').map((joint) => letters + numbers.join(joint)));
const date = fc
    .tuple(fc.integer({ min: 10, max: 28 }), fc.integer({ min: 1990, max: 2040 }))
    .map(([day, year]) => `${day}/11/${year}`);
const quantity = fc.constantFrom('0', '12', '1,5', '93,45', '10/20');
const minutes = fc.integer({ min: 1, max: 600 }).map((told) => ({ minutes: told }));
const span = fc.record({
    amount: fc.integer({ min: 1, max: 20 }),
    unit: fc.constantFrom('jour', 'semaine', 'mois', 'an'),
});
const labelled = maybe({ code }, { label: text });
const entry = fc.oneof(code, fc.record({ from: code, to: code }));
const list = maybe({ included: fc.oneof(fc.constant('all' as const), some(entry)) }, { excluded: some(entry) });
const route = fc.constantFrom('FI', 'CA', 'FC', 'CQ', 'CL', 'VAE');
const jury = fc.oneof(fc.record({ code }), fc.record({ composition: text }));
const silences = few(maybe({ rule: fc.constantFrom('bloc-trop-petit', 'lien-http'), reason: text }, { until: date }));
const doubts = few(text);
const yes = fc.constant(true as const);

function some<T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T[]> {
    return fc.array(arbitrary, { minLength: 1, maxLength: 3 });
}

function few<T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T[]> {
    return fc.array(arbitrary, { maxLength: 2 });
}

/** Some keys that are always there, and others that may be. */
function maybe<A extends object, B extends object>(
    required: { [K in keyof A]: fc.Arbitrary<A[K]> },
    optional: { [K in keyof B]: fc.Arbitrary<B[K]> },
) {
    const kept: fc.Arbitrary<unknown> = fc.record(
        { ...required, ...optional },
        { requiredKeys: Object.keys(required) as never },
    );
    return kept as fc.Arbitrary<A & Partial<B>>;
}

const knowledge = maybe({ title: text }, { code });
const criterion = maybe({ title: text }, { code, indicators: few(text), doubts });
const nested: fc.Arbitrary<WrittenCompetency> = fc.letrec<{ one: WrittenCompetency }>((tie) => ({
    one: maybe(
        { kind: fc.constant('competency' as const), title: text },
        {
            code,
            description: text,
            competencies: fc.array(tie('one'), { maxLength: 2, depthIdentifier: 'competency' }),
            criteria: few(criterion),
            knowledge: few(knowledge),
            shortTitle: text,
            silences,
            doubts,
        },
    ),
})).one;
const competency = fc
    .tuple(nested, maybe({}, { transverse: yes, eliminatory: yes }))
    .map(([one, whole]): WrittenCompetency => ({ ...one, ...whole }));
const activity: fc.Arbitrary<WrittenActivity> = maybe(
    { kind: fc.constant('activity' as const), title: text },
    {
        code,
        description: text,
        members: few(fc.oneof(competency, maybe({ kind: fc.constant('activity' as const), title: text }, { code }))),
        silences,
    },
);
const assessment: fc.Arbitrary<WrittenAssessment> = maybe(
    { kind: fc.constant('assessment' as const), title: text },
    {
        code,
        description: text,
        forms: few(
            fc.oneof(
                fc.record({ name: fc.constantFrom('mise en situation' as const, 'distancielle' as const) }),
                fc.record({ text }),
            ),
        ),
        preparation: minutes,
        duration: minutes,
        routes: fc.uniqueArray(route, { minLength: 1, maxLength: 2 }),
        audience: text,
        coefficient: quantity,
        minimumMark: quantity,
        evaluates: few(list),
        criteria: few(
            maybe(
                { title: text },
                { code, indicators: few(text), for: list.filter(({ included }) => included !== 'all') },
            ),
        ),
        jury,
        proceedings: text,
        silences,
    },
);
const assessmentItem: fc.Arbitrary<WrittenAssessmentItem> = fc.oneof(
    assessment,
    maybe({ kind: fc.constant('assessment' as const), title: text }, { assessments: few(assessment) }),
    maybe({ kind: fc.constant('choice' as const), assessments: some(assessment) }, { description: text, silences }),
);
const block = maybe(
    { code },
    {
        title: text,
        optional: yes,
        reuses: code,
        option: text,
        description: text,
        preamble: text,
        modalitiesPreamble: text,
        doubts,
        entryPrerequisites: text,
        validationPrerequisites: text,
        members: few(
            fc.oneof(
                activity,
                competency,
                fc.record({
                    kind: fc.constant('contents' as const),
                    list: list.filter(({ included }) => included !== 'all'),
                }),
            ),
        ),
        publishedList: text,
        publishedModalities: text,
        assessments: few(assessmentItem),
        silences,
    },
);

const administration = {
    type: labelled,
    register: fc.constantFrom('RNCP' as const, 'RS' as const),
    level: fc.constantFrom({ code: '5' }, {}),
    nomenclatures: maybe({}, { nsf: few(labelled), formacode: few(labelled), ccn: few(labelled), rome: few(labelled) }),
    awardingBodies: few(
        maybe(
            { name: text },
            { code, siret: code, tradeName: text, site: text, inactive: yes, modified: date, silences },
        ),
    ),
    registration: maybe(
        { kind: fc.constantFrom('sur demande' as const, 'de droit' as const) },
        {
            id: code,
            state: text,
            active: fc.boolean(),
            duration: span.filter(({ unit }) => unit === 'an' || unit === 'mois'),
            dates: maybe({}, { décision: date, effet: date, publication: date, échéance: date, 'dernier jo': date }),
            silences,
        },
    ),
    replaces: few(code),
    replacedBy: few(code),
    texts: maybe(
        {},
        {
            objectifs: text,
            contexte: text,
            préambule: text,
            'préambule des modalités': text,
            acquisition: text,
            secteurs: text,
            emplois: text,
            'activités visées': text,
        },
    ),
    links: few(text),
    version: maybe({ name: text }, { date }),
    regulations: maybe({}, { désignation: text, 'référent handicap': text }),
    partialValidation: maybe({ answer: fc.boolean() }, { scope: text }),
    newCaledonia: fc.boolean(),
    polynesia: fc.boolean(),
    routes: fc
        .tuple(
            fc.shuffledSubarray(['FI', 'CA', 'FC', 'CQ', 'CL', 'VAE'] as const, { minLength: 2 }),
            some(maybe({ open: fc.boolean() }, { jury, modified: date })),
        )
        .map(([told, lines]) => {
            const of = (rank: number) => told.filter((_, i) => i % lines.length === rank);
            return lines.map((line, rank) => ({ ...line, routes: of(rank) })).filter((line) => line.routes.length > 0);
        }),
    correspondences: few(
        maybe(
            { source: fc.oneof(fc.constant('total' as const), some(entry)), target: code },
            { title: text, blocks: few(labelled) },
        ),
    ),
    legalTexts: few(
        maybe(
            { kind: fc.constantFrom('général' as const, 'de création' as const, 'autre' as const), title: text },
            { published: date },
        ),
    ),
    promotionYears: few(code),
    promotions: few(
        maybe(
            { year: code },
            {
                certified: quantity,
                certifiedByExperience: quantity,
                employment: fc.uniqueArray(
                    fc.record({
                        kind: fc.constantFrom('insertion' as const, 'métier' as const),
                        delay: span.filter(({ unit }) => unit === 'an' || unit === 'mois'),
                        rate: quantity,
                    }),
                    { maxLength: 2, selector: ({ kind, delay }) => kind + delay.amount + delay.unit },
                ),
                silences,
            },
        ),
    ),
    partnersExist: fc.boolean(),
    partners: few(
        maybe(
            { name: text },
            {
                siret: code,
                habilitation: fc.constantFrom('forme' as const, 'organise' as const, 'forme et organise' as const),
                inactive: yes,
                since: date,
                modified: date,
            },
        ),
    ),
};

/** A certification that says anything at all, whether it makes sense or not. */
export const certifications = maybe(
    { code, title: text },
    {
        ...administration,
        uses: few(code),
        hiddenCodes: yes,
        silences,
        doubts,
        activities: few(activity),
        competencies: few(competency),
        juries: few(maybe({ code, title: text }, { members: fc.integer({ min: 1, max: 9 }), silences })),
        blocks: few(block),
        assessments: few(assessmentItem),
    },
);
