// A model as the plain data that its source would be written from: what `write` is measured against.
import type {
    AccessRoute,
    Activity,
    AssessmentItem,
    AwardingBody,
    Block,
    Certification,
    Competency,
    Criterion,
    Duration,
    Item,
    Labelled,
    Listing,
    Silence,
    Text,
    WrittenCertification,
} from '@referentiel/language';

/** Data without what says nothing: keys without value, empty lists and records. */
export function bare<T>(data: T): T {
    if (Array.isArray(data)) return data.map(bare) as T;
    if (typeof data !== 'object' || data === null) return data;
    const kept = Object.entries(data)
        .map(([key, value]) => [key, bare(value)] as const)
        // « niveau aucun » says something all the same.
        .filter(([key, value]) => value !== undefined && (key === 'level' || !isEmpty(value)));
    return Object.fromEntries(kept) as T;
}

function isEmpty(value: unknown): boolean {
    return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}

export function readBack(certification: Certification): WrittenCertification {
    const { administration, code, title } = certification;
    const { type, register, level, nomenclatures, registration, texts } = administration;
    const silencesIn = (statement?: string) =>
        silencesOf(certification.silences.filter((silence) => silence.statement === statement));
    return bare<object>({
        code: code?.text ?? '',
        title: title?.value ?? '',
        silences: silencesIn(),
        doubts: certification.doubtMarks.map(({ reason }) => reason?.value ?? ''),
        uses: certification.uses.map((use) => use.code.text),
        hiddenCodes: administration.hiddenCodes || undefined,
        type: type && labelled(type),
        register: register?.text,
        level: level && { code: level.code?.text },
        nomenclatures: Object.fromEntries(
            Object.entries(nomenclatures).map(([kind, entries]) => [kind, entries.map(labelled)]),
        ),
        awardingBodies: administration.awardingBodies.map(awardingBody),
        registration: registration && {
            kind: registration.kind,
            id: registration.id?.text,
            state: registration.state?.value,
            active: registration.active?.value,
            duration: registration.duration && duration(registration.duration),
            dates: mapped(registration.dates, (date) => date.code.text),
            silences: silencesIn('enregistrement'),
        },
        replaces: administration.replaces.map((one) => one.text),
        replacedBy: administration.replacedBy.map((one) => one.text),
        texts: mapped(texts, (text) => text.value),
        links: administration.links.map((link) => link.value),
        version: administration.version && {
            name: administration.version.name.value,
            date: administration.version.date?.code.text,
        },
        regulations: mapped(administration.regulations?.texts ?? {}, (text) => text.value),
        partialValidation: administration.partialValidation && {
            answer: administration.partialValidation.value,
            scope: administration.partialValidation.scope?.value,
        },
        newCaledonia: administration.newCaledonia?.value,
        polynesia: administration.polynesia?.value,
        routes: administration.routes.map(accessRoute),
        correspondences: administration.correspondences.map(({ total, source, target, targetTitle, targetBlocks }) => ({
            source: total ? 'total' : (source?.entries.map(entry) ?? []),
            target: target?.text ?? '',
            title: targetTitle?.value,
            blocks: targetBlocks.map(labelled),
        })),
        legalTexts: administration.legalTexts.map(({ kind, title: name, published: date }) => ({
            kind,
            title: name?.value ?? '',
            published: date?.code.text,
        })),
        promotionYears: administration.promotionYears.map((year) => year.text),
        promotions: administration.promotions.map((one) => ({
            year: one.year.text,
            certified: one.certified?.text,
            certifiedByExperience: one.certifiedByExperience?.text,
            employment: one.employment.map(({ kind, delay, rate }) => ({
                kind,
                delay: duration(delay),
                rate: rate?.text ?? '',
            })),
            silences: silencesIn(`promotion ${one.year.text}`),
        })),
        partnersExist: administration.partnersExist?.value,
        partners: administration.partners.map(({ siret, name, habilitation, active, since, modified }) => ({
            siret: siret?.text,
            name: name?.value ?? '',
            habilitation,
            inactive: active ? undefined : true,
            since: since?.code.text,
            modified: modified?.code.text,
        })),
        activities: certification.activities.map(activity),
        competencies: certification.competencies.map(competency),
        juries: certification.juries.map((jury) => ({
            code: jury.code?.text ?? '',
            title: jury.title?.value ?? '',
            members: jury.members && Number(jury.members.text),
            ...marks(jury),
        })),
        blocks: certification.blocks.map(block),
        assessments: certification.assessments.map(assessmentItem),
    }) as WrittenCertification;
}

function mapped<V>(record: Readonly<Partial<Record<string, V>>>, map: (value: V) => string): object {
    return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value as V)]));
}

function silencesOf(silences: readonly Silence[]): object[] {
    return silences.map(({ rule, until, reason }) => ({
        rule: rule.text,
        until: until?.code.text,
        reason: reason?.value ?? '',
    }));
}

