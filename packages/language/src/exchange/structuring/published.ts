// A published text as the Markdown of a text that reads as it was: its blanks stand for paragraphs and items.
import { literalParagraph } from '../markdown-runs.ts';
import { segmentsOf } from './segments.ts';

/** The Markdown of a whole rubric; empty where it says nothing. */
export function publishedText(text: string): string {
    return markdownOf(segmentsOf(text).map((segment) => segment.text));
}

const ITEM = /^-\s+(?=\S)/;

/** Paragraphs as Markdown; those that begin with a dash are items of a list. */
export function markdownOf(paragraphs: readonly string[]): string {
    return paragraphs
        .map((text, rank) => {
            const isItem = ITEM.test(text);
            const written = isItem ? `- ${literalParagraph(text.replace(ITEM, ''))}` : literalParagraph(text);
            const isNext = isItem && ITEM.test(paragraphs[rank - 1] ?? '');
            return rank === 0 ? written : `${isNext ? '\n' : '\n\n'}${written}`;
        })
        .join('');
}
