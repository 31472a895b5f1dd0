import { type CodeAction, CodeActionKind } from 'vscode-languageserver-types';
import { configOfWord, ownWordEdits } from '../rules/index.ts';
import type { LocatedFinding } from '../workspace/index.ts';
import { type ActionRequest, shownOf } from './action.ts';
import { Places } from './places.ts';
import { workspaceEdit } from './workspace-edit.ts';

/** « Ajouter au lexique »: a word that the dictionary doesn't have, or an abbreviation, becomes one of the projet's own. */
export function lexiconActions(request: ActionRequest, finding: LocatedFinding): CodeAction[] {
    const { rule } = finding;
    if (rule !== 'orthographe' && rule !== 'sigle-inexpliqué') return [];
    const { view, features, lang } = request;
    const { path, text } = request.config;
    const { file, start, end } = finding.at;
    const word = view.places.textOf(file).slice(start, end);
    const title = lang === 'fr' ? `Ajouter « ${word} » au lexique du projet` : `Add “${word}” to the projet’s words`;
    const edits = text === undefined ? [] : ownWordEdits(text, word, rule);
    if (!edits || (text === undefined && !features.creates)) return [];
    const change = {
        edits: edits.map((edit) => ({ file: path, ...edit })),
        created: text === undefined ? [{ path, text: configOfWord(word, rule) }] : [],
    };
    const places = new Places(new Map([[path, { path, text: text ?? '' }]]), features.uriOf);
    const edit = workspaceEdit({ places }, change, features, title);
    return [{ title, kind: CodeActionKind.QuickFix, edit, diagnostics: shownOf(request, finding) }];
}
