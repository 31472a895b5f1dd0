// What writes is killed right before each of its steps, each time in a process of its own.
import { expect, test } from 'vitest';
import { killAll, killBeforeAnother } from '../fuzz/kills/kills.ts';
import { randomNumbers } from '../recovery/damage.ts';
import { killedAt, stopEverywhere, WHOLE } from './faulty-disk.ts';

test('un programme tué à n’importe quel pas laisse tout, ou la suite y pourvoit', () => {
    const { stops, states } = stopEverywhere(killedAt);
    console.log(`${stops} arrêts, un à chaque pas`);
    expect(states).toEqual(WHOLE);
    expect(stops).toBeGreaterThan(15);
});

// Five hundred by `npm run fuzz -- --kills 500`.
test('la commande livrée, tuée à chaque sorte d’écriture, ne laisse rien à moitié, et la suivante finit', () => {
    const random = randomNumbers(17);
    expect(killAll(85, (n) => Math.floor(random() * n), console.log)).toEqual([]);
});

// `npm run fuzz -- --kills 500 --seed 20`: in a new folder, the one whose first files still lay aside was no unit's, and nobody looked there.
test('un init tué à n’importe quel pas est fini, ou n’est pas commencé, après une autre commande', () => {
    const { steps, faults } = killBeforeAnother('init');
    console.log(`${steps} arrêts, un à chaque pas`);
    expect(faults).toEqual([]);
});
