import type { CancellationToken } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { ServerRequests } from '@referentiel/language/requests';

/** One of the server's own requests. */
export function ask<M extends keyof ServerRequests>(
    client: BaseLanguageClient,
    method: M,
    params: ServerRequests[M]['params'],
    token?: CancellationToken,
): Promise<ServerRequests[M]['result']> {
    return client.sendRequest<ServerRequests[M]['result']>(method, params, token);
}
