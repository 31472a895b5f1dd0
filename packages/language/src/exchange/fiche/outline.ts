// Which competency stands where: in the activity that its code names, with the blocs pointing at it, else in its bloc.
import { codeKey } from '../../model/codes.ts';
import { readingKey } from '../../model/wording.ts';
import type {
    WrittenActivity,
    WrittenBlock,
    WrittenCompetency,
    WrittenContents,
    WrittenEntry,
} from '../../printing/written.ts';
import { takenCode } from '../structuring/index.ts';

export interface BlockList {
    readonly competencies: readonly WrittenCompetency[];
}

export interface Outline {
    readonly activities: readonly WrittenActivity[];
    /** What each bloc holds or names, in the order of the blocs. */
    readonly members: readonly NonNullable<WrittenBlock['members']>[];
}

type Coded<T> = T & { readonly code: string };

/**
 * `attested` are the competencies as the certification tells them, by code key: asked for where a code is told twice
 * with two texts, to say whose it is.
 */
export function outline(
    activities: readonly WrittenActivity[],
    blocks: readonly BlockList[],
    attested: () => ReadonlyMap<string, string>,
): Outline {
    const holders = activitiesHolding(activities, blocks);
    if (!holders) return { activities, members: apart(blocks, attested) };
    const own = owners(blocks, attested);
    const filled = activities.map((activity): WrittenActivity => {
        const members = [...own.values()].filter((one) => holders.get(one) === activity).map(sure);
        return members.length > 0 ? { ...activity, members } : activity;
    });
    const order = filled.flatMap(({ members = [] }) => members.map(({ code = '' }) => code));
    const ranks = new Map([...filled.map(({ code = '' }) => code), '', ...order].map((key, rank) => [key, rank]));
    return {
        activities: filled,
        members: blocks.map(({ competencies }) => pointers(competencies, own, filled, ranks)),
    };
}

/** The activity that each competency's code names; nothing unless all of them name one. */
function activitiesHolding(activities: readonly WrittenActivity[], blocks: readonly BlockList[]) {
    const all = blocks.flatMap(({ competencies }) => competencies);
    if (all.length === 0 || activities.length === 0) return undefined;
    const coded = activities.filter((activity): activity is Coded<WrittenActivity> => activity.code !== undefined);
    if (coded.length < activities.length) return undefined;
    const keyed = coded.map((activity) => ({ activity, names: namesOf(codeKey(activity.code)) }));
    const holders = new Map<WrittenCompetency, WrittenActivity>();
    for (const competency of all) {
        const key = codeKey(competency.code ?? '');
        const first = firstNumber(key);
        const found = keyed.filter(
            ({ names: { start, number } }) => key.startsWith(start) || (first !== undefined && first === number),
        );
        const activity = found[0]?.activity;
        if (!activity || found.length > 1) return undefined;
        holders.set(competency, activity);
    }
    return holders;
}

/** How the key of a competency names an activity: it begins with that of the activity, or with the number of an « A1 ». */
function namesOf(activity: string): { readonly start: string; readonly number: string | undefined } {
    return { start: `${activity}|`, number: /^A\|(\d+)$/.exec(activity)?.[1] };
}

/** A1C2 and C1.2 are of A1; C1, which has one number only, is of none. */
function firstNumber(competency: string): string | undefined {
    const [first, second] = competency.split('|').filter((run) => /^\d+$/.test(run));
    return second === undefined ? undefined : first;
}

/** The competency that each code means: the one that the certification attests in the same words, else the first. */
function owners(
    blocks: readonly BlockList[],
    attested: () => ReadonlyMap<string, string>,
): Map<string, WrittenCompetency> {
    const own = new Map<string, WrittenCompetency>();
    for (const competency of blocks.flatMap(({ competencies }) => competencies)) {
        if (competency.code === undefined) continue;
        const key = codeKey(competency.code);
        const before = own.get(key);
        const isAttested = (one: WrittenCompetency): boolean => attested().get(key) === readingKey(one.title);
        if (before && (isAttested(before) || !isAttested(competency))) continue;
        // The one whose code it is comes in its own place.
        own.delete(key);
        own.set(key, competency);
    }
    return own;
}

