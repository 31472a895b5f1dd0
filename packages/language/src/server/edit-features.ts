import {
    CodeActionKind,
    LSPErrorCodes,
    MessageType,
    type Range,
    ResponseError,
    type TextEdit,
} from 'vscode-languageserver';
import { codeActions, FIX_ALL } from '../editor/code-actions.ts';
import { linkedEditing } from '../editor/linked-editing.ts';
import { type Pasted, pasted } from '../editor/paste.ts';
import { prepareRename, renameAt, renamedFile } from '../editor/rename.ts';
import { type Formatted, formatted, formattedOnType, leftPhrase, ON_TYPE } from '../editor/formatting.ts';
import { Places } from '../editor/places.ts';
import type { View } from '../editor/view.ts';
import { workspaceEdit } from '../editor/workspace-edit.ts';
import { richTextOf } from '../exchange/rich-text.ts';
import { editFeatures } from './face-requests.ts';
import { pastedWhole } from './imports.ts';
import { pathOf, uriOf } from './paths.ts';
import { questionsOf, type Server } from './questions.ts';
import { CLIENT_COMMANDS } from './requests.ts';

/** The places of the texts of several units. */
function placesIn(views: readonly View[]): { readonly places: Places } {
    return { places: new Places(new Map(views.flatMap(({ loaded }) => [...loaded.sources])), uriOf) };
}

export const EDIT_CAPABILITIES = {
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.Refactor, FIX_ALL] },
    renameProvider: { prepareProvider: true },
    documentFormattingProvider: true,
    documentRangeFormattingProvider: true,
    documentOnTypeFormattingProvider: ON_TYPE,
    linkedEditingRangeProvider: true,
};

/** Features that change texts. */
export function registerEdits(server: Server): void {
    const { calls, client, settings } = server;
    const ask = questionsOf(server);
    calls.request('textDocument/codeAction', async ({ textDocument, range, context }) => {
        const path = pathOf(textDocument.uri);
        const view = await ask.view(path);
        if (!view) return [];
        return codeActions({
            view,
            path,
            range,
            diagnostics: context.diagnostics,
            only: context.only,
            lang: client.lang,
            features: editFeatures(server),
            together: server.register.findingsIn(path),
            around: await ask.around(view),
            config: server.units.configOf(view.loaded.plan),
            ...(client.options.commands ? { registerCommand: CLIENT_COMMANDS.register } : {}),
        });
    });
    calls.request('textDocument/prepareRename', async (params) => {
        const cursor = await ask.cursor(params);
        const found = cursor && prepareRename(cursor);
        if (!found) {
            const reason =
                client.lang === 'fr' ? 'Il n’y a pas de code à renommer ici.' : 'There is no code to rename here.';
            throw new ResponseError(LSPErrorCodes.RequestFailed, reason);
        }
        return found;
    });
    calls.request('textDocument/rename', async (params, token) => {
        const cursor = await ask.cursor(params);
        const home = cursor && (await ask.view(renamedFile(cursor) ?? cursor.path));
        if (!home) return null;
        const users =
            home.loaded.plan.kind === 'library' ? await ask.users(home, new Set(home.loaded.plan.files), token) : [];
        const change = renameAt(cursor, home, users, params.newName);
        if (!change) return null;
        if ('refused' in change) throw new ResponseError(LSPErrorCodes.RequestFailed, change.refused[client.lang]);
        const label = client.lang === 'fr' ? `Écrire ${params.newName} partout` : `Write ${params.newName} everywhere`;
        return workspaceEdit(placesIn([home, ...users]), change, editFeatures(server), label);
    });
    calls.request('referentiel/paste', async ({ uri, position, text, html, isSource }) => {
        const document = server.documents.textDocument(pathOf(uri));
        if (!document) return null;
        if (document.getText().trim() === '' && !isSource) {
            const whole = await pastedWhole(text, html);
            if (whole) return whole;
        }
        const markdown = html === undefined ? undefined : richTextOf(html);
        const what: Pasted =
            markdown === undefined
                ? { text, kind: isSource ? 'source' : 'letters' }
                : { text: markdown, kind: 'markdown' };
        const inserted = pasted(document.getText(), document.offsetAt(position), what);
        return inserted === undefined ? null : { text: inserted };
    });
    /** What was left as it is in each file, told once until it changes: files are laid out at each save. */
    const left = new Map<string, Formatted['left']>();
    const layOut = async (uri: string, range?: Range): Promise<TextEdit[]> => {
        const path = pathOf(uri);
        const view = await ask.view(path);
        if (!view) return [];
        const laid = formatted(view, path, range);
        const phrase = leftPhrase(laid.left);
        if (phrase && left.get(path) !== laid.left) calls.show(MessageType.Info, phrase[client.lang]);
        left.set(path, laid.left);
        return laid.edits;
    };
    calls.request('textDocument/formatting', ({ textDocument }) => layOut(textDocument.uri));
    calls.request('textDocument/rangeFormatting', ({ textDocument, range }) => layOut(textDocument.uri, range));
    calls.request('textDocument/onTypeFormatting', async ({ textDocument, position, ch }) => {
        const path = pathOf(textDocument.uri);
        const { typography } = await settings.ofFile(path);
        const view = await ask.view(path);
        return view ? formattedOnType(view, path, view.places.offset(path, position), ch, typography) : [];
    });
    calls.request('textDocument/linkedEditingRange', async (params) => {
        const cursor = await ask.cursor(params);
        const ranges = cursor && linkedEditing(cursor);
        return ranges ? { ranges } : null;
    });
}
