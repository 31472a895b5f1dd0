import {
    EventEmitter,
    Position,
    Range,
    Uri,
    window,
    type Command,
    type Disposable,
    type Event,
    type TreeDataProvider,
    type TreeItem,
    type TreeView,
} from 'vscode';
import type { LeftItem } from '@referentiel/language/requests';
import { say } from '../lang.ts';
import { Refresh } from '../refresh.ts';
import type { Session } from '../session.ts';

/**
 * A view of the current référentiel, or of what there is where none is open: renewed while it is in sight. Its elements
 * are ids: they outlive what is asked again.
 */
export abstract class CurrentView implements TreeDataProvider<string>, Disposable {
    readonly onDidChangeTreeData: Event<void>;
    readonly view: TreeView<string>;
    protected readonly session: Session;
    protected readonly subscriptions: Disposable[];
    private readonly changed = new EventEmitter<void>();

    constructor(session: Session, id: string) {
        this.session = session;
        this.onDidChangeTreeData = this.changed.event;
        const refresh = this.inTurn(async () => {
            if (this.view.visible) await this.renew(session.current.uri?.toString());
        });
        this.view = window.createTreeView(id, { treeDataProvider: this, showCollapseAll: true });
        const { current, changes } = session;
        this.subscriptions = [
            this.changed,
            refresh,
            this.view,
            this.view.onDidChangeVisibility(() => refresh.ask()),
            current.onDidChange(() => refresh.ask()),
            changes.onDidChange((uris) => {
                if (!current.uri || uris.has(current.uri.toString())) refresh.ask();
            }),
        ];
    }

    abstract getChildren(id?: string): string[];

    /** Asks what is to be shown of a référentiel. */
    protected abstract renew(uri: string | undefined): Promise<void>;

    /** What is shown of an element, if it is still there. */
    protected abstract itemOf(id: string): TreeItem | undefined;

    getTreeItem(id: string): TreeItem {
        // Asked for what was there a moment ago.
        return this.itemOf(id) ?? { id };
    }

    dispose(): void {
        for (const subscription of this.subscriptions) subscription.dispose();
    }

    /** What the view shows is to be asked for again. */
    protected fire(): void {
        this.changed.fire();
    }

    protected inTurn(renew: () => Promise<void>): Refresh {
        return new Refresh(renew, (error) => this.session.log.warn(String(error)));
    }
}

type Location = NonNullable<LeftItem['location']>;

/** VS Code's own command: a click keeps the focus in the view, a double one doesn't. */
export function goToText({ uri, range }: Location): Command {
    return {
        command: 'vscode.open',
        title: say({ fr: 'Aller au texte', en: 'Go to Source' }),
        arguments: [Uri.parse(uri), { selection: rangeOf(range) }],
    };
}

export function rangeOf({ start, end }: Location['range']): Range {
    return new Range(new Position(start.line, start.character), new Position(end.line, end.character));
}
