// The model as a whole: where everything stands in the source, what it is free of, and how its items hang together.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { identity, type Item, Text, type Unit, unitFromTexts } from './index.ts';

const folder = join(import.meta.dirname, '../../../../tests/fixtures/conception');
const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
const library: Record<string, string> = { 'bibliotheque.referentiel': read('bibliotheque.referentiel') };
const texts: Record<string, string> = Object.fromEntries(
    readdirSync(folder)
        .filter((name) => /^(?:example|adverse|RNCP\d+|RS\d+)\.referentiel$/.test(name))
        .toSorted()
        .map((name) => [name, read(name)]),
);

/** Everything that can be reached from a unit, with one path to it. */
function reach(unit: Unit): Map<object, string> {
    const met = new Map<object, string>();
    const visit = (value: unknown, path: string): void => {
        if (typeof value !== 'object' || value === null || met.has(value)) return;
        met.set(value, path);
        if (value instanceof Map) for (const [index, entry] of [...value].entries()) visit(entry, `${path}(${index})`);
        else for (const key of Reflect.ownKeys(value)) visit(Reflect.get(value, key), `${path}.${String(key)}`);
    };
    visit(unit, 'unit');
    return met;
}

interface Place {
    readonly file: string;
    readonly start: number;
    readonly end: number;
}

function isPlace(value: object): value is Place {
    return 'file' in value && 'start' in value && 'end' in value;
}

