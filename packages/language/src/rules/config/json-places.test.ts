import { expect, test } from 'vitest';
import { bareValue, JsonFault, parsePlaced, type PlacedValue } from './json-places.ts';

/** Every name and every innermost value, as the text has them. */
function* stretches(text: string, value: PlacedValue): Generator<string> {
    if (value.kind === 'scalar') yield text.slice(value.start, value.end);
    if (value.kind === 'array') for (const element of value.elements) yield* stretches(text, element);
    if (value.kind !== 'object') return;
    for (const { at, value: own } of value.members) {
        yield text.slice(at.start, at.end);
        yield* stretches(text, own);
    }
}

test.each(['{ "é\\n": [1.5e3, -0, true], "é\\n": { "__proto__": null } }', '\uFEFF\r\n\t"seul"\n', '[]'])(
    '%s is read with its places',
    (text) => {
        const value = parsePlaced(text);
        expect(bareValue(value)).toEqual(JSON.parse(text.replace('\uFEFF', '')));
        expect([...stretches(text, value)]).toEqual(text.match(/"(?:[^"\\]|\\.)*"|[-\d.e]+\d|-0|true|null/g) ?? []);
    },
);

test.each([
    ['', 0],
    ['{ "a": 1, }', 10],
    ['[1 2]', 3],
    ['{ "a" 1 }', 6],
    ['{ a: 1 }', 2],
    ['["é', 1],
    ['["\\x"]', 1],
    ['[1.]', 1],
    ['[01]', 2],
    ['{} {}', 3],
    ['{ // note\n}', 2],
    ['[1', 2],
])('%s is no JSON from place %d on', (text, offset) => {
    expect(() => JSON.parse(text)).toThrow(SyntaxError);
    expect(() => parsePlaced(text)).toThrow(expect.objectContaining({ offset }));
});

test('what nests a hundred times is read, and no deeper', () => {
    expect(parsePlaced('['.repeat(100) + ']'.repeat(100))).toMatchObject({ kind: 'array' });
    expect(parsePlaced(`[${'[1],'.repeat(200)}{"a":{}}]`)).toMatchObject({ kind: 'array' });
    expect(() => parsePlaced('['.repeat(101) + ']'.repeat(101))).toThrow(expect.objectContaining({ offset: 100 }));
});

test('what nests a hundred thousand times is refused, not followed', () => {
    expect(() => parsePlaced('['.repeat(100_000))).toThrow(JsonFault);
    expect(() => parsePlaced('{"a":'.repeat(100_000))).toThrow(JsonFault);
});
