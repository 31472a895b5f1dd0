import type { Connection } from 'vscode-languageserver';
import type { Calls } from './calls.ts';
import type { Client } from './client.ts';
import { uriOf } from './paths.ts';
import type { Settings } from './requests.ts';

const SECTION = 'referentiel';

const DEFAULTS: Settings = {
    codeLens: true,
    inlayHints: true,
    language: 'auto',
    typography: false,
    spelling: false,
    against: '',
};

/**
 * What a user has set, folder by folder, as the client tells it when it is asked, or when it says so by itself. What is
 * told is kept until something changes.
 */
export class FolderSettings {
    private readonly connection: Connection;
    private readonly calls: Calls;
    private readonly client: Client;
    private readonly folders: () => Iterable<string>;
    private readonly known = new Map<string, Promise<Settings>>();
    /** What a client that can't be asked said by itself. */
    private told: Settings = DEFAULTS;

    constructor(connection: Connection, calls: Calls, client: Client, folders: () => Iterable<string>) {
        this.connection = connection;
        this.calls = calls;
        this.client = client;
        this.folders = folders;
    }

    /** What is set for a file: what is set for the innermost folder that holds it. */
    ofFile(path: string): Promise<Settings> {
        const around = [...this.folders()].filter((folder) =>
            path.startsWith(folder.endsWith('/') ? folder : `${folder}/`),
        );
        return this.of(around.toSorted((a, b) => b.length - a.length)[0]);
    }

    /** What is set for a folder; without one, for everything. */
    of(folder: string | undefined): Promise<Settings> {
        if (this.client.capabilities.workspace?.configuration !== true) return Promise.resolve(this.told);
        const key = folder ?? '';
        let settings = this.known.get(key);
        if (!settings) this.known.set(key, (settings = this.ask(folder)));
        return settings;
    }

    /** Something was set anew; a client that can't be asked tells what. */
    change(given: unknown): void {
        this.known.clear();
        this.told = read((given as { readonly [SECTION]?: unknown } | null | undefined)?.[SECTION]);
    }

    private async ask(folder: string | undefined): Promise<Settings> {
        try {
            const item = { section: SECTION, ...(folder === undefined ? {} : { scopeUri: uriOf(folder) }) };
            const answer = await this.connection.sendRequest<unknown>('workspace/configuration', { items: [item] });
            return read(Array.isArray(answer) ? answer[0] : undefined);
        } catch (error) {
            this.calls.log('workspace/configuration', error);
            return DEFAULTS;
        }
    }
}

/** What is set, each thing by itself: what makes no sense counts as not set. */
function read(given: unknown): Settings {
    const { codeLens, inlayHints, language, typography, spelling, against } = (given ?? {}) as Partial<
        Record<keyof Settings, unknown>
    >;
    const flag = (value: unknown, otherwise: boolean): boolean => (typeof value === 'boolean' ? value : otherwise);
    return {
        codeLens: flag(codeLens, DEFAULTS.codeLens),
        inlayHints: flag(inlayHints, DEFAULTS.inlayHints),
        language: language === 'fr' || language === 'en' ? language : DEFAULTS.language,
        typography: flag(typography, DEFAULTS.typography),
        spelling: flag(spelling, DEFAULTS.spelling),
        against: typeof against === 'string' ? against : DEFAULTS.against,
    };
}
