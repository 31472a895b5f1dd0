// `npm run bench -- --rules`: what each rule costs on a référentiel of the median size, in microseconds, and all of them
// together beside reading the text that they judge.
import { type Rule, RULES, unitFromTexts, type UnitRule } from '@referentiel/language';
import { invented } from './invented.ts';

/** What a rule may cost on the median référentiel, and all rules together, in microseconds. */
export const BUDGET = { rule: 100, all: 800 };

const ROUNDS = 15;
/** A measure takes at least so many milliseconds, or it tells of the clock and of a cold compiler. */
const LEAST = 20;

export interface RuleCost {
    readonly code: string;
    /** The median over rounds, in microseconds. */
    readonly microseconds: number;
    readonly faults: number;
}

type Ready = readonly [rule: UnitRule<unknown, unknown>, context: { options: unknown; resources: unknown }];

async function ready(rules: readonly Rule[]): Promise<Ready[]> {
    // Without what it compares with, a rule is silent: what it costs is the affair of `--corpus`.
    const unitRules = rules.filter(
        (rule): rule is UnitRule<unknown, unknown> => rule.scope === 'unit' && rule.needs === undefined,
    );
    return Promise.all(
        unitRules.map(async (rule): Promise<Ready> => {
            return [rule, { options: rule.options?.defaults, resources: await rule.resources?.() }];
        }),
    );
}

/** A référentiel that is to be registered: more rules read it. */
const MEDIAN = invented(0).replace('type CQP', 'type CQP\nrépertoire RNCP\nenregistrement sur demande');

/** What every rule costs over one certification, most costly first, and what it costs to read its text into a unit. */
export async function measureRules(rules: readonly Rule[] = RULES): Promise<{ costs: RuleCost[]; reading: number }> {
    const unit = unitFromTexts(MEDIAN);
    const costs: RuleCost[] = [];
    for (const [rule, context] of await ready(rules)) {
        const check = (): number => [...rule.check(unit, context)].length;
        costs.push({ code: rule.code, microseconds: costOf(check), faults: check() });
    }
    return {
        costs: costs.toSorted((a, b) => b.microseconds - a.microseconds),
        reading: costOf(() => unitFromTexts(MEDIAN)),
    };
}

function costOf(check: () => unknown): number {
    let times = 1;
    while (timed(check, times) < LEAST) times *= 2;
    const rounds = Array.from({ length: ROUNDS }, () => (timed(check, times) / times) * 1000);
    return rounds.toSorted((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0;
}

/** Milliseconds of processor time: on a busy machine the wall clock says little. */
function timed(check: () => unknown, times: number): number {
    const start = process.cpuUsage();
    for (let i = 0; i < times; i++) check();
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
}

/** Checking a unit that no rule has seen, in microseconds: the words of its texts are still to be read. */
async function measureFirstTime(): Promise<number> {
    const checks = await ready(RULES);
    const times = Array.from({ length: 60 }, () => {
        const unit = unitFromTexts(MEDIAN);
        return timed(() => {
            for (const [rule, context] of checks) Array.from(rule.check(unit, context));
        }, 1);
    });
    return (times.toSorted((a, b) => a - b)[30] ?? 0) * 1000;
}

/** The table that `npm run bench -- --rules` prints. */
export async function printRules(): Promise<void> {
    const text = invented(0);
    const { competencies, assessments } = unitFromTexts(text);
    const { costs, reading } = await measureRules();
    const total = costs.reduce((sum, { microseconds }) => sum + microseconds, 0);
    const checking = await measureFirstTime();
    console.log(
        `${(Buffer.byteLength(text) / 1024).toFixed(1)} KB, ${competencies.length} competencies, ${assessments.length} assessments. Budget: ${BUDGET.rule} µs a rule, ${BUDGET.all} µs for all.`,
    );
    const row = (microseconds: number, share: number, findings: string, name: string): void => {
        const cells = [microseconds.toFixed(1).padStart(9), share.toFixed(2).padStart(9), findings.padStart(9)];
        console.log(`${cells.join(' ')}  ${name}`);
    };
    console.log(`${'µs'.padStart(9)} ${'÷ budget'.padStart(9)} ${'findings'.padStart(9)}  rule`);
    for (const { code, microseconds, faults } of costs)
        row(microseconds, microseconds / BUDGET.rule, String(faults), code);
    row(total, total / BUDGET.all, '', `all ${costs.length}, of texts whose words are read`);
    console.log(
        `Reading the text into a unit takes ${reading.toFixed(0)} µs: ${(reading / total).toFixed(1)} × all rules. The first time, they read its words too: ${checking.toFixed(0)} µs, ${(checking / reading).toFixed(2)} × reading the text.`,
    );
    if (total > BUDGET.all || costs.some(({ microseconds }) => microseconds > BUDGET.rule)) process.exitCode = 1;
}
