// A reference is whole, or it is refused: cut short anywhere, one byte changed anywhere, of another kind or version.
import { CorpusError, type FicheSections, reproducedIn } from '@referentiel/language';
import { expect, test } from 'vitest';
import { bytesOf, open } from './corpora.ts';
import { inventedFiche, numbers } from './invented-fiches.ts';

const fiches: readonly FicheSections[] = Array.from({ length: 6 }, (_, n) => inventedFiche(n));
const bytes = await bytesOf(fiches);
const texts = [fiches[3]!.sections[0]!.text, fiches[4]!.sections[1]!.text];

async function saidBy(read: Uint8Array): Promise<unknown> {
    const corpus = await open(read);
    return reproducedIn(corpus, { texts, own: [], takenOver: [] }).map(({ text, start, end, entry, other }) => [
        text,
        start,
        end,
        entry.number,
        other,
    ]);
}

async function troubleOf(read: Uint8Array): Promise<unknown> {
    return saidBy(read).catch((error: unknown) => (error instanceof CorpusError ? error.trouble : error));
}

test('ce qui est écrit se relit, et la version dit le contenu', async () => {
    const whole = await saidBy(bytes);
    expect(whole).toHaveLength(2);
    const version = async (read: Uint8Array) => (await open(read)).version;
    expect(await version(await bytesOf(fiches))).toBe(await version(bytes));
    expect(await version(await bytesOf(fiches.slice(1)))).not.toBe(await version(bytes));
});

test('coupée n’importe où, elle est refusée', async () => {
    const next = numbers(3);
    for (let i = 0; i < 200; i++) {
        const cut = bytes.slice(0, next(bytes.length));
        expect(['no corpus', 'damaged', 'other format']).toContain(await troubleOf(cut));
    }
});

test('un octet changé : elle est refusée, ou dit la même chose', async () => {
    const whole = await saidBy(bytes);
    const next = numbers(5);
    for (let i = 0; i < 200; i++) {
        const changed = bytes.slice();
        const at = next(changed.length);
        changed[at] = changed[at]! ^ (1 << next(8));
        expect(['no corpus', 'damaged', 'other format', whole]).toContainEqual(await troubleOf(changed));
    }
});

test('ce qui n’en est pas une, ou vient d’une autre version, le dit', async () => {
    expect(await troubleOf(new TextEncoder().encode('certification RNCP1 "T"\n'))).toBe('no corpus');
    expect(await troubleOf(new Uint8Array())).toBe('no corpus');
    const other = bytes.slice();
    other[11] = '9'.charCodeAt(0);
    expect(await troubleOf(other)).toBe('other format');
});
