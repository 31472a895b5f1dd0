// The straight reader and Langium's parser, one text read by both.
import { expect } from 'vitest';
import { parseByLangium } from '../../packages/language/src/grammar/parse.ts';
import { bracesOf, ownWordOf, ownWordsOf, placeOf, wordBefore } from '../../packages/language/src/grammar/places.ts';
import { readStraight } from '../../packages/language/src/grammar/straight/read-straight.ts';

type Node = Parameters<typeof placeOf>[0];

/** What stands right behind a word of the statement that holds it. */
const LISTS: ReadonlySet<string> = new Set(['CodeList', 'OpenList']);

/** A node as all that is read of it: its features, place, own words and holder. */
function seen(value: unknown): unknown {
    if (Array.isArray(value)) return value.map(seen);
    if (typeof value !== 'object' || value === null) return value;
    const node = value as Node;
    const features = Object.entries(node).filter(([name, it]) => !name.startsWith('$') && it !== undefined);
    return {
        type: node.$type,
        place: placeOf(node),
        words: ownWordsOf(node),
        braces: bracesOf(node),
        except: ownWordOf(node, 'sauf'),
        keyword: LISTS.has(node.$type) && wordBefore(node),
        holder: node.$container?.$type,
        ...Object.fromEntries(features.map(([name, it]) => [name, seen(it)])),
    };
}

/** Whether a text was read straight; where it was, both readings have to be one. */
export function readBothWays(text: string): boolean {
    const straight = readStraight(text);
    if (!straight) return false;
    const { tree, comments, joints, faults } = parseByLangium(text);
    expect(faults).toEqual([]);
    expect(seen(straight.tree)).toEqual(seen(tree));
    expect({ comments: straight.comments, joints: straight.joints }).toEqual({ comments, joints });
    return true;
}
