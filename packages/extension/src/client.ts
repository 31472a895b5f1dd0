import { window, workspace, type ExtensionContext } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import type { InitializationOptions } from '@referentiel/language/requests';
import { lookForAny } from './any.ts';
import type { Api } from './api.ts';
import { CalmHints } from './calm-hints.ts';
import { changesOf } from './changes.ts';
import { RULE_PAGE } from './commands/explain.ts';
import { registerCommands } from './commands/index.ts';
import { Current } from './current.ts';
import { answerForFiles } from './files.ts';
import { Matrices } from './matrix/matrices.ts';
import { LeftToWriteView } from './views/left-to-write.ts';
import { LANGUAGE, NAME } from './names.ts';
import { Previews } from './preview/previews.ts';
import { registerPaste } from './paste.ts';
import type { Session } from './session.ts';
import { registerShowReferences } from './show-references.ts';
import { StatusBar } from './status-bar.ts';
import { registerTreeCommands } from './views/commands.ts';
import { Tree } from './views/tree.ts';
import { VirtualTexts } from './virtual-texts.ts';

/** The same for both hosts; what differs is how a client reaches its server. */
export type MakeClient = (options: LanguageClientOptions) => BaseLanguageClient;

/** With `lendsFiles`, the server reads files through us. */
export function startClient(
    context: ExtensionContext,
    makeClient: MakeClient,
    { lendsFiles }: { lendsFiles: boolean },
): Api {
    const initializationOptions: InitializationOptions = {
        files: lendsFiles,
        watches: true,
        commands: true,
        rulePage: RULE_PAGE,
    };
    const outputChannel = window.createOutputChannel(NAME, { log: true });
    const watchers = ['**/*.referentiel', '**/referentiel.config.json'].map((pattern) =>
        workspace.createFileSystemWatcher(pattern),
    );
    const hints = new CalmHints();
    const client = makeClient({
        documentSelector: [{ language: LANGUAGE }],
        diagnosticCollectionName: LANGUAGE,
        outputChannel,
        initializationOptions,
        synchronize: { fileEvents: watchers },
        middleware: hints.middleware,
    });
    const session: Session = {
        context,
        client,
        log: outputChannel,
        changes: changesOf(client),
        current: new Current(),
        texts: new VirtualTexts(),
    };
    const previews = new Previews(session);
    const matrices = new Matrices(session);
    const tree = new Tree(session);
    const left = new LeftToWriteView(session);
    const status = new StatusBar(session);
    context.subscriptions.push(
        outputChannel,
        ...watchers,
        session.changes,
        session.current,
        session.texts,
        ...registerCommands(session),
        ...registerPaste(session),
        lookForAny(session),
        registerShowReferences(client),
        hints.watch(client),
        previews,
        matrices,
        tree,
        ...registerTreeCommands(session, tree),
        left,
        status,
    );

    if (lendsFiles) answerForFiles(client);
    const ready = client.start();
    ready.catch((error: unknown) => outputChannel.error(error instanceof Error ? error : String(error)));
    return { client, ready, previews, matrices, tree, left, status: status.item };
}
