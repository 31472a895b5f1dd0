import type { CallHierarchyItem, ServerCapabilities } from 'vscode-languageserver';
import { incomingCalls, itemOf, outgoingCalls, prepareHierarchy } from '../editor/call-hierarchy.ts';
import { inlayHints } from '../editor/inlay-hints.ts';
import { codeLenses } from '../editor/lenses.ts';
import { LEGEND, semanticTokens } from '../editor/semantic-tokens.ts';
import type { View } from '../editor/view.ts';
import type { Item } from '../model/index.ts';
import { pathOf } from './paths.ts';
import { questionsOf, type Server } from './questions.ts';
import { CLIENT_COMMANDS } from './requests.ts';

export const SIGN_CAPABILITIES: ServerCapabilities = {
    codeLensProvider: {},
    inlayHintProvider: true,
    semanticTokensProvider: { legend: LEGEND, full: true, range: true },
    callHierarchyProvider: true,
};

/** What stands in the text beside what the author wrote: lenses, hints, colours; and who evaluates whom. */
export function registerSigns(server: Server): void {
    const { calls, client, settings } = server;
    const ask = questionsOf(server);
    const augments = client.capabilities.textDocument?.semanticTokens?.augmentsSyntaxTokens ?? false;
    const commands = client.options.commands === true ? CLIENT_COMMANDS : {};
    calls.request('textDocument/codeLens', async ({ textDocument }, token) => {
        const path = pathOf(textDocument.uri);
        const isWanted = (await settings.ofFile(path)).codeLens;
        const view = isWanted ? await ask.view(path) : undefined;
        return view ? codeLenses(view, path, client.lang, commands, await ask.sharedUses(view, token)) : [];
    });
    calls.request('textDocument/inlayHint', async ({ textDocument, range }) => {
        const path = pathOf(textDocument.uri);
        const isWanted = (await settings.ofFile(path)).inlayHints;
        const view = isWanted ? await ask.view(path) : undefined;
        if (!view) return [];
        return inlayHints(view, path, view.places.offset(path, range.start), view.places.offset(path, range.end));
    });
    calls.request('textDocument/semanticTokens/full', async ({ textDocument }) => {
        const path = pathOf(textDocument.uri);
        const view = await ask.view(path);
        return { data: view ? semanticTokens(view, path, [0, Infinity], augments) : [] };
    });
    calls.request('textDocument/semanticTokens/range', async ({ textDocument, range }) => {
        const path = pathOf(textDocument.uri);
        const view = await ask.view(path);
        if (!view) return { data: [] };
        const [from, to] = [view.places.offset(path, range.start), view.places.offset(path, range.end)];
        return { data: semanticTokens(view, path, [from, to], augments) };
    });
    calls.request('textDocument/prepareCallHierarchy', async (params) => {
        const cursor = await ask.cursor(params);
        return cursor ? prepareHierarchy(cursor) : null;
    });
    const found = async (item: CallHierarchyItem): Promise<{ view: View; item: Item } | undefined> => {
        const view = await ask.view(pathOf(item.uri));
        const own = view && itemOf(view, item);
        return own && { view, item: own };
    };
    calls.request('callHierarchy/incomingCalls', async ({ item }) => {
        const at = await found(item);
        return at ? incomingCalls(at.view, at.item, client.lang) : [];
    });
    calls.request('callHierarchy/outgoingCalls', async ({ item }) => {
        const at = await found(item);
        return at ? outgoingCalls(at.view, at.item, client.lang) : [];
    });
}
