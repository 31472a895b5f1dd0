// The words of symbols are numbered once for all units; those of names that are no more are let go, and the rest found as before.
import { expect, onTestFinished, test } from 'vitest';
import { Client } from './client.ts';

/** More words than are borne with, all different. */
const NAMES = 420;
const WORDS_EACH = 13;

function many(letter: string): string {
    const name = (n: number): string =>
        Array.from({ length: WORDS_EACH }, (_, word) => letter + (n * WORDS_EACH + word).toString(36)).join(' ');
    const activities = Array.from({ length: NAMES }, (_, n) => `activité A${n} "${name(n)}"\n`);
    return `certification RNCP1 "T"\n${activities.join('')}`;
}

test('a name is found by its words after thousands of others came and went', async () => {
    const kept = 'certification RNCP2 "Celle qui reste"\nactivité A1 "Œuvrer en équipe"\n';
    const client = await Client.start({
        files: { 'a.referentiel': 'certification RNCP1 "T"\n', 'b.referentiel': kept },
    });
    onTestFinished(() => client.stop());
    const named = async (query: string): Promise<string[]> =>
        (await client.request('workspace/symbol', { query })).map((one) => `${one.name}, ${one.containerName}`);
    await client.open('a.referentiel', many('x'));
    for (const letter of ['x', 'y', 'z']) {
        await client.change('a.referentiel', many(letter));
        expect(await named(`${letter}3z0`)).toHaveLength(1);
        expect(await named('oeuvrer')).toEqual(['Œuvrer en équipe · A1, RNCP2 Celle qui reste']);
        expect(await named('rncp2 equipe')).toHaveLength(1);
    }
    expect(await named('x3z0')).toEqual([]);
    expect(await named('y3z0')).toEqual([]);
});
