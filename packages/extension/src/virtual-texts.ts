// Texts to be read beside others: shown in an editor, kept nowhere, changed by nobody but us.
import { EventEmitter, TabInputText, Uri, window, workspace, type Disposable } from 'vscode';

const SCHEME = 'referentiel-import';

export class VirtualTexts implements Disposable {
    private readonly texts = new Map<string, string>();
    private readonly changed = new EventEmitter<Uri>();
    private readonly provider: Disposable;
    private count = 0;

    constructor() {
        this.provider = workspace.registerTextDocumentContentProvider(SCHEME, {
            onDidChange: this.changed.event,
            provideTextDocumentContent: (uri) => this.texts.get(uri.toString()) ?? '',
        });
    }

    /** A text of its own in a folder of its own, whatever others are called. */
    add(name: string, text: string): Uri {
        this.count++;
        const uri = Uri.from({ scheme: SCHEME, path: `/${this.count}/${name}` });
        this.texts.set(uri.toString(), text);
        return uri;
    }

    change(uri: Uri, text: string): void {
        if (this.texts.get(uri.toString()) === text) return;
        this.texts.set(uri.toString(), text);
        this.changed.fire(uri);
    }

    /** Forgets a text, and closes what shows it. */
    async remove(uri: Uri): Promise<void> {
        this.texts.delete(uri.toString());
        const shown = window.tabGroups.all
            .flatMap(({ tabs }) => tabs)
            .filter(({ input }) => input instanceof TabInputText && input.uri.toString() === uri.toString());
        await window.tabGroups.close(shown, true);
    }

    dispose(): void {
        this.provider.dispose();
        this.changed.dispose();
    }
}
