// What the rules on sense, reproduction and spelling find in the fiches of REFERENTIEL_CORPUS: each finding has its verdict in
// docs/fiches-sens.md, and a finding without one fails. The seed's true case is found with or without a corpus.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Checker, loadFrench, RULES, unitFromTexts, type Unit } from '@referentiel/language';
import { expect, test } from 'vitest';
import { corpusOf, fichesIn } from '../corpus/corpora.ts';
import { read } from '../exchange/reading.ts';

const root = join(import.meta.dirname, '../..');
const folder = process.env['REFERENTIEL_CORPUS'];
const SENSE = new Set([
    'épreuve-hors-sujet',
    'forme-contredite',
    'deux-graphies',
    'reproduction',
    'orthographe',
    'accord',
]);
const rules = RULES.filter(({ code }) => SENSE.has(code));
const dictionary = { version: '', load: loadFrench };

async function findingsIn(checker: Checker, unit: Unit): Promise<string[]> {
    const texts = new Map(unit.files.map(({ path, text }) => [path, text]));
    const findings = await checker.checkUnit(unit);
    const number = unit.certification?.code?.text ?? '';
    return findings
        .filter(({ rule }) => SENSE.has(rule))
        .map(({ rule, at }) => `${number} | ${rule} | ${texts.get(at.file)?.slice(at.start, at.end) ?? ''}`);
}

test('le cas vrai de l’exemple : l’épreuve 2 du bloc 2 parle de ce qu’elle n’évalue pas', async () => {
    const text = readFileSync(join(root, 'examples/clerc-assistant/clerc-assistant.referentiel'), 'utf8');
    const checker = new Checker(rules, { today: '2026-01-01' }, { dictionary });
    const findings = await checker.checkUnit(unitFromTexts(text));
    expect(findings.map(({ rule, identity, message }) => [rule, identity, message.fr])).toEqual([
        [
            'épreuve-hors-sujet',
            expect.stringContaining('BC.02'),
            'Le texte de l’épreuve parle de la compétence C5.2, qu’elle n’évalue pas, plutôt que de ce qu’elle évalue (C6.1 et C6.2).',
        ],
    ]);
});

test('chaque constat sur les fiches réelles a son verdict', async (context) => {
    if (folder === undefined) context.skip('REFERENTIEL_CORPUS ne nomme aucun dossier de fiches');
    const corpus = await corpusOf(fichesIn(folder ?? ''));
    const checker = new Checker(
        rules,
        { today: '2026-01-01' },
        {
            dictionary,
            corpus: { version: corpus.version, load: async () => corpus },
        },
    );
    const found: string[] = [];
    for (const name of readdirSync(folder ?? '').toSorted()) {
        const bytes = new Uint8Array(readFileSync(join(folder ?? '', name)));
        for (const { unit } of read(name, bytes)) found.push(...(await findingsIn(checker, unit)));
    }
    const rows = readFileSync(join(root, 'docs/fiches-sens.md'), 'utf8').matchAll(
        /^\| (\S+) +\| (\S+) +\| `(.*)` +\| (\S+)/gm,
    );
    const known = new Map(
        Array.from(rows, ([, number, rule, passage, verdict]) => [`${number} | ${rule} | ${passage}`, verdict]),
    );
    expect(found.filter((finding) => !known.has(finding))).toEqual([]);
    const isRight = (finding: string): boolean => known.get(finding) === 'juste';
    expect(found.filter(isRight).length / found.length).toBeGreaterThanOrEqual(0.95);
});
