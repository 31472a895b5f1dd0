import { hash } from '../model/identity.ts';
import { spanHolds } from '../model/source.ts';
import { type UnitFaults, withFingerprints } from './faults.ts';
import { compareFindings, type Finding } from './finding.ts';
import type { Rule, SilenceRule } from './rule.ts';
import { type CheckSettings, settingsFor, severityOf } from './settings.ts';
import { hasExpired, type JudgedSilence, ruleKey } from './silences.ts';
import { UNSILENCEABLE } from './syntax.ts';

/** A check's outcome for one unit, or for the register: what to show, and what an author answers for. */
export interface Judgement {
    readonly findings: readonly Finding[];
    readonly silenced: readonly Finding[];
    readonly silences: readonly JudgedSilence[];
}

/** From faults to findings: severities as configured, then silences; a baseline may follow. */
export function judge(found: UnitFaults, rules: readonly Rule[], settings: CheckSettings): Judgement {
    const byCode = byCodeOf(rules);
    const findings: Finding[] = [];
    const silenced: Finding[] = [];
    const uses = found.silences.map(() => 0);
    for (const { silences, severity: fixed, ...fault } of found.faults) {
        const rule = byCode.get(fault.rule);
        const severity = fixed ?? (rule ? severityOf(rule, settingsFor(settings, fault.at.file), found.kind) : 'error');
        if (severity === 'off') continue;
        const holding = silences.filter((rank) => !hasExpired(found.silences[rank]!, settings.today));
        for (const rank of silences) uses[rank]!++;
        (holding.length > 0 ? silenced : findings).push({ ...fault, severity });
    }
    const silences = judgeSilences(found, rules, settings, uses);
    return {
        findings: [...findings, ...faultySilences(found, silences, rules, settings)].toSorted(compareFindings),
        silenced,
        silences,
    };
}

const indexed = new WeakMap<readonly Rule[], ReadonlyMap<string, Rule>>();

function byCodeOf(rules: readonly Rule[]): ReadonlyMap<string, Rule> {
    let index = indexed.get(rules);
    if (!index) indexed.set(rules, (index = new Map(rules.map((rule) => [rule.code, rule]))));
    return index;
}

function judgeSilences(
    found: UnitFaults,
    rules: readonly Rule[],
    { today }: CheckSettings,
    uses: readonly number[],
): JudgedSilence[] {
    if (found.silences.length === 0) return [];
    const codes = new Map(rules.map(({ code, scope }) => [ruleKey(code), { code, scope }]));
    const ran = new Set(found.ran);
    return found.silences.map((silence, rank) => {
        const rule = codes.get(ruleKey(silence.rule.text));
        const isSilenceable = rule !== undefined && rule.scope !== 'silences';
        return {
            ...silence,
            known: isSilenceable ? rule.code : undefined,
            expired: hasExpired(silence, today),
            silenced: uses[rank] ?? 0,
            judged: isSilenceable && ran.has(rule.code) && !found.isLibrary && found.isUnderstood,
        };
    });
}

function faultySilences(
    found: UnitFaults,
    silences: readonly JudgedSilence[],
    rules: readonly Rule[],
    settings: CheckSettings,
): Finding[] {
    const own = silences.filter(({ isForeign, isDoubtful }) => !isForeign && !isDoubtful);
    if (own.length === 0) return [];
    const context = { today: settings.today, codes: [...rules.map(({ code }) => code), ...UNSILENCEABLE] };
    const findings = rules
        .filter((rule): rule is SilenceRule => rule.scope === 'silences')
        .flatMap((rule) =>
            Array.from(rule.check(own, context), (fault) => {
                const severity = severityOf(rule, settingsFor(settings, fault.at.file), found.kind);
                const holder = own.find(({ span }) => spanHolds(span, fault.at))?.holder ?? '';
                return {
                    rule: rule.code,
                    severity,
                    message: fault.message,
                    at: fault.at,
                    identity: holder,
                    related: fault.related ?? [],
                    fixes: fault.fixes ?? [],
                    tags: fault.tags ?? [],
                };
            }),
        )
        .filter((finding): finding is Finding => finding.severity !== 'off');
    return withFingerprints(findings, ({ message }) => ` ${hash(message.fr)}`);
}
