/* oxlint-disable vitest/valid-expect -- the message tells which fiche */
// What is imported, exported and imported again says the same; with --verbatim the original comes back.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Unit, writeFiche } from '@referentiel/language';
import { describe, expect, test } from 'vitest';
import { readBack } from '../printing/read-back.ts';
import { type Imported, read } from './reading.ts';

const invented = join(import.meta.dirname, 'fiches');
const corpus = process.env['REFERENTIEL_CORPUS'];

function exported(unit: Unit): Uint8Array {
    const fiche = writeFiche(unit);
    if (!fiche) throw new Error('no fiche');
    expect(fiche.omissions).toEqual([]);
    return new TextEncoder().encode(fiche.text);
}

/** What a référentiel says, with what each épreuve evaluates told code by code: « tout » and ranges are shorthands. */
function meaning({ certification, assessments }: Unit): unknown {
    if (!certification) throw new Error('no certification');
    const evaluated = assessments.map((one) =>
        one.evaluated.competencies.map(({ code, title }) => [code?.text, title?.value]),
    );
    const told = JSON.stringify(readBack(certification), (key, value: unknown) =>
        key === 'evaluates' ? undefined : value,
    );
    return { evaluated, told: JSON.parse(told) as unknown };
}

function expectFixed(fiches: readonly Imported[]): void {
    for (const { unit } of fiches) {
        const [again] = read('export.xml', exported(unit));
        expect(again && meaning(again.unit)).toEqual(meaning(unit));
    }
}

/** XML as it compares: blanks folded, escapes undone, what is empty left out, one element a line. */
function normal(xml: string): string[] {
    const plain = xml
        .replace(/<\?xml[^>]*>/, '')
        .replace(/\s+/g, ' ')
        .replace(/ *(<\/?\w+>) */g, '$1');
    const unescaped = plain
        .replaceAll('&gt;', '>')
        .replaceAll('&quot;', '"')
        .replaceAll('&apos;', "'")
        .replaceAll('&#39;', "'");
    let [before, after] = ['', unescaped];
    while (before !== after) [before, after] = [after, after.replace(/<(\w+)><\/\1>|<(\w+)\/>/g, '')];
    return after.split(/(?=<)/);
}

test('the invented fiches', () => {
    const all = read('export.xml', new Uint8Array(readFileSync(join(invented, 'export.xml'))));
    expectFixed(all);
});

describe('the fiches of REFERENTIEL_CORPUS', () => {
    test('are fixed points', (context) => {
        if (corpus === undefined) context.skip('REFERENTIEL_CORPUS ne nomme aucun dossier de fiches');
        const names = readdirSync(corpus ?? '').filter((name) => name.endsWith('.xml'));
        for (const name of names) expectFixed(read(name, new Uint8Array(readFileSync(join(corpus ?? '', name)))));
    });

    test('come back as they were, verbatim', (context) => {
        if (corpus === undefined) context.skip('REFERENTIEL_CORPUS ne nomme aucun dossier de fiches');
        for (const name of readdirSync(corpus ?? '').filter((one) => one.endsWith('.xml'))) {
            const bytes = new Uint8Array(readFileSync(join(corpus ?? '', name)));
            const [fiche, ...others] = read(name, bytes, { verbatim: true });
            expect(others).toEqual([]);
            const back = fiche && new TextDecoder().decode(exported(fiche.unit));
            expect(normal(back ?? ''), name).toEqual(normal(new TextDecoder().decode(bytes)));
        }
    });
});
