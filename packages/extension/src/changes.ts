import { EventEmitter, Uri, type Disposable, type Event } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { ChangedNotification } from '@referentiel/language/requests';

/** What the server tells of files whose units are no longer what they were, for whoever shows them. */
export interface Changes extends Disposable {
    /** The files, as VS Code writes their URIs. */
    readonly onDidChange: Event<ReadonlySet<string>>;
}

/** A client hands each kind of notification to one listener only: this one passes it on. */
export function changesOf(client: BaseLanguageClient): Changes {
    const emitter = new EventEmitter<ReadonlySet<string>>();
    const listener = client.onNotification('referentiel/changed', ({ uris }: ChangedNotification) => {
        emitter.fire(new Set(uris.map(canonical)));
    });
    return {
        onDidChange: emitter.event,
        dispose: () => {
            listener.dispose();
            emitter.dispose();
        },
    };
}

/** A URI of the server's as VS Code writes it, to be compared. */
export function canonical(uri: string): string {
    return Uri.parse(uri).toString();
}
