import type { CodeAction, Diagnostic, Range } from 'vscode-languageserver-types';
import { carryOut, type Made, type Operation, type Surroundings, type TextEdit } from '../edits/index.ts';
import type { Message } from '../model/message.ts';
import type { LocatedFinding } from '../workspace/index.ts';
import type { Lang, View } from './view.ts';
import { type EditFeatures, workspaceEdit } from './workspace-edit.ts';

export interface ActionRequest {
    readonly view: View;
    readonly path: string;
    readonly range: Range;
    readonly diagnostics: readonly Diagnostic[];
    /** Kinds that are asked for; all where it isn't told. */
    readonly only?: readonly string[];
    readonly lang: Lang;
    readonly features: EditFeatures;
    /** What is found in the file that its unit alone doesn't show. */
    readonly together: readonly LocatedFinding[];
    readonly around: Surroundings;
    /** Where the configuration of the projet lies; its text where there is one. */
    readonly config: { readonly path: string; readonly text?: string };
    /** The client's command that asks for a number and registers the certification that is being edited. */
    readonly registerCommand?: string;
}

/** The client's own diagnostics of what is found. */
export function shownOf({ diagnostics, lang }: ActionRequest, { rule, message }: LocatedFinding): Diagnostic[] {
    return diagnostics.filter((one) => one.code === rule && one.message === message[lang]);
}

export function action(
    { view, features }: ActionRequest,
    title: string,
    kind: string,
    change: Made | readonly TextEdit[],
): CodeAction {
    return { title, kind, edit: workspaceEdit(view, isMade(change) ? change : { edits: change }, features, title) };
}

function isMade(change: Made | readonly TextEdit[]): change is Made {
    return 'edits' in change;
}

/** An operation as an action; none where it would change nothing, is refused, or takes files that the client can't make. */
export function offer(request: ActionRequest, title: Message, kind: string, operation: Operation): CodeAction[] {
    const change = carryOut(request.view.unit, operation, request.around);
    if ('refused' in change || (change.created && !request.features.creates)) return [];
    if (change.edits.length === 0 && !change.created) return [];
    return [action(request, title[request.lang], kind, change)];
}
