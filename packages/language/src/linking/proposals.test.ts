import { expect, test } from 'vitest';
import { nearestCodes } from './proposals.ts';

test('the nearest codes, best first, whatever joins their letters and digits', () => {
    expect(nearestCodes('CE1.23', ['CE1.45', 'CE1.24', 'A1', 'CE.1.2.3'])).toEqual(['CE.1.2.3', 'CE1.24', 'CE1.45']);
});

test('a short code has one slip only, and no more are told than asked for', () => {
    expect(nearestCodes('C1', ['C2', 'D2', 'C3', 'C4', 'C5'])).toEqual(['C2', 'C3', 'C4']);
    expect(nearestCodes('C1', ['C2', 'C3'], 1)).toEqual(['C2']);
});
