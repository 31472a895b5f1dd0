import { Range, TabInputText, Uri, ViewColumn, window, workspace, type TabGroup, type TextDocument } from 'vscode';
import { LANGUAGE } from '../names.ts';
import type { Place } from './place.ts';

/** Shows a text where it is shown already, else beside the preview, and goes to a place of it. */
export async function goTo(
    { uri, start }: Pick<Place, 'uri'> & Partial<Place>,
    preview: ViewColumn = ViewColumn.Active,
): Promise<void> {
    const document = await workspace.openTextDocument(Uri.parse(uri));
    if (document.languageId !== LANGUAGE) return;
    const viewColumn = groupOf(document)?.viewColumn ?? (preview > ViewColumn.One ? preview - 1 : preview);
    const selection = start && new Range(start.line, start.character, start.line, start.character);
    await window.showTextDocument(document, { viewColumn, selection });
}

function groupOf({ uri }: TextDocument): TabGroup | undefined {
    const shows = ({ tabs }: TabGroup): boolean =>
        tabs.some(({ input }) => input instanceof TabInputText && input.uri.toString() === uri.toString());
    const { activeTabGroup, all } = window.tabGroups;
    return shows(activeTabGroup) ? activeTabGroup : all.find(shows);
}
