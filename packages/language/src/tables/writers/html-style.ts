/** The one style sheet of the page: readable in light and dark, at any zoom, and in print. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --text: #1b1b1f; --paper: #ffffff; --soft: #f1f3f7; --line: #9aa3b2; --note: #4a5160; --link: #0b4f9e;
  --section: #dde5f2; --hole: #9c1c00; --hole-paper: #fdecea; --tip: #1b1b1f; --tip-text: #ffffff;
}
@media (prefers-color-scheme: dark) {
  :root {
    --text: #e6e7ea; --paper: #16181d; --soft: #20242c; --line: #6b7484; --note: #b4bac6; --link: #8fbcff;
    --section: #2a3446; --hole: #ffb4a2; --hole-paper: #45150d; --tip: #e6e7ea; --tip-text: #16181d;
  }
}
* { box-sizing: border-box; }
html { scroll-padding-top: 1rem; }
body { margin: 0 auto; padding: 1rem 1.5rem 3rem; max-width: 100rem; color: var(--text); background: var(--paper);
  font: 1.0625rem/1.4 "Carlito", Calibri, "Segoe UI", Roboto, "Liberation Sans", Arial, sans-serif; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: .5rem 0; }
h2 { font-size: 1.3rem; line-height: 1.3; margin: 2.5rem 0 .75rem; border-bottom: 2px solid var(--line); }
h3 { font-size: 1.05rem; line-height: 1.35; margin: 1.5rem 0 .5rem; }
header p { margin: 0; color: var(--note); }
a { color: var(--link); }
a:focus-visible, .code:focus-visible, .wide:focus-visible { outline: 3px solid var(--link); outline-offset: 1px; }
.skip { position: absolute; left: -100rem; background: var(--paper); padding: .5rem; }
.skip:focus { left: .5rem; top: .5rem; z-index: 3; }
p.back { text-align: right; font-size: .85rem; }
nav ol { margin: 0; padding-left: 1.75rem; }
nav ol ol { columns: 22rem; column-gap: 2.5rem; overflow-wrap: break-word; font-size: .9rem; margin-bottom: .5rem; }
table { width: 100%; border-collapse: collapse; margin: .5rem 0 1rem; font-size: .9rem; }
caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
th, td { border: 1px solid var(--line); padding: .4rem .5rem; text-align: left; vertical-align: top;
  overflow-wrap: break-word; hyphens: auto; }
th { font-weight: 400; }
thead th { background: var(--soft); text-align: center; vertical-align: middle; }
tr.section > th { background: var(--section); }
tr.total > *, tr.lead > :not([rowspan]) { background: var(--soft); }
.center { text-align: center; }
.end { text-align: right; font-variant-numeric: tabular-nums; }
p { margin: 0 0 .35rem; }
p:last-child { margin-bottom: 0; }
p.note { color: var(--note); font-size: .92em; font-style: italic; }
p.display { font-size: 1.9rem; line-height: 1.25; font-weight: 700; text-align: center; margin: 1.2rem 0; }
p.centred { text-align: center; margin: .5rem 0; }
p + p.heading, :is(ul, ol) + p.heading { margin-top: .6rem; }
ul, ol { margin: 0 0 .35rem; padding-left: 1.4em; }
.text { max-width: 75ch; overflow-wrap: break-word; }
.hole { color: var(--hole); background: var(--hole-paper); padding: 0 .25em; }
.code { position: relative; white-space: nowrap; }
.anchor { scroll-margin-top: 2rem; }
.anchor:target { outline: 3px solid var(--link); outline-offset: 3px; padding: 0 .15em; }
.tip { display: none; position: absolute; z-index: 2; left: 0; top: 100%; width: max-content; max-width: min(28rem, 60vw);
  padding: .45rem .6rem; border-radius: .3rem; background: var(--tip); color: var(--tip-text);
  font-size: .9rem; font-style: normal; font-weight: 400; line-height: 1.4; text-align: left; white-space: normal; }
.tip.left { left: auto; right: 0; }
.code:hover > .tip, .code:focus > .tip { display: block; }
@media screen and (max-width: 48rem) {
  body { padding: .75rem .75rem 2rem; }
  th, td { padding: .25rem .3rem; }
  table { font-size: .82rem; }
  .code { white-space: normal; }
  .wide { overflow-x: auto; }
  .tip, .tip.left { position: fixed; inset: auto .5rem .5rem; width: auto; max-width: none; }
}
@media screen and (min-width: 60rem) {
  thead { position: sticky; top: 0; z-index: 1; box-shadow: 0 1px 0 var(--line); }
  .anchor, tr { scroll-margin-top: 6rem; }
}
@page { size: A4 landscape; margin: 14mm 12mm 16mm; @bottom-right { content: "Page " counter(page) " sur " counter(pages); font: 8pt "Carlito", sans-serif; color: #595959; } }
@media print {
  :root { color-scheme: light; --text: #000; --paper: #fff; --soft: #eef0f4; --line: #777; --note: #333; --link: #000;
    --section: #dde5f2; --hole: #9c1c00; --hole-paper: #fff; }
  /* Otherwise a browser rounds the widths of letters, and who reads the PDF finds blanks in words. */
  body { max-width: none; padding: 0; font-size: 10pt; line-height: 1.25; text-rendering: geometricPrecision; }
  nav ol ol { columns: auto; }
  /* Who prints a PDF marks each entry with its page: there is room for it either way, so that it moves nothing. */
  nav > ol { max-width: 170mm; }
  nav a { display: flex; justify-content: space-between; align-items: flex-end; border-bottom: .5pt dotted transparent; }
  nav a::after { content: attr(data-page); min-width: 3em; text-align: right; font-variant-numeric: tabular-nums; }
  nav a[data-page] { border-color: var(--line); }
  table, nav ol ol { font-size: 9pt; line-height: 1.2; }
  th, td { padding: 1.5pt 4pt; }
  h1 { font-size: 18pt; }
  h2 { font-size: 14pt; margin: 12pt 0 6pt; border-bottom-width: 1pt; }
  h3 { font-size: 11.5pt; margin: 10pt 0 4pt; }
  section > h2 { margin-top: 0; }
  p, ul, ol { margin-bottom: 2pt; }
  .text p { margin-bottom: 4pt; }
  table { margin: 3pt 0 6pt; }
  .text { max-width: none; }
  section { break-before: page; }
  h2, h3 { break-after: avoid; }
  tr.short { break-inside: avoid; }
  tr.section, tr.lead, thead, thead tr { break-after: avoid; }
  tbody:first-of-type > tr:first-child { break-before: avoid; }
  thead { display: table-header-group; }
  p, li { orphans: 2; widows: 2; }
  a { text-decoration: none; }
  .wide { overflow: visible; }
  .skip, .back, .tip, .code:hover > .tip { display: none; }
  * { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
}
`;
