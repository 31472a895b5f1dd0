import {
    commands,
    EventEmitter,
    Position,
    Range,
    ThemeIcon,
    TreeItem,
    Uri,
    window,
    type Disposable,
    type Event,
    type TreeDataProvider,
    type TreeView,
} from 'vscode';
import type { LeftItem, LeftToWrite } from '@referentiel/language/requests';
import { applyOperation } from './apply-operation.ts';
import { ask } from './ask.ts';
import { say } from './lang.ts';
import { Refresh } from './refresh.ts';
import type { Session } from './session.ts';

const VIEW = 'referentiel.left';

/** « Reste à écrire »: what the current certification lacks before it can be filed. Its elements are the ids of items. */
export class LeftToWriteView implements TreeDataProvider<string>, Disposable {
    readonly onDidChangeTreeData: Event<void>;
    readonly view: TreeView<string>;
    private readonly session: Session;
    private readonly changed = new EventEmitter<void>();
    private readonly refresh: Refresh;
    private readonly subscriptions: readonly Disposable[];
    private left: LeftToWrite | undefined;

    constructor(session: Session) {
        this.session = session;
        this.onDidChangeTreeData = this.changed.event;
        this.refresh = new Refresh(
            () => this.renew(),
            (error) => session.log.warn(String(error)),
        );
        this.view = window.createTreeView(VIEW, { treeDataProvider: this });
        const { current, changes } = session;
        this.subscriptions = [
            this.changed,
            this.refresh,
            this.view,
            this.view.onDidChangeVisibility(() => this.refresh.ask()),
            current.onDidChange(() => this.refresh.ask()),
            changes.onDidChange((uris) => {
                if (current.uri && uris.has(current.uri.toString())) this.refresh.ask();
            }),
            commands.registerCommand('referentiel.left.write', (id: string) => this.write(id)),
        ];
    }

    dispose(): void {
        for (const subscription of this.subscriptions) subscription.dispose();
    }

    getChildren(id?: string): string[] {
        return id === undefined ? (this.left?.items ?? []).map((item) => item.id) : [];
    }

    getTreeItem(id: string): TreeItem {
        const found = this.item(id);
        // Asked for what was there a moment ago.
        if (!found) return { id };
        const item = new TreeItem(found.label);
        item.id = id;
        item.tooltip = found.label;
        item.iconPath = new ThemeIcon('circle-large-outline');
        if (found.fix) item.contextValue = 'fixable';
        if (found.location) {
            item.command = {
                command: 'vscode.open',
                title: say({ fr: 'Aller au texte', en: 'Go to Source' }),
                arguments: [Uri.parse(found.location.uri), { selection: rangeOf(found.location) }],
            };
        }
        return item;
    }

    private item(id: string): LeftItem | undefined {
        return this.left?.items.find((item) => item.id === id);
    }

    /** Writes what an item lacks, its blank selected. */
    private async write(id: string): Promise<void> {
        const { location, fix } = this.item(id) ?? {};
        if (!location || !fix) return;
        await window.showTextDocument(Uri.parse(location.uri), { selection: rangeOf(location) });
        await applyOperation(this.session.client, { uri: location.uri, operation: fix.operation });
    }

    private async renew(): Promise<void> {
        if (!this.view.visible) return;
        const { client, current } = this.session;
        const uri = current.uri?.toString();
        this.left = (uri === undefined ? null : await ask(client, 'referentiel/left', { uri })) ?? undefined;
        this.view.description = this.left && `${this.left.done}/${this.left.total}`;
        this.view.message = this.left && messageOf(this.left);
        this.changed.fire();
    }
}

function messageOf({ said, items }: LeftToWrite): string {
    return items.length > 0 ? `${said}.` : say({ fr: `${said}. Plus rien à écrire.`, en: `${said}. Nothing left.` });
}

function rangeOf({ range: { start, end } }: NonNullable<LeftItem['location']>): Range {
    return new Range(new Position(start.line, start.character), new Position(end.line, end.character));
}
