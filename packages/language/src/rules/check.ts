import type { LibraryEntry, PublicEntry, UnitEntry } from '../model/public-entry.ts';
import type { RegistrationKind, Unit } from '../model/unit.ts';
import { possibleKinds } from './doubt.ts';
import { FaultCollector, type UnitFaults, withFingerprints } from './faults.ts';
import { compareFindings, type Finding } from './finding.ts';
import { judge, type Judgement } from './judge.ts';
import { MOST_NEIGHBOURS, type ResourceName, type ResourcesAtHand } from './resources.ts';
import type { CheckContext, Fault, RegisterRule, Rule, UnitRule } from './rule.ts';
import { type CheckSettings, mayRun, optionsOf, overridesFor, settingsFor, severityOf } from './settings.ts';
import { isSilenced } from './silences.ts';

/** What rules have loaded: once for the process, however many checkers there are. */
const loaded = new WeakMap<Rule, Promise<unknown>>();

/**
 * Applies rules to units, in stages: faults (which may be kept and found again) → severities → silences. Loads a rule's
 * resources when it first meets it.
 */
export class Checker {
    private readonly rules: readonly Rule[];
    private readonly settings: CheckSettings;
    private readonly atHand: ResourcesAtHand;
    private readonly ready = new Map<string, Promise<readonly ReadyRule[]>>();

    /** Rules whose resource isn't `atHand` find nothing. */
    constructor(rules: readonly Rule[], settings: CheckSettings, atHand: ResourcesAtHand = {}) {
        this.rules = rules;
        this.settings = settings;
        this.atHand = atHand;
    }

    /** The findings of one unit, in the order of its text. */
    async checkUnit(unit: Unit): Promise<Finding[]> {
        return [...(await this.judgeUnit(unit)).findings];
    }

    /** The same, with what is silenced and by what. */
    async judgeUnit(unit: Unit): Promise<Judgement> {
        return this.judge(await this.faultsOf(unit));
    }

    /** What the rules find in one unit, whatever their severities and whatever is silenced. */
    async faultsOf(unit: Unit): Promise<UnitFaults> {
        const ready = await this.readyFor(possibleKinds(unit), unit.root.span.file);
        const found = new FaultCollector(unit);
        for (const { rule, context } of ready) {
            found.add(rule.code, rule.check(unit, context));
            if (!rule.withholds?.(unit)) found.looked(rule.code);
        }
        return found.finish();
    }

    /** The rules that look at a unit of these kinds: the same for all files to which the same settings apply. */
    private readyFor(kinds: readonly RegistrationKind[], path: string): Promise<readonly ReadyRule[]> {
        const overrides = overridesFor(this.settings, path).map((one) => this.settings.overrides?.indexOf(one));
        const key = [...kinds, ...overrides].join();
        let ready = this.ready.get(key);
        if (!ready) this.ready.set(key, (ready = this.makeReady(kinds, path)));
        return ready;
    }

    private async makeReady(kinds: readonly RegistrationKind[], path: string): Promise<readonly ReadyRule[]> {
        const ready: ReadyRule[] = [];
        for (const rule of this.rules) {
            if (lacking(rule, this.atHand) || rule.scope !== 'unit') continue;
            if (!kinds.every((kind) => mayRun(rule, this.settings, kind))) continue;
            ready.push({ rule, context: (await this.contextOf(rule, path)) as ReadyRule['context'] });
        }
        return ready;
    }

    /**
     * What rules find by what they share, which is heavy, and nothing else; undefined where `goesOn`, asked before each
     * of them and after each thing that they find, says no.
     */
    async judgeLate(unit: Unit, goesOn: () => Promise<boolean>): Promise<readonly Finding[] | undefined> {
        const late = this.rules.filter(
            (rule): rule is UnitRule =>
                rule.scope === 'unit' && rule.needs !== undefined && !lacking(rule, this.atHand),
        );
        const findings: Finding[] = [];
        for (const rule of late) {
            if (!(await goesOn())) return undefined;
            const faults = await this.lateFaults(unit, rule, goesOn);
            if (!faults) return undefined;
            findings.push(...this.judge(faults).findings.filter((finding) => finding.rule === rule.code));
        }
        return findings;
    }

    private async lateFaults(
        unit: Unit,
        rule: UnitRule,
        goesOn: () => Promise<boolean>,
    ): Promise<UnitFaults | undefined> {
        const found = new FaultCollector(unit);
        const faults: Fault[] = [];
        if (possibleKinds(unit).every((kind) => mayRun(rule, this.settings, kind))) {
            const context = await this.contextOf(rule, unit.root.span.file);
            for (const fault of rule.check(unit, context as CheckContext<undefined, undefined>)) {
                faults.push(fault);
                if (!(await goesOn())) return undefined;
            }
        }
        found.add(rule.code, faults);
        return found.finish();
    }

