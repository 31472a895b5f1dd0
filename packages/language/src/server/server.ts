import {
    type Connection,
    ErrorCodes,
    type InitializeError,
    type InitializeParams,
    type InitializeResult,
    MessageType,
    type Registration,
    ResponseError,
    TextDocumentSyncKind,
} from 'vscode-languageserver';
import type { Message } from '../model/message.ts';
import type { Files } from '../platform/files.ts';
import type { Parts } from '../platform/parts.ts';
import { CONFIG_NAME, configPath, projectRoot, SOURCE_ENDING } from '../workspace/index.ts';
import { Calls } from './calls.ts';
import { type Client, clientOf, folderPath } from './client.ts';
import { Diagnostics } from './diagnostics.ts';
import { Documents } from './documents.ts';
import { registerFaceRequests } from './face-requests.ts';
import { capabilitiesOf, registerFeatures } from './features.ts';
import { registerImports } from './imports.ts';
import { pathOf, uriOf } from './paths.ts';
import { LateFindings } from './late.ts';
import { Refreshes } from './refreshes.ts';
import { Register } from './register.ts';
import type { ChangedNotification } from './requests.ts';
import { FolderSettings } from './settings.ts';
import { SharedResources } from './shared-resources.ts';
import { today } from '../platform/today.ts';
import type { Print } from './printing.ts';
import { type Touched, Units } from './units.ts';
import { Watches } from './watches.ts';
import { WorkspaceDiagnostics } from './workspace-diagnostics.ts';

/** What a door gives: where files are read. */
export interface Ports {
    readonly files: (connection: Connection, client: () => Client | undefined) => Files;
    /** Opens a large file, where the place has such: fails with a `FileError`. */
    readonly parts?: (path: string) => Parts;
    readonly today?: () => string;
    /** Folders too wide to be looked through (`/`, a home): what a client opens there stands alone, file by file. */
    readonly isWide?: (folder: string) => boolean;
    /** What prints a page, where something can. */
    readonly printer?: () => Print | undefined;
}

/** Serves one client over one connection: the composition of all that the server is. */
export function serve(connection: Connection, ports: Ports): Pick<Calls, 'hasEnded'> {
    const calls = new Calls(connection);
    let client: Client | undefined;
    const files = ports.files(connection, () => client);

    connection.onInitialize((params: InitializeParams): InitializeResult | ResponseError<InitializeError> => {
        if (client)
            return new ResponseError(ErrorCodes.InvalidRequest, 'initialize : c’est déjà fait', { retry: false });
        client = clientOf(params);
        start(connection, calls, client, files, ports);
        return {
            capabilities: {
                textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: false },
                workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
                ...(client.diagnostics.pull
                    ? {
                          diagnosticProvider: {
                              identifier: 'referentiel',
                              interFileDependencies: true,
                              workspaceDiagnostics: true,
                          },
                      }
                    : {}),
                ...capabilitiesOf(),
            },
            serverInfo: { name: 'referentiel' },
        };
    });
    connection.listen();
    return calls;
}

