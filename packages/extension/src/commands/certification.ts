import { commands, Uri, window } from 'vscode';
import { ask } from '../ask.ts';
import { say } from '../lang.ts';
import type { Session } from '../session.ts';

/** The certification that a command is about: of the file told, else of where one is; else it is asked. */
export async function certificationFor({ client, current }: Session, at: Uri | undefined): Promise<Uri | undefined> {
    const all = await ask(client, 'referentiel/certifications', null);
    const here = at ?? current.uri;
    const found = here && all.find(({ files }) => files.some((file) => Uri.parse(file).toString() === here.toString()));
    if (found) return Uri.parse(found.uri);
    // A text that was never saved is in no folder.
    if (here?.scheme === 'untitled') return here;
    if (all.length === 0) {
        void offerToBegin();
        return undefined;
    }
    const [only] = all;
    if (only && all.length === 1) return Uri.parse(only.uri);
    const chosen = await window.showQuickPick(
        all.map(({ code, uri }) => ({ label: code, description: shortPath(uri), uri })),
        { placeHolder: say({ fr: 'Quelle certification ?', en: 'Which certification?' }), matchOnDescription: true },
    );
    return chosen && Uri.parse(chosen.uri);
}

/** Where a command finds nothing to be about. */
async function offerToBegin(): Promise<void> {
    const begin = say({ fr: 'Nouveau référentiel', en: 'New Référentiel' });
    const example = say({ fr: 'Ouvrir l’exemple', en: 'Open the Example' });
    const chosen = await window.showInformationMessage(
        say({ fr: 'Il n’y a pas encore de certification ici.', en: 'There is no certification here yet.' }),
        begin,
        example,
    );
    if (chosen === begin) await commands.executeCommand('referentiel.new');
    else if (chosen === example) await commands.executeCommand('referentiel.example');
}

function shortPath(uri: string): string {
    return Uri.parse(uri).path.split('/').slice(-2).join('/');
}