    judge(found: UnitFaults): Judgement {
        return judge(found, this.rules, this.settings);
    }

    /** The findings that only several units together show. `pause` is called between two rules. */
    async checkRegister(entries: readonly UnitEntry[], pause?: () => Promise<void>): Promise<Finding[]> {
        return [...(await this.judgeRegister(entries, pause)).findings];
    }

    async judgeRegister(entries: readonly UnitEntry[], pause?: () => Promise<void>): Promise<Judgement> {
        const certifications = entries.filter((entry): entry is PublicEntry => !('library' in entry));
        const libraries = entries.filter((entry): entry is LibraryEntry => 'library' in entry);
        const found: { finding: Omit<Finding, 'fingerprint'>; isSilenced: boolean }[] = [];
        for (const rule of this.rules) {
            if (lacking(rule, this.atHand)) continue;
            if (rule.scope !== 'register' || !mayRun(rule, this.settings, 'sur demande')) continue;
            const context = { ...(await this.contextOf(rule, '')), libraries, today: this.settings.today };
            await pause?.();
            for (const fault of rule.check(certifications, context)) {
                const { entry, at } = fault;
                const settings = settingsFor(this.settings, at.file);
                const kind = entry && 'kind' in entry ? entry.kind : 'sur demande';
                const severity = severityOf(rule, settings, kind);
                if (severity === 'off') continue;
                found.push({
                    finding: {
                        rule: rule.code,
                        severity,
                        message: fault.message,
                        at,
                        identity: entry?.identity ?? '',
                        related: fault.related ?? [],
                        fixes: fault.fixes ?? [],
                        tags: fault.tags ?? [],
                    },
                    isSilenced: entry !== undefined && isSilenced(entry, rule.code, this.settings.today),
                });
            }
        }
        const ordered = found.toSorted((a, b) => compareFindings(a.finding, b.finding));
        const named = withFingerprints(
            ordered.map(({ finding }) => finding),
            () => '',
        );
        return {
            findings: named.filter((_, rank) => !ordered[rank]?.isSilenced),
            silenced: named.filter((_, rank) => ordered[rank]?.isSilenced),
            silences: [],
        };
    }

    private async contextOf(
        rule: UnitRule<unknown, unknown> | RegisterRule<unknown, unknown>,
        path: string,
    ): Promise<CheckContext<unknown, unknown>> {
        const resources = rule.needs ? this.atHand[rule.needs]?.load() : ownResources(rule);
        const options = optionsOf(rule, settingsFor(this.settings, path));
        return { options, resources: await resources };
    }
}

/** A rule with what it is given. */
interface ReadyRule {
    readonly rule: UnitRule;
    readonly context: CheckContext<undefined, undefined>;
}

/** What a rule loads for itself, once. */
function ownResources(rule: UnitRule<unknown, unknown> | RegisterRule<unknown, unknown>): Promise<unknown> {
    let resources = loaded.get(rule);
    if (!resources) loaded.set(rule, (resources = rule.resources?.() ?? Promise.resolve(undefined)));
    return resources;
}

/** A rule that can find nothing, and what it needs. */
export interface SilentRule {
    readonly rule: string;
    readonly needs: ResourceName;
}

/**
 * The rules that may find something by these settings and don't, as what they need isn't at hand: what lies beside is, but
 * in a projet of too many certifications.
 */
export function silentRules(
    rules: readonly Rule[],
    settings: CheckSettings,
    atHand: ResourcesAtHand,
    certifications: number,
): SilentRule[] {
    return rules.flatMap((rule) => {
        const needs = lacking(rule, atHand);
        if (!needs || (needs === 'neighbours' && certifications <= MOST_NEIGHBOURS)) return [];
        return mayRunAtAll(rule, settings) ? [{ rule: rule.code, needs }] : [];
    });
}

/** Whether so many certifications of a projet are compared with one another, by these settings. */
export function compareNeighbours(rules: readonly Rule[], settings: CheckSettings, certifications: number): boolean {
    if (certifications < 2 || certifications > MOST_NEIGHBOURS) return false;
    return rules.some((rule) => 'needs' in rule && rule.needs === 'neighbours' && mayRunAtAll(rule, settings));
}

function mayRunAtAll(rule: Rule, settings: CheckSettings): boolean {
    return KINDS.some((kind) => mayRun(rule, settings, kind));
}

const KINDS = ['sur demande', 'de droit', 'RS'] as const;

/** What a rule needs that isn't at hand. */
function lacking(rule: Rule, atHand: ResourcesAtHand): ResourceName | undefined {
    if (rule.scope === 'silences' || rule.needs === undefined || atHand[rule.needs]) return undefined;
    return rule.needs;
}
