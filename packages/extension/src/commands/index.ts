import { commands, window, type Disposable, type Uri } from 'vscode';
import { withoutLinks } from '@referentiel/language/requests';
import type { Session } from '../session.ts';
import { register, renumber } from './codes.ts';
import { explain, registerExplanations } from './explain.ts';
import { generateTables } from './generate.ts';
import { importFile } from './import.ts';
import { newReferentiel, openExample } from './new.ts';
import { suggestNext } from './suggest.ts';

const FIRST_STEPS = 'referentiel.vscode-referentiel#premiersPas';

type Run<A extends readonly unknown[]> = (session: Session, ...args: A) => Promise<void> | Thenable<void>;

export function registerCommands(session: Session): Disposable[] {
    const { client, log } = session;
    void commands.executeCommand('setContext', 'referentiel.active', true);
    /** A command that fails says why, in its own words. */
    const command = <A extends readonly unknown[]>(name: string, run: Run<A>): Disposable =>
        commands.registerCommand(`referentiel.${name}`, async (...args: A) => {
            try {
                await run(session, ...args);
            } catch (error) {
                log.error(error instanceof Error ? error : String(error));
                void window.showErrorMessage(withoutLinks(error instanceof Error ? error.message : String(error)));
            }
        });
    return [
        command('new', newReferentiel),
        command('example', openExample),
        command('importFiche', (_, at?: Uri) => importFile(session, 'fiche', at)),
        command('importTable', (_, at?: Uri) => importFile(session, 'table', at)),
        command('generate', generateTables),
        command('renumber', renumber),
        command('register', register),
        command('explain', explain),
        ...registerExplanations(session),
        command('suggest', suggestNext),
        command('firstSteps', () => commands.executeCommand('workbench.action.openWalkthrough', FIRST_STEPS, false)),
        commands.registerCommand('referentiel.showLog', () => log.show()),
        command('restartServer', async () => {
            if (client.needsStop()) await client.stop();
            await client.start();
        }),
    ];
}
