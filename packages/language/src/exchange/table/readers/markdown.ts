import MarkdownIt from 'markdown-it';
import type { TabularDocument } from '../document.ts';
import { readHtml } from './html.ts';

/** Its own HTML is only read, never shown: `<br>` parts the lines of a cell. */
export function readMarkdown(text: string): TabularDocument {
    return readHtml(new MarkdownIt({ html: true, breaks: false }).render(text));
}
