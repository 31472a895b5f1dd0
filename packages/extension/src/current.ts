import {
    EventEmitter,
    TabInputText,
    TabInputTextDiff,
    window,
    workspace,
    type Disposable,
    type Event,
    type Uri,
} from 'vscode';
import { LANGUAGE } from './names.ts';

/** The référentiel that a person is at: the one of the active editor, or the last one there that is still open. */
export class Current implements Disposable {
    readonly onDidChange: Event<Uri | undefined>;
    private readonly changed = new EventEmitter<Uri | undefined>();
    private readonly subscriptions: readonly Disposable[];
    private last: Uri | undefined;

    constructor() {
        this.onDidChange = this.changed.event;
        const settle = (): void => this.settle();
        this.subscriptions = [
            this.changed,
            window.onDidChangeActiveTextEditor(settle),
            window.tabGroups.onDidChangeTabs(settle),
            // A document that is given another language is closed and opened again.
            workspace.onDidOpenTextDocument(settle),
        ];
        this.settle();
    }

    get uri(): Uri | undefined {
        return this.last;
    }

    dispose(): void {
        for (const subscription of this.subscriptions) subscription.dispose();
    }

    /** Editors and tabs change one after the other, in either order. */
    private settle(): void {
        const active = window.activeTextEditor?.document;
        if (active?.languageId === LANGUAGE) this.set(active.uri);
        else if (this.last && !isShown(this.last)) this.set(undefined);
    }

    private set(uri: Uri | undefined): void {
        if (uri?.toString() === this.last?.toString()) return;
        this.last = uri;
        this.changed.fire(uri);
    }
}

/** Whether a tab shows it: a document may live on without. */
function isShown(uri: Uri): boolean {
    return window.tabGroups.all
        .flatMap(({ tabs }) => tabs)
        .some(({ input }) => {
            const shown =
                input instanceof TabInputText
                    ? input.uri
                    : input instanceof TabInputTextDiff
                      ? input.modified
                      : undefined;
            return shown?.toString() === uri.toString();
        });
}
