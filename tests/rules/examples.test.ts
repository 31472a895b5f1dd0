// Every rule is tested by its own examples. What it says of each stands in golden/examples.json (REFERENTIEL_GOLDEN=update
// writes it again, to be read over).
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Example, type Finding, type Rule, RULES, SEVERITIES, THEMES } from '@referentiel/language';
import { describe, expect, test } from 'vitest';
import { checkFiles, placesOf, resourcesOf } from './harness.ts';
import { readExample } from './marked.ts';

const KINDS = ['sur demande', 'de droit', 'RS'] as const;
function titled(examples: readonly Example[]): [string, Example][] {
    return examples.map((example, rank) => [example.title ?? `${rank + 1}`, example]);
}

interface Said {
    readonly fr: string;
    readonly en: string;
    /** What it is about. */
    readonly of: string;
    /** Other places, and what is said of each. */
    readonly related: readonly string[];
}

const place = join(import.meta.dirname, 'golden/examples.json');
const update = process.env['REFERENTIEL_GOLDEN'] === 'update';
const expected = (update ? {} : JSON.parse(readFileSync(place, 'utf8'))) as Record<string, Said[]>;
const asked: string[] = [];

function saidIn(findings: readonly Finding[], code: string): Said[] {
    return findings
        .filter(({ rule }) => rule === code)
        .map(({ message, identity, related }) => ({
            ...message,
            of: identity,
            related: related.map(({ at, message: { fr, en } }) => `${at.file}:${at.start} ${fr} / ${en}`),
        }));
}

/** Whether a rule is on for some kind of registration, by itself or as it is judged before filing. */
function everSaid({ severity, presets }: Rule): boolean {
    const filed = presets?.dépôt ?? 'off';
    return [...Object.values(severity), ...(typeof filed === 'string' ? [] : Object.values(filed))].some(
        (one) => one !== 'off',
    );
}

test('there are rules, each with its own code', () => {
    const codes = RULES.map(({ code }) => code);
    expect(codes.length).toBeGreaterThan(5);
    expect(new Set(codes).size).toBe(codes.length);
});

describe.each(RULES.map((rule) => [rule.code, rule] as const))('%s', (code, rule) => {
    test('says all that a rule has to say', () => {
        expect(code).toMatch(/^[a-zà-ÿœ]+(-[a-zà-ÿœ]+)*$/);
        expect(THEMES).toContain(rule.theme);
        expect(Object.keys(rule.severity).toSorted()).toEqual([...KINDS].toSorted());
        for (const severity of Object.values(rule.severity)) expect([...SEVERITIES, 'off']).toContain(severity);
        expect(everSaid(rule)).toBe(true);
        expect(rule.title.fr).toMatch(/[^.\s]$/);
        expect(rule.title.en).toMatch(/[^.\s]$/);
        expect(rule.why).toMatch(/^[\p{Lu}«].*[.?]$/u);
        const dates = rule.source.filter(({ quote }) => quote !== undefined).map(({ date }) => date);
        for (const date of dates) expect(date).toMatch(/^20\d\d-\d\d$/);
    });

    describe.each(titled(rule.breaking))('is broken: %s', (title, example) => {
        test('in the words that were read over', async () => {
            const name = `${code} : ${title}`;
            const said = saidIn(await checkFiles(readExample(example).files, rule), code);
            asked.push(name);
            if (update) expected[name] = said;
            expect(said).toEqual(expected[name]);
        });

        test('at the marks, and nowhere else', async () => {
            const { files, places } = readExample(example);
            const findings = await checkFiles(files, rule, undefined, await resourcesOf(example));
            expect(places.length).toBeGreaterThan(0);
            expect(placesOf(findings, code)).toEqual(places);
            expect(findings.filter((finding) => finding.rule === 'syntaxe')).toEqual([]);
        });

        test('with messages that read well in both languages', async () => {
            const findings = await checkFiles(readExample(example).files, rule, undefined, await resourcesOf(example));
            for (const { message, fixes, related } of findings.filter((finding) => finding.rule === code)) {
                for (const text of [message.fr, message.en]) expect(text).toMatch(/^[\p{Lu}\d«“].*[.?]$/su);
                for (const { title } of fixes) expect(`${title.fr}${title.en}`).not.toMatch(/\.$|undefined/);
                const all = [message, ...related.map((place) => place.message)];
                for (const { fr, en } of all) {
                    expect(`${fr}${en}`).not.toMatch(/undefined|\bnull\b|\[object|NaN| {2}/);
                    expect(fr).not.toMatch(
                        /'|[^ \u00a0\u202f][;:!?»]|«[^ \u00a0\u202f]|\b(?:de le|de les|à le|à les) (?!«)|\b(?:la|le|de|ne|que) [aéèêiouh]/,
                    );
                }
            }
        });
    });

    test.each(titled(rule.passing))('passes: %s', async (_, example) => {
        const { files, places } = readExample(example);
        const findings = await checkFiles(files, rule, undefined, await resourcesOf(example));
        expect(places).toEqual([]);
        expect(placesOf(findings, code)).toEqual([]);
        expect(findings.filter((finding) => finding.rule === 'syntaxe')).toEqual([]);
    });
});

test('no other words were read over', () => {
    if (update) writeFileSync(place, `${JSON.stringify(expected, null, 2)}\n`);
    expect(Object.keys(expected)).toEqual(asked);
});
