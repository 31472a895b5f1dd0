import { identity } from '../model/identity.ts';
import type { PublicEntry } from '../model/public-entry.ts';
import type { RegistrationKind, Unit } from '../model/unit.ts';
import { compareFindings, type Finding } from './finding.ts';
import type { CheckContext, Fault, RegisterRule, Rule, Severity, UnitRule } from './rule.ts';
import { SYNTAX_RULE } from './syntax.ts';

/** How a check is to judge; what isn't said is as the rules have it. */
export interface CheckSettings {
    readonly today: string;
    /** Severity by rule; `off` leaves it out. */
    readonly severities?: Readonly<Record<string, Severity | 'off'>>;
    readonly options?: Readonly<Record<string, unknown>>;
}

/** Applies rules to units; loads a rule's resources when it first meets it. */
export class Checker {
    private readonly rules: readonly Rule[];
    private readonly settings: CheckSettings;
    private readonly resources = new Map<Rule, Promise<unknown>>();

    constructor(rules: readonly Rule[], settings: CheckSettings) {
        this.rules = rules;
        this.settings = settings;
    }

    /** The findings of one unit, in the order of its text. */
    async checkUnit(unit: Unit): Promise<Finding[]> {
        const findings: Finding[] = unit.syntaxFaults.map((fault) => syntaxFinding(fault, unit));
        for (const rule of this.rules) {
            if (rule.scope === 'unit') findings.push(...(await this.apply(rule, unit)));
        }
        return findings.toSorted(compareFindings);
    }

    /** The findings that only several units together show. */
    async checkRegister(entries: readonly PublicEntry[]): Promise<Finding[]> {
        const findings: Finding[] = [];
        for (const rule of this.rules) {
            if (rule.scope === 'register') findings.push(...(await this.applyToRegister(rule, entries)));
        }
        return findings.toSorted(compareFindings);
    }

    private async apply(rule: UnitRule<unknown, unknown>, unit: Unit): Promise<Finding[]> {
        const severity = this.severityOf(rule, unit.registrationKind);
        if (severity === 'off') return [];
        const context = await this.contextOf(rule);
        return Array.from(rule.check(unit, context), (fault) =>
            finding(rule, severity, fault, identity(fault.item ?? unit.root)),
        );
    }

    private async applyToRegister(
        rule: RegisterRule<unknown, unknown>,
        entries: readonly PublicEntry[],
    ): Promise<Finding[]> {
        const severity = this.severityOf(rule, 'sur demande');
        if (severity === 'off') return [];
        const context = await this.contextOf(rule);
        return Array.from(rule.check(entries, context), (fault) =>
            finding(rule, severity, fault, fault.item ? identity(fault.item) : ''),
        );
    }

    private severityOf(rule: Rule, kind: RegistrationKind): Severity | 'off' {
        return this.settings.severities?.[rule.code] ?? rule.severity[kind];
    }

    private async contextOf(rule: Rule): Promise<CheckContext<unknown, unknown>> {
        let resources = this.resources.get(rule);
        if (!resources) this.resources.set(rule, (resources = rule.resources?.() ?? Promise.resolve(undefined)));
        const given = this.settings.options?.[rule.code];
        const options: unknown = rule.options
            ? { ...(rule.options.defaults as object), ...(given as object | undefined) }
            : undefined;
        return { options, resources: await resources, today: this.settings.today };
    }
}

function finding(rule: Rule, severity: Severity, fault: Fault, about: string): Finding {
    return {
        rule: rule.code,
        severity,
        message: fault.message,
        at: fault.at,
        identity: about,
        related: fault.related ?? [],
        fixes: fault.fixes ?? [],
        tags: fault.tags ?? [],
    };
}

function syntaxFinding(fault: Unit['syntaxFaults'][number], unit: Unit): Finding {
    const fixes = fault.mend
        ? [
              {
                  title: { fr: `Écrire « ${fault.mend.text} »`, en: `Write “${fault.mend.text}”` },
                  operation: { do: 'replace' as const, at: fault.mend.span, by: fault.mend.text },
                  safe: fault.severity === 'warning',
              },
          ]
        : [];
    return {
        rule: SYNTAX_RULE,
        severity: fault.severity,
        message: fault.message,
        at: fault.span,
        identity: identity(unit.root),
        related: [],
        fixes,
        tags: [],
    };
}
