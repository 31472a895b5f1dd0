// Styles from a Word document of the author's: only its styles and theme are read.
import { TemplateError } from '../format.ts';
import { elementsIn, mapElements, type PartElement, partIn, readPart, textIn, writePart } from './docx-part.ts';
import { ownStyles, ownStylesIn, STYLES, type StyleUse, WORD } from './docx-styles.ts';
import { XML_START } from './zip.ts';

const STYLES_PART = 'word/styles.xml';
const THEME_PART = 'word/theme/theme1.xml';

export interface Styles {
    /** word/styles.xml. */
    readonly text: string;
    /** word/theme/theme1.xml, to which a template's styles refer. */
    readonly theme?: string;
    /** Where the tabs of a footer stand, in twentieths of a point. */
    readonly footerTabs: readonly number[];
    /** The id that a style has in it. */
    readonly idOf: (use: StyleUse) => string;
}

/** A template serves many documents: its styles, by the colour of those that it lacks. */
const known = new WeakMap<Uint8Array, Map<string | undefined, Styles>>();

/** The styles of a template, with our own in the house's colour where it lacks them. Fails with a `TemplateError`. */
export function stylesOf(template: Uint8Array | undefined, colour?: string): Styles {
    if (!template) return { text: ownStyles(colour), footerTabs: [], idOf: (use) => STYLES[use] };
    const byColour = known.get(template) ?? new Map<string | undefined, Styles>();
    known.set(template, byColour);
    const styles = byColour.get(colour) ?? stylesFrom(template, colour);
    byColour.set(colour, styles);
    return styles;
}

function stylesFrom(template: Uint8Array, colour: string | undefined): Styles {
    const root = partOf(template, STYLES_PART);
    if (root?.name !== 'w:styles' || root.attributes['xmlns:w'] !== WORD) throw new TemplateError('no Word document');
    const own = ownStylesIn(colour).map(readPart);
    const theirs = new Map(stylesIn(root).map((style) => [nameOf(style), idIn(style)]));
    const ids = new Map(own.map((style) => [idIn(style), theirs.get(nameOf(style)) ?? idIn(style)]));
    const taken = new Set(theirs.values());
    const added = own
        .filter((style) => !theirs.has(nameOf(style)) && !taken.has(idIn(style)))
        .map((style) => basedOn(style, ids));
    const kept = mapElements(root, (element) => (element.name === 'w:numPr' ? undefined : inFrench(element)));
    const theme = partOf(template, THEME_PART);
    return {
        text: XML_START + writePart({ ...kept, children: [...kept.children, ...added] }),
        // A theme with pictures refers to files that aren't taken over.
        ...(theme && !refersElsewhere(theme) ? { theme: XML_START + writePart(theme) } : {}),
        footerTabs: [...new Set(tabsOf(theirs.get('footer'), stylesIn(root)))],
        idOf: (use) => ids.get(STYLES[use]) ?? STYLES[use],
    };
}

function partOf(template: Uint8Array, path: string): PartElement | undefined {
    const bytes = partIn(template, path);
    return bytes && readPart(textIn(bytes));
}

function stylesIn(root: PartElement): PartElement[] {
    return elementsIn(root).filter(({ name }) => name === 'w:style');
}

/** A style's own, and those of what it is based on. */
function tabsOf(id: string | undefined, styles: readonly PartElement[]): number[] {
    const index = styles.findIndex((style) => idIn(style) === id);
    const style = styles[index];
    if (id === undefined || !style) return [];
    const inner = elementsIn(style);
    const base = inner.find(({ name }) => name === 'w:basedOn')?.attributes['w:val'];
    const own = ['w:pPr', 'w:tabs'].reduce(
        (found, part) => found.filter(({ name }) => name === part).flatMap(elementsIn),
        inner,
    );
    const positions = own.map(({ attributes }) => Number(attributes['w:pos'])).filter(Number.isInteger);
    return [...positions, ...tabsOf(base, styles.toSpliced(index, 1))];
}

function nameOf(style: PartElement): string {
    const named = elementsIn(style).find(({ name }) => name === 'w:name');
    return (named?.attributes['w:val'] ?? '').toLowerCase();
}

function idIn({ attributes }: PartElement): string {
    return attributes['w:styleId'] ?? '';
}

/** A style of ours among a template's: based on what its styles are called, and the default of nothing. */
function basedOn(style: PartElement, ids: ReadonlyMap<string, string>): PartElement {
    const { 'w:default': _, ...attributes } = style.attributes;
    return mapElements({ ...style, attributes }, (element) => {
        const { 'w:val': base = '' } = element.attributes;
        return element.name === 'w:basedOn' ? { ...element, attributes: { 'w:val': ids.get(base) ?? base } } : element;
    });
}

/** The texts are French whatever the template's language. */
function inFrench(element: PartElement): PartElement {
    if (element.name !== 'w:docDefaults') return element;
    return mapElements(element, (inner) =>
        inner.name === 'w:lang' ? { ...inner, attributes: { 'w:val': 'fr-FR' } } : inner,
    );
}

function refersElsewhere(element: PartElement): boolean {
    return (
        'r:embed' in element.attributes || 'r:link' in element.attributes || elementsIn(element).some(refersElsewhere)
    );
}
