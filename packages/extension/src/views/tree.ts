import { commands, Uri, window, workspace, type TreeItem } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { TreeNode } from '@referentiel/language/requests';
import { ask } from '../ask.ts';
import { canonical } from '../changes.ts';
import { say } from '../lang.ts';
import type { Session } from '../session.ts';
import { inWords } from '../share.ts';
import { CurrentView } from './current-view.ts';
import { treeItem } from './item.ts';
import { type Entry, Outline } from './outline.ts';

const VIEW = 'referentiel.tree';
const FILTERED = 'referentiel.tree.filtered';

/** The tree of the current référentiel, or where there is none the certifications of the folder, each of which a click opens. */
export class Tree extends CurrentView {
    private shown: { readonly text: string; readonly outline: Outline } | undefined;
    private roots: readonly TreeNode[] = [];
    private isFiltered = false;

    constructor(session: Session) {
        super(session, VIEW);
        const following = this.inTurn(() => this.follow());
        this.subscriptions.push(
            following,
            window.onDidChangeTextEditorSelection(() => following.ask()),
        );
    }

    /** Only what isn't evaluated, or all. */
    async filter(isFiltered: boolean): Promise<void> {
        this.isFiltered = isFiltered;
        await commands.executeCommand('setContext', FILTERED, isFiltered);
        this.show();
    }

    entry(id: string): Entry | undefined {
        return this.shown?.outline.entry(id);
    }

    protected itemOf(id: string): TreeItem | undefined {
        const entry = this.entry(id);
        return entry && treeItem(entry, this.isFiltered);
    }

    getChildren(id?: string): string[] {
        if (id === undefined) return this.shown?.outline.roots.map(({ node }) => node.id) ?? [];
        return this.entry(id)?.children.map(({ node }) => node.id) ?? [];
    }

    getParent(id: string): string | undefined {
        return this.entry(id)?.parent?.node.id;
    }

    protected async renew(uri: string | undefined): Promise<void> {
        const { client } = this.session;
        const tree = uri === undefined ? null : await ask(client, 'referentiel/tree', { uri });
        this.roots = tree ? [tree] : await certificationsIn(client);
        this.show();
        await this.follow();
    }

    private show(): void {
        const text = JSON.stringify([this.roots, this.isFiltered]);
        if (text === this.shown?.text) return;
        const outline = new Outline(this.roots, { isFiltered: this.isFiltered });
        this.shown = { text, outline };
        const [root] = outline.roots;
        this.view.description = this.isFiltered ? say({ fr: 'non évaluées', en: 'not evaluated' }) : undefined;
        this.view.message =
            this.isFiltered && root?.node.share && root.children.length === 0 ? nothingLacks(root.node) : undefined;
        this.fire();
    }

    /** Selects what the cursor is in, unless it is selected already, at another place of the tree. */
    private async follow(): Promise<void> {
        const editor = window.activeTextEditor;
        if (!editor || !this.shown || !this.view.visible) return;
        const own = editor.document.uri.toString();
        const entry = this.shown.outline.at((uri) => canonical(uri) === own, editor.selection.active);
        const [selected] = this.view.selection;
        if (!entry || (selected !== undefined && this.entry(selected)?.node.item === entry.node.item)) return;
        await this.view.reveal(entry.node.id, { select: true, focus: false });
    }
}

/** The certifications of the folder, before one of them is open. */
async function certificationsIn(client: BaseLanguageClient): Promise<TreeNode[]> {
    const start = { line: 0, character: 0 };
    return (await ask(client, 'referentiel/certifications', null)).map(({ code, uri }) => ({
        id: uri,
        kind: 'certification',
        code,
        label: code,
        description: workspace.asRelativePath(Uri.parse(uri)),
        location: { uri, range: { start, end: start } },
        children: [],
    }));
}

/** Under the filter, of a tree in which nothing is surely lacking. */
function nothingLacks({ share }: TreeNode): string {
    if (share && share.inDoubt > 0) return `${say(inWords(share))}.`;
    return say({ fr: 'Toutes les compétences sont évaluées.', en: 'All competencies are evaluated.' });
}
