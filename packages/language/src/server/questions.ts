import type { CancellationToken, Connection, TextDocumentPositionParams } from 'vscode-languageserver';
import type { SharedUse } from '../editor/shared-uses.ts';
import type { Cursor, View } from '../editor/view.ts';
import type { Surroundings } from '../edits/index.ts';
import { byCodeUnit } from '../platform/by-code-unit.ts';
import { breathe, type Calls, throwIfCancelled } from './calls.ts';
import type { Client } from './client.ts';
import type { Documents } from './documents.ts';
import { pathOf } from './paths.ts';
import type { Print } from './printing.ts';
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
    /** « Today », `YYYY-MM-DD`. */
    today(): string;
    /** What prints PDF, where something can. */
    printer(): Print | undefined;
}

/** How features get at what they are asked about. */
export interface Questions {
    view(path: string): Promise<View | undefined>;
    cursor(params: TextDocumentPositionParams): Promise<Cursor | undefined>;
    text(path: string): Promise<string | undefined>;
    /** What lies beside the files of a unit. */
    around(view: View): Promise<Surroundings>;
    /** The views of other units that use some files, as those of a library are used. */
    users(view: View, files: ReadonlySet<string>, token?: CancellationToken): Promise<readonly View[]>;
    /** What units do with what a library declares; nothing where it is a certification. */
    sharedUses(view: View, token?: CancellationToken): Promise<readonly SharedUse[]>;
    /** The other libraries, or certifications, that a unit could name: of its folder and of the ones around it. */
    inReach(view: View, kind: 'library' | 'certification'): Promise<readonly Named[]>;
    /** The blocs of other certifications of its projet, by the codes that they have everywhere. */
    otherBlocks(view: View): Promise<readonly Named[]>;
}

/** Something by its code, with its title. */
export interface Named {
    readonly code: string;
    readonly title: string;
}

export function questionsOf({ units, client, register }: Server): Questions {
    const view = (path: string): Promise<View | undefined> => units.viewOf(path);
    const users: Questions['users'] = async (of, files, token) => {
        const views: View[] = [];
        for (const { plan, sources } of await register.all(() => token?.isCancellationRequested ?? false)) {
            if (plan === of.loaded.plan || !sources.some((path) => files.has(path))) continue;
            if (token) throwIfCancelled(token);
            const user = await units.view(plan);
            if (user) views.push(user);
            await breathe();
        }
        return views;
    };
    return {
        view,
        cursor: async ({ textDocument, position }) => {
            const path = pathOf(textDocument.uri);
            const found = await view(path);
            if (!found) return undefined;
            return { view: found, path, offset: found.places.offset(path, position), lang: client.lang };
        },
        users,
        sharedUses: async ({ loaded: { plan } }, token) => {
            if (plan.kind !== 'library') return [];
            const all = await register.all(() => token?.isCancellationRequested ?? false);
            return [...all]
                .toSorted((a, b) => byCodeUnit(a.plan.files[0], b.plan.files[0]))
                .flatMap(({ sharedUses }) => sharedUses.filter(({ file }) => plan.files.includes(file)));
        },
        inReach: async ({ loaded: { plan } }, kind) => {
            const found: Named[] = [];
            for (const other of await units.plans()) {
                const isInReach = other.kind === kind && `${plan.folder}/`.startsWith(`${other.folder}/`);
                if (!isInReach || other.files[0] === plan.files[0]) continue;
                const root = (await units.view(other))?.unit.root;
                if (root?.code) found.push({ code: root.code.text, title: root.title?.value ?? '' });
            }
            return found;
        },
        otherBlocks: async ({ loaded: { plan } }) => {
            const all = await register.all(() => false);
            return [...all].flatMap(({ plan: other, entry }) =>
                entry && 'number' in entry && other.root === plan.root && other !== plan && isRegistered(entry.number)
                    ? entry.blocks.map(({ code, title }) => ({ code: numbered(entry.number, code), title }))
                    : [],
            );
        },
        around: async (view) => {
            const { plan, sources } = view.loaded;
            const taken = new Set((await units.plans()).flatMap(({ files }) => files));
            const using = plan.kind === 'library' ? await users(view, new Set(plan.files)) : [];
            return {
                users: using.map(({ unit }) => unit),
                textOf: (path) => sources.get(path)?.text,
                isTaken: (path) => taken.has(path),
            };
        },
        text: async (path) => units.textOf(path) ?? (await view(path))?.places.textOf(path),
    };
}

/** Only numbers of the register name a certification everywhere. */
function isRegistered(number: string): boolean {
    return /^(?:RNCP|RS)\d+$/.test(number);
}

/** « RNCP39776BC01 », however the bloc is declared. */
function numbered(number: string, code: string): string {
    return code.startsWith(number) ? code : number + code;
}
