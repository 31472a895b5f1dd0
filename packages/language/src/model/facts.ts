import type {
    Administration,
    DateValue,
    Duration,
    Labelled,
    NomenclatureKind,
    Promotion,
    Quantity,
} from './administration.ts';
import { identity } from './identity.ts';
import type { Assessment, AwardingBody, Item, Silence } from './items.ts';
import { onceFor } from './once.ts';
import type { Code } from './source.ts';
import type { Text } from './text.ts';
import type { Unit } from './unit.ts';

/** What a duration is of decides what it may be. */
export type DurationOf = 'épreuve' | 'enregistrement' | 'délai';
/** What a number is of decides what it may be. */
export type QuantityOf = 'coefficient' | 'note minimale' | 'membres' | 'personnes' | 'taux' | 'année';

interface Values {
    readonly date: { readonly value: DateValue };
    readonly duration: { readonly value: Duration; readonly of: DurationOf };
    readonly quantity: { readonly value: Quantity; readonly of: QuantityOf };
    readonly silence: { readonly value: Silence };
    readonly siret: { readonly value: Code };
    readonly level: { readonly value: Code };
    /** `rank` counts the codes of one list from 0. */
    readonly nomenclature: { readonly value: Labelled; readonly of: NomenclatureKind; readonly rank: number };
    /** A certification that this one replaces, is replaced by, or corresponds to. */
    readonly otherCertification: { readonly value: Code };
    readonly link: { readonly value: Text };
    /** Who a jury is made of, told on the spot. */
    readonly juryText: { readonly value: Text };
}

export type FactKind = keyof Values;

/** One value that a unit's own files tell beside its texts and lists. */
export type Fact<K extends FactKind = FactKind> = {
    readonly [Kind in K]: Values[Kind] & {
        readonly kind: Kind;
        /** What it is told of: an épreuve, an awarding body, a jury; else the certification or library itself. */
        readonly item: Item;
        /**
         * What it is called across edits: the item's identity and the words that tell it, as
         * « certification:RNCP|1/enregistrement/effet ». No two facts of a unit share one.
         */
        readonly identity: string;
    };
}[K];

/** A fact before it is known of what and by what name: where it stands is told by words. */
type Told = { readonly [K in FactKind]: Values[K] & { readonly kind: K; readonly at: string } }[FactKind];

const everyFactOf = onceFor(allFacts);

/** All facts of some kind, in declared order: those of the certification's administration before those of its items. */
export function factsOf<K extends FactKind>(unit: Unit, kind: K): readonly Fact<K>[] {
    return everyFactOf(unit).filter((fact): fact is Fact<K> & Fact => fact.kind === kind);
}

function allFacts(unit: Unit): Fact[] {
    const met = new Map<string, number>();
    const facts: Fact[] = [];
    const add = (item: Item, told: Iterable<Told>): void => {
        for (const { at, ...fact } of told) {
            const name = `${identity(item)}/${at}`;
            const count = (met.get(name) ?? 0) + 1;
            met.set(name, count);
            facts.push({ ...fact, item, identity: count > 1 ? `${name}~${count}` : name });
        }
    };
    if (unit.certification) add(unit.root, administrationFacts(unit.certification.administration));
    add(unit.root, itemFacts(unit.root));
    for (const item of unit.items) if (mayTellFacts(item)) add(item, itemFacts(item));
    return facts;
}

function* administrationFacts(administration: Administration): Generator<Told> {
    const { level, nomenclatures, registration, version, links } = administration;
    if (version) yield* date(version.date, 'version');
    if (level?.code) yield { kind: 'level', value: level.code, at: 'niveau' };
    for (const [of, entries] of Object.entries(nomenclatures) as [NomenclatureKind, readonly Labelled[]][])
        for (const [rank, value] of entries.entries())
            yield { kind: 'nomenclature', value, of, rank, at: `${of}/${value.code.text}` };
    if (registration) {
        for (const [kind, value] of Object.entries(registration.dates)) yield* date(value, `enregistrement/${kind}`);
        const { duration } = registration;
        if (duration) yield { kind: 'duration', value: duration, of: 'enregistrement', at: 'enregistrement/durée' };
    }
    for (const value of links) yield { kind: 'link', value, at: `lien/${value.value}` };
    yield* peopleFacts(administration);
    yield* otherCertifications(administration);
    for (const { kind, title, published } of administration.legalTexts)
        yield* date(published, `texte ${kind}/${title?.value ?? ''}`);
    for (const promotion of administration.promotions) yield* promotionFacts(promotion);
    for (const year of administration.promotionYears) yield yearFact(year, `années de promotion/${year.text}`);
}

