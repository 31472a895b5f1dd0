// On which page the places of a PDF stand, as a browser of Chromium's family writes it: objects as plain text.

/** The page, from 1, of each place to which a link of the document leads, by its id in the page. */
export function pagesOfPlaces(pdf: string): ReadonlyMap<string, number> {
    const { 1: catalog = '' } = /<<(\/Type \/Catalog\b[^]*?)>>\s*endobj/.exec(pdf) ?? [];
    const places = objectOf(pdf, /\/Dests (\d+) 0 R/.exec(catalog)?.[1]);
    const pages = leaves(kidsOf(pdf), /\/Pages (\d+) 0 R/.exec(catalog)?.[1] ?? '');
    const found = places.matchAll(/\/([^\s/[\]<>()]+)\s*\[(\d+) 0 R/g);
    return new Map(Array.from(found, ([, name = '', page = '']) => [nameOf(name), pages.indexOf(page) + 1]));
}

/** Marks the entries of a page's contents with their pages, which its style prints: a function for the browser. */
export function markContents(pages: ReadonlyMap<string, number>): string {
    return `((pages) => {
        for (const link of document.querySelectorAll('nav a[href^="#"]')) {
            const page = pages[decodeURIComponent(link.hash.slice(1))];
            if (page) link.dataset.page = page;
        }
    })(${JSON.stringify(Object.fromEntries(pages))})`;
}

function objectOf(pdf: string, number = ''): string {
    const start = pdf.indexOf(`\n${number} 0 obj`);
    return number === '' || start < 0 ? '' : pdf.slice(start, pdf.indexOf('endobj', start));
}

/** The pages of a long document hang below one another in a tree. */
function kidsOf(pdf: string): ReadonlyMap<string, readonly string[]> {
    const nodes = pdf.matchAll(/\n(\d+) 0 obj\s*<<\/Type \/Pages\b[^>]*?\/Kids \[([^\]]*)\]/g);
    return new Map(
        Array.from(nodes, ([, number = '', kids = '']) => [
            number,
            Array.from(kids.matchAll(/(?<!\d)(\d+) 0 R/g), ([, kid = '']) => kid),
        ]),
    );
}

function leaves(kids: ReadonlyMap<string, readonly string[]>, node: string): string[] {
    return kids.get(node)?.flatMap((kid) => leaves(kids, kid)) ?? [node];
}

/** A name as PDF writes it: what isn't a plain letter by its bytes. */
function nameOf(written: string): string {
    const bytes = written.replace(/#([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
    return Buffer.from(bytes, 'latin1').toString('utf8');
}
