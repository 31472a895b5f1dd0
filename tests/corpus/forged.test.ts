// A reference that somebody forged, each of its checksums right: it is refused, or does no harm. Whatever it says that there
// is, only what is there is read.
import { CorpusError, nearestTo, reproducedIn } from '@referentiel/language';
import { deflateSync } from 'fflate';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, onTestFinished, test } from 'vitest';
import { BUCKETS, checksum, digestOf } from '../../packages/language/src/corpus/format.ts';
import { folderOf, referentiel } from '../cli/referentiel.ts';
import { bytesOf, open, planted } from './corpora.ts';
import { forged, type Forgery } from './forged.ts';
import { inventedFiche } from './invented-fiches.ts';

const fiches = Array.from({ length: 6 }, (_, n) => inventedFiche(n));
const bytes = await bytesOf(fiches);
const { text } = fiches[3]!.sections[0]!;
const BILLION = 10 ** 9;
const encode = (told: string): Uint8Array => new TextEncoder().encode(told);

let tried = 0;
afterAll(() => console.log(`${tried} références contrefaites`));

/** What reading all that is asked of a reference comes to. */
async function readAll(read: Uint8Array): Promise<'read' | CorpusError['trouble']> {
    tried++;
    try {
        const corpus = await open(read);
        reproducedIn(corpus, { texts: [text], own: ['RNCP1'], takenOver: [] });
        nearestTo(corpus, { number: 'RNCP1', blocks: [{ code: 'BC01', title: '', text }] });
        return 'read';
    } catch (error) {
        if (error instanceof CorpusError) return error.trouble;
        throw error;
    }
}

/** Sets one number of a table; where the first text lies, among the sections. */
const set =
    (table: Parameters<Forgery['numbers']>[0], rank: number, value: number) =>
    ({ numbers, replace }: Forgery): void => {
        const changed = numbers(table);
        changed[rank] = value;
        replace(table, changed);
    };

const FORGERIES: Readonly<Record<string, (forgery: Forgery) => void>> = {
    ...Object.fromEntries(
        (['sections', 'pages', 'shingleStarts', 'shingleSums', 'stems', 'saying', 'stemStarts', 'stemSums'] as const)
            .flatMap((name) =>
                [
                    { offset: BILLION * BILLION, length: 4, sum: 0 },
                    { offset: 0, length: BILLION, sum: 0 },
                    { offset: -4, length: 4, sum: 0 },
                    { offset: 0.5, length: 4, sum: 0 },
                    { offset: null, length: 4, sum: 0 },
                    { offset: 0, length: 0, sum: checksum(new Uint8Array()) },
                    'partout',
                    undefined,
                ].map((value, i) => [`${name}, ${i}`, { [name]: value }] as const),
            )
            .map(([name, value]) => [name, ({ directory }: Forgery) => void Object.assign(directory, value)]),
    ),
    'des entrées sans fin': ({ directory }) => void Object.assign(directory, { entries: { length: BILLION } }),
    'pas d’entrée': ({ directory }) => void Object.assign(directory, { entries: [] }),
    'une entrée qui n’est pas un texte': ({ directory }) =>
        void Object.assign(directory, { entries: directory.entries.map((one) => ({ ...one, title: 7 })) }),
    'une parenté qui n’en est pas une': ({ directory }) =>
        void Object.assign(directory, { entries: directory.entries.map((one) => ({ ...one, kin: BILLION })) }),
    'des empreintes hors du fichier': ({ directory }) => void Object.assign(directory, { shingles: BILLION }),
    'des racines hors du fichier': ({ directory }) => void Object.assign(directory, { stemPostings: -BILLION }),
    'une section de nulle part': set('sections', 0, BILLION),
    'une section d’une page qui n’est pas': set('sections', 1, BILLION),
    'une section qui en recouvre une autre': set('sections', 6, 0),
    'une section d’un milliard de lettres': set('sections', 3, BILLION),
    'une page hors du fichier': set('pages', 0, BILLION),
    'une page longue d’un milliard': set('pages', 1, BILLION),
    'une page qui se déplie sans fin': set('pages', 3, 2 ** 32 - 1),
    'un casier d’un milliard d’empreintes': set('shingleStarts', BUCKETS, BILLION),
    'des casiers à rebours': ({ numbers, replace }) => replace('shingleStarts', numbers('shingleStarts').toReversed()),
    'des racines à rebours': ({ numbers, replace }) => replace('stemStarts', numbers('stemStarts').toReversed()),
    'une racine dite un milliard de fois': set('stemStarts', 1, BILLION),
    'moins de racines que de comptes': ({ replace }) => replace('stems', deflateSync(encode('a\nb'))),
    'des racines sans fin': ({ replace }) => replace('stems', deflateSync(new Uint8Array(200_000_000).fill(10))),
    'des racines qui ne se déplient pas': ({ replace }) => replace('stems', encode('n’importe quoi')),
    'un même texte partout': ({ numbers, replace }) => {
        const sections = numbers('sections');
        replace(
            'sections',
            Uint32Array.from({ length: 4 * 100_000 }, (_, i) => sections[i % 4]!),
        );
    },
};

