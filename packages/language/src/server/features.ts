import type { ServerCapabilities } from 'vscode-languageserver';
import { completionAt } from '../editor/completion.ts';
import { documentLinks } from '../editor/document-links.ts';
import { documentSymbols, flatSymbols } from '../editor/document-symbols.ts';
import { foldingRanges } from '../editor/folding.ts';
import { hoverAt } from '../editor/hover.ts';
import { definitionsAt, highlightsAt, referencesIn, soughtAt } from '../editor/navigation.ts';
import { selectionRange } from '../editor/selection.ts';
import { workspaceSymbols } from '../editor/workspace-symbols.ts';
import { EDIT_CAPABILITIES, registerEdits } from './edit-features.ts';
import { pathOf, uriOf } from './paths.ts';
import { type Questions, questionsOf, type Server } from './questions.ts';
import { registerSigns, SIGN_CAPABILITIES } from './sign-features.ts';

export type { Server } from './questions.ts';

export function capabilitiesOf(): ServerCapabilities {
    return {
        hoverProvider: true,
        definitionProvider: true,
        declarationProvider: true,
        referencesProvider: true,
        documentHighlightProvider: true,
        documentSymbolProvider: { label: 'Référentiel' },
        workspaceSymbolProvider: true,
        foldingRangeProvider: true,
        selectionRangeProvider: true,
        documentLinkProvider: {},
        ...EDIT_CAPABILITIES,
        ...SIGN_CAPABILITIES,
        completionProvider: { triggerCharacters: ['.', ',', ' '], completionItem: { labelDetailsSupport: true } },
    };
}

export function registerFeatures(server: Server): void {
    const { calls, client } = server;
    const ask = questionsOf(server);
    calls.request('textDocument/hover', async (params, token) => {
        const cursor = await ask.cursor(params);
        return (cursor && (await hoverAt(cursor, await ask.sharedUses(cursor.view, token)))) ?? null;
    });
    const { completionItem } = client.capabilities.textDocument?.completion ?? {};
    calls.request('textDocument/completion', async (params) => {
        const cursor = await ask.cursor(params);
        if (!cursor) return { isIncomplete: false, items: [] };
        const features = {
            snippets: client.snippets,
            labelDetails: completionItem?.labelDetailsSupport ?? false,
            markdown: completionItem?.documentationFormat?.includes('markdown') ?? false,
            inReach: (kind: 'library' | 'certification') => ask.inReach(cursor.view, kind),
            otherBlocks: () => ask.otherBlocks(cursor.view),
        };
        return completionAt(cursor, features, params.context?.triggerCharacter);
    });
    registerNavigation(server, ask);
    registerEdits(server);
    registerSigns(server);
    calls.request('textDocument/documentSymbol', async ({ textDocument }) => {
        const path = pathOf(textDocument.uri);
        const view = await ask.view(path);
        if (!view) return [];
        return client.hierarchicalSymbols
            ? documentSymbols(view, path, client.lang)
            : flatSymbols(view, path, client.lang);
    });
    calls.request('workspace/symbol', async ({ query }, token) => {
        const all = await server.register.all(() => token.isCancellationRequested);
        return workspaceSymbols(all, server.register.words, query, uriOf);
    });
    calls.request('textDocument/foldingRange', async ({ textDocument }) =>
        foldingRanges((await ask.text(pathOf(textDocument.uri))) ?? ''),
    );
    calls.request('textDocument/selectionRange', async ({ textDocument, positions }) => {
        const path = pathOf(textDocument.uri);
        const view = await ask.view(path);
        if (!view) return positions.map((at) => ({ range: { start: at, end: at } }));
        const { places } = view;
        const text = places.textOf(path);
        return positions.map((position) =>
            selectionRange(text, places.offset(path, position), (start, end) =>
                places.range({ file: path, start, end }),
            ),
        );
    });
    calls.request('textDocument/documentLink', async ({ textDocument }) => {
        const path = pathOf(textDocument.uri);
        const view = await ask.view(path);
        return view ? documentLinks(view, path, client.lang, client.diagnostics.rulePage) : [];
    });
}

function registerNavigation({ calls }: Server, ask: Questions): void {
    for (const method of ['textDocument/definition', 'textDocument/declaration'] as const) {
        calls.request(method, async (params) => {
            const cursor = await ask.cursor(params);
            return cursor ? definitionsAt(cursor) : [];
        });
    }
    calls.request('textDocument/references', async (params, token) => {
        const cursor = await ask.cursor(params);
        const items = cursor ? soughtAt(cursor) : [];
        if (!cursor || items.length === 0) return [];
        // What a library declares is used by whoever uses the library.
        const files = new Set(items.map(({ head }) => head.file));
        const isShared = [...files].some((file) => !cursor.view.loaded.plan.files.includes(file));
        const isOfMany = isShared || cursor.view.unit.root.kind === 'library';
        const users = isOfMany ? await ask.users(cursor.view, files, token) : [];
        return referencesIn([cursor.view, ...users], items, params.context.includeDeclaration);
    });
    calls.request('textDocument/documentHighlight', async (params) => {
        const cursor = await ask.cursor(params);
        return cursor ? highlightsAt(cursor) : [];
    });
}
