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
    type Uri,
} from 'vscode';
import type { PastedText } from '@referentiel/language/requests';
import { ask } from './ask.ts';
import { base64 } from './base64.ts';
import { say } from './lang.ts';
import { showMapping, type TableFile } from './mapping/panel.ts';
import { LANGUAGE } from './names.ts';
import type { Session } from './session.ts';

const PLAIN = 'text/plain';
const HTML = 'text/html';
/** Marks what was copied from a référentiel. */
const SOURCE = 'application/vnd.referentiel.source';
const KIND = DocumentDropOrPasteEditKind.Text.append('referentiel');
const TABLE = KIND.append('table');

export function registerPaste(session: Session): Disposable[] {
    const { client } = session;
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
                    const edit = asItIs(new DocumentPasteEdit('', title(pasted), KIND), document, range, pasted.text);
                    return pasted.of === 'table'
                        ? [new TablePaste(await copied(data, pasted.foundIn), document.uri), edit]
                        : [edit];
                },
                resolveDocumentPasteEdit(edit) {
                    if (edit instanceof TablePaste) {
                        showMapping(session, edit.file).catch((error: unknown) => session.log.error(String(error)));
                    }
                    return edit;
                },
            },
            { providedPasteEditKinds: [KIND, TABLE], copyMimeTypes: [SOURCE], pasteMimeTypes: [PLAIN, HTML] },
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

/** Nothing is inserted: what was copied is shown first as it is understood, and written from there. */
class TablePaste extends DocumentPasteEdit {
    readonly file: TableFile;

    constructor(file: Omit<TableFile, 'target'>, target: Uri) {
        super('', say({ fr: 'Coller le tableau : voir ses colonnes', en: 'Paste the Table: See Its Columns' }), TABLE);
        this.file = { ...file, target };
    }
}

async function copied(data: DataTransfer, foundIn: 'html' | 'text'): Promise<Omit<TableFile, 'target'>> {
    const text = (await data.get(foundIn === 'html' ? HTML : PLAIN)?.asString()) ?? '';
    const name = say({ fr: 'Tableau collé', en: 'Pasted table' });
    return {
        name: `${name}.${foundIn === 'html' ? 'html' : 'tsv'}`,
        base64: base64(new TextEncoder().encode(text)),
    };
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