/** What any item may hold. */
function marks({ silences, doubtMarks }: Pick<Item, 'silences' | 'doubtMarks'>): object {
    return { silences: silencesOf(silences), doubts: doubtMarks.map(({ reason }) => reason?.value ?? '') };
}

function labelled({ code, label }: Labelled): object {
    return { code: code.text, label: label?.value };
}

function awardingBody(body: AwardingBody): object {
    return {
        code: body.code?.text,
        name: body.title?.value,
        siret: body.siret?.text,
        tradeName: body.tradeName?.value,
        site: body.site?.value,
        inactive: body.active ? undefined : true,
        modified: body.modified?.code.text,
        ...marks(body),
    };
}

function duration(told: Duration): object {
    if (told.minutes !== undefined) return { minutes: told.minutes };
    const [amount, unit = ''] = told.text.split(' ');
    return { amount: Number(amount), unit: unit === 'mois' ? unit : unit.replace(/s$/, '') };
}

/** The model keeps each route of the lines of « voies d'accès » by itself. */
function accessRoute({ route, open, jury, composition, modified }: AccessRoute): object {
    return {
        routes: [route],
        open,
        jury: (jury && { code: jury.code.text }) ?? (composition && { composition: composition.value }),
        modified: modified?.code.text,
    };
}

function entry({ from, to }: Listing['entries'][number]): string | object {
    return to ? { from: from.code.text, to: to.code.text } : from.code.text;
}

function list({ all, entries, exceptions }: Listing): object {
    return { included: all ? 'all' : entries.map(entry), excluded: exceptions.map(entry) };
}

function activity(item: Activity): object {
    return {
        kind: 'activity',
        code: item.code?.text,
        title: item.title?.value ?? '',
        description: item.description?.value,
        members: item.children.flatMap((child) =>
            child.kind === 'activity' ? [activity(child)] : child.kind === 'competency' ? [competency(child)] : [],
        ),
        ...marks(item),
    };
}

function competency(item: Competency): object {
    return {
        kind: 'competency',
        code: item.code?.text,
        title: item.title?.value ?? '',
        // Those of a transverse competency are so too.
        transverse: (item.transverse && !(item.parent?.kind === 'competency' && item.parent.transverse)) || undefined,
        shortTitle: item.shortTitle?.value,
        // What a competency that must be acquired holds must be, too.
        eliminatory:
            (item.eliminatory && !(item.parent?.kind === 'competency' && item.parent.eliminatory)) || undefined,
        description: item.description?.value,
        competencies: item.competencies.map(competency),
        criteria: item.criteria.map(criterion),
        knowledge: item.knowledge.map((one) => ({ code: one.code?.text, title: one.title?.value ?? '' })),
        ...marks(item),
    };
}

function criterion(item: Criterion): object {
    return {
        code: item.code?.text,
        title: item.title?.value ?? '',
        for: item.for && list(item.for),
        indicators: item.indicators.map((text) => text.value),
        ...marks(item),
    };
}

function block(item: Block): object {
    const held = item.children.filter((child) => child.kind === 'activity' || child.kind === 'competency');
    const members = [...held, ...item.contents].toSorted((a, b) => a.span.start - b.span.start);
    return {
        code: item.code?.text ?? '',
        title: item.title?.value,
        optional: item.optional || undefined,
        option: item.option?.value,
        reuses: item.reuses?.code.text,
        description: item.description?.value,
        preamble: item.preamble?.value,
        modalitiesPreamble: item.modalitiesPreamble?.value,
        entryPrerequisites: item.entryPrerequisites?.value,
        validationPrerequisites: item.validationPrerequisites?.value,
        members: members.map((member) => {
            if (!('kind' in member)) return { kind: 'contents', list: list(member) };
            return member.kind === 'activity' ? activity(member) : competency(member);
        }),
        publishedList: item.publishedList?.value,
        publishedModalities: item.publishedModalities?.value,
        assessments: item.assessments.map(assessmentItem),
        ...marks(item),
    };
}

function assessmentItem(item: AssessmentItem): object {
    if (item.kind === 'choice')
        return {
            kind: 'choice',
            description: item.description?.value,
            assessments: item.assessments.map(assessmentItem),
            ...marks(item),
        };
    const textOf = (text: Text | undefined): string | undefined => text?.value;
    return {
        kind: 'assessment',
        code: item.code?.text,
        title: item.title?.value ?? '',
        description: textOf(item.description),
        forms: item.forms.map((form) => ('name' in form ? { name: form.name } : { text: form.text.value })),
        preparation: item.preparation && duration(item.preparation),
        duration: item.duration && duration(item.duration),
        routes: item.routes,
        audience: textOf(item.audience),
        coefficient: item.coefficient?.text,
        minimumMark: item.minimumMark?.text,
        evaluates: item.evaluations.map(list),
        criteria: item.criteria.map(criterion),
        jury: (item.jury && { code: item.jury.code.text }) ?? (item.juryText && { composition: item.juryText.value }),
        proceedings: textOf(item.proceedings),
        assessments: item.assessments.map(assessmentItem),
        ...marks(item),
    };
}
