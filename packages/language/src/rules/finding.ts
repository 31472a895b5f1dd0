import type { Span } from '../model/source.ts';
import type { Fault, Severity } from './rule.ts';
import type { Message } from '../model/message.ts';

/**
 * A fault with its rule and what it is known by, before anybody judged it: plain data, the same whatever the
 * configuration says of severities, whatever the day, whatever is silenced. It can be cached and sent to a worker.
 */
export interface FoundFault {
    readonly rule: string;
    readonly message: Message;
    readonly at: Span;
    /** What it is about, by `identity`; the unit's root where it is about no single thing. */
    readonly identity: string;
    /** What it is known again by, in whatever line and file it stands: rule, identity and, of equals, which one. */
    readonly fingerprint: string;
    readonly related: NonNullable<Fault['related']>;
    readonly fixes: NonNullable<Fault['fixes']>;
    readonly tags: NonNullable<Fault['tags']>;
    readonly quoted?: string;
}

/** A fault with its severity: what faces show. */
export interface Finding extends Omit<FoundFault, 'fingerprint'> {
    readonly severity: Severity;
    /** None where it is about no unit: a file that can't be read. */
    readonly fingerprint?: string;
}

type Placed = Pick<FoundFault, 'at' | 'rule' | 'message'>;

/** By file as given, then by place, then by rule: the same on every machine. */
export function compareFindings(a: Placed, b: Placed): number {
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
