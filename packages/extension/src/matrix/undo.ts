import { commands, window, workspace, type TextDocument, type Uri } from 'vscode';

interface Step {
    readonly uri: Uri;
    /** Of the text once the step was made. */
    readonly version: number;
}

/** The clicks of a matrix, to be taken back from there as a text editor takes back what was typed. */
export class Undo {
    private readonly steps: Step[] = [];

    note(uris: readonly Uri[]): void {
        for (const uri of uris) {
            const document = openOne(uri);
            if (document) this.steps.push({ uri, version: document.version });
        }
    }

    /** Takes back the last click; false where there is none, or the text has changed since. */
    async undo(): Promise<boolean> {
        const step = this.steps.pop();
        const document = step && openOne(step.uri);
        if (document?.version !== step?.version || !document) {
            this.steps.length = 0;
            return false;
        }
        // Undoing is the active editor's.
        const isShown = ({ document: shown }: { document: TextDocument }): boolean => shown === document;
        const viewColumn = window.visibleTextEditors.find(isShown)?.viewColumn;
        await window.showTextDocument(document, { viewColumn, preserveFocus: false });
        await commands.executeCommand('undo');
        const before = this.steps.at(-1);
        if (before && openOne(before.uri) === document) {
            this.steps[this.steps.length - 1] = { uri: before.uri, version: document.version };
        }
        return true;
    }
}

function openOne(uri: Uri): TextDocument | undefined {
    return workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
}
