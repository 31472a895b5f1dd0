// The seed's page, imported, is the référentiel that was written from it by hand, but for differences that each have a cause.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unitFromTexts } from '@referentiel/language';
import { expect, test } from 'vitest';
import { readBack } from '../printing/read-back.ts';
import { read } from './reading.ts';

const folder = join(import.meta.dirname, '../../examples/clerc-assistant');

/** Where the two differ, and why. */
const DIFFERENCES: Readonly<Record<string, string>> = {
    title: 'La page, telle qu’elle a été copiée, n’a pas son intitulé.',
    type: 'Aucune rubrique de la page ne dit CQP.',
    'routes.0.jury.code': 'Le nom du jury est de l’auteur : J1 en tient lieu.',
    'routes.1.jury.code': 'De même.',
    'routes.2.jury.code': 'De même.',
    'juries.0.code': 'De même.',
    'juries.0.members': 'La page dit deux personnes, le référentiel écrit à la main ne le reprend pas.',
    'blocks.0.members.0.list.included.0.from': 'La page écrit A.1, le référentiel A1 dans le bloc.',
    'blocks.2.members.1.doubts': 'Le second C.8.3 de la page est marqué douteux.',
    doubts: 'Ce que la page a perdu est marqué douteux, que le référentiel dit en commentaire.',
};

function differences(a: unknown, b: unknown, path = ''): string[] {
    if (JSON.stringify(a) === JSON.stringify(b)) return [];
    const isRecord = (one: unknown): one is Record<string, unknown> => typeof one === 'object' && one !== null;
    if (!isRecord(a) || !isRecord(b)) return [path];
    const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])];
    return keys.flatMap((key) => differences(a[key], b[key], path === '' ? key : `${path}.${key}`));
}

test('at most fifteen differences, each with its cause', () => {
    const [imported] = read('page.txt', new Uint8Array(readFileSync(join(folder, 'RNCP39776.page.txt'))));
    const written = unitFromTexts(readFileSync(join(folder, 'clerc-assistant.referentiel'), 'utf8'));
    if (!imported?.unit.certification || !written.certification) throw new Error('no certification');
    const found = differences(readBack(written.certification), readBack(imported.unit.certification));
    expect(found).toEqual(Object.keys(DIFFERENCES));
    expect(found.length).toBeLessThanOrEqual(15);
});
