import type { Text } from '../model/index.ts';

/** An author's text in a hover: its small Markdown holds, markup doesn't. */
export function prose(text: Text | undefined): string {
    return escapeMarkup(text?.value ?? '');
}

/** The same on one line, nothing of it meaning anything. */
export function plain(text: Text | string | undefined): string {
    const value = typeof text === 'string' ? text : (text?.value ?? '');
    return escapeMarkup(value.replace(/\s+/g, ' ').trim()).replace(/[*_`[\]|\\#~]/g, '\\$&');
}

function escapeMarkup(text: string): string {
    return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
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
