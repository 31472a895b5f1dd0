import { compareText, type LocatedFinding, type Severity, type SilentRule } from '@referentiel/language';

/** How many findings each rule has, by severity, and which rules had no way to find any. */
export class Statistics {
    private readonly counts = new Map<string, Map<Severity, number>>();
    private readonly silentRules = new Map<string, SilentRule>();

    add({ rule, severity }: Pick<LocatedFinding, 'rule' | 'severity'>): void {
        const known = this.counts.get(rule) ?? new Map<Severity, number>();
        known.set(severity, (known.get(severity) ?? 0) + 1);
        this.counts.set(rule, known);
    }

    /** Some rules could find nothing, as what they need isn't at hand. */
    addSilent(rules: readonly SilentRule[]): void {
        for (const silent of rules) this.silentRules.set(silent.rule, silent);
    }

    /** The rules that could find nothing. */
    get silent(): readonly SilentRule[] {
        return [...this.silentRules.values()];
    }

    /** Most first, then by name. */
    get rows(): readonly { readonly rule: string; readonly severity: Severity; readonly count: number }[] {
        return [...this.counts]
            .flatMap(([rule, bySeverity]) => [...bySeverity].map(([severity, count]) => ({ rule, severity, count })))
            .toSorted(
                (a, b) => b.count - a.count || compareText(a.rule, b.rule) || compareText(a.severity, b.severity),
            );
    }
}
