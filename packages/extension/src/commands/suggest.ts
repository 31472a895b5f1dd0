import { commands, Selection, window, workspace } from 'vscode';
import { say } from '../lang.ts';
import { LANGUAGE } from '../names.ts';
import type { Session } from '../session.ts';

/** Goes to the end of the current référentiel, or of one that begins, and shows what may be written there. */
export async function suggestNext({ current }: Session): Promise<void> {
    const document = current.uri
        ? await workspace.openTextDocument(current.uri)
        : await workspace.openTextDocument({
              language: LANGUAGE,
              content: say({
                  fr: 'certification CERTIF-1 "Ma certification"\n\n',
                  en: 'certification CERTIF-1 "My certification"\n\n',
              }),
          });
    const editor = await window.showTextDocument(document, { preview: false });
    const { end } = document.lineAt(document.lineCount - 1).range;
    editor.selection = new Selection(end, end);
    editor.revealRange(editor.selection);
    await commands.executeCommand('workbench.action.focusActiveEditorGroup');
    await commands.executeCommand('editor.action.triggerSuggest');
}
