// Whatever is only a quality is found, in every way to say it: few texts are read whole, and none of these is left out.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Phrasing } from '../../model/phrasing.ts';
import { qualityAlone } from './quality.ts';

const ADJECTIVE = fc.constantFrom(
    'pertinent',
    'cohérentes',
    'Bon',
    'clairs',
    'optimaux',
    'rigoureuse',
    'professionnelle',
);
const NOUN = fc.constantFrom('pertinence', 'qualité', 'rigueur', 'justesse', 'professionnalisme');
const ADVERB = fc.constantFrom('correctement', 'bien', 'clairement', 'professionnellement');
const DEGREE = fc.constantFrom('', '', 'très ', 'suffisamment ', 'bien ');
const ARTICLE = fc.constantFrom('', 'La ', 'L’');
const JOINT = fc.constantFrom(' et ', ', ', ' ou ');
const THING = fc.constantFrom('Le diagnostic', 'Les solutions proposées', 'La réponse 2 au client', 'Le plan');
const END = fc.constantFrom('', '.', ' .', '\u00a0.');

const adjectives = fc
    .array(fc.tuple(DEGREE, ADJECTIVE), { minLength: 1, maxLength: 3 })
    .chain((told) => JOINT.map((joint) => told.map(([degree, adjective]) => degree + adjective).join(joint)));

const QUALITY = fc.oneof(
    adjectives,
    fc.tuple(ARTICLE, NOUN, fc.constantFrom(' des solutions', ' du plan de charge', ' de la réponse')),
    fc.tuple(ARTICLE, NOUN, fc.constantFrom(' et '), NOUN, fc.constantFrom(' des solutions')),
    fc.tuple(THING, fc.constantFrom(' est ', ' sont ', ' reste '), adjectives),
    fc.tuple(THING, fc.constantFrom(' est ', ' ont été '), ADVERB, fc.constantFrom(' rédigés', ' conduite')),
    fc.tuple(THING, fc.constantFrom(' est ', ' sont '), fc.constantFrom('rédigés ', 'conduite '), ADVERB),
);

test('every way to say a quality and nothing else', () => {
    fc.assert(
        fc.property(QUALITY, END, (told, end) => {
            const text = [told].flat().join('') + end;
            expect(qualityAlone(new Phrasing(text))).toBeDefined();
        }),
        { seed: 18, numRuns: 2000 },
    );
});
