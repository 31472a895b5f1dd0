import { commands, type Disposable } from 'vscode';
import { ask } from './ask.ts';
import { Refresh } from './refresh.ts';
import type { Session } from './session.ts';

/** Under it the palette offers what needs a référentiel. */
const ANY = 'referentiel.any';

/** Looks whether there is a référentiel, open or in the folder, until there is one. */
export function lookForAny({ client, current, changes, log }: Session): Disposable {
    let isFound = false;
    const look = new Refresh(
        async () => {
            if (isFound) return;
            isFound = current.uri !== undefined || (await ask(client, 'referentiel/certifications', null)).length > 0;
            await commands.executeCommand('setContext', ANY, isFound);
        },
        (error) => log.warn(String(error)),
    );
    const subscriptions = [look, current.onDidChange(() => look.ask()), changes.onDidChange(() => look.ask())];
    look.ask();
    return { dispose: () => subscriptions.forEach((one) => one.dispose()) };
}
