import { compareText, type LocatedFinding, type Severity } from '@referentiel/language';

/** How many findings each rule has, by severity. */
export class Statistics {
    private readonly counts = new Map<string, Map<Severity, number>>();

    add({ rule, severity }: Pick<LocatedFinding, 'rule' | 'severity'>): void {
        const known = this.counts.get(rule) ?? new Map<Severity, number>();
        known.set(severity, (known.get(severity) ?? 0) + 1);
        this.counts.set(rule, known);
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
