// In place of vscode-languageclient's notebooks (see light-client.mjs): a référentiel is in none, and our server asks for
// none. It answers the client as that of a server without notebooks does, and tells no server of any.
import { NotebookDocumentSyncRegistrationType } from 'vscode-languageserver-protocol';

const never = () => ({ dispose() {} });

export class NotebookDocumentSyncFeature {
    static CellScheme = 'vscode-notebook-cell';
    registrationType = NotebookDocumentSyncRegistrationType.type;
    onOpenNotificationSent = never;
    onChangeNotificationSent = never;
    onCloseNotificationSent = never;
    onSaveNotificationSent = never;

    getState() {
        return { kind: 'document', id: this.registrationType.method, registrations: false, matches: false };
    }
    handles() {
        return false;
    }
    fillClientCapabilities() {}
    preInitialize() {}
    initialize() {}
    register() {}
    unregister() {}
    clear() {}
}
