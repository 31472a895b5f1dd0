import { Uri, window } from 'vscode';
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
        void window.showInformationMessage(
            say({ fr: 'Il n’y a pas de certification ici.', en: 'There is no certification here.' }),
        );
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

function shortPath(uri: string): string {
    return Uri.parse(uri).path.split('/').slice(-2).join('/');
}
