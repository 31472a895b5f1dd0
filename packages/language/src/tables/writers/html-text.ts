import type { Inline, Paragraph } from '../table.ts';
import { escapeMarkup as escape } from './markup.ts';

/** Writes paragraphs and nested lists; `known` are the anchors that the page has. */
export class HtmlText {
    private readonly known: ReadonlySet<string>;

    constructor(known: ReadonlySet<string>) {
        this.known = known;
    }

    /** `opensLeft`: the texts of codes open to the left, so that at the right of a page they stay in sight. */
    flow(paragraphs: readonly Paragraph[], opensLeft = false): string {
        const out: string[] = [];
        const open: ('ul' | 'ol')[] = [];
        const close = (level: number): void => {
            while (open.length > level) out.push(`</li></${open.pop()}>`);
        };
        for (const paragraph of paragraphs) {
            const { level, marker } = paragraph;
            const content = paragraph.inlines.map((inline) => this.inline(inline, opensLeft)).join('');
            if (marker === undefined) {
                close(level);
                out.push(`<p${paragraph.tone ? ` class="${paragraph.tone}"` : ''}>${content}</p>`);
                continue;
            }
            close(level);
            const list = marker === '-' ? 'ul' : 'ol';
            if (open.length === level && open.at(-1) !== list) close(level - 1);
            if (open.length === level) out.push(`</li>${itemStart(marker)}`);
            // A text may begin two levels deep: each level needs its list.
            while (open.length < level) {
                out.push(`<${list}>${itemStart(marker)}`);
                open.push(list);
            }
            out.push(content);
        }
        close(0);
        return out.join('');
    }

    private inline(inline: Inline, opensLeft: boolean): string {
        switch (inline.kind) {
            case 'text':
                return styled(escape(inline.text), inline);
            case 'link': {
                const content = inline.content.map((one) => this.inline(one, opensLeft)).join('');
                return `<a href="${escape(inline.href)}" rel="noreferrer">${content}</a>`;
            }
            case 'code':
                return this.code(inline, opensLeft);
            case 'hole':
                return `<strong class="hole"><span aria-hidden="true">⚠ </span>${escape(inline.text)}</strong>`;
            case 'mark':
                return `<span role="img" aria-label="${escape(inline.label)}">${escape(inline.text)}</span>`;
            default:
                return String(inline.value);
        }
    }

    /** A code leads to what it names, and shows its text on hover and focus. */
    private code({ text, target, tip }: Extract<Inline, { kind: 'code' }>, opensLeft: boolean): string {
        const hover = tip ? `<span class="tip${opensLeft ? ' left' : ''}">${escape(tip)}</span>` : '';
        const leads = target !== undefined && this.known.has(target);
        if (leads) return `<a class="code" href="#${anchorId(target)}">${escape(text)}${hover}</a>`;
        return `<span class="code"${hover ? ' tabindex="0"' : ''}>${escape(text)}${hover}</span>`;
    }
}

/** An item's id in the page. */
export function anchorId(anchor: string): string {
    return `i-${anchor}`;
}

function itemStart(marker: '-' | number): string {
    return marker === '-' ? '<li>' : `<li value="${marker}">`;
}

function styled(text: string, { strong, emphasis }: { strong?: true; emphasis?: true }): string {
    const inner = emphasis ? `<em>${text}</em>` : text;
    return strong ? `<strong>${inner}</strong>` : inner;
}
