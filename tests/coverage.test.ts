// The table « What "evaluated" means » of the language, one fixture or more for each of its lines (its first comment names
// the line: « cas 3 »). In a fixture, `// = évaluée ; règles : aucune` behind a competency says what is to be told of it.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
    type Competency,
    LineIndex,
    type Route,
    type Unit,
    unitFromTexts,
    type Verdict,
    verdictWords,
} from '@referentiel/language';
import unevaluated from '../packages/language/src/rules/structure/unevaluated-competency.rule.ts';
import partly from '../packages/language/src/rules/structure/partly-evaluated-competency.rule.ts';
import outside from '../packages/language/src/rules/structure/competency-outside-blocks.rule.ts';

const folder = join(import.meta.dirname, 'fixtures/couverture');
const texts = readdirSync(folder)
    .toSorted()
    .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
const libraries = Object.fromEntries(
    texts.filter(({ text }) => text.startsWith('bibliothèque')).map(({ name, text }) => [name, text]),
);
const fixtures = texts.filter(({ name }) => !(name in libraries));

const VERDICTS = { evaluated: 'évaluée', 'in part': 'en partie', 'not evaluated': 'non évaluée' } as const;

/** A verdict in the words of the fixtures: of a doubt its reason too, « incertaine (code) ». */
function named(verdict: Verdict): string {
    if (verdict.is !== 'in doubt') return VERDICTS[verdict.is];
    return `${verdictWords(verdict).fr} (${verdict.because})`;
}

/** What is told of a competency, in the words of the fixtures. */
function told(unit: Unit, competency: Competency, keys: readonly string[]): Record<string, string> {
    const { coverage } = unit;
    const verdicts = coverage.routes.map((route: Route | undefined) =>
        [named(coverage.verdict(competency, route)), route ?? ''].join(' ').trim(),
    );
    const blocks = (unit.blocksOf.get(competency) ?? []).map(({ code }) => code?.text);
    const context = { options: undefined, resources: undefined, today: '2026-01-01' };
    const rules = [unevaluated, partly, outside].filter((rule) =>
        Array.from(rule.check(unit, context)).some(({ item }) => item === competency),
    );
    const all: Record<string, string> = {
        verdict: verdicts.join(', '),
        blocs: blocks.join(', ') || 'aucun',
        règles: rules.map(({ code }) => code).join(', ') || 'aucune',
    };
    return Object.fromEntries(keys.map((key) => [key, all[key] ?? '?']));
}

function expectationOf(comment: string): Record<string, string> {
    const [verdict, ...others] = comment.split(';').map((part) => part.trim());
    const pairs = others.map((part) => part.split(':').map((side) => side.trim()));
    return { verdict: verdict ?? '', ...Object.fromEntries(pairs) };
}

/** The comment behind the line on which a competency begins. */
function commentOn(text: string, offset: number): string | undefined {
    const { line } = new LineIndex(text).placeOf(offset);
    return /\/\/ = (.*)/.exec(text.split('\n')[line - 1] ?? '')?.[1];
}

test('each line of the table has its fixture', () => {
    const lines = new Set(fixtures.map(({ text }) => /^\/\/ cas (\d+) : /.exec(text)?.[1]));
    expect([...lines].map(Number).toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
});

describe.each(fixtures)('$name', ({ name, text }) => {
    test(`${/cas \d+ : (.*)/.exec(text)?.[1]}`, () => {
        const unit = unitFromTexts({ [name]: text }, libraries);
        const sources = new Map([[name, text], ...unit.libraries.map(({ span }) => sourceOf(span.file))]);
        const expected: Record<string, object | string> = {};
        const found: Record<string, object> = {};
        for (const competency of unit.competencies) {
            const comment = commentOn(sources.get(competency.span.file) ?? '', competency.span.start);
            const key = `${competency.code?.text ?? ''} ${competency.title?.value ?? ''}`;
            expected[key] = comment === undefined ? 'is not told in the fixture' : expectationOf(comment);
            found[key] = told(unit, competency, Object.keys(expected[key]));
        }
        expect(found).toEqual(expected);
        const comments = [...sources.values()].flatMap((source) => source.match(/\/\/ = /g) ?? []);
        expect(unit.competencies).toHaveLength(comments.length);
    });
});

function sourceOf(library: string): [string, string] {
    return [library, libraries[library] ?? ''];
}
