import { identity } from '../model/identity.ts';
import type { Item, Silence } from '../model/items.ts';
import type { UnitEntry } from '../model/public-entry.ts';
import { type Code, type Span, spanHolds } from '../model/source.ts';
import { holdersOf, isIn } from '../model/tree.ts';
import type { Unit } from '../model/unit.ts';
import { fold } from '../model/wording.ts';
import type { DoubtfulLines } from './doubt.ts';

/** A « tolère » as it was found: plain data. */
export interface FoundSilence {
    readonly rule: Code;
    readonly span: Span;
    readonly reason: string;
    /** The last day on which it holds, `YYYY-MM-DD`. */
    readonly until?: string;
    /** The identity of what it stands in. */
    readonly holder: string;
    /** In a library that the unit uses: its faults are told where the library itself is checked. */
    readonly isForeign: boolean;
    /** On a line that was not understood. */
    readonly isDoubtful: boolean;
}

/** A silence after a check: what it did. */
export interface JudgedSilence extends FoundSilence {
    /** The code of the rule that it names, as the rule has it; undefined where there is no such rule. */
    readonly known?: string;
    readonly expired: boolean;
    /** How many findings it silences. */
    readonly silenced: number;
    /** Whether the rule was there to find what it could silence: not if it is off, and not over a whole register. */
    readonly judged: boolean;
}

/** The silences of one unit, and which of them cover a fault. */
export class SilenceIndex {
    readonly found: FoundSilence[] = [];
    private readonly rankOf = new Map<Silence, number>();
    private readonly holders: readonly Item[];
    private readonly doubtful: DoubtfulLines;

    constructor(unit: Unit, doubtful: DoubtfulLines) {
        this.doubtful = doubtful;
        const holders: Item[] = [];
        if (unit.root.silences.length > 0) holders.push(unit.root);
        for (const item of unit.items) if (item.silences.length > 0) holders.push(item);
        for (const item of holders) this.add(item, false);
        this.holders = holders;
    }

    /**
     * The ranks of the silences that cover a fault, whatever the day: those in what it is about or in anything around
     * that, and those of the unit as a whole.
     */
    covering(rule: string, at: Span, item: Item | undefined): number[] {
        const key = ruleKey(rule);
        const ranks = this.holders.flatMap((holder) => this.ranksIn(holder, key, at, item));
        for (const holder of item ? [item, ...holdersOf(item)] : []) {
            if (holder.silences.length === 0 || this.holders.includes(holder)) continue;
            this.add(holder, true);
            ranks.push(...this.ranksIn(holder, key, at, item));
        }
        return ranks;
    }

    private ranksIn(holder: Item, key: string, at: Span, item: Item | undefined): number[] {
        return holder.silences
            .filter((silence) => ruleKey(silence.rule.text) === key && covers(silence, holder, at, item))
            .map((silence) => this.rankOf.get(silence) as number);
    }

    private add(item: Item, isForeign: boolean): void {
        for (const silence of item.silences) {
            if (this.rankOf.has(silence)) continue;
            this.rankOf.set(silence, this.found.length);
            const isDoubtful = this.doubtful.holds(silence.span);
            this.found.push({ ...foundSilence(silence, identity(item)), isForeign, isDoubtful });
        }
    }
}

function covers({ within }: Silence, holder: Item, at: Span, item: Item | undefined): boolean {
    if (spanHolds(within, at)) return true;
    // Of a file: of that file. In « enregistrement », say: of that alone.
    return holder.parent !== undefined && item !== undefined && isIn(item, holder);
}

function foundSilence(
    { rule, span, reason, until }: Silence,
    holder: string,
): Omit<FoundSilence, 'isForeign' | 'isDoubtful'> {
    return { rule, span, reason: reason?.value ?? '', until: until?.iso, holder };
}

/** Whether a certification as a whole silences a rule of the register. */
export function isSilenced(entry: UnitEntry, rule: string, today: string): boolean {
    const key = ruleKey(rule);
    return entry.silences.some((silence) => ruleKey(silence.rule) === key && !hasExpired(silence, today));
}

export function hasExpired({ until }: { readonly until?: string }, today: string): boolean {
    return until !== undefined && until < today;
}

/** Names of rules are one when they differ by accents or capitals alone. */
export function ruleKey(name: string): string {
    return fold(name);
}
