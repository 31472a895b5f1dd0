// Each finding on the real fiches, the examples and the abridged fiches has a verdict in docs/fiches-verdicts.md, and each
// verdict a finding; what the verdicts make of each rule is printed, and has a floor.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RULES, type Severity } from '@referentiel/language';
import { describe, expect, test } from 'vitest';
import { read } from '../exchange/reading.ts';
import { corpusOf, fichesIn } from '../corpus/corpora.ts';
import { checkerOfToday } from './harness.ts';
import { unitsOf } from './units.ts';
import { type Told, told, type Verdict, VERDICTS, verdictsIn } from './verdict-file.ts';

const root = join(import.meta.dirname, '../..');
const verdicts = verdictsIn(readFileSync(join(root, 'docs/fiches-verdicts.md'), 'utf8'));
const corpus = process.env['REFERENTIEL_CORPUS'];
const checker = checkerOfToday();

type Files = Readonly<Record<string, string>>;

/** The files of a folder, and of those in it. */
function filesIn(folder: string, keep: (path: string) => boolean = () => true): Files {
    const paths = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter((path) => path.endsWith('.referentiel') && keep(path))
        .toSorted();
    return Object.fromEntries(paths.map((path) => [path, readFileSync(join(root, folder, path), 'utf8')]));
}

/** What one source is made of: files that are checked together. */
function sources(): ReadonlyMap<string, Files> {
    const conception = 'tests/fixtures/conception';
    const together = ['example.referentiel', 'bibliotheque.referentiel', 'partenaires.referentiel'];
    const apart = Object.keys(filesIn(conception)).filter((path) => !together.includes(path));
    const examples = readdirSync(join(root, 'examples'), { withFileTypes: true }).filter((one) => one.isDirectory());
    return new Map<string, Files>([
        ...examples.map(({ name }): [string, Files] => [name, filesIn(`examples/${name}`)]),
        ...apart.map((name): [string, Files] => [name, filesIn(conception, (path) => path === name)]),
        ['example.referentiel', filesIn(conception, (path) => together.includes(path))],
    ]);
}

const published = corpus === undefined ? [] : readdirSync(corpus).filter((name) => /\.(?:xml|page\.txt)$/.test(name));

function imported(name: string): Files {
    const fiches = read(name, new Uint8Array(readFileSync(join(corpus ?? '', name))));
    return Object.fromEntries(fiches.map(({ text, report }) => [`${report.number}.referentiel`, text]));
}

async function findingsOf(files: Files, by = checker): Promise<Told[]> {
    const { units, entries } = unitsOf(files);
    const findings = await Promise.all(units.map((unit) => by.checkUnit(unit)));
    return [...findings.flat(), ...(await by.checkRegister(entries))].map((finding) => told(finding, units));
}

const SOURCES = sources();

/** Findings of all sources that are at hand. */
const found = new Map<string, readonly Told[]>();
for (const [name, files] of SOURCES) found.set(name, await findingsOf(files));
/** Each fiche is compared to the others. */
const comparing = checkerOfToday(corpus === undefined ? undefined : await corpusOf(fichesIn(corpus)));
for (const name of published) found.set(name, await findingsOf(imported(name), comparing));

describe.each([...found])('%s', (name, findings) => {
    test('each finding has a verdict, each verdict a finding', () => {
        const rows = verdicts.get(name) ?? [];
        expect(rows.map(({ finding }) => finding).toSorted()).toEqual(
            findings.map(({ finding }) => finding).toSorted(),
        );
    });
});

test('each table is of a source that is there, or of a fiche of the corpus', () => {
    const others = [...verdicts.keys()].filter((name) => !SOURCES.has(name));
    expect(others.filter((name) => !/\.(?:xml|page\.txt)$/.test(name))).toEqual([]);
});

test('the fiches of the corpus', (context) => {
    const away = [...verdicts.keys()].filter((name) => /\.(?:xml|page\.txt)$/.test(name) && !found.has(name));
    if (away.length > 0) context.skip(`leurs verdicts ne sont pas comparés, faute des fiches : ${away.join(', ')}`);
});

test('a verdict is one of three, with its reason in a sentence', () => {
    const rows = [...verdicts.values()].flat();
    expect(rows.filter(({ verdict }) => !VERDICTS.some((one) => one === verdict))).toEqual([]);
    expect(rows.filter(({ reason }) => !/^[\p{Lu}\d«].{4,}\.$/u.test(reason))).toEqual([]);
});

interface Share {
    right: number;
    all: number;
}

const percent = ({ right, all }: Share): number => Math.round((100 * right) / all);

/** How often what was said was right, by something that is known of each finding. */
function precisionBy(keyOf: (one: Told) => string): ReadonlyMap<string, Share> {
    const shares = new Map<string, Share>();
    for (const [name, findings] of found) {
        const left: Verdict[] = [...(verdicts.get(name) ?? [])];
        for (const one of findings) {
            const rank = left.findIndex(({ finding }) => finding === one.finding);
            const [row] = rank < 0 ? [] : left.splice(rank, 1);
            const share = shares.get(keyOf(one)) ?? { right: 0, all: 0 };
            shares.set(keyOf(one), share);
            share.all++;
            if (row && row.verdict !== 'faux') share.right++;
        }
    }
    return shares;
}

/** What is a fault, and what is advice. */
const weightOf = (severity: Severity): string =>
    severity === 'error' || severity === 'warning' ? 'erreurs et avertissements' : 'informations et conseils';

test('precision: 95 % of errors and warnings, 85 % of informations and hints, 80 % of each rule that is on', () => {
    const [byRule, byWeight] = [precisionBy(({ rule }) => rule), precisionBy(({ severity }) => weightOf(severity))];
    const rows = [...byWeight, ...[...byRule].toSorted(([a], [b]) => (a < b ? -1 : 1))];
    console.table(
        Object.fromEntries(
            rows.map(([name, share]) => [
                name,
                { justes: share.right, sur: share.all, précision: `${percent(share)} %` },
            ]),
        ),
    );
    expect(percent(byWeight.get('erreurs et avertissements')!)).toBeGreaterThanOrEqual(95);
    expect(percent(byWeight.get('informations et conseils')!)).toBeGreaterThanOrEqual(85);
    const isOn = (code: string): boolean =>
        RULES.some((rule) => rule.code === code && Object.values(rule.severity).some((severity) => severity !== 'off'));
    expect([...byRule].filter(([code, share]) => isOn(code) && percent(share) < 80)).toEqual([]);
});
