import { afterRuns, codeKey } from '../../model/codes.ts';
import { identity } from '../../model/identity.ts';
import { listingsOf } from '../../model/listings.ts';
import { type Message } from '../../model/message.ts';
import { theNameOf } from '../../model/names.ts';
import type { Item } from '../../model/items.ts';
import type { Reference } from '../../model/reference.ts';
import { spanHolds } from '../../model/source.ts';
import type { Unit } from '../../model/unit.ts';
import type { Fix } from '../rule.ts';
import { numbersOf } from './code-parts.ts';

type Declarable = 'activity' | 'competency' | 'criterion' | 'block' | 'jury';

const NOUNS: Readonly<Record<Declarable, Message>> = {
    activity: { fr: 'l’activité', en: 'activity' },
    competency: { fr: 'la compétence', en: 'competency' },
    criterion: { fr: 'le critère', en: 'criterion' },
    block: { fr: 'le bloc', en: 'bloc' },
    jury: { fr: 'le jury', en: 'jury' },
};

/** Offers to declare what a code names that nothing declares, where those most like it are declared. */
export function declaringFix(unit: Unit, { code }: Reference): Fix | undefined {
    const place = placeFor(unit, code.text, kindsAt(unit, code.span));
    if (!place) return undefined;
    const { kind, own, holder } = place;
    const inside = holder.parent
        ? { fr: ` dans ${theNameOf(holder).fr}`, en: ` in ${theNameOf(holder).en}` }
        : undefined;
    return {
        title: {
            fr: `Déclarer ${NOUNS[kind].fr} ${own}${inside?.fr ?? ''}`,
            en: `Declare ${NOUNS[kind].en} ${own}${inside?.en ?? ''}`,
        },
        operation: { do: 'declare', kind, code: own, in: identity(holder) },
        safe: false,
    };
}

/** What may be named where a code stands, the likeliest first. */
function kindsAt(unit: Unit, at: Reference['code']['span']): readonly Declarable[] {
    for (const { listing, holder } of listingsOf(unit)) {
        if (!spanHolds(listing.span, at)) continue;
        if (holder.kind === 'block') return ['competency', 'activity'];
        return holder.kind === 'certification' ? ['block'] : ['competency', 'criterion', 'activity'];
    }
    const juries = [
        ...unit.items.flatMap((item) => (item.kind === 'assessment' ? (item.jury ?? []) : [])),
        ...(unit.certification?.administration.routes ?? []).flatMap(({ jury }) => jury ?? []),
    ];
    return juries.some(({ code: { span } }) => span.file === at.file && span.start === at.start) ? ['jury'] : [];
}

interface Place {
    readonly kind: Declarable;
    /** The code as it is to be declared. */
    readonly own: string;
    readonly holder: Item;
}

function placeFor(unit: Unit, code: string, kinds: readonly Declarable[]): Place | undefined {
    const [likeliest] = kinds;
    if (likeliest === undefined) return undefined;
    const { root } = unit;
    if (likeliest === 'jury' || likeliest === 'block') return { kind: likeliest, own: code, holder: root };
    const key = codeKey(code);
    const named = unit.blocks.find((block) => block.code && key.startsWith(`${codeKey(block.code.text)}|`));
    if (named) {
        const own = afterRuns(code, codeKey(named.code?.text ?? '').split('|').length);
        return { kind: likeliest, own, holder: named };
    }
    const like = mostLike(unit, code, kinds);
    if (like) return { kind: like.kind as Declarable, own: code, holder: holderByNumber(unit, code, like) };
    const [activity] = unit.activities.filter(({ activities }) => activities.length === 0).slice(-1);
    return { kind: likeliest, own: code, holder: activity ?? unit.competencies[0]?.parent ?? root };
}

/** Of the items whose codes are made up alike, the last of those that share most of the code's numbers. */
function mostLike(unit: Unit, code: string, kinds: readonly Declarable[]): Item | undefined {
    const shape = shapeOf(code);
    let found: Item | undefined;
    let most = -1;
    for (const item of unit.items) {
        if (!item.code || !(kinds as readonly string[]).includes(item.kind) || shapeOf(item.code.text) !== shape)
            continue;
        const shared = sharedNumbers(item.code.text, code);
        if (shared < most) continue;
        [found, most] = [item, shared];
    }
    return found;
}

/** What carries the code's first numbers, where that is where things like it stand: C2.1 goes into A2. */
function holderByNumber({ root, items }: Unit, code: string, like: Item): Item {
    const { parent = root } = like;
    const numbers = numbersOf(code).slice(0, -1);
    const fits = ({ code: other }: Item): boolean =>
        other !== undefined && numbersOf(other.text).join('.') === numbers.join('.');
    if (numbers.length === 0 || fits(parent)) return parent;
    return items.find((item) => item.kind === parent.kind && fits(item)) ?? parent;
}

function shapeOf(code: string): string {
    return codeKey(code).replace(/\d+/g, '0');
}

function sharedNumbers(a: string, b: string): number {
    const [left, right] = [numbersOf(a), numbersOf(b)];
    const differing = left.findIndex((number, i) => number !== right[i]);
    return differing < 0 ? left.length : differing;
}
