import { Text } from '../model/text.ts';
import { inertLine } from '../model/inert.ts';
import { plain } from './plain.ts';
import type { RichParagraph, Run } from '../model/rich-text.ts';
import { parseRichText } from '../model/rich-text.ts';

/** A run of a text. Texts are plain characters: a writer escapes them for its format. */
export type Inline =
    | Run
    /** The code of an item: `target` is the item's anchor, `tip` its text. */
    | { readonly kind: 'code'; readonly text: string; readonly target?: string; readonly tip?: string }
    /** What is missing, and must be seen: a competency that nothing evaluates. */
    | { readonly kind: 'hole'; readonly text: string }
    /** A sign that stands for words. */
    | { readonly kind: 'mark'; readonly text: string; readonly label: string }
    | { readonly kind: 'number'; readonly value: number };

/** A paragraph, or an item of a list. */
export interface Paragraph extends Omit<RichParagraph, 'inlines'> {
    /** A heading inside the cell, words of the tool beside the author's; or, on a page to be framed, the large or the usual. */
    readonly tone?: 'heading' | 'note' | 'display' | 'centred';
    readonly inlines: readonly Inline[];
}

/** Words of the tool, or an author's on one line: no Markdown is read in them. */
export function words(text: string): Run {
    return { kind: 'text', text: inertLine(text) };
}

export function strong(text: string): Run {
    return { kind: 'text', text: inertLine(text), strong: true };
}

export function emphasis(text: string): Inline {
    return { kind: 'text', text: inertLine(text), emphasis: true };
}

export function hole(text: string): Inline {
    return { kind: 'hole', text };
}

export function paragraph(...inlines: readonly Inline[]): Paragraph {
    return { level: 0, inlines };
}

export function heading(...inlines: readonly Inline[]): Paragraph {
    return { level: 0, tone: 'heading', inlines };
}

export function note(...inlines: readonly Inline[]): Paragraph {
    return { level: 0, tone: 'note', inlines };
}

/** In large letters in the middle of the page. */
export function display(...inlines: readonly Inline[]): Paragraph {
    return { level: 0, tone: 'display', inlines };
}

export function centred(...inlines: readonly Inline[]): Paragraph {
    return { level: 0, tone: 'centred', inlines };
}

/** To be ticked by hand: « ☐ », which stands for so many words. */
export function box(label: string): Inline {
    return { kind: 'mark', text: '☐', label };
}

/** To be filled in by hand, about so many letters wide. */
export function blank(letters = 30): Run {
    return { kind: 'text', text: '.'.repeat(letters) };
}

const toAuthors = new WeakSet<Paragraph>();

/** A paragraph for whoever writes the référentiel: documents that leave the house don't hold it. */
export function toAuthor(one: Paragraph): Paragraph {
    toAuthors.add(one);
    return one;
}

/** Whether it is for whoever writes: a hole, a doubt, that something isn't told. */
export function isToAuthor(one: Paragraph): boolean {
    return toAuthors.has(one) || one.inlines.some(({ kind }) => kind === 'hole');
}

/** That something isn't told, where it would stand. */
export function untold(text = 'Non renseigné.'): Paragraph {
    return toAuthor(note(words(text)));
}

export function item(...inlines: readonly Inline[]): Paragraph {
    return { level: 1, marker: '-', inlines };
}

/** A paragraph as an item of a list; what is an item already goes a level down. */
export function asItem(one: Paragraph): Paragraph {
    return one.level === 0 ? item(...one.inlines) : deeper(one);
}

/** The same a level down. */
export function deeper(one: Paragraph): Paragraph {
    return { ...one, level: one.level + 1 };
}

const paragraphsOf = Text.once((text): readonly Paragraph[] => parseRichText(text.value));

/** An author's text, with its small Markdown. Most texts stand in several tables: each is read once. */
export function rich(text: Text | undefined): readonly Paragraph[] {
    return text ? paragraphsOf(text) : [];
}

/** A text on one line, without its Markdown: for names and titles. */
export function oneLine(text: Text | undefined): string {
    return inertLine(plain(rich(text)));
}

/** `before` and the text in one paragraph, or before it where the text begins with a list. */
export function prefixed(before: readonly Inline[], text: readonly Paragraph[]): Paragraph[] {
    const [first, ...others] = text;
    if (before.length === 0) return [...text];
    if (!first) return [paragraph(...before)];
    if (first.level > 0) return [paragraph(...before), ...text];
    return [{ ...first, inlines: [...before, words(' '), ...first.inlines] }, ...others];
}

/** Inlines with « , » between them, and « et » before the last. */
export function enumeration(parts: readonly (readonly Inline[])[]): Inline[] {
    return parts.flatMap((part, index) => {
        if (index === 0) return part;
        return [space(index === parts.length - 1 ? ' et ' : ', '), ...part];
    });
}

/** A blank or other separator, kept as it is. */
export function space(text = ' '): Run {
    return { kind: 'text', text };
}
