// A fiche, or a table of Word or Excel, becomes a référentiel: shown with what became of it, and nothing is written yet.
import { ProgressLocation, ViewColumn, window, workspace, type CancellationToken, type Uri } from 'vscode';
import { type Imported, type ImportParams, withoutLinks } from '@referentiel/language/requests';
import { ask } from '../ask.ts';
import { base64 } from '../base64.ts';
import { say, type Words } from '../lang.ts';
import { showMapping } from '../mapping/panel.ts';
import { LANGUAGE } from '../names.ts';
import type { Session } from '../session.ts';

/** An export of the whole register is for the command line, which reads it as it comes. */
const LARGEST = 50_000_000;

const SOURCES: Readonly<Record<ImportParams['from'], { title: Words; kind: Words; endings: readonly string[] }>> = {
    fiche: {
        title: { fr: 'Importer une fiche', en: 'Import a Fiche' },
        kind: { fr: 'Fiches de France compétences', en: 'Fiches of France compétences' },
        endings: ['xml', 'zip', 'txt', 'html', 'htm'],
    },
    table: {
        title: { fr: 'Importer un tableau', en: 'Import a Table' },
        kind: { fr: 'Tableaux (Word, Excel…)', en: 'Tables (Word, Excel…)' },
        endings: ['docx', 'docm', 'xlsx', 'xlsm', 'odt', 'ods', 'csv', 'tsv', 'md', 'html', 'htm'],
    },
};

type From = ImportParams['from'];

/** A fiche opens as a référentiel; the tables of a file are shown first, as they were understood. */
export async function importFile(session: Session, from: From, at?: Uri): Promise<void> {
    const uri = at ?? (await chooseFile(from));
    if (!uri) return;
    const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
    await assertReadable(uri, name);
    if (from === 'table') {
        await reading(from, name, async () => {
            await showMapping(session, { name, base64: base64(await workspace.fs.readFile(uri)) });
        });
        return;
    }
    const made = await reading(from, name, async (token) =>
        ask(
            session.client,
            'referentiel/import',
            { from, name, base64: base64(await workspace.fs.readFile(uri)) },
            token,
        ),
    );
    const one = made && (await chooseOne(made));
    if (one) await show(session, one);
}

async function chooseFile(from: ImportParams['from']): Promise<Uri | undefined> {
    const { title, kind, endings } = SOURCES[from];
    const [file] =
        (await window.showOpenDialog({
            title: say(title),
            openLabel: say({ fr: 'Importer', en: 'Import' }),
            filters: { [say(kind)]: [...endings] },
        })) ?? [];
    return file;
}

async function assertReadable(uri: Uri, name: string): Promise<void> {
    const { size } = await workspace.fs.stat(uri);
    if (size > LARGEST)
        throw new Error(
            say({
                fr: `« ${name} » est trop grand pour l’éditeur (plus de 50 Mo) : la commande « referentiel import » le lit.`,
                en: `“${name}” is too large for the editor (more than 50 MB): the command “referentiel import” reads it.`,
            }),
        );
}

/** Tells that a file is being read; undefined where the person gave it up. */
async function reading<T>(
    from: From,
    name: string,
    read: (token: CancellationToken) => Promise<T>,
): Promise<T | undefined> {
    return window.withProgress(
        {
            location: ProgressLocation.Notification,
            title: withoutLinks(`${say(SOURCES[from].title)} : ${name}`),
            cancellable: true,
        },
        async (_, token) => {
            try {
                return await read(token);
            } catch (error) {
                if (token.isCancellationRequested) return undefined;
                throw error;
            }
        },
    );
}

/** An export holds many fiches: the one that is meant. */
async function chooseOne(made: readonly Imported[]): Promise<Imported | undefined> {
    const [only] = made;
    if (!only) throw new Error(say({ fr: 'Ce fichier ne contient aucune fiche.', en: 'This file holds no fiche.' }));
    if (made.length === 1) return only;
    const chosen = await window.showQuickPick(
        made.map((one) => ({ label: one.code, description: one.title, one })),
        { placeHolder: say({ fr: 'Quelle fiche ?', en: 'Which fiche?' }), matchOnDescription: true },
    );
    return chosen?.one;
}

async function show({ texts }: Session, { name, text, report }: Imported): Promise<void> {
    await window.showTextDocument(await workspace.openTextDocument({ language: LANGUAGE, content: text }), {
        preview: false,
    });
    const uri = texts.add(`${name.replace(/\.referentiel$/, '')} (import).txt`, report);
    await window.showTextDocument(uri, { viewColumn: ViewColumn.Beside, preserveFocus: true, preview: true });
}
