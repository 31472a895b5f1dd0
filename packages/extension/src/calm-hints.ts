// No hint stands in the line that is being written: it would come and go with the letters, and push what is behind it.
// It is there again once the cursor leaves the line.
import { Disposable, window, workspace, type TextDocument } from 'vscode';
import { type BaseLanguageClient, InlayHintRequest, type Middleware } from 'vscode-languageclient';
import { LANGUAGE } from './names.ts';

export class CalmHints {
    private written: { readonly document: TextDocument; readonly line: number } | undefined;

    readonly middleware: Middleware = {
        provideInlayHints: async (document, viewPort, token, next) => {
            const hints = await next(document, viewPort, token);
            const { written } = this;
            return written?.document === document
                ? hints?.filter(({ position }) => position.line !== written.line)
                : hints;
        },
    };

    watch(client: BaseLanguageClient): Disposable {
        return Disposable.from(
            workspace.onDidChangeTextDocument(({ document, contentChanges: [change] }) => {
                if (!change || document.languageId !== LANGUAGE) return;
                if (document !== window.activeTextEditor?.document) return;
                const line = change.range.start.line + change.text.split('\n').length - 1;
                this.written = { document, line };
            }),
            window.onDidChangeTextEditorSelection(({ textEditor: { document }, selections: [selection] }) => {
                const { written } = this;
                if (written?.document !== document || written.line === selection?.active.line) return;
                this.written = undefined;
                client.getFeature(InlayHintRequest.method).getProvider(document)?.onDidChangeInlayHints.fire();
            }),
        );
    }
}
