import type { Cover } from '../format.ts';
import { escapeMarkup as escape } from './markup.ts';

export function coverOf({ kind, title, facts, isDraft }: Cover): string[] {
    return [
        ...(isDraft ? ['<p class="draft" role="note">PROJET</p>'] : []),
        '<header class="cover">',
        `<p class="kind">${escape(kind)}</p>`,
        `<h1>${escape(title)}</h1>`,
        `<dl>${facts.map(([label, value]) => `<div><dt>${escape(label)}</dt><dd>${escape(value)}</dd></div>`).join('')}</dl>`,
        '</header>',
    ];
}

/** In print the cover is a page, the contents another, and « PROJET » stands on each. */
export function coverStyle({ orientation }: Cover): string {
    return `
.cover .kind { font-size: 1.2rem; }
.cover dl { margin: 1.5rem 0; }
.cover dl > div { display: flex; flex-wrap: wrap; gap: 0 .5rem; }
.cover dt { font-weight: 600; }
.cover dt::after { content: "\\a0:"; }
.cover dd { margin: 0; }
.draft { color: var(--hole); font-weight: 700; letter-spacing: .2em; }
@page { size: A4 ${orientation}; }
@media print {
  .cover { break-after: page; padding-top: 50mm; }
  .draft { position: fixed; top: 0; right: 0; margin: 0; }
}
`;
}
