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
