/**
 * Text as Markdown holds it: every sign that Markdown or HTML could read as markup, and what makes a bare address a link.
 * Only what its author writes as a link, and is safe, is one.
 */
export function escapeMarkdown(text: string): string {
    if (!MARKDOWN.test(text)) return text;
    return text
        .replace(/[\\`*_[\]<|~$!@]/g, '\\$&')
        .replace(/&(?=#?\w+;)/g, '&amp;')
        .replace(/:(?=\/\/)|(?<=(?<![a-z0-9])www)\./gi, '\\$&')
        .replace(/[\n\t]/g, ' ');
}

/** The same of text at the start of a line: what would make a list, a heading, a quotation or a rule. */
export function escapeLineStart(text: string): string {
    return text.replace(/^(\s*)([-+=#>])/, '$1\\$2').replace(/^(\s*\d+)([.)])/, '$1\\$2');
}

/** What something is done about: most texts have nothing of it. */
const MARKDOWN = /[\\`*_[\]<|~$!@&:\n\t]|www\./i;
const MARKUP = /[&<>"']/;

/** Text as XML and HTML hold it, in an element or between quotes. */
export function escapeMarkup(text: string): string {
    if (!MARKUP.test(text)) return text;
    return text
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replaceAll('"', '&quot;')
        .replaceAll("'", '&#39;');
}
