import type { Activity, Assessment, Block, Certification, Competency, Criterion, Item } from '../model/items.ts';
import { identity } from '../model/identity.ts';
import { shorten } from '../model/names.ts';
import { blockOf } from '../model/tree.ts';
import type { Unit } from '../model/unit.ts';
import { inertLine } from '../model/inert.ts';
import { withoutAccents } from '../model/wording.ts';
import { oneLine, paragraph, prefixed, rich, strong, words } from './content.ts';
import type { Inline, Paragraph } from './content.ts';
import { COLON } from './vocabulary.ts';

type Named = Activity | Competency | Criterion | Assessment | Block;

/** A title that is told again and again, beside what it stands in full in, is as long at most: nobody's is longer. */
export const LONGEST_NAME = 1000;

/** How the items of one unit are named in its tables: with their codes, or without where the author hides them. */
export class Labels {
    readonly unit: Unit;
    readonly certification: Certification;
    private readonly hidden: boolean;
    private readonly anchors = new Map<Item, string>();
    private readonly taken = new Set<string>();
    private readonly titles = new Map<Item, string>();
    private numbers: ReadonlyMap<Block, number> | undefined;

    /** Whether coefficients and minimal marks are told with the épreuves; else the règlement alone tells them. */
    readonly marks: boolean;

    constructor(unit: Unit, certification: Certification, { marks = true } = {}) {
        this.marks = marks;
        this.unit = unit;
        this.certification = certification;
        this.hidden = certification.administration.hiddenCodes;
    }

    /** What links to an item lead to: made of its identity, and its alone. */
    anchor(item: Item): string {
        const known = this.anchors.get(item);
        if (known !== undefined) return known;
        // Where codes are hidden, nothing of them shows, links included.
        const own = this.hidden ? item.kind : identity(item).split('/').slice(1).join('-');
        const base = withoutAccents(own).replace(/[^A-Za-z0-9.]+/g, '-') || item.kind;
        let anchor = base;
        for (let n = 2; this.taken.has(anchor); n++) anchor = `${base}-${n}`;
        this.taken.add(anchor);
        this.anchors.set(item, anchor);
        return anchor;
    }

    /** The code, which leads to the item; nothing where it has none, or codes are hidden. */
    code(item: Named): Inline[] {
        const text = this.codeText(item);
        if (text === '') return [];
        return [{ kind: 'code', text, target: this.anchor(item), tip: this.tip(item) }];
    }

    /** The code in bold, in front of what it names: nothing to link to. */
    private ownCode(item: Named): Inline[] {
        const text = this.codeText(item);
        return text === '' ? [] : [strong(text)];
    }

    /** A number alone is told from the words behind it by its dot. */
    private codeBefore(item: Named): Inline[] {
        const text = this.codeText(item);
        return /^\d+$/.test(text) ? [strong(`${text}.`)] : this.ownCode(item);
    }

    /** A bloc's code is what France compétences knows it by, so it is never hidden. */
    codeText(item: Named): string {
        if (item.kind === 'block') return this.blockCode(item);
        return this.hidden ? '' : inertLine(item.code?.text ?? '');
    }

    /** « RNCP39776BC01 »; `BC01` as long as the certification has no number. */
    blockCode(block: Block): string {
        const own = inertLine(block.code?.text ?? '');
        const number = inertLine(this.certification.code?.text ?? '');
        return /^RNCP\d+$/i.test(number) && /^BC\d+$/i.test(own) ? number + own : own;
    }

    /** Its code, its short title where it has one, and its title, as one text. */
    full(item: Named): Paragraph[] {
        const code = this.codeBefore(item);
        const short = this.shortTitle(item);
        if (short === '') return prefixed(code, rich(item.title));
        const name = strong(`${short}${COLON.trimEnd()}`);
        return prefixed(code.length > 0 ? [...code, words(' '), name] : [name], rich(item.title));
    }

    /** The same where it is told in full elsewhere. */
    again(item: Named): Paragraph[] {
        if ((item.title?.value.length ?? 0) <= LONGEST_NAME) return this.full(item);
        return prefixed(this.codeBefore(item), [paragraph(words(this.title(item)))]);
    }

    private shortTitle(item: Item): string {
        return item.kind === 'competency' ? nameFrom(oneLine(item.shortTitle)) : '';
    }

    /** Its code where it has one to show, otherwise the first words of its title. */
    mention(item: Named): Inline[] {
        const code = this.code(item);
        if (code.length > 0) return code;
        const title = this.shortTitle(item) || this.title(item);
        const text = title === '' ? `n° ${'rank' in item ? item.rank : '?'}` : `« ${shorten(title, 60)} »`;
        return [{ kind: 'code', text, target: this.anchor(item), tip: this.tip(item) }];
    }

    /** Its title on one line, without Markdown: of an endless one the beginning. */
    title(item: Item): string {
        let title = this.titles.get(item);
        if (title === undefined) this.titles.set(item, (title = nameFrom(oneLine(item.title))));
        return title;
    }

    /** « BC01 », where there is little room. */
    shortBlock(block: Block): Inline[] {
        const text = inertLine(block.code?.text ?? '');
        return text === ''
            ? this.mention(block)
            : [{ kind: 'code', text, target: this.anchor(block), tip: this.tip(block) }];
    }

    /** « BC02.E1 »: the code with its bloc's, as it is written from elsewhere. */
    qualified(assessment: Assessment): Inline[] {
        const mention = this.mention(assessment);
        const bloc = blockOf(assessment);
        const [only] = mention;
        if (!bloc?.code || this.code(assessment).length === 0 || only?.kind !== 'code') return mention;
        return [{ ...only, text: `${inertLine(bloc.code.text)}.${only.text}` }];
    }

    private tip(item: Named): string {
        return this.title(item);
    }

    /** The number of « BLOC 5 »: its code's (BC05); one whose code has none takes the first that no other has. */
    blockNumber(block: Block): number {
        this.numbers ??= numbersOf(this.unit.blocks);
        return this.numbers.get(block) ?? 0;
    }

    /** What sets a bloc apart: facultatif, of an option, shared. */
    blockNotes(block: Block): string[] {
        const { option, reuses } = block;
        return [
            ...(block.optional ? ['bloc facultatif'] : []),
            ...(option ? [`option « ${oneLine(option)} »`] : []),
            ...(reuses ? [`bloc commun, repris de ${inertLine(reuses.code.text)}`] : []),
        ];
    }

    /** The title of a section about a bloc: « RNCP39776BC01 – Gérer… (bloc facultatif) ». */
    blockTitle(block: Block, before: string, notes: readonly string[] = []): Paragraph[] {
        const all = [...notes, ...this.blockNotes(block)].filter(Boolean);
        return [
            {
                level: 0,
                inlines: [
                    strong(`${before} – ${this.title(block)}`),
                    ...(all.length > 0 ? [words(` (${all.join(', ')})`)] : []),
                ],
            },
        ];
    }
}

function nameFrom(title: string): string {
    return title.length > LONGEST_NAME ? shorten(title, LONGEST_NAME) : title;
}

function numbersOf(blocks: readonly Block[]): ReadonlyMap<Block, number> {
    const told = new Map<Block, number>();
    for (const block of blocks) {
        const [, digits] = /(?:^|\D)0*([1-9]\d{0,3})$/.exec(block.code?.text ?? '') ?? [];
        if (digits !== undefined) told.set(block, Number(digits));
    }
    const taken = new Set(told.values());
    let free = 1;
    for (const block of blocks) {
        if (told.has(block)) continue;
        while (taken.has(free)) free++;
        told.set(block, free++);
    }
    return told;
}
