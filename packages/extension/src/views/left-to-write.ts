import { commands, ThemeIcon, TreeItem, Uri, window } from 'vscode';
import type { LeftItem, LeftToWrite } from '@referentiel/language/requests';
import { applyOperation } from '../apply-operation.ts';
import { ask } from '../ask.ts';
import { say } from '../lang.ts';
import type { Session } from '../session.ts';
import { CurrentView, goToText, rangeOf } from './current-view.ts';

const VIEW = 'referentiel.left';

/** « Reste à écrire »: what the current certification lacks before it can be filed. Its elements are the ids of items. */
export class LeftToWriteView extends CurrentView {
    private left: LeftToWrite | undefined;

    constructor(session: Session) {
        super(session, VIEW);
        this.subscriptions.push(commands.registerCommand('referentiel.left.write', (id: string) => this.write(id)));
    }

    getChildren(id?: string): string[] {
        return id === undefined ? (this.left?.items ?? []).map((item) => item.id) : [];
    }

    protected itemOf(id: string): TreeItem | undefined {
        const found = this.found(id);
        if (!found) return undefined;
        const item = new TreeItem(found.label);
        item.id = id;
        item.tooltip = found.label;
        item.iconPath = new ThemeIcon('circle-large-outline');
        if (found.fix) item.contextValue = 'fixable';
        if (found.location) item.command = goToText(found.location);
        return item;
    }

    protected async renew(uri: string | undefined): Promise<void> {
        const { client } = this.session;
        this.left = (uri === undefined ? null : await ask(client, 'referentiel/left', { uri })) ?? undefined;
        this.view.description = this.left && `${this.left.done}/${this.left.total}`;
        this.view.message = this.left && messageOf(this.left);
        this.fire();
    }

    private found(id: string): LeftItem | undefined {
        return this.left?.items.find((item) => item.id === id);
    }

    /** Writes what an item lacks, its blank selected. */
    private async write(id: string): Promise<void> {
        const { location, fix } = this.found(id) ?? {};
        if (!location || !fix) return;
        await window.showTextDocument(Uri.parse(location.uri), { selection: rangeOf(location.range) });
        await applyOperation(this.session.client, { uri: location.uri, operation: fix.operation });
    }
}

function messageOf({ said, items }: LeftToWrite): string {
    return items.length > 0 ? `${said}.` : say({ fr: `${said}. Plus rien à écrire.`, en: `${said}. Nothing left.` });
}
