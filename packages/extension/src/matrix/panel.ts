import { Uri, type WebviewPanel } from 'vscode';
import type { CoverageMatrix, MatrixItem } from '@referentiel/language/requests';
import { applyOperation } from '../apply-operation.ts';
import { ask } from '../ask.ts';
import { canonical } from '../changes.ts';
import { say } from '../lang.ts';
import { Refresh } from '../refresh.ts';
import type { Session } from '../session.ts';
import { webviewOptions, webviewPage } from '../webview-page.ts';
import { goTo } from '../preview/go-to.ts';
import { notUnderstood } from '../told.ts';
import { type FromPage, type MatrixState, readFromPage, type ToPage } from './protocol.ts';
import { Undo } from './undo.ts';

/** One panel with the matrix of a certification, up to date while it is in sight. */
export class MatrixPanel {
    readonly panel: WebviewPanel;
    private readonly session: Session;
    private readonly refresh: Refresh;
    private readonly undo = new Undo();
    private state: MatrixState;
    private matrix: CoverageMatrix | undefined;
    private shown: string | undefined;
    private revealed: string | undefined;
    private isReady = false;
    /** Clicks are carried out one after the other: each on the text that the one before left. */
    private clicks: Promise<unknown> = Promise.resolve();

    constructor(panel: WebviewPanel, state: MatrixState, session: Session) {
        this.panel = panel;
        this.state = state;
        this.session = session;
        this.refresh = new Refresh(
            () => this.renew(),
            (error) => session.log.warn(String(error)),
        );
        const { extensionUri } = session.context;
        panel.iconPath = {
            light: Uri.joinPath(extensionUri, 'media/file-light.svg'),
            dark: Uri.joinPath(extensionUri, 'media/file-dark.svg'),
        };
        panel.title = title(undefined);
        const { changes } = session;
        const changed = changes.onDidChange((uris) => {
            if (uris.has(canonical(this.state.uri)) || this.isTouchedBy(uris)) this.refresh.ask();
        });
        panel.onDidDispose(() => {
            changed.dispose();
            this.refresh.dispose();
        });
        panel.onDidChangeViewState(() => (this.isReady &&= panel.visible));
        const { webview } = panel;
        webview.options = webviewOptions(extensionUri);
        webview.onDidReceiveMessage((told: unknown) => {
            const message = readFromPage(told);
            if (message) this.onMessage(message);
            else session.log.warn(notUnderstood(told));
        });
        webview.html = webviewPage(webview, extensionUri, { name: 'matrix', title: panel.title });
    }

    /** The file that heads the certification, once it is known. */
    get uri(): string {
        return canonical(this.matrix?.uri ?? this.state.uri);
    }

    /** Goes to the row or the column of an item, when it is shown. */
    reveal(item: string): void {
        this.revealed = item;
        if (this.isReady && this.shown !== undefined) this.tellRevealed();
    }

    private isTouchedBy(uris: ReadonlySet<string>): boolean {
        return this.matrix === undefined || uris.has(this.uri);
    }

    private tell(message: ToPage): void {
        if (this.isReady) void this.panel.webview.postMessage(message);
    }

    private tellRevealed(): void {
        if (this.revealed === undefined) return;
        this.tell({ type: 'reveal', item: this.revealed });
        this.revealed = undefined;
    }

    private onMessage(message: FromPage): void {
        switch (message.type) {
            case 'ready':
                // A page that was hidden has forgotten what it showed.
                this.isReady = true;
                this.shown = undefined;
                this.refresh.ask();
                break;
            case 'toggle':
                this.inTurn(() => this.toggle(message));
                break;
            case 'open':
                this.inTurn(() => this.open(message.item));
                break;
            case 'undo':
                this.inTurn(() => this.takeBack());
                break;
        }
    }

    private inTurn(act: () => Promise<void>): void {
        this.clicks = this.clicks.then(act).catch((error: unknown) => {
            this.session.log.error(String(error));
            this.tell({ type: 'tell', text: error instanceof Error ? error.message : String(error) });
        });
    }

    private async toggle({ competency, assessment }: { competency: string; assessment: string }): Promise<void> {
        const { client } = this.session;
        const operation = { do: 'toggle', competency, assessment } as const;
        const edit = await applyOperation(client, { uri: this.state.uri, operation });
        if (edit) this.undo.note(edit.entries().map(([uri]) => uri));
        else this.tell({ type: 'tell', text: UNCHANGED() });
    }

    private async open(item: string): Promise<void> {
        const { location } = itemsOf(this.matrix).find(({ id }) => id === item) ?? {};
        if (!location) return;
        await goTo({ uri: location.uri, ...location.range }, this.panel.viewColumn);
    }

    private async takeBack(): Promise<void> {
        const isDone = await this.undo.undo();
        if (isDone) this.panel.reveal();
        else this.tell({ type: 'tell', text: say({ fr: 'Rien à annuler.', en: 'Nothing to undo.' }) });
    }

    private async renew(): Promise<void> {
        if (!this.isReady) return;
        const matrix = await ask(this.session.client, 'referentiel/coverage', { uri: this.state.uri });
        this.matrix = matrix ?? undefined;
        this.state = { uri: this.matrix?.uri ?? this.state.uri };
        this.panel.title = title(this.matrix);
        const message: ToPage = matrix
            ? { type: 'show', matrix, state: this.state }
            : { type: 'nothing', why: NOTHING(), state: this.state };
        const text = JSON.stringify(message);
        if (text === this.shown) return;
        this.shown = text;
        this.tell(message);
        this.tellRevealed();
    }
}

function title(matrix: CoverageMatrix | undefined): string {
    return [say({ fr: 'Matrice', en: 'Matrix' }), matrix?.code].filter(Boolean).join(' ');
}

function itemsOf(matrix: CoverageMatrix | undefined): MatrixItem[] {
    return (matrix?.blocks ?? []).flatMap((block) => [block, ...block.assessments, ...block.competencies]);
}

const UNCHANGED = (): string =>
    say({ fr: 'Cette évaluation ne peut pas être changée ici.', en: 'This evaluation can’t be changed here.' });

const NOTHING = (): string =>
    say({
        fr: 'Aucune certification n’est déclarée ici : il n’y a pas de matrice à montrer.',
        en: 'No certification is declared here: there is no matrix to show.',
    });
