import type { Connection, TextDocumentPositionParams } from 'vscode-languageserver';
import type { Cursor, View } from '../editor/view.ts';
import type { Surroundings } from '../edits/index.ts';
import type { Calls } from './calls.ts';
import type { Client } from './client.ts';
import type { Documents } from './documents.ts';
import { pathOf } from './paths.ts';
import type { Register } from './register.ts';
import type { FolderSettings } from './settings.ts';
import type { Units } from './units.ts';

/** What features are made of. */
export interface Server {
    readonly connection: Connection;
    readonly calls: Calls;
    readonly client: Client;
    readonly settings: FolderSettings;
    readonly units: Units;
    readonly documents: Documents;
    readonly register: Register;
}

/** How features get at what they are asked about. */
export interface Questions {
    view(path: string): Promise<View | undefined>;
    cursor(params: TextDocumentPositionParams): Promise<Cursor | undefined>;
    text(path: string): Promise<string | undefined>;
    /** What lies beside the files of a unit. */
    around(view: View): Promise<Surroundings>;
    /** The libraries that a unit could use: those of its folder and of the ones around it. */
    libraries(view: View): Promise<readonly { readonly code: string; readonly title: string }[]>;
}

export function questionsOf({ units, client }: Server): Questions {
    const view = (path: string): Promise<View | undefined> => units.viewOf(path);
    return {
        view,
        cursor: async ({ textDocument, position }) => {
            const path = pathOf(textDocument.uri);
            const found = await view(path);
            if (!found) return undefined;
            return { view: found, path, offset: found.places.offset(path, position), lang: client.lang };
        },
        libraries: async ({ loaded: { plan } }) => {
            const found: { code: string; title: string }[] = [];
            for (const other of await units.plans()) {
                const isInReach = other.kind === 'library' && `${plan.folder}/`.startsWith(`${other.folder}/`);
                const root = isInReach ? (await units.view(other))?.unit.root : undefined;
                if (root?.code) found.push({ code: root.code.text, title: root.title?.value ?? '' });
            }
            return found;
        },
        around: async ({ loaded: { sources } }) => {
            const taken = new Set((await units.plans()).flatMap(({ files }) => files));
            return { textOf: (path) => sources.get(path)?.text, isTaken: (path) => taken.has(path) };
        },
        text: async (path) => units.textOf(path) ?? (await view(path))?.places.textOf(path),
    };
}
