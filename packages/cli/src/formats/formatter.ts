import type { CheckEvent, LocatedFinding } from '@referentiel/language';
import type { BaselineEntry } from '../baseline.ts';
import type { Lang } from '../lang.ts';
import type { Output } from '../output.ts';
import type { Statistics } from '../statistics.ts';

/** Writes what a check tells in one format, as it comes: nothing has to be kept that was written. */
export interface Formatter {
    tell(event: CheckEvent): void;
    /** When all is told. */
    end(report: FinalReport): void;
}

/** What is known only when all is told. */
export interface FinalReport {
    /** By rule, where it was asked for. */
    readonly statistics?: Statistics;
    /** What the baseline knows and nothing shows any more. */
    readonly gone: readonly BaselineEntry[];
}

export interface FormatterContext {
    readonly output: Output;
    readonly lang: Lang;
    /** A path as it is shown. */
    readonly pathOf: (path: string) => string;
}

export type FormatterFactory = (context: FormatterContext) => Formatter;

/** The findings of an event, in their order. */
export function findingsOf(event: CheckEvent): readonly LocatedFinding[] {
    return event.kind === 'unit' ? event.report.findings : event.findings;
}

/** The same event with some of its findings. */
export function withFindings(event: CheckEvent, findings: readonly LocatedFinding[]): CheckEvent {
    return event.kind === 'unit' ? { kind: 'unit', report: { ...event.report, findings } } : { ...event, findings };
}
