// A table of Word or Excel as it was understood, and the source that comes of it beside: nothing is written before its
// author says so.
import { Range, Uri, ViewColumn, window, workspace, WorkspaceEdit, type TextDocument, type WebviewPanel } from 'vscode';
import { type Correction, type Mapping, withoutLinks } from '@referentiel/language/requests';
import { ask } from '../ask.ts';
import { say } from '../lang.ts';
import { LANGUAGE } from '../names.ts';
import { Refresh } from '../refresh.ts';
import type { Session } from '../session.ts';
import { notUnderstood } from '../told.ts';
import { webviewOptions, webviewPage } from '../webview-page.ts';
import { corrected } from './corrections.ts';
import { type FromPage, readFromPage, type ToPage } from './protocol.ts';

const VIEW = 'referentiel.mapping';

/** A file with tables, or what was copied from one. */
export interface TableFile {
    readonly name: string;
    readonly base64: string;
    /** The empty référentiel that it is for; without one, a new one is opened. */
    readonly target?: Uri;
}

/** Shows the tables of a file; one that can't be read says why. */
export async function showMapping(session: Session, file: TableFile): Promise<void> {
    const { name, base64 } = file;
    const mapping = await ask(session.client, 'referentiel/mapping', { name, base64, corrections: [] });
    const panel = window.createWebviewPanel(VIEW, file.name, ViewColumn.Active, { enableFindWidget: true });
    await new MappingPanel(session, file, mapping, panel).showSource();
}

class MappingPanel {
    private readonly session: Session;
    private readonly file: TableFile;
    private readonly panel: WebviewPanel;
    private readonly source: Uri;
    private readonly refresh: Refresh;
    private mapping: Mapping;
    private corrections: readonly Correction[] = [];
    private title: string | undefined;
    private isReady = false;

    constructor(session: Session, file: TableFile, mapping: Mapping, panel: WebviewPanel) {
        this.session = session;
        this.file = file;
        this.mapping = mapping;
        this.panel = panel;
        this.source = session.texts.add(mapping.name, mapping.text);
        this.refresh = new Refresh(
            () => this.renew(),
            (error) => this.tell({ type: 'tell', text: messageOf(error) }),
        );
        const { extensionUri } = session.context;
        panel.iconPath = {
            light: Uri.joinPath(extensionUri, 'media/file-light.svg'),
            dark: Uri.joinPath(extensionUri, 'media/file-dark.svg'),
        };
        panel.onDidDispose(() => {
            this.refresh.dispose();
            void session.texts.remove(this.source);
        });
        panel.onDidChangeViewState(() => (this.isReady &&= panel.visible));
        const { webview } = panel;
        webview.options = webviewOptions(extensionUri);
        webview.onDidReceiveMessage((told: unknown) => {
            const roles = this.mapping.roles.map(({ role }) => role);
            const message = readFromPage(told, roles);
            if (message) this.onMessage(message);
            else session.log.warn(notUnderstood(told));
        });
        webview.html = webviewPage(webview, extensionUri, { name: 'mapping', title: file.name });
    }

    async showSource(): Promise<void> {
        await window.showTextDocument(this.source, {
            viewColumn: ViewColumn.Beside,
            preserveFocus: true,
            preview: false,
        });
    }

    private tell(message: ToPage): void {
        if (this.isReady) void this.panel.webview.postMessage(message);
    }

    private show(): void {
        const { text: _text, name: _name, ...mapping } = this.mapping;
        this.tell({ type: 'show', mapping });
    }

    private onMessage(message: FromPage): void {
        switch (message.type) {
            case 'ready':
                this.isReady = true;
                this.show();
                break;
            case 'correct':
                this.corrections = corrected(this.corrections, message.correction, this.mapping.tables);
                this.refresh.ask();
                break;
            case 'title':
                this.title = message.title;
                this.refresh.ask();
                break;
            case 'create':
                this.create().catch((error: unknown) => void window.showErrorMessage(withoutLinks(messageOf(error))));
                break;
            case 'cancel':
                this.panel.dispose();
                break;
        }
    }

    private async renew(): Promise<void> {
        const { name, base64 } = this.file;
        const title = this.title?.trim();
        this.mapping = await ask(this.session.client, 'referentiel/mapping', {
            name,
            base64,
            ...(title ? { title } : {}),
            corrections: this.corrections,
        });
        this.session.texts.change(this.source, this.mapping.text);
        this.show();
    }

    /** The source becomes a text of its author's own, in one step of undoing. */
    private async create(): Promise<void> {
        await this.renew();
        this.panel.dispose();
        const document = (await this.target()) ?? (await workspace.openTextDocument({ language: LANGUAGE }));
        await window.showTextDocument(document, { preview: false });
        const edit = new WorkspaceEdit();
        const whole = new Range(0, 0, document.lineCount, 0);
        edit.replace(document.uri, whole, this.mapping.text);
        if (!(await workspace.applyEdit(edit)))
            throw new Error(say({ fr: 'Le texte ne s’est pas laissé écrire.', en: 'The text couldn’t be written.' }));
    }

    /** Where the table was pasted, if it is still as empty as it was. */
    private async target(): Promise<TextDocument | undefined> {
        const uri = this.file.target?.toString();
        const open = workspace.textDocuments.find((document) => document.uri.toString() === uri);
        return open?.getText().trim() === '' ? open : undefined;
    }
}

function messageOf(error: unknown): string {
    return error instanceof Error ? error.message : String(error);
}