/** Without activities to hold them, competencies stand in their blocs; one told again in the same words is named. */
function apart(blocks: readonly BlockList[], attested: () => ReadonlyMap<string, string>): Outline['members'] {
    const own = owners(blocks, attested);
    const declared = new Set<WrittenCompetency>();
    const ownerOf = ({ code }: WrittenCompetency): WrittenCompetency | undefined =>
        code === undefined ? undefined : own.get(codeKey(code));
    return blocks.map(({ competencies }) => {
        const begins = beginsAgain(competencies, ownerOf);
        return competencies.map((competency) => {
            const owner = ownerOf(competency);
            const isAgain = owner !== undefined && declared.has(owner) && isSame(owner, competency);
            if (!isAgain) declared.add(competency);
            if (isAgain && owner.code !== undefined) return named([owner.code]);
            if (begins) return competency;
            return owner === undefined || owner === competency ? sure(competency) : inDoubt(competency);
        });
    });
}

/** Whether a bloc's codes begin again at C1, as those of the bloc before: each bloc may have its own. */
function beginsAgain(
    competencies: readonly WrittenCompetency[],
    ownerOf: (competency: WrittenCompetency) => WrittenCompetency | undefined,
): boolean {
    const coded = competencies.filter(({ code }) => code !== undefined);
    const taken = coded.filter((competency) => {
        const owner = ownerOf(competency);
        return owner !== undefined && !isSame(owner, competency);
    });
    return taken.length > 1 && taken.length * 2 >= coded.length;
}

/** One whose code another has, with another text. */
function inDoubt(competency: WrittenCompetency): WrittenCompetency {
    return { ...competency, doubts: [takenCode(competency.code ?? '')] };
}

function sure(competency: WrittenCompetency): WrittenCompetency {
    return competency.doubts ? { ...competency, doubts: [] } : competency;
}

function isSame(a: WrittenCompetency, b: WrittenCompetency): boolean {
    return a === b || a.title === b.title || readingKey(a.title) === readingKey(b.title);
}

/** What a bloc names, in its order; what it alone says under a code that is taken stands in it. */
function pointers(
    competencies: readonly WrittenCompetency[],
    own: ReadonlyMap<string, WrittenCompetency>,
    activities: readonly WrittenActivity[],
    ranks: ReadonlyMap<string, number>,
): NonNullable<WrittenBlock['members']> {
    const members: (WrittenCompetency | WrittenContents)[] = [];
    let codes: string[] = [];
    const flush = (): void => {
        if (codes.length > 0) members.push(contents(codes, activities, ranks));
        codes = [];
    };
    for (const competency of competencies) {
        const owner = own.get(codeKey(competency.code ?? ''));
        if (owner?.code !== undefined && isSame(owner, competency)) {
            codes.push(owner.code);
        } else {
            flush();
            members.push(inDoubt(competency));
        }
    }
    flush();
    return members;
}

/** The codes as briefly as they can be told: whole activities by their own, what follows one another by a range. */
function contents(
    codes: readonly string[],
    activities: readonly WrittenActivity[],
    ranks: ReadonlyMap<string, number>,
): WrittenContents {
    const wholes: string[] = [];
    const filled = activities.filter(({ members = [] }) => members.length > 0);
    for (let at = 0; at < codes.length;) {
        const activity = filled.find(({ members = [] }) => members.every(({ code }, i) => code === codes[at + i]));
        if (activity?.code !== undefined) {
            wholes.push(activity.code);
            at += activity.members?.length ?? 1;
        } else wholes.push(codes[at++] ?? '');
    }
    return named(ranges(wholes, (code) => ranks.get(code) ?? -2));
}

/** Three and more that follow one another as one range. */
function ranges(codes: readonly string[], rankOf: (code: string) => number): WrittenEntry[] {
    const entries: WrittenEntry[] = [];
    for (let at = 0; at < codes.length;) {
        let end = at;
        while (end + 1 < codes.length && rankOf(codes[end + 1] ?? '') === rankOf(codes[end] ?? '') + 1) end++;
        const [from = '', to = ''] = [codes[at], codes[end]];
        if (end - at >= 2) {
            entries.push({ from, to });
            at = end + 1;
        } else entries.push(codes[at++] ?? '');
    }
    return entries;
}

function named(included: readonly WrittenEntry[]): WrittenContents {
    return { kind: 'contents', list: { included } };
}
