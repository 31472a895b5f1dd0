import { codeKey } from '../../model/codes.ts';
import { addForms, type AssessmentText } from './assessment-text.ts';
import { blockTitle } from './block-title.ts';
import type { CellItem } from './cell-items.ts';
import type {
    Collected,
    CollectedActivity,
    CollectedAssessment,
    CollectedBlock,
    CollectedCompetency,
    CollectedCriterion,
    Collection,
    Left,
} from './collected.ts';
import { continued } from './continued.ts';
import { folded } from './folded.ts';

/** Gathers items as tables are read: what is told twice is one. */
export class Collector {
    readonly blocks: CollectedBlock[] = [];
    readonly activities: CollectedActivity[] = [];
    readonly competencies: CollectedCompetency[] = [];
    readonly assessments: CollectedAssessment[] = [];
    private readonly left: Left[] = [];
    /** Comments that wait for the next item. */
    private waiting: string[] = [];
    private met = 0;

    /** Keeps a text that isn't understood: it will stand before the next item. */
    leave(left: Left): void {
        this.left.push(left);
        this.waiting.push(`${left.place} : ${left.text}`);
    }

    /** Tells in the report alone what was understood and isn't taken. */
    note(left: Left): void {
        this.left.push(left);
    }

    collection(title: string | undefined): Collection {
        const { blocks, activities, competencies, assessments, left, waiting } = this;
        return {
            ...(title === undefined ? {} : { title }),
            blocks,
            activities,
            competencies,
            assessments,
            left,
            remarksAtEnd: waiting,
        };
    }

    block(text: string, place: string): CollectedBlock {
        const { code, title, optional } = blockTitle(continued(text)) ?? {
            code: undefined,
            title: continued(text),
            optional: false,
        };
        const known = this.blocks.find((one) => isSame(one, code, title));
        if (known) {
            if (known.title === '') known.title = title;
            return known;
        }
        return this.added(this.blocks, { ...this.base(code, title, place), optional });
    }

    activity(
        item: CellItem,
        place: string,
        within: { parent?: CollectedActivity; block?: CollectedBlock },
    ): CollectedActivity {
        const title = continued(item.text);
        // A code alone names one that is told in another table, before or after.
        const isBare = title === item.code;
        const known = this.activities.find(
            (one) =>
                one.parent === within.parent &&
                isSame(one, item.code, title) &&
                (isNear(one, title, within.block) || isBare || one.title === one.code),
        );
        if (known?.title === known?.code && known && !isBare) known.title = title;
        if (known) return known;
        const description = item.more.map(({ text, marked }) => (marked ? `- ${text}` : text));
        return this.added(this.activities, { ...this.base(item.code, title, place), description, ...within });
    }

    /** One that the row declares; told again elsewhere it is the same by its code, or by its text where it has none. */
    competency(
        item: CellItem,
        place: string,
        within: { activity?: CollectedActivity; block?: CollectedBlock },
    ): CollectedCompetency {
        const title = continued(item.text);
        const known = this.competencies.find(
            (one) =>
                isSame(one, item.code, title) &&
                (one.block === within.block || within.block === undefined) &&
                (isLike(one.title, title) || !isOneTable(one.place, place)),
        );
        if (known) {
            this.tellAgain(known, item, place);
            return known;
        }
        return this.added(this.competencies, {
            ...this.base(item.code, title, place),
            description: [],
            knowledge: [],
            criteria: [],
            transverse: false,
            ...within,
        });
    }

    /** Another place may call a competency by fewer words: its short title, as long as it has none. */
    tellAgain(known: CollectedCompetency, { text }: CellItem, place: string): void {
        const [said, title] = [folded(continued(text)), folded(known.title)];
        if (said === '' || said === title || said === folded(known.shortTitle ?? '')) return;
        if (known.title === '') known.title = text;
        else if (known.shortTitle === undefined && said.length < title.length && !/(?:…|\.\.\.)$/.test(said))
            known.shortTitle = text;
        else if (!title.startsWith(said.replace(/(?<![\s.…])[\s.…]+$/, '')))
            this.leave({
                place,
                text: `${known.code ?? ''} ${text}`.trim(),
                reason: 'autre libellé de la même compétence',
            });
    }

