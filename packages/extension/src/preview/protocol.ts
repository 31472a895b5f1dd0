import { areTexts, type Fields, fieldsOf, isText } from '../told.ts';

/** What the preview's page and the extension tell each other. */

/** What a preview shows; kept over a reload of the window. */
export interface PreviewState {
    /** A file of the référentiel. */
    readonly uri: string;
    /** One table, by its id; the whole fiche where none is told. */
    readonly table?: string;
    /** It doesn't follow the active editor. */
    readonly locked: boolean;
}

export type ToPage =
    | {
          readonly type: 'show';
          readonly title: string;
          readonly html: string;
          readonly stamp: string;
          readonly tables: readonly { readonly id: string; readonly title: string }[];
          readonly state: PreviewState;
      }
    | { readonly type: 'nothing'; readonly why: string; readonly state: PreviewState }
    /** Where the cursor of the editor is. */
    | { readonly type: 'cursor'; readonly uri: string; readonly line: number; readonly character: number };

export type FromPage =
    | { readonly type: 'ready' }
    | { readonly type: 'choose'; readonly table?: string }
    /** To the text, at a place: « uri#line,character-line,character ». */
    | { readonly type: 'open'; readonly source: string }
    /** What is highlighted now. */
    | { readonly type: 'at'; readonly source: string | undefined }
    | ({ readonly type: 'rendered' } & Rendered);

/** What can be seen after an update. */
export interface Rendered {
    readonly stamp: string;
    readonly title: string;
    readonly tables: readonly string[];
    readonly holes: readonly string[];
    readonly findings: readonly string[];
}

/** What the page told; undefined where it is nothing that it tells. */
export function readFromPage(told: unknown): FromPage | undefined {
    const fields = fieldsOf(told);
    const { type, table, source } = fields;
    const rendered = readRendered(fields);
    switch (type) {
        case 'ready':
            return { type };
        case 'choose':
            return table === undefined || isText(table) ? { type, table } : undefined;
        case 'open':
            return isText(source) ? { type, source } : undefined;
        case 'at':
            return source === undefined || isText(source) ? { type, source } : undefined;
        case 'rendered':
            return rendered && { type, ...rendered };
        default:
            return undefined;
    }
}

function readRendered({ stamp, title, tables, holes, findings }: Fields): Rendered | undefined {
    const isWhole = isText(stamp) && isText(title) && areTexts(tables) && areTexts(holes) && areTexts(findings);
    return isWhole ? { stamp, title, tables, holes, findings } : undefined;
}

/** What was kept over a reload; undefined where it isn't whole. */
export function readState(kept: unknown): PreviewState | undefined {
    const { uri, table, locked = false } = fieldsOf(kept);
    if (!isText(uri) || typeof locked !== 'boolean') return undefined;
    return { uri, ...(isText(table) ? { table } : {}), locked };
}
