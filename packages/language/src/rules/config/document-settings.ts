// What a configuration says of the documents that leave the house: how they look, and what stands on their covers.
import type { Message } from '../../model/message.ts';
import type { PlacedMember, PlacedValue } from './json-places.ts';

export interface DocumentSettings {
    /** A PNG or JPEG picture, from the projet's folder on. */
    readonly logo?: string;
    /** « #1F3864 »: of titles, and of the frames of parchemins. */
    readonly colour?: string;
    /** A Word document whose styles and header are taken, from the projet's folder on. */
    readonly template?: string;
    /** What stands at the foot of covers. */
    readonly mentions?: readonly string[];
}

export const DOCUMENT_SETTINGS = ['logo', 'colour', 'template', 'mentions'] as const;

type Tell = (at: { readonly start: number; readonly end: number }, message: Message) => void;

/** The settings that hold; of the others is told what is wrong. */
export function documentSettings(members: readonly PlacedMember[], tell: Tell): DocumentSettings {
    const settings: { -readonly [name in keyof DocumentSettings]: DocumentSettings[name] } = {};
    for (const { name, value } of members) {
        if (name === 'logo') settings.logo = pathIn(value, ['.png', '.jpg', '.jpeg'], tell);
        else if (name === 'template') settings.template = pathIn(value, ['.docx'], tell);
        else if (name === 'colour') settings.colour = colourIn(value, tell);
        else if (name === 'mentions') settings.mentions = mentionsIn(value, tell);
    }
    return settings;
}

/** A path that leads nowhere but into the folder of the configuration. */
function pathIn(value: PlacedValue, endings: readonly string[], tell: Tell): string | undefined {
    const text = textIn(value, tell);
    if (text === undefined) return undefined;
    const isInside = /^[^/\\:][^\\:]*$/.test(text) && !text.split('/').includes('..');
    if (isInside && endings.some((ending) => text.toLowerCase().endsWith(ending))) return text;
    const known = endings.join(', ');
    tell(value, {
        fr: `On attend ici le chemin d’un fichier (${known}) de ce dossier ou de ceux qu’il contient, avec des « / ».`,
        en: `Here the path of a file (${known}) is expected, in this folder or those that it holds, with “/”.`,
    });
    return undefined;
}

function colourIn(value: PlacedValue, tell: Tell): string | undefined {
    const text = textIn(value, tell);
    if (text === undefined) return undefined;
    if (!/^#[0-9a-f]{6}$/i.test(text)) {
        tell(value, {
            fr: 'On attend ici une couleur comme « #1F3864 ».',
            en: 'Here a colour such as “#1F3864” is expected.',
        });
        return undefined;
    }
    if (contrastWithWhite(text) >= READABLE) return text.toUpperCase();
    tell(value, {
        fr: 'Cette couleur est trop claire pour des titres sur du papier : il n’en est pas tenu compte.',
        en: 'This colour is too light for titles on paper: it is not heeded.',
    });
    return undefined;
}

/** The least contrast of text (WCAG 2.2, 1.4.3). */
const READABLE = 4.5;

function contrastWithWhite(colour: string): number {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
        const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}

function mentionsIn(value: PlacedValue, tell: Tell): readonly string[] | undefined {
    if (value.kind === 'array')
        return value.elements.flatMap((element) => {
            const text = textIn(element, tell)?.trim();
            return text ? [text] : [];
        });
    tell(value, { fr: 'On attend ici une liste : [ … ].', en: 'Here a list is expected: [ … ].' });
    return undefined;
}

function textIn(value: PlacedValue, tell: Tell): string | undefined {
    if (value.kind === 'scalar' && typeof value.value === 'string') return value.value;
    tell(value, { fr: 'On attend ici un texte.', en: 'Here a text is expected.' });
    return undefined;
}