describe('everything has its exact range in the untouched source', () => {
    const places = (unit: Unit, sources: Record<string, string>): [string, string][] =>
        [...reach(unit)].flatMap(([value, path]): [string, string][] =>
            isPlace(value) ? [[path, (sources[value.file] ?? '').slice(value.start, value.end)]] : [],
        );
    const plain = (text: string): string => text.replace(/\r\n?/g, '\n').normalize('NFC');

    test.each(Object.keys(texts))('%s', (name) => {
        const sources = { ...library, [name]: texts[name] ?? '' };
        const unit = unitFromTexts({ [name]: sources[name] as string }, library);
        const at = ({ file, start, end }: Place): string => (sources[file] ?? '').slice(start, end);
        const misplaced = [...reach(unit)].flatMap(([value, path]) => {
            if (value instanceof Text) return /^"[\s\S]*"$/.test(at(value.span)) ? [] : [path];
            const isCode = 'text' in value && 'span' in value && typeof value.text === 'string';
            return isCode && at(value.span as Place) !== value.text ? [path] : [];
        });
        expect(misplaced).toEqual([]);
        for (const { kind, span, head, title, code, parent } of [unit.root, ...unit.items]) {
            expect(at(span)).toMatch(KEYWORDS[kind]);
            expect([head.start, head.end]).toEqual([span.start, title?.span.end ?? code?.span.end ?? head.end]);
            const around = parent && parent !== unit.root ? parent.span : { start: -1, end: Infinity };
            expect(span.start).toBeGreaterThan(around.start);
            expect(span.end).toBeLessThan(around.end);
        }
    });

    const KEYWORDS: Record<Item['kind'], RegExp> = {
        certification: /^(?:certification|suite de) /,
        library: /^bibliothèque /,
        activity: /^activité [\s\S]*["}]$/,
        competency: /^compétence [\s\S]*(?:["}]|transverse)$/,
        criterion: /^critère [\s\S]*"/,
        knowledge: /^connaissance [\s\S]*"$/,
        block: /^bloc [\s\S]*["}]$/,
        assessment: /^épreuve [\s\S]*["}]$/,
        choice: /^au choix \{[\s\S]*\}$/,
        jury: /^jury [\s\S]*["}]$/,
        awardingBody: /^certificateur /,
    };

    test.each([
        ['a byte order mark', (text: string) => `\ufeff${text}`],
        ['CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
        ['lone CR', (text: string) => text.replaceAll('\n', '\r')],
        ['decomposed accents', (text: string) => text.normalize('NFD')],
        ['no-break spaces', (text: string) => text.replaceAll('    ', '\u00a0\u00a0\u202f\t')],
        ['all of these', (text: string) => `\ufeff${text.replaceAll('\n', '\r\n').normalize('NFD')}`],
    ])('with %s, the same as without', (_, change) => {
        for (const [name, text] of Object.entries(texts)) {
            const changed = change(text);
            const before = unitFromTexts({ [name]: text }, library);
            const after = unitFromTexts({ [name]: changed }, library);
            const blanks = (all: [string, string][]): [string, string][] =>
                all.map(([path, source]) => [path, plain(source).replace(/[\s\u00a0\u202f]+/g, ' ')]);
            // The range of a silence over a whole file begins with its mark.
            expect(
                blanks(places(after, { ...library, [name]: changed })).map(([path, at]) => [path, at.trim()]),
            ).toEqual(blanks(places(before, { ...library, [name]: text })).map(([path, at]) => [path, at.trim()]));
            expect(after.items.map((item) => [identity(item), item.title?.value])).toEqual(
                before.items.map((item) => [identity(item), item.title?.value]),
            );
        }
    });
});

function prototypeOf(value: object): unknown {
    return Object.getPrototypeOf(value);
}

describe('a unit', () => {
    test.each(Object.keys(texts))('of %s is free of the tree and of Langium', (name) => {
        const known = [{}, [], new Map(), new Text('""', { file: 'a', start: 0, end: 2 })].map(prototypeOf);
        const strange = [...reach(unitFromTexts({ [name]: texts[name] ?? '' }, library))].filter(
            ([value]) =>
                !known.includes(prototypeOf(value)) ||
                Reflect.ownKeys(value).some((key) => String(key).startsWith('$')),
        );
        expect(strange.map(([, path]) => path)).toEqual([]);
    });

    test.each(Object.keys(texts))('of %s is a tree: what holds a thing has it among its children', (name) => {
        const unit = unitFromTexts({ [name]: texts[name] ?? '' }, library);
        const items = [unit.root, ...unit.items];
        expect(new Set(items).size).toBe(items.length);
        for (const item of items) {
            expect(new Set(item.children).size).toBe(item.children.length);
            for (const child of item.children) expect(child.parent).toBe(item);
            const starts = item.children.map(({ span }) => span.start);
            expect(starts).toEqual(starts.toSorted((a, b) => a - b));
        }
        const [listed, all] = [new Set<Item>(), new Set<Item>(unit.items)];
        for (const item of items) for (const child of ownItems(item)) listed.add(child);
        expect(listed).toEqual(all);
    });

    test('gives each item an identity of its own', () => {
        for (const text of Object.values(texts)) {
            const unit = unitFromTexts(text, library);
            const identities = [unit.root, ...unit.items].map(identity);
            expect(new Set(identities).size).toBe(identities.length);
        }
    });
});

/** What an item lists by its kind: activities, competencies, blocs… */
function ownItems(item: Item): Item[] {
    const lists = [
        ...(['activities', 'criteria', 'knowledge', 'blocks', 'assessments', 'juries', 'awardingBodies'] as const),
        item.kind === 'block' ? 'ownCompetencies' : 'competencies',
    ];
    const administration = item.kind === 'certification' ? item.administration.awardingBodies : [];
    return [...lists.flatMap((list) => (Reflect.get(item, list) as Item[] | undefined) ?? []), ...administration];
}

describe('an identity', () => {
    const identities = (text: string): Record<string, string> =>
        Object.fromEntries(
            unitFromTexts(`certification RNCP1 "T"\n${text}`).items.map((item) => [
                item.title?.value ?? item.kind,
                identity(item),
            ]),
        );

    test('stays when the spelling is mended, or the declaration moved in its bloc', () => {
        const before = identities('activité A1 "a" { compétence C.1.3 "x" }\nactivité A2 "b"\n');
        const after = identities('activité A1 "a"\nactivité A2 "b" { compétence C1.3 "x" }\n');
        expect(after).toEqual(before);
    });

    test('tells apart the épreuves E1 of two blocs', () => {
        const { x, y } = identities('bloc BC01 "B" { épreuve E1 "x" }\nbloc BC02 "D" { épreuve E1 "y" }\n');
        expect([x, y]).toEqual([
            'certification:RNCP.1/block:BC.01/assessment:E.1',
            'certification:RNCP.1/block:BC.02/assessment:E.1',
        ]);
    });

    test('without code rests on the text, whatever its spaces and capitals', () => {
        expect(identities('compétence "Rédiger  l’acte"\n')['Rédiger  l’acte']).toBe(
            identities('compétence "rédiger l\'acte"\n')["rédiger l'acte"],
        );
        expect(identities('compétence "a"\n')['a']).not.toBe(identities('compétence "b"\n')['b']);
    });

    test('of two that would be called the same, tells the second from the first', () => {
        const unit = unitFromTexts(
            'certification RNCP1 "T"\nau choix { épreuve "x" }\nau choix { épreuve "x" }\ncompétence C1 "a"\ncompétence C1 "b"\n',
        );
        const identities = unit.items.map(identity);
        expect(new Set(identities).size).toBe(6);
        expect(identities.at(-1)).toBe('certification:RNCP.1/competency:C.1~2');
    });
});

test('a silence answers for the element in which it stands, or for its file', () => {
    const head =
        'certification RNCP1 "T"\ntolère a-b "x"\nenregistrement sur demande { tolère c-d "y" }\nbloc BC01 "B" { tolère e-f "z" }\n';
    const more = 'suite de RNCP1\ntolère g-h "t"\n';
    const unit = unitFromTexts({ a: head, b: more });
    const silences = [unit.root, ...unit.items].flatMap((item) => item.silences);
    const source: Record<string, string> = { a: head, b: more };
    expect(
        silences.map(({ rule, within }) => [rule.text, (source[within.file] ?? '').slice(within.start, within.end)]),
    ).toEqual([
        ['a-b', head],
        ['c-d', 'enregistrement sur demande { tolère c-d "y" }'],
        ['g-h', more],
        ['e-f', 'bloc BC01 "B" { tolère e-f "z" }'],
    ]);
});