describe('ce qui n’est pas comme il fut écrit est dit abîmé', () => {
    test.each(Object.entries(FORGERIES))('%s', async (_, change) => {
        expect(await readAll(await forged(bytes, change))).toBe('damaged');
    });

    const DIRECTORIES: Readonly<Record<string, Uint8Array>> = {
        'du vide': new Uint8Array(),
        'ce qui ne se déplie pas': encode('n’importe quoi'),
        'ce qui n’est pas du JSON': deflateSync(encode('{ "entries": ')),
        null: deflateSync(encode('null')),
        'une liste': deflateSync(encode('[]')),
        'cent mille niveaux': deflateSync(encode('['.repeat(100_000) + ']'.repeat(100_000))),
        'des zéros sans fin': deflateSync(new Uint8Array(200_000_000)),
    };
    test.each(Object.entries(DIRECTORIES))('pour répertoire, %s', async (_, directory) => {
        const read = await forged(
            bytes,
            () => undefined,
            async (_directory, offset) => closing(directory, offset),
        );
        expect(await readAll(read)).toBe('damaged');
    });

    test.each([
        [BILLION * BILLION, 1],
        [0, BILLION * BILLION],
        [10 ** 15, 10 ** 15],
    ])('pour place du répertoire, %d et %d', async (offset, length) => {
        expect(await readAll(new Uint8Array(Buffer.concat([bytes, tail(offset, length, '0'.repeat(16))])))).toBe(
            'damaged',
        );
    });
});

async function closing(directory: Uint8Array, offset: number): Promise<Uint8Array> {
    return new Uint8Array(Buffer.concat([directory, tail(offset, directory.length, await digestOf(directory))]));
}

function tail(offset: number, length: number, digest: string): Uint8Array {
    return encode(`\n${offset} ${length} ${digest} RFTLCORPUS`.padEnd(63) + '\n');
}

test('des empreintes en désordre, ou sans fin dans un casier, ne font rien dire de faux', async () => {
    const read = await forged(bytes, ({ directory, numbers, put, replace }) => {
        const starts = numbers('shingleStarts');
        const count = starts[BUCKETS]!;
        const { offset } = put(new Uint8Array(count * 5));
        directory.shingles = offset;
        replace(
            'shingleSums',
            Uint32Array.from({ length: BUCKETS }, (_, i) =>
                checksum(new Uint8Array((starts[i + 1]! - starts[i]!) * 5)),
            ),
        );
    });
    expect(await readAll(read)).toBe('read');
});

/** What is found wrong only when it is read. */
const LATE: Readonly<Record<string, (forgery: Forgery) => void>> = {
    'une page qui ne se déplie pas': ({ numbers, replace }) =>
        replace(
            'pages',
            numbers('pages').map((value, i) => (i % 4 === 3 ? 7 : value)),
        ),
    'un casier dont la somme ment': ({ replace }) => replace('shingleSums', new Uint32Array(BUCKETS)),
    'des racines dont la somme ment': ({ numbers, replace }) => replace('stemSums', numbers('stemSums').fill(1)),
};

describe('les commandes', () => {
    const passage = text.split('\n')[0]!.split(/\s+/).slice(1);
    const inFolder = (corpus: Uint8Array) => {
        const { path, remove } = folderOf({ 'a.referentiel': planted('RNCP7', passage).text });
        onTestFinished(remove);
        writeFileSync(join(path, 'r.corpus'), corpus);
        return (...args: string[]) => referentiel(path, [...args, '--against', 'r.corpus']);
    };
    const DAMAGED = 'referentiel : « r.corpus » est abîmé ou incomplet : refaites-le par « corpus build ».\n';

    test.each(Object.entries(LATE))('%s', async (_, change) => {
        const run = inFolder(await forged(bytes, change));
        const said = [run('check', '--no-cache'), run('corpus', 'near')].map(({ status, stderr }) => [status, stderr]);
        expect(said).toContainEqual([2, DAMAGED]);
        expect(said.every(([status, stderr]) => (status === 2 ? stderr === DAMAGED : stderr === ''))).toBe(true);
    });

    test('ce qui agirait sur un terminal est dit, inerte', async () => {
        const bad = '\u001B[31mrouge\n::error::faux\u202E\u0000';
        const hostile = fiches.map((fiche) => ({
            ...fiche,
            number: `${fiche.number}${bad}`,
            title: bad,
            sections: fiche.sections.map((section) => ({ ...section, code: bad, title: bad })),
        }));
        const run = inFolder(await bytesOf(hostile));
        for (const format of ['text', 'json', 'github', 'junit', 'sarif', 'gitlab'])
            expect(acting(run('check', '--no-cache', '--format', format).stdout)).toEqual([]);
        for (const format of ['text', 'json']) {
            const { stdout } = run('corpus', 'near', '--format', format);
            expect(stdout).toContain('rouge');
            expect(acting(stdout)).toEqual([]);
        }
    });
});

function acting(said: string): string[] {
    return [
        ...(said.match(/(?![\n\t])\p{Cc}|\u202E/gu) ?? []),
        ...said.split('\n').filter((line) => line.startsWith('::') && !/^::\w+ file=/.test(line)),
    ];
}
