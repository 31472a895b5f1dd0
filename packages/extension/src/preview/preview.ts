import { Uri, window, type Disposable, type TextEditor, type WebviewPanel } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { TableList } from '@referentiel/language/requests';
import { ask } from '../ask.ts';
import { say } from '../lang.ts';
import { webviewOptions, webviewPage } from '../webview-page.ts';
import { goTo } from './go-to.ts';
import { readPlace } from './place.ts';
import { notUnderstood } from '../told.ts';
import { type FromPage, type PreviewState, readFromPage, type Rendered, type ToPage } from './protocol.ts';

export interface PreviewHost {
    readonly client: BaseLanguageClient;
    /** Where the extension is. */
    readonly extension: Uri;
    onChoose(table: string | undefined): void;
    onRender(rendered: Rendered, preview: Preview): void;
}

/** One panel that shows a référentiel as its tables, up to date while it is in sight. */
export class Preview implements Disposable {
    readonly panel: WebviewPanel;
    readonly #host: PreviewHost;
    #state: PreviewState;
    #at: string | undefined;
    #tables: TableList['tables'] | undefined;
    #isReady = false;
    #shown: string | undefined;
    #isUpdating = false;
    #isLate = false;

    constructor(panel: WebviewPanel, state: PreviewState, host: PreviewHost) {
        this.panel = panel;
        this.#state = state;
        this.#host = host;
        const { extension } = host;
        const { webview } = panel;
        panel.iconPath = {
            light: Uri.joinPath(extension, 'media/file-light.svg'),
            dark: Uri.joinPath(extension, 'media/file-dark.svg'),
        };
        panel.title = this.#title();
        panel.onDidChangeViewState(() => (this.#isReady &&= panel.visible));
        webview.options = webviewOptions(extension);
        webview.onDidReceiveMessage((told: unknown) => {
            const message = readFromPage(told);
            if (message) this.#onMessage(message);
            else host.client.warn(notUnderstood(told), undefined, false);
        });
        webview.html = webviewPage(webview, extension, { name: 'preview', title: panel.title });
    }

    get state(): PreviewState {
        return this.#state;
    }

    /** The place in the source of what is highlighted. */
    get at(): string | undefined {
        return this.#at;
    }

    set(change: Partial<PreviewState>): void {
        this.#state = { ...this.#state, ...change };
        this.panel.title = this.#title();
        this.refresh();
    }

    /** One update at a time; what has changed meanwhile is shown by the next. */
    refresh(): void {
        if (!this.#isReady) return;
        this.#isLate = true;
        if (!this.#isUpdating) void this.#updateAll();
    }

    follow({ document, selection }: TextEditor): void {
        const uri = this.#host.client.code2ProtocolConverter.asUri(document.uri);
        const { line, character } = selection.active;
        this.#tell({ type: 'cursor', uri, line, character });
    }

    async showSource(source = this.#at): Promise<void> {
        const place = source === undefined ? undefined : readPlace(source);
        await goTo(place ?? { uri: this.#state.uri }, this.panel.viewColumn);
    }

    dispose(): void {
        this.panel.dispose();
    }

    #title(): string {
        const name = Uri.parse(this.#state.uri).path.split('/').at(-1) ?? '';
        const preview = say({ fr: 'Aperçu', en: 'Preview' });
        return this.#state.locked ? `[${preview}] ${name}` : `${preview} ${name}`;
    }

    #tell(message: ToPage): void {
        if (this.#isReady) void this.panel.webview.postMessage(message);
    }

    #onMessage(message: FromPage): void {
        switch (message.type) {
            case 'ready':
                // A page that was hidden has forgotten what it showed.
                this.#isReady = true;
                this.#shown = undefined;
                this.refresh();
                break;
            case 'choose':
                this.#host.onChoose(message.table);
                this.set({ table: message.table });
                break;
            case 'open':
                void this.showSource(message.source);
                break;
            case 'at':
                this.#at = message.source;
                break;
            case 'rendered':
                this.#host.onRender(message, this);
                break;
        }
    }

    async #updateAll(): Promise<void> {
        this.#isUpdating = true;
        while (this.#isLate) {
            this.#isLate = false;
            const message = await this.#content();
            const content = JSON.stringify(message);
            if (!message || content === this.#shown) continue;
            this.#shown = content;
            this.#tell(message);
            const { activeTextEditor, visibleTextEditors } = window;
            const editor = visibleTextEditors.find(
                (one) => one === activeTextEditor || one.document.uri.toString() === this.#state.uri,
            );
            if (editor) this.follow(editor);
        }
        this.#isUpdating = false;
    }

    /** Nothing where the server can't tell now: what is shown stays, and its next start asks again. */
    async #content(): Promise<ToPage | undefined> {
        const { client } = this.#host;
        const state = this.#state;
        try {
            this.#tables ??= (await ask(client, 'referentiel/tables', null)).tables;
            const tables = this.#tables;
            // A choice that was kept from a version that had other tables is none.
            const chosen = tables.some(({ id }) => id === state.table) ? state.table : undefined;
            const found = await ask(client, 'referentiel/fragment', {
                uri: state.uri,
                tables: chosen === undefined ? undefined : [chosen],
            });
            if (!found) return nothing(state);
            const { isWhole, ...shown } = found;
            return { type: 'show', ...shown, tables: isWhole ? [] : tables, state: { ...state, table: chosen } };
        } catch (error) {
            if (client.isRunning()) client.error('referentiel/fragment', error, false);
            return undefined;
        }
    }
}

function nothing(state: PreviewState): ToPage {
    const why = say({
        fr: 'Ni certification ni bibliothèque n’est déclarée ici : il n’y a pas de tableau à montrer.',
        en: 'Neither a certification nor a library is declared here: there is no table to show.',
    });
    return { type: 'nothing', why, state };
}
