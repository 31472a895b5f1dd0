import { inertLine } from '../model/inert.ts';
import type { Text } from '../model/index.ts';
import { rich } from '../published/content.ts';
import { flow } from '../tables/writers/markdown.ts';
import { escapeLineStart, escapeMarkdown } from '../tables/writers/markup.ts';

/** An author's text: its paragraphs, lists, emphasis and safe links, and nothing else that a client could act on. */
export function prose(text: Text | undefined): string {
    return flow(rich(text));
}

/** The same on one line, nothing of it meaning anything. */
export function plain(text: Text | string | undefined): string {
    const value = typeof text === 'string' ? text : (text?.value ?? '');
    return escapeLineStart(escapeMarkdown(inertLine(value).replace(/\s+/g, ' ').trim()));
}

export function bold(text: string): string {
    return `**${text}**`;
}

/** Paragraphs, the empty ones left out. */
export function paragraphs(...parts: readonly (string | false | undefined)[]): string {
    return parts.filter(Boolean).join('\n\n');
}

export function bullets(items: readonly string[], most = 40): string {
    const shown = items.slice(0, most).map((item) => `- ${item}`);
    if (items.length > most) shown.push(`- … (+ ${items.length - most})`);
    return shown.join('\n');
}
