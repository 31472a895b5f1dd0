import {
    commands,
    EventEmitter,
    languages,
    ViewColumn,
    window,
    type Disposable,
    type Event,
    type Uri,
    type WebviewPanel,
} from 'vscode';
import { certificationFor } from '../commands/certification.ts';
import { LANGUAGE } from '../names.ts';
import type { Session } from '../session.ts';
import { Preview, type PreviewHost } from './preview.ts';
import { type PreviewState, readState, type Rendered } from './protocol.ts';

const VIEW = 'referentiel.preview';
/** The table that was chosen last, for new previews. */
const TABLE = 'preview.table';

/** All previews; their commands, and what they follow. */
export class Previews implements Disposable {
    readonly all = new Set<Preview>();
    readonly #rendered = new EventEmitter<{ readonly preview: Preview; readonly rendered: Rendered }>();
    readonly onDidRender: Event<{ readonly preview: Preview; readonly rendered: Rendered }> = this.#rendered.event;
    readonly #session: Session;
    readonly #subscriptions: readonly Disposable[];

    constructor(session: Session) {
        this.#session = session;
        this.#subscriptions = [this.#rendered, ...this.#commands(), ...this.#followed()];
    }

    dispose(): void {
        for (const subscription of this.#subscriptions) subscription.dispose();
    }

    /** The one that has the focus. */
    get active(): Preview | undefined {
        return Array.from(this.all).find(({ panel }) => panel.active);
    }

    #commands(): Disposable[] {
        return [
            commands.registerCommand('referentiel.showPreview', (uri?: Uri) => this.#show(uri, ViewColumn.Active)),
            commands.registerCommand('referentiel.showPreviewToSide', (uri?: Uri) =>
                this.#show(uri, ViewColumn.Beside),
            ),
            commands.registerCommand('referentiel.showPreviewSource', () => this.active?.showSource()),
            commands.registerCommand('referentiel.togglePreviewLock', () => this.#toggleLock()),
            window.registerWebviewPanelSerializer(VIEW, {
                deserializeWebviewPanel: async (panel, kept: unknown) => {
                    const state = readState(kept);
                    if (state) this.#add(panel, state);
                    else panel.dispose();
                },
            }),
        ];
    }

    #followed(): Disposable[] {
        const refresh = (): void => {
            for (const preview of this.all) preview.refresh();
        };
        const { changes, client } = this.#session;
        return [
            changes.onDidChange(refresh),
            // A finding may come from another référentiel, and later than what has changed here.
            languages.onDidChangeDiagnostics(({ uris }) => {
                if (uris.some(({ path }) => path.endsWith('.referentiel'))) refresh();
            }),
            client.onDidChangeState(() => {
                if (client.isRunning()) refresh();
            }),
            window.onDidChangeActiveTextEditor((editor) => {
                if (editor?.document.languageId !== LANGUAGE) return;
                for (const preview of this.all) {
                    if (!preview.state.locked) preview.set({ uri: this.#uri(editor.document.uri) });
                    preview.follow(editor);
                }
            }),
            window.onDidChangeTextEditorSelection(({ textEditor }) => {
                if (textEditor.document.languageId !== LANGUAGE) return;
                for (const preview of this.all) preview.follow(textEditor);
            }),
        ];
    }

    /** A column has one preview at most that follows, and one at most that is locked on a file. */
    async #show(asked: Uri | undefined, viewColumn: ViewColumn): Promise<void> {
        const active = window.activeTextEditor?.document;
        const here = active?.languageId === LANGUAGE ? active.uri : undefined;
        const file = asked ?? here ?? (await certificationFor(this.#session, undefined));
        if (!file) return;
        const uri = this.#uri(file);
        const { viewColumn: group } = window.tabGroups.activeTabGroup;
        const column: ViewColumn = viewColumn === ViewColumn.Beside ? group + 1 : group;
        const known = Array.from(this.all).find(
            ({ panel, state }) => panel.viewColumn === column && (!state.locked || state.uri === uri),
        );
        if (known) {
            known.panel.reveal(column, viewColumn === ViewColumn.Beside);
            known.set({ uri });
            return;
        }
        const panel = window.createWebviewPanel(
            VIEW,
            '',
            { viewColumn, preserveFocus: viewColumn === ViewColumn.Beside },
            { enableFindWidget: true },
        );
        this.#add(panel, { uri, table: this.#session.context.workspaceState.get<string>(TABLE), locked: false });
    }

    #add(panel: WebviewPanel, state: PreviewState): void {
        const { context } = this.#session;
        const host: PreviewHost = {
            client: this.#session.client,
            extension: context.extensionUri,
            onChoose: (table) => void context.workspaceState.update(TABLE, table),
            onRender: (rendered, preview) => this.#rendered.fire({ preview, rendered }),
        };
        const preview = new Preview(panel, state, host);
        this.all.add(preview);
        panel.onDidDispose(() => this.all.delete(preview));
    }

    #toggleLock(): void {
        const { active } = this;
        active?.set({ locked: !active.state.locked });
    }

    /** As the server knows it. */
    #uri(uri: Uri): string {
        return this.#session.client.code2ProtocolConverter.asUri(uri);
    }
}
