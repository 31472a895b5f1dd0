import { CODE_TO_WRITE, type Operation, TO_WRITE } from '../../edits/operation.ts';
import { identity } from '../../model/identity.ts';
import { nextCode } from '../../model/next-code.ts';
import type { Span } from '../../model/source.ts';
import type { Certification } from '../../model/items.ts';
import type { RegistrationKind, Unit } from '../../model/unit.ts';
import type { Message } from '../../model/message.ts';

/** A rubric that France compétences’ form asks of every certification of some kinds. */
export interface Rubric {
    /** With its article: « le niveau de qualification ». */
    readonly name: Message;
    /** The words of the language that say it. */
    readonly keyword: string;
    readonly inRs: boolean;
    /** Where it is said; nowhere, it is missing. */
    saidAt(certification: Certification, unit: Unit): readonly Span[];
    /** What writes it, a blank left to the author; nothing where its place isn’t known. */
    write(unit: Unit): WayToWrite | undefined;
}

type WayToWrite = { readonly statement: string } | { readonly declare: 'activity' | 'competency' };

const TEXT = `"${TO_WRITE}"`;

const saying =
    (statement: string): Rubric['write'] =>
    () => ({ statement });

/** In the order in which a référentiel tells them. */
const RUBRICS: readonly Rubric[] = [
    {
        name: { fr: 'le niveau de qualification', en: 'the level of qualification' },
        keyword: 'niveau',
        inRs: false,
        saidAt: ({ administration: { level } }) => (level ? [level.span] : []),
        write: saying(`niveau ${CODE_TO_WRITE}`),
    },
    {
        name: { fr: 'le domaine d’activité, par un code NSF', en: 'the field of activity, by an NSF code' },
        keyword: 'nsf',
        inRs: true,
        saidAt: ({ administration }) =>
            administration.nomenclatures.nsf.map(({ code, label }) => label?.span ?? code.span),
        write: saying(`nsf ${CODE_TO_WRITE}`),
    },
    {
        name: { fr: 'le certificateur', en: 'the awarding body' },
        keyword: 'certificateur',
        inRs: true,
        saidAt: ({ administration }) => administration.awardingBodies.map(({ span }) => span),
        write: saying(`certificateur ${TEXT}`),
    },
    {
        name: { fr: 'les objectifs et le contexte de la certification', en: 'the objectives and context' },
        keyword: 'objectifs',
        inRs: true,
        saidAt: ({ administration: { texts } }) => spansOf(texts.objectifs, texts.contexte),
        write: saying(`objectifs ${TEXT}`),
    },
    {
        name: { fr: 'les secteurs d’activité', en: 'the sectors of activity' },
        keyword: 'secteurs',
        inRs: false,
        saidAt: ({ administration: { texts } }) => spansOf(texts.secteurs),
        write: saying(`secteurs ${TEXT}`),
    },
    {
        name: { fr: 'les emplois accessibles', en: 'the jobs it leads to' },
        keyword: 'emplois',
        inRs: false,
        saidAt: ({ administration: { texts } }) => spansOf(texts.emplois),
        write: saying(`emplois ${TEXT}`),
    },
    {
        name: { fr: 'une voie d’accès ouverte, avec son jury', en: 'an open access route, with its jury' },
        keyword: 'voies d’accès',
        inRs: true,
        saidAt: ({ administration: { routes } }) => routes.filter(({ open }) => open).map(({ span }) => span),
        write: ({ certification }) =>
            certification?.administration.routes.length === 0
                ? { statement: `voies d’accès {\n    ouverte formation continue avec jury ${TEXT}\n}` }
                : undefined,
    },
    {
        name: { fr: 'les activités visées', en: 'the activities aimed at' },
        keyword: 'activité',
        inRs: false,
        saidAt: ({ administration: { texts } }, { activities, blocks }) => [
            ...spansOf(texts['activités visées']),
            ...activities.map(({ head }) => head),
            // What a shared bloc holds is told where it comes from.
            ...blocks.filter(({ reuses }) => reuses).map(({ head }) => head),
        ],
        write: () => ({ declare: 'activity' }),
    },
    {
        name: { fr: 'les compétences attestées', en: 'the competencies attested' },
        keyword: 'compétence',
        inRs: true,
        saidAt: ({ administration: { texts } }, { competencies, blocks }) => [
            ...spansOf(texts['compétences attestées']),
            ...competencies.map(({ head }) => head),
            ...blocks.filter(({ reuses, publishedList }) => reuses ?? publishedList).map(({ head }) => head),
        ],
        write: () => ({ declare: 'competency' }),
    },
];

/** The rubrics that a kind of registration asks. */
export function rubricsFor(kind: RegistrationKind): readonly Rubric[] {
    return kind === 'RS' ? RUBRICS.filter(({ inRs }) => inRs) : RUBRICS;
}

/** Those of a unit that nothing says. */
export function missingRubrics(unit: Unit): readonly Rubric[] {
    const { certification, registrationKind } = unit;
    if (!certification) return [];
    return rubricsFor(registrationKind).filter((rubric) => rubric.saidAt(certification, unit).length === 0);
}

/** What writes a rubric, behind those that come before it. */
export function writingOf(rubric: Rubric, unit: Unit): Operation | undefined {
    const { certification, root } = unit;
    const way = rubric.write(unit);
    if (!certification || !way) return undefined;
    if ('declare' in way) {
        const code = nextCode(unit, root, way.declare);
        return { do: 'declare', kind: way.declare, code, in: identity(root) };
    }
    const before = RUBRICS.slice(0, RUBRICS.indexOf(rubric)).flatMap((one) => one.saidAt(certification, unit));
    const after = before.at(-1) ?? certification.administration.register?.span;
    return { do: 'state', statement: way.statement, ...(after && { after }) };
}

function spansOf(...texts: readonly ({ readonly span: Span } | undefined)[]): Span[] {
    return texts.flatMap((text) => (text ? [text.span] : []));
}
