import type { Span } from '../model/source.ts';
import type { Fault, Message, Severity } from './rule.ts';

/** A fault with its rule and severity: what faces show. */
export interface Finding {
    readonly rule: string;
    readonly severity: Severity;
    readonly message: Message;
    readonly at: Span;
    /** What it is about, by `identity`; the unit's root where it is about no single thing. */
    readonly identity: string;
    readonly related: NonNullable<Fault['related']>;
    readonly fixes: NonNullable<Fault['fixes']>;
    readonly tags: NonNullable<Fault['tags']>;
}

/** By file as given, then by place, then by rule: the same on every machine. */
export function compareFindings(a: Finding, b: Finding): number {
    return (
        compareText(a.at.file, b.at.file) ||
        a.at.start - b.at.start ||
        a.at.end - b.at.end ||
        compareText(a.rule, b.rule) ||
        compareText(a.message.fr, b.message.fr)
    );
}

/** By code unit: no locale. */
export function compareText(a: string, b: string): number {
    return a < b ? -1 : a > b ? 1 : 0;
}
