import type { BaseLanguageClient } from 'vscode-languageclient';

/** What `activate` returns: for the extension's own tests, and for other extensions. */
export interface Api {
    readonly client: BaseLanguageClient;
    /** Settled when the server has answered; rejected when it couldn't be started. */
    readonly ready: Promise<void>;
}
