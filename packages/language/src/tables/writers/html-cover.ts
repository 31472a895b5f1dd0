import { inertLine } from '../../model/inert.ts';
import type { Cover, Livery, Paper } from '../format.ts';
import type { Picture } from '../picture.ts';
import { escapeMarkup as escape } from './markup.ts';

/** What opens a document: its cover; over a form, on the screen alone, what it is. */
export function openingOf({ kind, isDraft, cover, livery = {} }: Paper, title: string): string[] {
    return [
        ...(isDraft ? ['<p class="draft" role="note">PROJET</p>'] : []),
        ...(cover
            ? coverOf(kind, cover, livery)
            : ['<header>', `<h1>${escape(kind)}</h1>`, `<p>${escape(title)}</p>`, '</header>']),
    ];
}

function coverOf(kind: string, { title, facts }: Cover, { logo, mentions = [] }: Livery): string[] {
    return [
        '<header class="cover">',
        ...(logo ? [logoOf(logo)] : []),
        `<p class="kind">${escape(kind)}</p>`,
        `<h1>${escape(title)}</h1>`,
        `<dl>${facts.map(([label, value]) => `<div><dt>${escape(label)}</dt><dd>${escape(value)}</dd></div>`).join('')}</dl>`,
        ...mentions.map((mention) => `<p class="note">${escape(inertLine(mention))}</p>`),
        '</header>',
    ];
}

/** The certificateur's logo; its name stands in words beside it. */
export function logoOf({ type, bytes }: Picture): string {
    const letters = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
    return `<img class="logo" alt="" src="data:image/${type};base64,${btoa(letters)}">`;
}

/** In print the cover and the contents are a page, and « PROJET » stands on each; each table of a form is a sheet. */
export function paperStyle({ orientation, livery }: Paper): string {
    return `
:root { --house: ${livery?.colour ?? 'currentColor'}; }
@media print, (prefers-color-scheme: light) {
  h1, h2, h3, p.display { color: var(--house); }
}
.logo { display: block; max-width: 50mm; max-height: 25mm; margin-bottom: 1rem; }
.framed .text { max-width: none; }
.framed .logo { display: block; margin: 0 auto 4mm; }
.cover .kind { font-size: 1.2rem; }
.cover dl { margin: 1.5rem 0; }
.cover dl > div { display: flex; flex-wrap: wrap; gap: 0 .5rem; }
.cover dt { font-weight: 600; }
.cover dt::after { content: "\\a0:"; }
.cover dd { margin: 0; }
.draft { color: var(--hole); font-weight: 700; letter-spacing: .2em; }
@page { size: A4 ${orientation}; }
@media print {
  .cover { padding-top: 25mm; }
  .cover .kind { font-size: 14pt; }
  .cover + nav { margin-top: 12mm; }
  .draft { position: fixed; top: 0; right: 0; margin: 0; letter-spacing: 0; }
  .form > header, .form > nav { display: none; }
  .form section:first-child { break-before: auto; }
  .framed h2 { display: none; }
  .framed section { display: flex; flex-direction: column; justify-content: center; height: 176mm; border: 3pt double var(--house); padding: 5mm 15mm; }
  .framed p.centred { font-size: 13pt; line-height: 1.3; margin: 3.5mm 0; }
  .framed p.display { font-size: 24pt; margin: 5mm 0; }
}
`;
}
