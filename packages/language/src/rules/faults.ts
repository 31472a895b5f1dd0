import { hash, identity } from '../model/identity.ts';
import type { RegistrationKind, Unit } from '../model/unit.ts';
import { DoubtfulLines } from './doubt.ts';
import { compareFindings, type FoundFault } from './finding.ts';
import type { Fault, Severity } from './rule.ts';
import type { Message } from '../model/message.ts';
import { type FoundSilence, SilenceIndex } from './silences.ts';
import { SYNTAX_RULE } from './syntax.ts';

/**
 * All that a check found in one unit, before severities, silences and baseline: plain data, the part of a check that is
 * worth keeping.
 */
export interface UnitFaults {
    /** The unit's first file. */
    readonly path: string;
    readonly kind: RegistrationKind;
    readonly isLibrary: boolean;
    /** Whether no fault of syntax is an error: else a silence may have lost what it silences. */
    readonly isUnderstood: boolean;
    readonly faults: readonly UnitFault[];
    readonly silences: readonly FoundSilence[];
    /** The codes of the rules that looked, and withheld nothing. */
    readonly ran: readonly string[];
}

export interface UnitFault extends FoundFault {
    /** For a fault of syntax, which no setting changes. */
    readonly severity?: Severity;
    /** Ranks in `silences` of those that cover it, whatever the day. */
    readonly silences: readonly number[];
}

/** Gathers the faults of one unit, each with what it is known by. */
export class FaultCollector {
    private readonly unit: Unit;
    private readonly silences: SilenceIndex;
    private readonly doubtful: DoubtfulLines;
    private readonly faults: Omit<UnitFault, 'fingerprint'>[] = [];
    private readonly ran: string[] = [];
    private readonly loose = new Set<Omit<UnitFault, 'fingerprint'>>();

    constructor(unit: Unit) {
        this.unit = unit;
        this.doubtful = new DoubtfulLines(unit);
        this.silences = new SilenceIndex(unit, this.doubtful);
        for (const fault of unit.syntaxFaults) this.addSyntaxFault(fault);
    }

    add(rule: string, faults: Iterable<Fault>): void {
        for (const fault of faults) {
            const places = [fault.at, ...(fault.related ?? []).map(({ at }) => at)];
            if (places.some((at) => this.doubtful.holds(at))) continue;
            const found = {
                rule,
                message: fault.message,
                at: fault.at,
                identity: identity(fault.item ?? this.unit.root),
                related: fault.related ?? [],
                fixes: fault.fixes ?? [],
                tags: fault.tags ?? [],
                ...(fault.quoted === undefined ? {} : { quoted: fault.quoted }),
                silences: this.silences.covering(rule, fault.at, fault.item),
            };
            this.faults.push(found);
            if (!fault.item) this.loose.add(found);
        }
    }

    /** A rule has said all that it could find. */
    looked(rule: string): void {
        this.ran.push(rule);
    }

    finish(): UnitFaults {
        const texts = new Map(this.unit.files.map(({ path, text }) => [path, text]));
        const known = (fault: Omit<UnitFault, 'fingerprint'>): string => {
            if (!this.loose.has(fault)) return '';
            const text = texts.get(fault.at.file)?.slice(fault.at.start, fault.at.end) ?? '';
            return ` ${hash(text.replace(/\s+/g, ' ').trim())}`;
        };
        return {
            path: this.unit.root.span.file,
            kind: this.unit.registrationKind,
            isLibrary: this.unit.root.kind === 'library',
            isUnderstood: this.doubtful.isEmpty,
            faults: withFingerprints(this.faults.toSorted(compareFindings), known),
            silences: this.silences.found,
            ran: this.ran,
        };
    }

    private addSyntaxFault(fault: Unit['syntaxFaults'][number]): void {
        const { mend } = fault;
        const fixes = mend
            ? [
                  {
                      title: mendTitle(mend.text.trim()),
                      operation: { do: 'replace' as const, at: mend.span, by: mend.text },
                      safe: fault.severity === 'warning' || mend.isCertain,
                  },
              ]
            : [];
        const found = {
            rule: SYNTAX_RULE,
            severity: fault.severity,
            message: fault.message,
            at: fault.span,
            identity: identity(this.unit.root),
            related: [],
            fixes,
            tags: [],
            silences: [],
        };
        this.faults.push(found);
        this.loose.add(found);
    }
}

function mendTitle(text: string): Message {
    if (text === '') return { fr: 'Retirer ce signe', en: 'Take this sign away' };
    return { fr: `Écrire « ${text} »`, en: `Write “${text}”` };
}

/** Of faults that nothing tells apart, each gets its rank: moving lines or renaming files changes none of them. */
export function withFingerprints<T extends Omit<FoundFault, 'fingerprint'>>(
    faults: readonly T[],
    detail: (fault: T) => string,
): (T & { readonly fingerprint: string })[] {
    const met = new Map<string, number>();
    return faults.map((fault) => {
        const key = `${fault.rule} ${fault.identity}${detail(fault)}`;
        const rank = (met.get(key) ?? 0) + 1;
        met.set(key, rank);
        return { ...fault, fingerprint: rank === 1 ? key : `${key} ${rank}` };
    });
}
