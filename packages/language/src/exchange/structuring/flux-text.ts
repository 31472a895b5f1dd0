import type { Text } from '../../model/text.ts';
import { type Inline, type Paragraph, rich } from '../../published/content.ts';
import { plainInline } from '../../published/plain.ts';

/** What parts the paragraphs and items of a text: the flux has no line break. */
const BETWEEN = '    ';

/** What stands before an item, by how deep it is: importing tells depths by different signs. */
const BULLETS = ['-', 'o', '*'];

/** Paragraphs as the flux has them: on one line, items after their bullet. */
export function fluxText(paragraphs: readonly Paragraph[]): string {
    return paragraphs
        .map(fluxParagraph)
        .filter((text) => text !== '')
        .join(BETWEEN);
}

/** A text of the author's, or several one after another. */
export function fluxTextOf(...texts: readonly (Text | undefined)[]): string {
    return fluxText(texts.flatMap(rich));
}

function fluxParagraph({ level, marker, inlines }: Paragraph): string {
    const text = inlines
        .map(published)
        .join('')
        .replace(/[ \t\n]+/g, ' ')
        .trim();
    if (text === '' || marker === undefined) return text;
    return `${marker === '-' ? (BULLETS[level - 1] ?? BULLETS.at(-1)) : `${marker}.`} ${text}`;
}

/** What is missing is for the author to see, not for a register. */
function published(inline: Inline): string {
    return inline.kind === 'hole' ? '' : plainInline(inline);
}
