// A pattern of a configuration, or a line of a .gitignore, costs at most what it is long: none takes for ever.
import fc from 'fast-check';
import { execFileSync } from 'node:child_process';
import { describe, expect, onTestFinished, test } from 'vitest';
import { LONGEST_GLOB, matches } from '../../packages/language/src/rules/config/globs.ts';
import { checkJson, folderOf } from '../cli/referentiel.ts';

const DEEP = `${'a/'.repeat(200)}c`;
const HOSTILE = [
    `${'*a'.repeat(200)}*b`,
    `${'**/'.repeat(12)}b`,
    `${'**/a/'.repeat(90)}b`,
    `${'**/*a*/'.repeat(60)}b`,
    `${'?*'.repeat(200)}b`,
    '*'.repeat(LONGEST_GLOB),
];

test('hostile patterns are answered', () => {
    const paths = [DEEP, `${'a'.repeat(4000)}c`, `${'ab/'.repeat(1000)}c`];
    for (const pattern of HOSTILE) for (const path of paths) matches([pattern], '', path);
    console.log(`${HOSTILE.length} hostile patterns × ${paths.length} long paths`);
});

/** The same, said as a regular expression: right, but without any bound. */
function expressionOf(pattern: string): RegExp {
    const body = pattern.replace(/\*\*\/|\*|\?|\./g, (sign) =>
        sign === '**/' ? '(?:[^/]+/)*' : sign === '*' ? '[^/]*' : sign === '?' ? '[^/]' : '\\.',
    );
    return new RegExp(`^${pattern.includes('/') ? '' : '(?:.+/)?'}${body}(?:/.*)?$`);
}

describe('means what it says', () => {
    test.each([
        ['archives', 'archives/a', true],
        ['archives', 'b/archives/a', true],
        ['/archives', 'b/archives/a', false],
        ['./archives', 'archives', true],
        ['archives/', 'archives/a/b', true],
        ['a/b', 'a/b/c', true],
        ['a/b', 'c/a/b', false],
        ['a/**', 'a', false],
        ['a/**', 'a/b/c', true],
        ['a/**/b', 'a/b', true],
        ['a/**/b', 'a/x/y/b', true],
        ['a/**/b', 'a/x/y/c', false],
        ['**/x-*.referentiel', 'p/q/x-1.referentiel', true],
        ['*.referentiel', 'p/q/x.referentiel', true],
        ['?.referentiel', 'p/ab.referentiel', false],
        ['a*b*c', 'axxbxxbc', true],
        ['a*b*c', 'axxbxxbcd', false],
        ['.+', 'ab', false],
    ])('%s, for %s: %s', (pattern, path, isMeant) => {
        expect(matches([pattern], '/p', `/p/${path}`)).toBe(isMeant);
        expect(matches([pattern], '/p', `/q/${path}`)).toBe(false);
    });

    const name = fc.string({ unit: fc.constantFrom('a', 'b', '.'), minLength: 1, maxLength: 4 });
    const part = fc.oneof(
        fc.string({ unit: fc.constantFrom('a', 'b', '*', '?'), minLength: 1, maxLength: 4 }),
        fc.constant('**'),
    );
    test('as a regular expression would', () => {
        const isComparable = (parts: readonly string[]): boolean =>
            parts.at(-1) !== '**' &&
            parts.every((one, i) => (one === '**' ? parts[i + 1] !== '**' : !one.includes('**')));
        const pattern = fc
            .array(part, { minLength: 1, maxLength: 4 })
            .filter(isComparable)
            .map((parts) => parts.join('/'));
        const path = fc.array(name, { minLength: 1, maxLength: 5 }).map((names) => names.join('/'));
        fc.assert(
            fc.property(pattern, path, (one, other) => matches([one], '', other) === expressionOf(one).test(other)),
            {
                numRuns: 2000,
            },
        );
    });
});

test('a projet with hostile patterns is checked, and one that is too long is told', { timeout: 60_000 }, () => {
    const hostile = HOSTILE.filter((pattern) => !/^\*+$/.test(pattern));
    const exclude = [...hostile, 'x'.repeat(LONGEST_GLOB + 1)];
    const folder = folderOf({
        'referentiel.config.json': JSON.stringify({ exclude, overrides: [{ files: hostile, rules: {} }] }),
        [`${'a/'.repeat(50)}x.referentiel`]: 'certification RNCP1 "T"\nniveau 9\n',
        '.gitignore': `${hostile.join('\n')}\n`,
    });
    onTestFinished(folder.remove);
    execFileSync('git', ['init', '-q'], { cwd: folder.path });
    const { output } = checkJson(folder.path);
    expect(output.findings.map(({ rule }) => rule)).toContain('configuration');
    expect(output.findings.filter(({ rule }) => rule === 'configuration')).toHaveLength(1);
});
