// What is pasted or dropped into a text says there what it said before: the server tells how it is written.
import {
    DocumentDropEdit,
    DocumentDropOrPasteEditKind,
    DocumentPasteEdit,
    DataTransferItem,
    languages,
    Range,
    WorkspaceEdit,
    type CancellationToken,
    type DataTransfer,
    type Disposable,
    type Position,
    type TextDocument,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { PastedText } from '@referentiel/language/requests';
import { ask } from './ask.ts';
import { say } from './lang.ts';
import { LANGUAGE } from './names.ts';

const PLAIN = 'text/plain';
const HTML = 'text/html';
/** Marks what was copied from a référentiel. */
const SOURCE = 'application/vnd.referentiel.source';
const KIND = DocumentDropOrPasteEditKind.Text.append('referentiel');

export function registerPaste(client: BaseLanguageClient): Disposable[] {
    const textFor = async (
        document: TextDocument,
        position: Position,
        data: DataTransfer,
        token: CancellationToken,
    ): Promise<PastedText | undefined> => {
        const [text, html] = await Promise.all([data.get(PLAIN)?.asString(), data.get(HTML)?.asString()]);
        if (text === undefined || token.isCancellationRequested || !client.isRunning()) return undefined;
        const inserted = await ask(
            client,
            'referentiel/paste',
            {
                uri: client.code2ProtocolConverter.asUri(document.uri),
                position: client.code2ProtocolConverter.asPosition(position),
                text,
                ...(html ? { html } : {}),
                isSource: data.get(SOURCE) !== undefined,
            },
            token,
        );
        return inserted ?? undefined;
    };
    const title = ({ of }: PastedText): string =>
        of === undefined
            ? say({ fr: 'Coller comme texte', en: 'Paste as Text' })
            : of === 'fiche'
              ? say({ fr: 'Coller la fiche comme référentiel', en: 'Paste the Fiche as a Référentiel' })
              : say({ fr: 'Coller le tableau comme référentiel', en: 'Paste the Table as a Référentiel' });
    return [
        languages.registerDocumentPasteEditProvider(
            { language: LANGUAGE },
            {
                prepareDocumentPaste: (_, __, data) => data.set(SOURCE, new DataTransferItem('')),
                async provideDocumentPasteEdits(document, ranges, data, _, token) {
                    const [range] = ranges;
                    // With several cursors each has its own place, and one answer can't fit all.
                    if (!range || ranges.length > 1) return undefined;
                    const pasted = await textFor(document, range.start, data, token);
                    if (!pasted) return undefined;
                    return [asItIs(new DocumentPasteEdit('', title(pasted), KIND), document, range, pasted.text)];
                },
            },
            { providedPasteEditKinds: [KIND], copyMimeTypes: [SOURCE], pasteMimeTypes: [PLAIN, HTML] },
        ),
        languages.registerDocumentDropEditProvider(
            { language: LANGUAGE },
            {
                async provideDocumentDropEdits(document, position, data, token) {
                    const dropped = await textFor(document, position, data, token);
                    if (!dropped) return undefined;
                    return asItIs(
                        new DocumentDropEdit('', title(dropped), KIND),
                        document,
                        new Range(position, position),
                        dropped.text,
                    );
                },
            },
            { providedDropEditKinds: [KIND], dropMimeTypes: [PLAIN, HTML] },
        ),
    ];
}

/** What is inserted as `insertText` is a snippet, which VS Code indents once more. */
function asItIs<E extends DocumentPasteEdit | DocumentDropEdit>(
    edit: E,
    { uri }: TextDocument,
    range: Range,
    text: string,
): E {
    edit.additionalEdit = new WorkspaceEdit();
    edit.additionalEdit.replace(uri, range, text);
    return edit;
}
