/** What a name means to the script: kept as `data-*`. */
const DATA = new Set(['key', 'item', 'competency', 'assessment', 'letter', 'grid', 'from']);

/** An element with attributes and children; a text is never markup. */
export function element<K extends keyof HTMLElementTagNameMap>(
    name: K,
    attributes: Readonly<Record<string, string | number>>,
    children: readonly (Node | string)[],
): HTMLElementTagNameMap[K] {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) {
        made.setAttribute(DATA.has(key) ? `data-${key}` : key, String(value).trim());
    }
    made.append(...children);
    return made;
}

/** For who doesn't see the mark. */
export function hidden(text: string): HTMLElement {
    return element('span', { class: 'hidden' }, [text]);
}
