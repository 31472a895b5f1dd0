// What the rules find in real fiches has a verdict each in docs/fiches-verdicts.md, and nothing else has one.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Checker, RULES, unitFromTexts } from '@referentiel/language';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const verdicts = readFileSync(join(root, 'docs/fiches-verdicts.md'), 'utf8');
const sections = verdicts.split(/^## /m).slice(1);

/** One row of a table: rule and passage, the verdict, its reason. */
function rowsOf(section: string): { finding: string; verdict: string; reason: string }[] {
    return section
        .split('\n')
        .filter((line) => /^\| [^-]/.test(line) && !line.startsWith('| règle'))
        .map((line) => {
            const [, rule = '', passage = '', verdict = '', reason = ''] = line.split('|').map((cell) => cell.trim());
            return { finding: `${rule} ${passage.replace(/^`|`$/g, '')}`, verdict, reason };
        });
}

test('five fiches', () => {
    const names = sections.map((section) => /^\w+/.exec(section)?.[0]);
    expect(names).toEqual(['RNCP39776', 'RNCP34762', 'RNCP36490', 'RNCP37488', 'RS7423']);
});

describe.each(sections.map((section) => [/^\w+/.exec(section)?.[0] ?? '', section] as const))('%s', (name, section) => {
    const path = `tests/fixtures/conception/${name}.referentiel`;
    const text = readFileSync(join(root, path), 'utf8');

    test('each finding has a verdict, each verdict a finding', async () => {
        const findings = await new Checker(RULES, { today: '2026-11-24' }).checkUnit(unitFromTexts({ [path]: text }));
        const told = findings.map(({ rule, at }) => `${rule} ${text.slice(at.start, at.end)}`);
        expect(
            rowsOf(section)
                .map(({ finding }) => finding)
                .toSorted(),
        ).toEqual(told.toSorted());
    });

    test('a verdict is one of two, with its reason', () => {
        const rows = rowsOf(section);
        expect(rows.filter(({ verdict }) => !['juste', 'juste, extrait'].includes(verdict))).toEqual([]);
        expect(rows.filter(({ reason }) => !/^.{4,}\.$/.test(reason))).toEqual([]);
    });
});
