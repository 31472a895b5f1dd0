import type {
    DidChangeTextDocumentParams,
    DidCloseTextDocumentParams,
    DidOpenTextDocumentParams,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { pathOf } from './paths.ts';

/** The texts that are open in the editor, by path, with the versions and URIs under which the client knows them. */
export class Documents {
    private readonly byPath = new Map<string, TextDocument>();

    open({ textDocument }: DidOpenTextDocumentParams): TextDocument {
        const { uri, languageId, version, text } = textDocument;
        const document = TextDocument.create(uri, languageId, version, text);
        this.byPath.set(pathOf(uri), document);
        return document;
    }

    change({ textDocument, contentChanges }: DidChangeTextDocumentParams): TextDocument | undefined {
        const document = this.byPath.get(pathOf(textDocument.uri));
        return document && TextDocument.update(document, [...contentChanges], textDocument.version);
    }

    close({ textDocument }: DidCloseTextDocumentParams): void {
        this.byPath.delete(pathOf(textDocument.uri));
    }

    get(path: string): TextDocument | undefined {
        return this.byPath.get(path);
    }
}
