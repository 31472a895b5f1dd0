import type { StatusBarItem } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { LeftToWriteView } from './views/left-to-write.ts';
import type { Previews } from './preview/previews.ts';
import type { Matrices } from './matrix/matrices.ts';
import type { Tree } from './views/tree.ts';

/** What `activate` returns: for the extension's own tests, and for other extensions. */
export interface Api {
    readonly client: BaseLanguageClient;
    /** Settled when the server has answered; rejected when it couldn't be started. */
    readonly ready: Promise<void>;
    readonly previews: Previews;
    readonly matrices: Matrices;
    readonly tree: Tree;
    readonly left: LeftToWriteView;
    readonly status: StatusBarItem;
}
