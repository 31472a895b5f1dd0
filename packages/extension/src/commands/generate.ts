// Writes the tables of a certification, or what leaves the house: the server gives bytes, VS Code's own file system takes them.
import { commands, env, ProgressLocation, UIKind, Uri, window, workspace, type CancellationToken } from 'vscode';
import { type GenerateParams, type TableList, withoutLinks } from '@referentiel/language/requests';
import { ask } from '../ask.ts';
import { say } from '../lang.ts';
import { LANGUAGE } from '../names.ts';
import type { Session } from '../session.ts';
import { writeFiles, type NewFile } from '../write-files.ts';
import { certificationFor } from './certification.ts';

/** What is told instead of asked: by a key binding, a task of one's own, a test. */
export interface Wanted {
    /** For whom: tables to work with, where formats are told and this isn't. */
    readonly profile?: string;
    readonly formats?: readonly string[];
    readonly tables?: readonly string[];
    /** The folder's URI. */
    readonly folder?: string;
}

export async function generateTables(session: Session, at?: Uri, given: Wanted = {}): Promise<void> {
    const certification = await certificationFor(session, at);
    if (!certification) return;
    const known = await ask(session.client, 'referentiel/tables', null);
    const profile = given.profile ?? (given.formats ? WORK : await chooseProfile(known.profiles));
    const ofProfile = known.profiles.find(({ id }) => id === profile)?.formats;
    if (profile === undefined || !ofProfile) return;
    const settings = workspace.getConfiguration(LANGUAGE, certification);
    const preferred = settings.get<readonly string[]>('generate.formats', []);
    const had = known.formats.filter(({ id }) => ofProfile.includes(id));
    const formats = await choose(had, given.formats, {
        placeHolder: say({ fr: 'Quels formats ?', en: 'Which formats?' }),
        item: ({ id, name, extension }) => ({
            label: name,
            description: `.${extension}`,
            picked: preferred.includes(id),
        }),
    });
    if (!formats) return;
    const tables = profile === WORK ? await chooseTables(known.tables, given.tables) : [];
    if (!tables) return;
    const wanted = { profile, ...(profile === WORK ? { tables: tables.map(({ id }) => id) } : {}) };
    const folder = given.folder
        ? Uri.parse(given.folder)
        : await chooseFolder(certification, settings.get<string>('generate.folder', ''));
    if (!folder) return;
    const files = await window.withProgress(
        {
            location: ProgressLocation.Notification,
            title: say({ fr: 'Tableaux', en: 'Tables' }),
            cancellable: true,
        },
        async (progress, token) => {
            const made: NewFile[] = [];
            for (const format of formats) {
                progress.report({ message: format.name, increment: 100 / formats.length });
                const files = await filesOf(session, certification, { ...wanted, formats: [format.id] }, token);
                if (!files) return undefined;
                made.push(...files);
            }
            return token.isCancellationRequested ? undefined : made;
        },
    );
    if (!files) return;
    const written = await writeFiles(session.context.workspaceState, folder, files);
    if (written) await reveal(folder, written);
}

type Request = Omit<GenerateParams, 'uri'>;

/** What the server writes; undefined where it isn't to be written after all. */
async function filesOf(
    session: Session,
    certification: Uri,
    wanted: Request,
    token: CancellationToken,
): Promise<readonly NewFile[] | undefined> {
    if (token.isCancellationRequested) return [];
    const { client } = session;
    try {
        const uri = client.code2ProtocolConverter.asUri(certification);
        const { files, missing } = await ask(client, 'referentiel/generate', { uri, ...wanted }, token);
        if (missing.length === 0) return files.map(({ name, base64 }) => ({ name, bytes: bytesOf(base64) }));
        if (!(await wantsDraft(missing))) return undefined;
        return await filesOf(session, certification, { ...wanted, isDraft: true }, token);
    } catch (error) {
        if (token.isCancellationRequested) return [];
        throw error;
    }
}

/** Whether what isn't ready is to be written all the same, with « PROJET » on each page. */
async function wantsDraft(missing: readonly string[]): Promise<boolean> {
    const count = missing.length;
    const draft = say({ fr: 'Écrire un projet', en: 'Write a draft' });
    const answer = await window.showWarningMessage(
        say({
            fr: `Pas prêt pour un dépôt : ${count} ${count < 2 ? 'point' : 'points'} à reprendre.`,
            en: `Not ready to be filed: ${count} ${count === 1 ? 'point' : 'points'} to take up again.`,
        }),
        { modal: true, detail: missing.slice(0, SHOWN).join('\n') + (count > SHOWN ? '\n…' : '') },
        draft,
    );
    return answer === draft;
}

