import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildUnit, Checker, type Finding, type Item, parseFile, RULES, type Unit } from '@referentiel/language';
import { describe, expect, it } from 'vitest';
import { damage, DAMAGES, type Damage, type Damaged, randomNumbers } from './damage.ts';
import { toldUnevaluated } from './told-unevaluated.ts';

const root = join(import.meta.dirname, '../..');
const examples = ['examples', 'tests/fixtures/conception']
    .flatMap(referentielsIn)
    .filter((path) => !/adverse|misspelt/.test(path));
const checker = new Checker(RULES, { today: '2026-01-01' });

/** How one fault went. */
interface Outcome {
    readonly kept: number;
    readonly expected: number;
    readonly faults: number;
    /** What the rules say that they didn't before, beside the fault itself. */
    readonly accusations: readonly string[];
    /** What hovers, lenses, tree and matrix call unevaluated that they didn't before. */
    readonly unevaluated: readonly string[];
}

/** The tests that a référentiel keeps its meaning after so many faults at random, in each example. */
export function expectSoundAfter(faultsPerExample: number): void {
    describe.each(examples)('après une faute de frappe dans %s', (path) => {
        const outcomes = new Map<Damage, Outcome[]>(DAMAGES.map((kind) => [kind, []]));

        it(`${faultsPerExample} fautes`, async () => {
            const text = readFileSync(join(root, path), 'utf8');
            const before = unitOf(text);
            const saidBefore = new Set((await findingsIn(before)).flatMap(keysOf));
            const shownBefore = new Set(toldUnevaluated(before));
            const random = randomNumbers(20_261_124);
            for (let i = 0; i < faultsPerExample; i++) {
                const kind = DAMAGES[i % DAMAGES.length] as Damage;
                const damaged = damage(text, kind, random);
                if (damaged)
                    outcomes.get(kind)?.push(await outcomeOf(before, damaged, { saidBefore, shownBefore }, path, kind));
            }
            expect([...outcomes.values()].flat().length).toBeGreaterThan(0);
        }, 240_000);

        it.each(DAMAGES)('%s : au moins 95 %% des autres déclarations, 1 faute médiane, 3 au 95e centile', (kind) => {
            const all = outcomes.get(kind) ?? [];
            const [kept, expected] = [sum(all.map((outcome) => outcome.kept)), sum(all.map((one) => one.expected))];
            const faults = all.map((outcome) => outcome.faults).toSorted((a, b) => a - b);
            const median = faults[Math.floor(faults.length / 2)] ?? 0;
            const p95 = faults[Math.floor(faults.length * 0.95)] ?? 0;
            const share =
                expected === 0 ? 'aucune autre déclaration' : `${((kept / expected) * 100).toFixed(2)} % gardées`;
            console.log(`${path}, ${kind} : ${all.length} fautes, ${share}, médiane ${median}, 95e centile ${p95}`);
            expect(kept).toBeGreaterThanOrEqual(expected * 0.95);
            expect(median).toBeLessThanOrEqual(1);
            expect(p95).toBeLessThanOrEqual(3);
        });

        it('une faute n’accuse de rien d’autre', () => {
            const accusations = [...outcomes.values()].flat().flatMap((outcome) => outcome.accusations);
            expect([...new Set(accusations)].toSorted()).toEqual([]);
        });

        it('ni infobulle, ni loupe, ni arbre, ni matrice ne dit une compétence non évaluée', () => {
            const told = [...outcomes.values()].flat().flatMap(({ unevaluated }) => unevaluated);
            expect([...new Set(told)].toSorted()).toEqual([]);
        });
    });
}

async function outcomeOf(
    before: Unit,
    damaged: Damaged,
    { saidBefore, shownBefore }: { saidBefore: ReadonlySet<string>; shownBefore: ReadonlySet<string> },
    path: string,
    kind: Damage,
): Promise<Outcome> {
    const after = unitOf(damaged.text);
    const undamaged = declarations(before).filter((item) => !isDamaged(item, before, damaged));
    const left = countOf(declarations(after).map(keyOf));
    let kept = 0;
    for (const key of undamaged.map(keyOf)) {
        const count = left.get(key) ?? 0;
        if (count > 0) kept++;
        left.set(key, count - 1);
    }
    const errors = after.syntaxFaults.length;
    // Without a fault the damaged text is one that an author may have meant: what it then lacks, it lacks.
    const findings = errors === 0 ? [] : await findingsIn(after);
    const news = findings.filter((finding) => !keysOf(finding).some((key) => saidBefore.has(key)));
    const accusations = news.map(({ rule, message }) => `${rule} : ${message.fr}`);
    if (
        process.env.RECOVERY_DETAIL !== undefined &&
        (kept < undamaged.length * 0.9 || accusations.length > 0 || errors > 3)
    ) {
        const line = damaged.text.slice(0, damaged.start).split('\n').length;
        console.log(
            `${kind} ${path}:${line} gardées ${kept}/${undamaged.length}, ${errors} fautes, ${accusations.join(' / ')}`,
            JSON.stringify(damaged.text.slice(damaged.start - 30, damaged.start + 30)),
        );
    }
    const unevaluated = errors === 0 ? [] : toldUnevaluated(after).filter((one) => !shownBefore.has(one));
    return { kept, expected: undamaged.length, faults: errors, accusations, unevaluated };
}

function unitOf(text: string): Unit {
    const path = 'essai.referentiel';
    return buildUnit([{ file: { path, text }, parsed: parseFile(text) }], () => undefined);
}

async function findingsIn(unit: Unit): Promise<Finding[]> {
    return (await checker.checkUnit(unit)).filter(({ rule }) => rule !== 'syntaxe');
}

/** A finding is the same by what it is about, or by what it says: where a code is lost, what it held has another name. */
function keysOf({ rule, identity, message }: Finding): string[] {
    return [`${rule} ${identity}`, `${rule} ${message.fr}`];
}

function declarations(unit: Unit): Item[] {
    return unit.items.filter(({ kind }) => kind !== 'choice');
}

function keyOf(item: Item): string {
    return `${item.kind} ${item.code?.text ?? ''} ${item.title?.value ?? ''}`;
}

/** Whether the fault lies in the item itself, not in what it holds. */
function isDamaged(item: Item, unit: Unit, { start, end }: Damaged): boolean {
    const touches = ({ span }: Item): boolean => span.start <= end && start <= span.end;
    return (
        touches(item) &&
        !unit.items.some((other) => other.parent === item && other.span.start <= start && end <= other.span.end)
    );
}

function countOf(keys: readonly string[]): Map<string, number> {
    const counts = new Map<string, number>();
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
    return counts;
}

function sum(numbers: readonly number[]): number {
    return numbers.reduce((a, b) => a + b, 0);
}

function referentielsIn(folder: string): string[] {
    return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter((path) => path.endsWith('.referentiel'))
        .map((path) => `${folder}/${path}`)
        .toSorted();
}
