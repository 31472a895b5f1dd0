import { commands, type Disposable } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { CLIENT_COMMANDS } from '@referentiel/language/requests';

type Client = Pick<BaseLanguageClient, 'protocol2CodeConverter'>;
type Protocol = Client['protocol2CodeConverter'];

const COMMAND: typeof CLIENT_COMMANDS.showReferences = 'referentiel.showReferences';

/** What a lens leads to: VS Code's own list of places, which takes no places of the protocol. */
export function registerShowReferences({ protocol2CodeConverter: protocol }: Client): Disposable {
    return commands.registerCommand(
        COMMAND,
        (
            uri: string,
            position: Parameters<Protocol['asPosition']>[0],
            locations: Parameters<Protocol['asLocation']>[0][],
        ) =>
            commands.executeCommand(
                'editor.action.showReferences',
                protocol.asUri(uri),
                protocol.asPosition(position),
                locations.map((location) => protocol.asLocation(location)),
            ),
    );
}
