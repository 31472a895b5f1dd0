// The texts of a fragment were escaped by the server. This is the second door: what is not of the closed list of
// elements and attributes that fragments are made of doesn't get into the page, whatever the server says.

const CELL = ['class', 'colspan', 'data-source', 'rowspan', 'scope'];

const ALLOWED: Readonly<Record<string, readonly string[]>> = {
    a: ['class', 'href', 'rel'],
    caption: [],
    col: ['class'],
    colgroup: [],
    div: ['aria-label', 'class', 'data-source', 'role', 'tabindex'],
    em: [],
    h2: ['id'],
    h3: ['data-source'],
    li: ['value'],
    ol: [],
    p: ['class'],
    section: ['aria-labelledby'],
    span: ['aria-hidden', 'aria-label', 'class', 'data-source', 'id', 'role', 'tabindex', 'title'],
    strong: ['class'],
    table: [],
    tbody: [],
    td: CELL,
    th: CELL,
    thead: [],
    tr: ['class'],
    ul: [],
};

const VALUES: Readonly<Record<string, RegExp>> = {
    href: /^(#i-|https?:\/\/|mailto:)/,
    id: /^[it]-/,
    'aria-labelledby': /^t-/,
};

/** A fragment's markup as nodes, each made anew; of a stranger only its text is left. */
export function sanitize(html: string): DocumentFragment {
    const clean = document.createDocumentFragment();
    copy(new DOMParser().parseFromString(html, 'text/html').body, clean);
    return clean;
}

function copy(from: Node, into: Node): void {
    for (const node of from.childNodes) {
        if (node instanceof Text) into.appendChild(document.createTextNode(node.data));
        else if (node instanceof Element) copy(node, allowed(node, into));
    }
}

/** Where the children of an element go: into its like, or, if it is a stranger, where it stood. */
function allowed(element: Element, parent: Node): Node {
    const names = ALLOWED[element.localName];
    if (!names || element.namespaceURI !== 'http://www.w3.org/1999/xhtml') return parent;
    const like = document.createElement(element.localName);
    for (const { name, value } of element.attributes) {
        if (names.includes(name) && (VALUES[name]?.test(value) ?? true)) like.setAttribute(name, value);
    }
    return parent.appendChild(like);
}
