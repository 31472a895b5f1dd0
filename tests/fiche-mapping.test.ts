// All that a published fiche holds can be said: docs/fiche-mapping.md, element by element.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseFile, unitFromTexts } from '@referentiel/language';
import { FICHE_ELEMENTS, OTHER_ELEMENTS, pathsOf } from '../scripts/fiche-mapping/elements.ts';
import { type Row, ROWS } from '../scripts/fiche-mapping/rows.ts';
import { ficheMapping } from '../scripts/generate-fiche-mapping.ts';

test('every element of the fiche has one row', () => {
    const rows = ROWS.flatMap(({ element }) => pathsOfRow(element));
    expect(rows.toSorted()).toEqual([...FICHE_ELEMENTS, ...OTHER_ELEMENTS].toSorted());
});

/** Labels of the page and of the RACE are no paths. */
function pathsOfRow(element: string): string[] {
    return element.includes(' : ') ? [element] : pathsOf(element);
}

describe('the example of a row is understood, and the model has its value', () => {
    const rows = ROWS.filter((row): row is Row => 'statement' in row);

    test.each(rows)('$element', ({ example, property, value }) => {
        const text = example.startsWith('certification ') ? example : `certification RNCP1 "T" ${example}`;
        expect(parseFile(text).faults).toEqual([]);
        expect(example).not.toContain('\n');
        const unit = unitFromTexts(text);
        expect(unit.references.filter(({ outcome }) => outcome === 'unresolved')).toEqual([]);
        expect(valueAt(unit.certification, property)).toBe(value);
    });
});

/** « blocks[0].code.text », from an object. */
function valueAt(from: unknown, path: string): unknown {
    return path
        .split(/\.|\[(?=\d)/)
        .map((step) => step.replace(']', ''))
        .reduce<unknown>((value, step) => (value === undefined ? undefined : Reflect.get(value as object, step)), from);
}

test('docs/fiche-mapping.md is what the table says (npm exec -- node scripts/generate-fiche-mapping.ts)', () => {
    expect(readFileSync(join(import.meta.dirname, '../docs/fiche-mapping.md'), 'utf8')).toBe(ficheMapping());
});

test('every element met in the fiches of REFERENTIEL_CORPUS is known', (context) => {
    const corpus = process.env['REFERENTIEL_CORPUS'];
    if (corpus === undefined) {
        context.skip('REFERENTIEL_CORPUS ne nomme aucun dossier de fiches');
        return;
    }
    const fiches = readdirSync(corpus, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.xml'));
    const met = new Set(fiches.flatMap((name) => elementsOf(readFileSync(join(corpus, name), 'utf8'))));
    expect(met.size).toBeGreaterThan(10);
    expect([...met].filter((path) => !FICHE_ELEMENTS.includes(path))).toEqual([]);
});

/** The paths of the elements of an XML text that hold no other. */
function elementsOf(xml: string): string[] {
    const paths: string[] = [];
    const open: string[] = [];
    let isLeaf = false;
    for (const [, end, name = '', empty] of xml
        .replace(/<!\[CDATA\[[\s\S]*?\]\]>|<!--[\s\S]*?-->/g, '')
        .matchAll(/<(\/?)([A-Z_0-9]+)[^>]*?(\/?)>/g)) {
        if (end === '') open.push(name);
        if (end !== '' || empty !== '') {
            if (isLeaf || empty !== '') paths.push(open.slice(1).join('/'));
            open.pop();
        }
        isLeaf = end === '' && empty === '';
    }
    return paths;
}
