// `npm run bench -- --rules`: what each rule costs on a référentiel of the median size, in microseconds.
import { type Rule, RULES, unitFromTexts, type Unit } from '@referentiel/language';
import { invented } from './invented.ts';

/** What a rule may cost on the median référentiel. */
export const BUDGET = 300;

const ROUNDS = 15;
/** A measure takes at least so long, or the clock tells nothing. */
const LEAST = 3;

export interface RuleCost {
    readonly code: string;
    /** The median over rounds, in microseconds. */
    readonly microseconds: number;
    readonly faults: number;
}

/** Measures every rule over one certification, most costly first. */
export async function measureRules(rules: readonly Rule[] = RULES): Promise<RuleCost[]> {
    const unit = unitFromTexts(invented(0));
    const costs: RuleCost[] = [];
    for (const rule of rules) {
        if (rule.scope !== 'unit') continue;
        const resources: unknown = await rule.resources?.();
        const check = (): number => [...rule.check(unit, contextOf(rule, resources))].length;
        costs.push({ code: rule.code, microseconds: costOf(check), faults: check() });
    }
    return costs.toSorted((a, b) => b.microseconds - a.microseconds);
}

function contextOf(rule: Rule, resources: unknown) {
    return {
        options: 'options' in rule ? (rule.options?.defaults as unknown) : undefined,
        resources,
        today: '2026-01-01',
    };
}

function costOf(check: () => number): number {
    let times = 1;
    while (timed(check, times) < LEAST) times *= 2;
    const rounds = Array.from({ length: ROUNDS }, () => (timed(check, times) / times) * 1000);
    return rounds.toSorted((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0;
}

/** Milliseconds of processor time: on a busy machine the wall clock says little. */
function timed(check: () => number, times: number): number {
    const start = process.cpuUsage();
    for (let i = 0; i < times; i++) check();
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
}

/** The table that `npm run bench -- --rules` prints. */
export async function printRules(): Promise<void> {
    const text = invented(0);
    const unit: Unit = unitFromTexts(text);
    const costs = await measureRules();
    const total = costs.reduce((sum, { microseconds }) => sum + microseconds, 0);
    console.log(
        `${(Buffer.byteLength(text) / 1024).toFixed(1)} KB, ${unit.competencies.length} competencies, ${unit.assessments.length} assessments. Budget: ${BUDGET} µs a rule.`,
    );
    console.log(`${'µs'.padStart(9)} ${'findings'.padStart(9)}  rule`);
    for (const { code, microseconds, faults } of costs) {
        const over = microseconds > BUDGET ? '  over budget' : '';
        console.log(`${microseconds.toFixed(1).padStart(9)} ${String(faults).padStart(9)}  ${code}${over}`);
    }
    console.log(`${total.toFixed(1).padStart(9)} ${''.padStart(9)}  all ${costs.length}`);
    if (costs.some(({ microseconds }) => microseconds > BUDGET)) process.exitCode = 1;
}