const SHOWN = 8;

/** The profile of tables to work with. */
const WORK = 'travail';

const PROFILE_NAMES: Readonly<Record<string, { readonly fr: string; readonly en: string }>> = {
    travail: { fr: 'Tous les tableaux, avec ce qui manque', en: 'All tables, with what is missing' },
    dépôt: { fr: 'Référentiel et fiche, à déposer', en: 'Référentiel and fiche, to be filed' },
    jury: {
        fr: 'Grilles d’évaluation, procès-verbal, parchemins, règlement, livret 2',
        en: 'Evaluation forms, minutes, certificates, regulations, livret 2',
    },
};

async function chooseProfile(profiles: TableList['profiles']): Promise<string | undefined> {
    const chosen = await window.showQuickPick(
        profiles.map(({ id }) => {
            const name = PROFILE_NAMES[id];
            return { label: id, ...(name ? { detail: say(name) } : {}) };
        }),
        { placeHolder: say({ fr: 'Pour quoi faire ?', en: 'What for?' }), matchOnDetail: true },
    );
    return chosen?.label;
}

function chooseTables(
    all: TableList['tables'],
    told: readonly string[] | undefined,
): Promise<TableList['tables'] | undefined> {
    return choose(all, told, {
        placeHolder: say({ fr: 'Quels tableaux ?', en: 'Which tables?' }),
        item: ({ title, about }) => ({ label: title, detail: about, picked: true }),
    });
}

interface Question<T> {
    readonly placeHolder: string;
    readonly item: (one: T) => { label: string; description?: string; detail?: string; picked: boolean };
}

/** Those told, else those chosen; undefined where nothing was chosen. */
async function choose<T extends { readonly id: string }>(
    all: readonly T[],
    told: readonly string[] | undefined,
    { placeHolder, item }: Question<T>,
): Promise<readonly T[] | undefined> {
    if (told) return all.filter(({ id }) => told.includes(id));
    const chosen = await window.showQuickPick(
        all.map((one) => ({ ...item(one), one })),
        { canPickMany: true, placeHolder, matchOnDetail: true },
    );
    return chosen && chosen.length > 0 ? chosen.map(({ one }) => one) : undefined;
}

/** Beside the certification, unless another folder is chosen. */
async function chooseFolder(certification: Uri, preferred: string): Promise<Uri | undefined> {
    const beside =
        certification.scheme === 'untitled' ? workspace.workspaceFolders?.[0]?.uri : Uri.joinPath(certification, '..');
    if (beside && preferred !== '') return Uri.joinPath(beside, preferred);
    const usual = beside && Uri.joinPath(beside, say({ fr: 'tableaux', en: 'tables' }));
    if (usual) {
        const other = say({ fr: 'Un autre dossier…', en: 'Another folder…' });
        const chosen = await window.showQuickPick(
            [{ label: workspace.asRelativePath(usual), uri: usual }, { label: other }],
            { placeHolder: say({ fr: 'Dans quel dossier ?', en: 'In which folder?' }) },
        );
        if (!chosen || 'uri' in chosen) return chosen?.uri;
    }
    const [folder] =
        (await window.showOpenDialog({
            canSelectFiles: false,
            canSelectFolders: true,
            ...(beside ? { defaultUri: beside } : {}),
            openLabel: say({ fr: 'Y écrire les tableaux', en: 'Write the tables here' }),
        })) ?? [];
    return folder;
}

async function reveal(folder: Uri, written: readonly Uri[]): Promise<void> {
    const [first] = written;
    if (!first) return;
    if (workspace.getWorkspaceFolder(first)) await commands.executeCommand('revealInExplorer', first);
    const count = written.length;
    const where = workspace.asRelativePath(folder);
    const told = say({
        fr: `${count} ${count < 2 ? 'fichier écrit' : 'fichiers écrits'} dans « ${where} ».`,
        en: `${count} ${count === 1 ? 'file' : 'files'} written in “${where}”.`,
    });
    // Only a VS Code on the machine of its files can open them with another program.
    const isHere = env.uiKind === UIKind.Desktop && env.remoteName === undefined && first.scheme === 'file';
    const open = say({ fr: 'Ouvrir', en: 'Open' });
    const show = say({ fr: 'Montrer dans le dossier', en: 'Show in Folder' });
    const answered = window.showInformationMessage(withoutLinks(told), ...(isHere ? [open, show] : []));
    void answered.then((answer) => {
        if (answer === open) return env.openExternal(first);
        if (answer === show) return commands.executeCommand('revealFileInOS', first);
        return undefined;
    });
}

function bytesOf(base64: string): Uint8Array {
    return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}
