import { type Imprint, likelyOf, Neighbours, type PackedImprint, unpacked } from '../corpus/index.ts';
import type { Unit } from '../model/index.ts';
import { groupBy } from '../model/index.ts';
import { Checker, type CheckSettings, type Finding, type ResourcesAtHand, RULES } from '../rules/index.ts';
import type { UnitPlan } from './grouping.ts';
import type { LoadedUnit } from './loader.ts';

/** A certification that was seen, and what stays of its texts. */
export interface Seen {
    readonly plan: UnitPlan;
    readonly imprint: Imprint;
}

export function seenOf(plan: UnitPlan, imprint: PackedImprint | undefined): Seen[] {
    return imprint ? [{ plan, imprint: unpacked(imprint) }] : [];
}

/** A certification, and those of its projet that are likely to say what it says. */
export interface Beside {
    readonly plan: UnitPlan;
    readonly others: readonly UnitPlan[];
    readonly isStandard: (shingle: number) => boolean;
}

/** For those asked for, of the certifications of one projet, what they have to be compared with; most with nothing. */
export function besideOf(seen: readonly Seen[], isAsked: (plan: UnitPlan) => boolean): Beside[] {
    const asked = Array.from(seen.keys()).filter((rank) => isAsked(seen[rank]!.plan));
    const likely = likelyOf(
        seen.map(({ imprint }) => imprint),
        asked,
    );
    return Array.from(likely, ([rank, { others, isStandard }]) => ({
        plan: seen[rank]!.plan,
        others: others.map((other) => seen[other]!.plan),
        isStandard,
    }));
}

/** What a certification is compared with, as rules take it; those that can't be read are passed over. */
export function neighboursAtHand(
    units: readonly (Unit | undefined)[],
    isStandard: Beside['isStandard'],
): Pick<ResourcesAtHand, 'neighbours'> {
    const there = units.filter((unit) => unit !== undefined);
    return { neighbours: { version: '', load: async () => new Neighbours(there, isStandard) } };
}

/** So many of those compared with are held: the next one is often compared with the same. */
const HELD = 64;

/** What certifications say in the words of others of their projet: texts are read again where that is likely. */
export async function findBeside(
    seen: readonly Seen[],
    isAsked: (plan: UnitPlan) => boolean,
    settingsOf: (root: string) => CheckSettings,
    load: (plan: UnitPlan) => Promise<LoadedUnit>,
): Promise<Finding[]> {
    const held = new Map<UnitPlan, Unit | undefined>();
    const unitOf = async (plan: UnitPlan): Promise<Unit | undefined> => {
        if (!held.has(plan)) held.set(plan, (await load(plan)).unit);
        const [oldest] = held.keys();
        if (held.size > HELD && oldest) held.delete(oldest);
        return held.get(plan);
    };
    const found: Finding[] = [];
    for (const [root, together] of groupBy(seen, ({ plan }) => plan.root)) {
        const settings = settingsOf(root);
        for (const { plan, others, isStandard } of besideOf(together, isAsked)) {
            const unit = await unitOf(plan);
            const atHand = neighboursAtHand(await Promise.all(others.map(unitOf)), isStandard);
            const late = unit && (await new Checker(RULES, settings, atHand).judgeLate(unit, async () => true));
            found.push(...(late ?? []));
        }
    }
    return found;
}
