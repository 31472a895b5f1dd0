import { workspace, type WorkspaceEdit } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { EditParams, ServerRequests } from '@referentiel/language/requests';
import { ask } from './ask.ts';

type Answer = NonNullable<ServerRequests['referentiel/edit']['result']>;

/** How often a text may change between question and answer before it is given up. */
const TRIES = 5;

/** Carries out an operation on texts, open or not, as one step of undoing; what it changed, nothing where it can't. */
export async function applyOperation(
    client: BaseLanguageClient,
    params: EditParams,
): Promise<WorkspaceEdit | undefined> {
    for (let left = TRIES; left > 0; left--) {
        const answer = await ask(client, 'referentiel/edit', params);
        if (!answer) return undefined;
        const edit = await client.protocol2CodeConverter.asWorkspaceEdit(answer);
        if (isOfNow(client, answer) && (await workspace.applyEdit(edit))) return edit;
    }
    return undefined;
}

/** Whether the texts are still those that the server knew. */
function isOfNow({ protocol2CodeConverter }: BaseLanguageClient, { documentChanges = [] }: Answer): boolean {
    return documentChanges.every((change) => {
        if (!('textDocument' in change)) return true;
        const { uri, version } = change.textDocument;
        const own = protocol2CodeConverter.asUri(uri).toString();
        const document = workspace.textDocuments.find((one) => one.uri.toString() === own);
        return version === null || document === undefined || document.version === version;
    });
}
