// Items of « Activités visées » as activities.
import { fold } from '../../model/wording.ts';
import type { WrittenActivity } from '../../printing/written.ts';
import { literalParagraph } from '../markdown-runs.ts';
import { codeOf, linesOf } from './competencies.ts';
import { itemsOf, type ListItem } from './items.ts';
import { markdownOf } from './published.ts';

export interface StructuredActivities {
    readonly activities: readonly WrittenActivity[];
    /** What introduces them, or stands between them. */
    readonly preamble?: string;
}

/**
 * The activities of a published text; nothing where it reads as prose. `titles` are those of the blocs: an activity often
 * has the same, which tells where its title ends.
 */
export function structureActivities(text: string, titles: readonly string[] = []): StructuredActivities | undefined {
    const list = itemsOf(text);
    if (!list) return undefined;
    const known = titles.filter((title) => title !== '').map((title): Title => ({ text: title, folded: fold(title) }));
    return {
        activities: list.items.map((item) => activity(item, known)),
        ...(list.notes.length > 0 ? { preamble: markdownOf(list.notes) } : {}),
    };
}

interface Title {
    readonly text: string;
    readonly folded: string;
}

function activity(item: ListItem, titles: readonly Title[]): WrittenActivity {
    const code = codeOf(item);
    const [title, rest] = titleOf(item.text, titles);
    const described = [...(rest === '' ? [] : [rest]), ...item.paragraphs, ...item.items.flatMap(linesOf)];
    return {
        kind: 'activity',
        ...(code === undefined ? {} : { code }),
        title: literalParagraph(title),
        ...(described.length > 0 ? { description: markdownOf(described) } : {}),
    };
}

/** A title and what stands behind it with no gap between. */
function titleOf(text: string, titles: readonly Title[]): [title: string, rest: string] {
    const folded = fold(text);
    const known = titles.find((title) => folded.startsWith(title.folded));
    // Folding may change lengths: only where it doesn't is the place known.
    if (known && folded.length === text.length && known.folded.length === known.text.length) {
        const end = known.text.length;
        const rest = text.slice(end);
        if (/^\s+\p{Lu}/u.test(rest)) return [text.slice(0, end), rest.trim()];
    }
    return [text, ''];
}
