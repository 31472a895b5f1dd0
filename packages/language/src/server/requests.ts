/**
 * The server's own requests, for faces: what each takes and gives. This file imports types alone, so that a client
 * carries nothing of the language. Places and URIs are those of the protocol.
 */
import type { Position, WorkspaceEdit } from 'vscode-languageserver-types';
import type { CoverageMatrix, LeftToWrite, TreeNode } from '../editor/faces.ts';
import type { Operation } from '../edits/operation.ts';
import type { Correction, Role, ShownTable } from '../exchange/table/index.ts';
import type { Starter } from '../printing/starter.ts';

export type * from '../editor/faces.ts';
export type { Correction, Role, ShownTable, TableKey } from '../exchange/table/index.ts';
export type { Starter } from '../printing/starter.ts';

/** What a client may say when it starts the server. */
export interface InitializationOptions {
    /** `fr` or `en`, where it isn't the client's locale that counts. */
    readonly language?: string;
    /** The page of a rule, `{code}` standing for its code: a URI that the client opens. */
    readonly rulePage?: string;
    /** The client answers `referentiel/files/*`: for a server that sees no files, in a browser. */
    readonly files?: boolean;
    /** The client tells of files changed outside by itself: the server need not ask for it. */
    readonly watches?: boolean;
    /** The client knows `referentiel.*` commands: lenses and hints may name them. */
    readonly commands?: boolean;
}

/**
 * What a user may set, `referentiel.*`: the server asks for it folder by folder (`workspace/configuration`), and again
 * when the client says that it changed.
 */
export interface Settings {
    /** Lenses above competencies, blocs, juries and common épreuves. */
    readonly codeLens: boolean;
    /** Hints behind lone codes, ranges and containers. */
    readonly inlayHints: boolean;
    /** The language of messages, one for all folders; `auto` is the client's own. */
    readonly language: 'auto' | 'fr' | 'en';
    /** French apostrophes and no-break spaces inside texts, as they are typed. */
    readonly typography: boolean;
    /** Whether spelling is checked, after all else. */
    readonly spelling: boolean;
    /** The file of a reference of the register to compare with; empty for none. One for all folders. */
    readonly against: string;
}

/** The unit of a file. */
export interface OfUnit {
    readonly uri: string;
}

/** `referentiel/tables`: what can be rendered. */
export interface TableList {
    readonly tables: readonly { readonly id: string; readonly title: string; readonly about: string }[];
    readonly formats: readonly {
        readonly id: string;
        readonly name: string;
        readonly extension: string;
        /** Whether each table has a file of its own. */
        readonly perTable: boolean;
    }[];
    /** For whom documents can be written, with the ids of the formats in which each is had. */
    readonly profiles: readonly { readonly id: string; readonly formats: readonly string[] }[];
}

/** `referentiel/fragment`: tables as HTML without a page around them. */
export interface FragmentParams extends OfUnit {
    /** Ids of tables; all where none is told. */
    readonly tables?: readonly string[];
}

export interface Fragment {
    /** « RNCP39776 – Clerc assistant ». */
    readonly title: string;
    /**
     * Markup only, of a closed set of elements and attributes; every text is escaped. What has a place in the source
     * has `data-source` (`uri#line,character-line,character`, from 0); a finding is `<span class="finding error">`.
     */
    readonly html: string;
    /** Changes exactly when the fragment does. */
    readonly stamp: string;
    /** There is nothing to choose among: a library shows all that it shares. */
    readonly isWhole: boolean;
}

/** `referentiel/generate`: the bytes of files, for the client to write. */
export interface GenerateParams extends OfUnit {
    readonly formats: readonly string[];
    readonly tables?: readonly string[];
    /** A Word document whose styles and header are taken, in base64. */
    readonly template?: string;
    /** Id of a profile; tables to work with where none is told. */
    readonly profile?: string;
    /** Of a filing that isn't ready: writes it all the same, and marks it. */
    readonly isDraft?: boolean;
}

export interface GeneratedFiles {
    readonly files: readonly { readonly name: string; readonly base64: string }[];
    /** What keeps a filing from being written, in words; nothing is written then. */
    readonly missing: readonly string[];
}

/**
 * `referentiel/edit`: the changes of texts that an operation amounts to; the client applies them. An operation that is
 * refused fails with the reason.
 */
export interface EditParams extends OfUnit {
    readonly operation: Operation | Toggle;
}

/** A click in the matrix: adds or takes away an evaluation. */
export interface Toggle {
    readonly do: 'toggle';
    readonly competency: string;
    readonly assessment: string;
}

/** `referentiel/explain`: the page of a rule, as Markdown. */
export interface ExplainParams {
    readonly rule: string;
}

export interface Explanation {
    readonly title: string;
    readonly markdown: string;
}

/** `referentiel/rules`: what can be explained, by code. */
export interface RuleList {
    readonly rules: readonly { readonly code: string; readonly title: string }[];
}

/** `referentiel/paste`: what is to be inserted where something is pasted or dropped. */
export interface PasteParams extends OfUnit {
    readonly position: Position;
    readonly text: string;
    readonly html?: string;
    /** It was copied from a référentiel: what is escaped in it is so already. */
    readonly isSource: boolean;
}