function* peopleFacts({ partners, routes }: Administration): Generator<Told> {
    for (const { siret, name, since, modified } of partners) {
        const at = `partenaire/${siret?.text ?? name?.value ?? ''}`;
        if (siret) yield { kind: 'siret', value: siret, at: `${at}/siret` };
        yield* date(since, `${at}/depuis`);
        yield* date(modified, `${at}/modifié`);
    }
    // Ways told on one line share its date and its jury.
    const met = new Set<object>();
    for (const { route, modified, composition } of routes) {
        if (modified && !met.has(modified)) yield* date(modified, `voies d’accès/${route}/modifié`);
        if (composition && !met.has(composition))
            yield { kind: 'juryText', value: composition, at: `voies d’accès/${route}/jury` };
        for (const one of [modified, composition]) if (one) met.add(one);
    }
}

function* otherCertifications({ replaces, replacedBy, correspondences }: Administration): Generator<Told> {
    for (const value of replaces) yield { kind: 'otherCertification', value, at: `remplace/${value.text}` };
    for (const value of replacedBy) yield { kind: 'otherCertification', value, at: `remplacée par/${value.text}` };
    for (const { target } of correspondences)
        if (target) yield { kind: 'otherCertification', value: target, at: `correspondance/${target.text}` };
}

function* promotionFacts({ year, certified, certifiedByExperience, employment }: Promotion): Generator<Told> {
    const at = `promotion ${year.text}`;
    yield yearFact(year, at);
    yield* quantity(certified, 'personnes', `${at}/certifiés`);
    yield* quantity(certifiedByExperience, 'personnes', `${at}/par expérience`);
    for (const { kind, delay, rate } of employment) {
        yield { kind: 'duration', value: delay, of: 'délai', at: `${at}/${kind} à ${delay.text}/délai` };
        yield* quantity(rate, 'taux', `${at}/${kind} à ${delay.text}`);
    }
}

/** Most items are competencies and criteria, which have none but silences. */
function mayTellFacts({ kind, silences }: Item): boolean {
    return silences.length > 0 || kind === 'awardingBody' || kind === 'jury' || kind === 'assessment';
}

function* itemFacts(item: Item): Generator<Told> {
    for (const value of item.silences) {
        const at = `tolère ${value.rule.text}`;
        yield { kind: 'silence', value, at };
        yield* date(value.until, `${at}/jusqu’au`);
    }
    if (item.kind === 'awardingBody') yield* awardingBodyFacts(item);
    else if (item.kind === 'jury') yield* quantity(item.members, 'membres', 'membres');
    else if (item.kind === 'assessment') yield* assessmentFacts(item);
}

function* awardingBodyFacts({ siret, site, modified }: AwardingBody): Generator<Told> {
    if (siret) yield { kind: 'siret', value: siret, at: 'siret' };
    if (site) yield { kind: 'link', value: site, at: 'site' };
    yield* date(modified, 'modifié');
}

function* assessmentFacts(assessment: Assessment): Generator<Told> {
    const { duration, preparation, coefficient, minimumMark, juryText } = assessment;
    if (duration) yield { kind: 'duration', value: duration, of: 'épreuve', at: 'durée' };
    if (preparation) yield { kind: 'duration', value: preparation, of: 'épreuve', at: 'préparation' };
    yield* quantity(coefficient, 'coefficient', 'coefficient');
    yield* quantity(minimumMark, 'note minimale', 'note minimale');
    if (juryText) yield { kind: 'juryText', value: juryText, at: 'jury' };
}

function* date(value: DateValue | undefined, at: string): Generator<Told> {
    if (value) yield { kind: 'date', value, at };
}

function* quantity(value: Quantity | undefined, of: QuantityOf, at: string): Generator<Told> {
    if (value) yield { kind: 'quantity', value, of, at };
}

function yearFact({ text, span }: Code, at: string): Told {
    const value = { text, span, value: /^\d{4}$/.test(text) ? Number(text) : undefined };
    return { kind: 'quantity', value, of: 'année', at };
}