    criterion(item: CellItem, place: string): CollectedCriterion {
        return { ...this.base(item.code, item.text, place), indicators: item.more.map(({ text }) => text) };
    }

    /** One that a row tells of: in its bloc, or common to several. */
    assessment(said: AssessmentText, place: string, block: CollectedBlock | undefined): CollectedAssessment {
        const home = said.isCommon ? undefined : block;
        const same = this.assessments.filter(
            (one) => isSame(one, said.code, said.title) && (said.code !== undefined || alike(one.said, said)),
        );
        // Where nothing says which bloc is spoken of, the only one of that name is meant.
        const known =
            same.find((one) => one.block === home) ?? (home === undefined && same.length === 1 ? same[0] : undefined);
        if (known) return withMore(known, said);
        const base = this.base(said.code, said.title, place);
        return this.added(this.assessments, {
            ...base,
            said,
            competencies: new Set<CollectedCompetency>(),
            criteria: [],
            ...(home ? { block: home } : {}),
        });
    }

    /** The one that a column of signs means for a competency: of its bloc, else the only one of that name. */
    assessmentFor(said: AssessmentText, place: string, { block }: CollectedCompetency): CollectedAssessment {
        const same = this.assessments.filter((one) => isSame(one, said.code, said.title));
        const known =
            same.find((one) => one.block !== undefined && one.block === block) ??
            (same.length === 1 ? same[0] : undefined);
        return known ? withMore(known, said) : this.assessment(said, place, undefined);
    }

    /** A competency that is there already: by code, or by its text or short title. */
    knownCompetency({ code, text }: CellItem, block: CollectedBlock | undefined): CollectedCompetency | undefined {
        const title = folded(text);
        const found = this.competencies.filter((one) =>
            code === undefined || one.code === undefined
                ? title !== '' && (folded(one.title) === title || folded(one.shortTitle ?? '') === title)
                : codeKey(one.code) === codeKey(code),
        );
        return found.find((one) => one.block === block) ?? (found.length === 1 ? found[0] : undefined);
    }

    /** Whether a code is that of a competency or an activity. */
    declares(code: string): boolean {
        const key = codeKey(code);
        return [...this.competencies, ...this.activities].some(
            (one) => one.code !== undefined && codeKey(one.code) === key,
        );
    }

    private base(code: string | undefined, title: string, place: string): Collected {
        const remarks = this.waiting;
        this.waiting = [];
        return { ...(code === undefined ? {} : { code }), title, place, rank: this.met++, remarks, doubts: [] };
    }

    private added<T>(list: T[], item: T): T {
        list.push(item);
        return item;
    }
}

function isSame(one: Collected, code: string | undefined, title: string): boolean {
    if (code !== undefined && one.code !== undefined) return codeKey(code) === codeKey(one.code);
    return title !== '' && folded(one.title) === folded(title) && (code === undefined) === (one.code === undefined);
}

/** Each bloc may number its own anew: from one to another, the text tells whether it is the same. */
function isNear(one: CollectedActivity, title: string, block: CollectedBlock | undefined): boolean {
    return one.block === block || folded(one.title) === folded(title);
}

/** The same text, or the beginning of it. */
function isLike(one: string, other: string): boolean {
    const [a, b] = [folded(one), folded(other)];
    return a.startsWith(b) || b.startsWith(a);
}

/** Whether two places are rows of one table: there, a code told again with another text is a fault to be seen. */
function isOneTable(one: string, other: string): boolean {
    return one.split(', ligne')[0] === other.split(', ligne')[0];
}

/** What another place tells of the same épreuve is added. */
function withMore(known: CollectedAssessment, said: AssessmentText): CollectedAssessment {
    if (known.title === '') known.title = said.title;
    const own = known.said;
    if (own === said) return known;
    own.evaluates.push(...said.evaluates);
    own.evaluatesAll ||= said.evaluatesAll;
    own.duration ??= said.duration;
    own.preparation ??= said.preparation;
    own.coefficient ??= said.coefficient;
    own.jury ??= said.jury;
    addForms(own, said.forms);
    const told = new Set(own.proceedings.map(folded));
    own.proceedings.push(...said.proceedings.filter((text) => !told.has(folded(text))));
    return known;
}

function alike(a: AssessmentText, b: AssessmentText): boolean {
    return folded(a.proceedings.join(' ')) === folded(b.proceedings.join(' '));
}