export type PastedText =
    | { readonly text: string; readonly of?: never }
    /** What was pasted into an empty text became a whole référentiel: the page of a fiche… */
    | { readonly text: string; readonly of: 'fiche' }
    /** … or a table, that was found in the HTML or in the text. */
    | { readonly text: string; readonly of: 'table'; readonly foundIn: 'html' | 'text' };

/** `referentiel/import`: the référentiels that a file amounts to. A file that can't be read fails with the reason. */
export interface ImportParams {
    /** A fiche of the register (its XML, a zip of them, its page), or a file with tables (Word, Excel…). */
    readonly from: 'fiche' | 'table';
    readonly name: string;
    readonly base64: string;
}

export interface Imported {
    /** The name that its file would have. */
    readonly name: string;
    readonly code: string;
    readonly title: string;
    readonly text: string;
    /** What became of it, line by line: a text, to be shown as one. */
    readonly report: string;
}

/** `referentiel/mapping`: a file with tables as it is understood, corrected by its author; nothing is kept of it. */
export interface MappingParams {
    readonly name: string;
    readonly base64: string;
    /** Where the file doesn't say it, or says it otherwise. */
    readonly title?: string;
    readonly corrections: readonly Correction[];
}

export interface Mapping {
    /** The name that its file would have. */
    readonly name: string;
    readonly code: string;
    readonly title: string;
    /** The source that comes of it. */
    readonly text: string;
    readonly tables: readonly ShownTable[];
    /** What a column may be, as it is named to who reads. */
    readonly roles: readonly { readonly role: Role; readonly name: string }[];
    /** How much was found, in words. */
    readonly counts: string;
    /** What isn't understood, each with its place: a comment in the source, or left out. */
    readonly left: readonly string[];
    /** What is in the source and may be wrong. */
    readonly doubts: readonly string[];
}

/** `referentiel/starter`: a référentiel to begin with, and the name that its file would have. */
export interface StarterFile {
    readonly name: string;
    readonly text: string;
}

/** `referentiel/certifications`: the certifications in reach, open or not. */
export interface CertificationEntry {
    readonly uri: string;
    readonly code: string;
    readonly files: readonly string[];
}

/** What the client asks: method by method, what it sends and what it gets. */
export interface ServerRequests {
    'referentiel/tables': { params: null; result: TableList };
    'referentiel/fragment': { params: FragmentParams; result: Fragment | null };
    'referentiel/generate': { params: GenerateParams; result: GeneratedFiles };
    'referentiel/coverage': { params: OfUnit; result: CoverageMatrix | null };
    'referentiel/tree': { params: OfUnit; result: TreeNode | null };
    /** Null of a library. */
    'referentiel/left': { params: OfUnit; result: LeftToWrite | null };
    'referentiel/edit': { params: EditParams; result: WorkspaceEdit | null };
    'referentiel/explain': { params: ExplainParams; result: Explanation | null };
    'referentiel/rules': { params: null; result: RuleList };
    /** Null where it is to be inserted as it is. */
    'referentiel/paste': { params: PasteParams; result: PastedText | null };
    'referentiel/import': { params: ImportParams; result: readonly Imported[] };
    'referentiel/mapping': { params: MappingParams; result: Mapping };
    'referentiel/starter': { params: Starter; result: StarterFile };
    'referentiel/certifications': { params: null; result: readonly CertificationEntry[] };
}

/** What the server asks of a client that said `files`: the port `Files`, over URIs. */
export interface ClientRequests {
    'referentiel/files/list': {
        params: { readonly uri: string; readonly endings: readonly string[] };
        result: readonly string[];
    };
    'referentiel/files/kind': { params: { readonly uri: string }; result: 'file' | 'folder' | null };
    /** The bytes in base64; null where there is no such file. */
    'referentiel/files/read': {
        params: { readonly uri: string; readonly limit?: number };
        result: { readonly base64: string } | null;
    };
    /** The first bytes of some hundreds of files, in their order; a client that doesn't know it is asked for each. */
    'referentiel/files/starts': {
        params: { readonly uris: readonly string[]; readonly limit: number };
        result: readonly ({ readonly base64: string } | null)[];
    };
}

/** `referentiel/changed`, from the server: the units of these files are no longer what they were. */
export interface ChangedNotification {
    readonly uris: readonly string[];
}

/** The commands of the client that lenses, hints and actions may name. Their arguments are listed beside them. */
export const CLIENT_COMMANDS = {
    /** (uri, position, locations): shows places, as VS Code's `editor.action.showReferences`. */
    showReferences: 'referentiel.showReferences',
    /** (uri): opens the matrix. */
    matrix: 'referentiel.matrix',
    /** (): asks for a number, and registers the certification that is being edited under it. */
    register: 'referentiel.register',
} as const;

/** A sentence as a notification may show it: there, `[x](command:…)` acts when it is clicked, whoever wrote it. */
export function withoutLinks(text: string): string {
    return text.replaceAll('](', '] (');
}
