import { expect, test } from 'vitest';
import { onceFor } from './once.ts';

test('what is made of a thing is made once, each kind for itself, and of a copy anew', () => {
    let made = 0;
    const doubled = onceFor(({ n }: { n: number }) => [++made, n * 2]);
    const halved = onceFor(({ n }: { n: number }) => n / 2);
    const thing = { n: 4 };
    expect([doubled(thing), doubled(thing), halved(thing)]).toEqual([[1, 8], [1, 8], 2]);
    expect(doubled({ ...thing, n: 5 })).toEqual([2, 10]);
    expect(JSON.stringify(thing)).toBe('{"n":4}');
});
