// What writes several files is killed right before each of its steps, each time in a process of its own.
import { expect, test } from 'vitest';
import { killedAt, stopEverywhere, WHOLE } from './faulty-disk.ts';

test('un programme tué à n’importe quel pas laisse tout, ou la suite y pourvoit', () => {
    const { stops, states } = stopEverywhere(killedAt);
    console.log(`${stops} arrêts, un à chaque pas`);
    expect(states).toEqual(WHOLE);
    expect(stops).toBeGreaterThan(15);
});
