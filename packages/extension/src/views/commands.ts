import { commands, env, Position, Range, Uri, ViewColumn, window, workspace, type Disposable } from 'vscode';
import { ask } from '../ask.ts';
import { say } from '../lang.ts';
import type { Session } from '../session.ts';
import type { Entry } from './outline.ts';
import type { Tree } from './tree.ts';

/** What can be asked of the tree: in its title, on what is in it. */
export function registerTreeCommands(session: Session, tree: Tree): Disposable[] {
    const onEntry = (command: string, run: (entry: Entry) => unknown): Disposable =>
        commands.registerCommand(command, (id?: string) => {
            // By a key of the author's own there is no element: what is selected is meant.
            const [chosen = ''] = id === undefined ? tree.view.selection : [id];
            const entry = tree.entry(chosen);
            return entry && run(entry);
        });
    return [
        commands.registerCommand('referentiel.tree.filter', () => tree.filter(true)),
        commands.registerCommand('referentiel.tree.unfilter', () => tree.filter(false)),
        commands.registerCommand('referentiel.open', () => openCertification(session)),
        onEntry('referentiel.tree.copyCode', ({ node: { code } }) => env.clipboard.writeText(code ?? '')),
        onEntry('referentiel.tree.openToSide', ({ node: { location } }) => location && openBeside(location)),
        onEntry('referentiel.tree.showInMatrix', ({ node: { item, location } }) =>
            commands.executeCommand('referentiel.matrix', location?.uri, item),
        ),
        onEntry('referentiel.tree.references', ({ node: { location } }) => {
            if (!location) return undefined;
            const { line, character } = location.range.start;
            return commands.executeCommand(
                'editor.action.goToReferences',
                Uri.parse(location.uri),
                new Position(line, character),
            );
        }),
    ];
}

async function openBeside({ uri, range }: NonNullable<Entry['node']['location']>): Promise<void> {
    const { line, character } = range.start;
    const selection = new Range(line, character, line, character);
    await window.showTextDocument(Uri.parse(uri), { viewColumn: ViewColumn.Beside, selection });
}

/** One of the certifications in reach, chosen by its code. */
async function openCertification({ client }: Session): Promise<void> {
    const found = await ask(client, 'referentiel/certifications', null);
    const items = found.map(({ code, uri }) => ({
        label: code,
        description: workspace.asRelativePath(Uri.parse(uri)),
        uri,
    }));
    const [only, ...others] = items;
    if (!only) {
        void window.showInformationMessage(
            say({ fr: 'Ce dossier ne contient aucune certification.', en: 'This folder holds no certification.' }),
        );
        return;
    }
    const placeHolder = say({ fr: 'Quelle certification ouvrir ?', en: 'Which certification to open?' });
    const chosen =
        others.length === 0 ? only : await window.showQuickPick(items, { placeHolder, matchOnDescription: true });
    if (chosen) await window.showTextDocument(Uri.parse(chosen.uri));
}
