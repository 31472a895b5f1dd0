import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildUnit, Checker, type Item, parseFile, RULES, type Unit } from '@referentiel/language';
import { describe, expect, it } from 'vitest';
import { damage, DAMAGES, type Damage, type Damaged, randomNumbers } from './damage.ts';

const FAULTS_PER_EXAMPLE = 500;
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
    readonly accused: number;
}

describe('après une faute de frappe', () => {
    const outcomes = new Map<Damage, Outcome[]>(DAMAGES.map((kind) => [kind, []]));

    it.each(examples)(
        '%s reste compris',
        async (path) => {
            const text = readFileSync(join(root, path), 'utf8');
            const before = unitOf(text);
            const accusedBefore = await accusedIn(before);
            const random = randomNumbers(20_261_124);
            let done = 0;
            for (let i = 0; i < FAULTS_PER_EXAMPLE; i++) {
                const kind = DAMAGES[i % DAMAGES.length] as Damage;
                const damaged = damage(text, kind, random);
                if (!damaged) continue;
                done++;
                outcomes.get(kind)?.push(await outcomeOf(before, damaged, accusedBefore, path, kind));
            }
        },
        240_000,
    );

    it.each(DAMAGES)('%s : au moins 95 %% des autres déclarations, 1 faute médiane, 3 au 95e centile', (kind) => {
        const all = outcomes.get(kind) ?? [];
        const share = sum(all.map(({ kept }) => kept)) / sum(all.map(({ expected }) => expected));
        const faults = all.map((outcome) => outcome.faults).toSorted((a, b) => a - b);
        const median = faults[Math.floor(faults.length / 2)] ?? 0;
        const p95 = faults[Math.floor(faults.length * 0.95)] ?? 0;
        console.log(
            `${kind} : ${all.length} fautes, ${(share * 100).toFixed(2)} % des déclarations gardées, médiane ${median}, 95e centile ${p95}`,
        );
        expect(share).toBeGreaterThanOrEqual(0.95);
        expect(median).toBeLessThanOrEqual(1);
        expect(p95).toBeLessThanOrEqual(3);
    });

    it.each(DAMAGES)('%s : aucune compétence n’est accusée par la faute', (kind) => {
        expect(sum((outcomes.get(kind) ?? []).map(({ accused }) => accused))).toBe(0);
    });
});

async function outcomeOf(
    before: Unit,
    damaged: Damaged,
    accusedBefore: ReadonlySet<string>,
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
    const accused = errors === 0 ? [] : [...(await accusedIn(after))].filter((key) => !accusedBefore.has(key));
    if (
        process.env.RECOVERY_DETAIL !== undefined &&
        (kept < undamaged.length * 0.9 || accused.length > 0 || errors > 3)
    ) {
        const line = damaged.text.slice(0, damaged.start).split('\n').length;
        console.log(
            `${kind} ${path}:${line} gardées ${kept}/${undamaged.length}, ${errors} fautes, ${accused.length} accusées`,
            JSON.stringify(damaged.text.slice(damaged.start - 30, damaged.start + 30)),
        );
    }
    return { kept, expected: undamaged.length, faults: errors, accused: accused.length };
}

function unitOf(text: string): Unit {
    const path = 'essai.referentiel';
    return buildUnit([{ file: { path, text }, parsed: parseFile(text) }], () => undefined);
}

async function accusedIn(unit: Unit): Promise<Set<string>> {
    const findings = await checker.checkUnit(unit);
    return new Set(findings.filter(({ rule }) => rule === 'compétence-non-évaluée').map(({ identity }) => identity));
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