function start(connection: Connection, calls: Calls, client: Client, files: Files, ports: Ports): void {
    const { today: clock = today, isWide = () => false, printer = () => undefined } = ports;
    const documents = new Documents();
    const units: Units = new Units(files, documents.texts, clock, (touched) => onTouched(touched));
    const onFindings = (paths: ReadonlySet<string>): void => {
        diagnostics.touchPaths(paths);
        ofWorkspace.touchPaths(paths);
    };
    const register: Register = new Register(files, calls, units, onFindings, () => late.touch());
    const diagnostics = new Diagnostics(connection, calls, units, register, documents, client);
    const ofWorkspace = new WorkspaceDiagnostics(connection, units, diagnostics, documents);
    const late = new LateFindings(calls, units, register, onFindings, (error) => shared.letGo(error));
    const refreshes = new Refreshes(connection, calls, client, units);
    const onTouched = (touched: Touched): void => {
        diagnostics.touch(touched);
        ofWorkspace.touch(touched);
        register.touch(touched);
        refreshes.touch(touched);
        late.touch();
        const uris = Array.from(touched.paths, (path) => documents.get(path)?.uri ?? uriOf(path));
        void connection.sendNotification('referentiel/changed', { uris } satisfies ChangedNotification);
    };

    const folders = new Set(client.folders.filter((folder) => !isWide(folder)));
    const settings = new FolderSettings(connection, calls, client, () => folders);
    const isToldOfChanges = client.watches || client.options.watches === true;
    const watches = new Watches(files, calls, ENDINGS, (paths) =>
        calls.guard('surveillance', () => units.refresh(paths)),
    );
    const discover = (): void => {
        calls.guard('dossiers', () => units.setFolders([...folders]));
        if (!isToldOfChanges) watches.follow(folders);
    };

    calls.notification('initialized', () => {
        discover();
        watch(connection, calls, client);
        calls.guard('réglages', followSettings);
    });
    const warn = (message: Message): void => calls.show(MessageType.Warning, message[client.lang]);
    const shared: SharedResources = new SharedResources(calls, units, ports.parts, () => folders, warn);
    const followSettings = async (): Promise<void> => {
        const wanted = await settings.of(undefined);
        const { language } = wanted;
        const lang = language === 'auto' ? client.ownLang : language;
        const isOther = lang !== client.lang;
        client.lang = lang;
        await shared.follow(wanted);
        if (!isOther) return;
        onTouched({ plans: units.openPlans(), paths: new Set(units.openPaths()), regrouped: true });
        if (client.diagnostics.pull && client.diagnostics.refresh) await connection.languages.diagnostics.refresh();
    };
    calls.notification('workspace/didChangeConfiguration', async (params) => {
        settings.change(params.settings);
        await followSettings();
        refreshes.later();
    });
    calls.notification('textDocument/didOpen', async (params) => {
        const path = documents.open(params);
        const edited = units.retell(path);
        // A file from elsewhere brings its projet, where a configuration says what that is; else it stands alone.
        const isFile = params.textDocument.uri.startsWith('file:');
        if (!isFile || [...folders].some((folder) => isWithin(path, folder))) return edited;
        const folder = path.slice(0, path.lastIndexOf('/'));
        const root = await projectRoot(files, folder, folder);
        if (root !== folder || (await files.kind(configPath(root))) === 'file') {
            folders.add(root);
            discover();
        }
        return edited;
    });
    calls.notification('textDocument/didChange', (params) => {
        const path = documents.change(params);
        return path === undefined ? undefined : units.retell(path);
    });
    calls.notification('textDocument/didClose', (params) => {
        return units.retell(documents.close(params));
    });
    calls.notification('workspace/didChangeWatchedFiles', ({ changes }) =>
        units.refresh(changes.map(({ uri }) => pathOf(uri)).filter(isOurs)),
    );
    calls.notification('workspace/didChangeWorkspaceFolders', ({ event }) => {
        for (const { uri } of event.removed) folders.delete(folderPath(uri));
        for (const { uri } of event.added) if (!isWide(folderPath(uri))) folders.add(folderPath(uri));
        discover();
    });
    connection.onShutdown(() => {
        calls.end();
        register.stop();
        late.stop();
        watches.stop();
        refreshes.stop();
    });
    if (client.diagnostics.pull) {
        calls.request('textDocument/diagnostic', diagnostics.pull.bind(diagnostics));
        calls.request('workspace/diagnostic', ofWorkspace.pull.bind(ofWorkspace));
    }
    const server = { calls, connection, client, settings, units, documents, register, today: clock, printer };
    registerFeatures(server);
    registerFaceRequests(server);
    registerImports(server);
}

/** What units are made of, and how they are judged. */
const ENDINGS = [SOURCE_ENDING, `/${CONFIG_NAME}`];

function isOurs(path: string): boolean {
    return ENDINGS.some((ending) => path.endsWith(ending));
}

function isWithin(path: string, folder: string): boolean {
    return path.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}

/** Files changed outside, and settings, are the client's to tell, where it can. */
function watch(connection: Connection, calls: Calls, client: Client): void {
    const registrations: Registration[] = [];
    if (client.watches && client.options.watches !== true) {
        const watchers = [{ globPattern: `**/*${SOURCE_ENDING}` }, { globPattern: `**/${CONFIG_NAME}` }];
        const method = 'workspace/didChangeWatchedFiles';
        registrations.push({ id: 'referentiel-files', method, registerOptions: { watchers } });
    }
    if (client.capabilities.workspace?.didChangeConfiguration?.dynamicRegistration) {
        const method = 'workspace/didChangeConfiguration';
        registrations.push({ id: 'referentiel-settings', method, registerOptions: { section: 'referentiel' } });
    }
    if (registrations.length === 0) return;
    calls.guard('surveillance', () => connection.sendRequest('client/registerCapability', { registrations }));
}
