// A RACE into a référentiel that is there: criteria, activities and épreuves are added, what says otherwise is told.
import { codeKey } from '../../model/codes.ts';
import { groupBy } from '../../model/group-by.ts';
import { identity } from '../../model/identity.ts';
import type { Unit } from '../../model/unit.ts';
import { asRead, readingKey } from '../../model/wording.ts';
import type { WrittenDeclaration } from '../../printing/write.ts';
import type { CollectedCompetency, Collection, Left } from './collected.ts';
import type { ImportedTables } from './import.ts';
import { Names } from './names.ts';
import { Pairing } from './pairing.ts';
import { DataMaker } from './to-data.ts';

/** What is to be declared in an item, by its identity. */
export interface Addition {
    readonly in: string;
    readonly declarations: readonly WrittenDeclaration[];
}

/** The same item said otherwise in the référentiel and in the table: neither is taken for the other. */
export interface Difference {
    /** « C1.2 », or the first words. */
    readonly item: string;
    readonly here: string;
    readonly there: string;
    /** Where in the table. */
    readonly place: string;
}

export interface Merge {
    readonly additions: readonly Addition[];
    readonly added: { readonly criteria: number; readonly activities: number; readonly assessments: number };
    readonly differences: readonly Difference[];
    /** What the table has and the référentiel hasn't, and isn't added. */
    readonly absent: readonly Left[];
}

export function mergeInto(unit: Unit, { collection }: ImportedTables): Merge {
    const pairing = new Pairing(unit, collection);
    const known = withKnownCodes(collection, pairing);
    const maker = new DataMaker(known, new Names(known));
    const root = identity(unit.root);
    const additions: Addition[] = [];
    const added = { criteria: 0, activities: 0, assessments: 0 };
    const absent: Left[] = [];
    const add = (holder: string, declarations: readonly WrittenDeclaration[]): void => {
        if (declarations.length > 0) additions.push({ in: holder, declarations });
    };
    const tellAbsent = ({ place, code, title }: { place: string; code?: string; title: string }): void =>
        void absent.push({ place, text: [code, title].filter(Boolean).join(' '), reason: 'absente du référentiel' });
    for (const [rank, one] of collection.competencies.entries()) {
        const item = pairing.of(one);
        if (item?.kind !== 'competency') tellAbsent(one);
        else {
            const criteria = newCriteria(unit, item.criteria, known.competencies[rank], maker);
            added.criteria += criteria.length;
            add(identity(item), criteria);
        }
    }
    for (const block of collection.blocks) if (!pairing.of(block)) tellAbsent(block);
    const activities = known.activities.filter((_, rank) => !isPaired(pairing, collection.activities[rank]));
    added.activities = activities.length;
    // Their competencies stand elsewhere in the référentiel: each is declared by itself.
    add(
        root,
        activities.map((one) => ({ ...maker.activity(one), members: [] })),
    );
    const declared = new Set(
        [...unit.competencies, ...unit.activities].flatMap(({ code }) => (code ? [codeKey(code.text)] : [])),
    );
    for (const [rank, one] of known.assessments.entries()) {
        const original = collection.assessments[rank];
        if (!original || pairing.of(original)) continue;
        const home = original.block && pairing.of(original.block);
        const data = maker.assessment(one);
        const evaluates = (data.evaluates ?? []).filter(
            ({ included }) =>
                included === 'all' ||
                included
                    .flatMap((entry) => (typeof entry === 'string' ? [entry] : [entry.from, entry.to]))
                    .every((code) => declared.has(codeKey(code))),
        );
        added.assessments++;
        add(home ? identity(home) : root, [{ ...data, evaluates }]);
        if (evaluates.length === 0)
            absent.push({
                place: one.place,
                text: `« évalue » de ${one.code ?? one.title}`,
                reason: 'à écrire : rien ne nomme ce qu’elle évalue',
            });
    }
    return { additions: together(additions), added, differences: differencesOf(collection, pairing), absent };
}

function isPaired(pairing: Pairing, one: Collection['activities'][number] | undefined): boolean {
    return one !== undefined && pairing.of(one) !== undefined;
}

/** The table's items under the codes that the référentiel has for them: what is added names them so. */
function withKnownCodes(all: Collection, pairing: Pairing): Collection {
    const competencies = new Map<CollectedCompetency, CollectedCompetency>();
    for (const one of all.competencies) {
        const code = pairing.of(one)?.code?.text ?? one.code;
        competencies.set(one, { ...one, ...(code === undefined ? {} : { code }) });
    }
    const known = (one: CollectedCompetency): CollectedCompetency => competencies.get(one) ?? one;
    return {
        ...all,
        competencies: all.competencies.map(known),
        assessments: all.assessments.map((one) => ({
            ...one,
            competencies: new Set([...one.competencies].map(known)),
            criteria: one.criteria.map(({ criterion, competencies }) => ({
                criterion,
                competencies: competencies.map(known),
            })),
        })),
    };
}

/** The criteria that a competency hasn't yet; one whose code is taken goes without. */
function newCriteria(
    unit: Unit,
    own: readonly { readonly title?: { readonly value: string } }[],
    one: CollectedCompetency | undefined,
    maker: DataMaker,
): WrittenDeclaration[] {
    const said = new Set(own.map(({ title }) => readingKey(title?.value ?? '')));
    const codes = new Set(
        unit.items.flatMap(({ kind, code }) => (kind === 'criterion' && code ? [codeKey(code.text)] : [])),
    );
    return (one?.criteria ?? [])
        .filter(({ title }) => !said.has(readingKey(title)))
        .map((criterion) => {
            const { code, ...data } = maker.criterion(criterion);
            return { kind: 'criterion', ...data, ...(code === undefined || codes.has(codeKey(code)) ? {} : { code }) };
        });
}

function differencesOf(all: Collection, pairing: Pairing): Difference[] {
    return [...all.blocks, ...all.activities, ...all.competencies, ...all.assessments].flatMap((one) => {
        const here = pairing.of(one)?.title?.value ?? '';
        if (one.title === '' || here === '' || readingKey(here) === readingKey(one.title)) return [];
        return [
            {
                item: one.code ?? asRead(here).slice(0, 40),
                here: asRead(here),
                there: asRead(one.title),
                place: one.place,
            },
        ];
    });
}

/** All that goes into one item at once. */
function together(additions: readonly Addition[]): Addition[] {
    return [...groupBy(additions, (one) => one.in)].map(([holder, all]) => ({
        in: holder,
        declarations: all.flatMap(({ declarations }) => declarations),
    }));
}
