// Styles from a Word document of the author's: only its styles and theme are read, nothing else is taken over.
import { unzipSync } from 'fflate';
import { TemplateError } from '../format.ts';
import { OWN_STYLES, ownStyles, STYLES, type StyleUse } from './docx-styles.ts';

const LARGEST = 8 * 1024 * 1024;

export interface Styles {
    /** word/styles.xml. */
    readonly text: string;
    /** word/theme/theme1.xml, to which a template's styles refer. */
    readonly theme?: string;
    /** The id that a style has in it. */
    readonly idOf: (use: StyleUse) => string;
}

export function stylesOf(template: Uint8Array | undefined): Styles {
    if (!template) return { text: ownStyles(), idOf: (use) => STYLES[use] };
    const { styles, theme } = readTemplate(template);
    const known = new Map(elementsOf(styles, 'w:style').map((style) => [nameOf(style), idIn(style)]));
    const ids = new Map(OWN_STYLES.map((style) => [idIn(style), known.get(nameOf(style)) ?? idIn(style)]));
    const taken = new Set(known.values());
    const missing = OWN_STYLES.filter((style) => !known.has(nameOf(style)) && !taken.has(idIn(style)));
    const added = missing.map((style) =>
        style
            .replace(/ w:default="1"/, '')
            .replace(/<w:basedOn w:val="([^"]*)"/, (_, id: string) => `<w:basedOn w:val="${ids.get(id) ?? id}"`),
    );
    return {
        text: inFrench(without(styles, elementsOf(styles, 'w:numPr'))).replace(
            /<\/w:styles>\s*$/,
            () => `${added.join('')}</w:styles>`,
        ),
        ...(theme === undefined ? {} : { theme }),
        idOf: (use) => ids.get(STYLES[use]) ?? STYLES[use],
    };
}

function readTemplate(template: Uint8Array): { styles: string; theme?: string } {
    const wanted = ['word/styles.xml', 'word/theme/theme1.xml'];
    let files: Record<string, Uint8Array>;
    try {
        files = unzipSync(template, {
            filter: ({ name, originalSize }) => wanted.includes(name) && originalSize <= LARGEST,
        });
    } catch {
        throw new TemplateError('Le modèle n’est pas un document Word (.docx).');
    }
    const [styles, theme] = wanted.map((name) => files[name] && new TextDecoder().decode(files[name]));
    if (styles === undefined || !/<w:styles\b/.test(styles) || styles.includes('<!DOCTYPE'))
        throw new TemplateError('Le modèle n’est pas un document Word (.docx) : ses styles sont introuvables.');
    // A theme with pictures refers to files that aren't taken over.
    return theme === undefined || /r:(?:embed|link)=|<!DOCTYPE/.test(theme) ? { styles } : { styles, theme };
}

/** The elements of a name, from each opening tag to the closing one that comes next. */
function elementsOf(xml: string, name: string): string[] {
    const found: string[] = [];
    const opening = new RegExp(`<${name}[\\s>]`, 'g');
    for (let tag = opening.exec(xml); tag; tag = opening.exec(xml)) {
        const end = xml.indexOf(`</${name}>`, tag.index);
        if (end < 0) break;
        opening.lastIndex = end + name.length + 3;
        found.push(xml.slice(tag.index, opening.lastIndex));
    }
    return found;
}

/** A text without some of its stretches, which follow one another in it. */
function without(text: string, stretches: readonly string[]): string {
    const kept: string[] = [];
    let offset = 0;
    for (const stretch of stretches) {
        const at = text.indexOf(stretch, offset);
        kept.push(text.slice(offset, at));
        offset = at + stretch.length;
    }
    return kept.concat(text.slice(offset)).join('');
}

function nameOf(style: string): string {
    return (/<w:name\s+w:val="([^"]*)"/.exec(style)?.[1] ?? '').toLowerCase();
}

function idIn(style: string): string {
    return /\bw:styleId="([^"]*)"/.exec(style)?.[1] ?? '';
}

/** The texts are French whatever the template's language. */
function inFrench(styles: string): string {
    const defaults = elementsOf(styles, 'w:docDefaults')[0] ?? '';
    if (!/<w:lang\b/.test(defaults)) return styles;
    return styles.replace(defaults, () => defaults.replace(/<w:lang\b[^<>]*\/>/, '<w:lang w:val="fr-FR"/>'));
}
