import type {
    DidChangeTextDocumentParams,
    DidCloseTextDocumentParams,
    DidOpenTextDocumentParams,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { pathOf } from './paths.ts';

/** A document as the client knows it. */
export interface OpenDocument {
    readonly uri: string;
    readonly version: number;
}

/** What is open in the editor, by path. */
export class Documents {
    /** The one place in which open texts are kept. */
    readonly texts = new Map<string, string>();
    private readonly byPath = new Map<string, OpenDocument>();

    /** Gives the path of what was opened. */
    open({ textDocument: { uri, version, text } }: DidOpenTextDocumentParams): string {
        const path = pathOf(uri);
        this.byPath.set(path, { uri, version });
        this.texts.set(path, text);
        return path;
    }

    /** Gives the path of what was changed, unless it isn't open. */
    change({ textDocument: { uri, version }, contentChanges }: DidChangeTextDocumentParams): string | undefined {
        const path = pathOf(uri);
        const before = this.textDocument(path);
        if (!before) return undefined;
        this.byPath.set(path, { uri: before.uri, version });
        this.texts.set(path, TextDocument.update(before, [...contentChanges], version).getText());
        return path;
    }

    /** Gives the path of what was closed. */
    close({ textDocument: { uri } }: DidCloseTextDocumentParams): string {
        const path = pathOf(uri);
        this.byPath.delete(path);
        this.texts.delete(path);
        return path;
    }

    get(path: string): OpenDocument | undefined {
        return this.byPath.get(path);
    }

    /** The same with its text, for places in it. */
    textDocument(path: string): TextDocument | undefined {
        const [known, text] = [this.byPath.get(path), this.texts.get(path)];
        return known && TextDocument.create(known.uri, 'referentiel', known.version, text ?? '');
    }
}
