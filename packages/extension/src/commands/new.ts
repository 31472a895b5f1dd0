import { Uri, window, workspace, type QuickPickItem } from 'vscode';
import type { Starter } from '@referentiel/language/requests';
import { ask } from '../ask.ts';
import { say } from '../lang.ts';
import { LANGUAGE } from '../names.ts';
import type { Session } from '../session.ts';

/** Asks what `referentiel init` asks, and opens a référentiel to begin with; nothing is written yet. */
export async function newReferentiel({ client }: Session, given?: Starter): Promise<void> {
    const starter = given ?? (await askForStarter());
    if (!starter) return;
    const { text } = await ask(client, 'referentiel/starter', starter);
    await window.showTextDocument(await workspace.openTextDocument({ language: LANGUAGE, content: text }));
}

/** A référentiel that is whole, to look around in: a text of one's own, whatever is done to it. */
export async function openExample({ context }: Session): Promise<void> {
    const bytes = await workspace.fs.readFile(Uri.joinPath(context.extensionUri, 'exemple.referentiel'));
    const content = new TextDecoder().decode(bytes);
    await window.showTextDocument(await workspace.openTextDocument({ language: LANGUAGE, content }));
}

const KINDS = (): readonly (QuickPickItem & { sort: Starter['kind'] })[] => [
    {
        label: 'RNCP',
        description: say({ fr: 'enregistrement sur demande', en: 'registration on request' }),
        sort: 'demande',
    },
    { label: 'RNCP', description: say({ fr: 'enregistrement de droit', en: 'registration by right' }), sort: 'droit' },
    { label: 'RS', description: say({ fr: 'répertoire spécifique', en: 'specific register' }), sort: 'RS' },
];

async function askForStarter(): Promise<Starter | undefined> {
    const heading = say({ fr: 'Nouveau référentiel', en: 'New Référentiel' });
    const title = await window.showInputBox({
        title: heading,
        prompt: say({ fr: 'Intitulé de la certification', en: 'Title of the certification' }),
        value: say({ fr: 'Ma certification', en: 'My certification' }),
        validateInput: (text) =>
            text.trim() === '' ? say({ fr: 'Un intitulé, s’il vous plaît.', en: 'A title, please.' }) : undefined,
    });
    if (title === undefined) return undefined;
    const code = 'CERTIF-1';
    const register = await window.showQuickPick(KINDS(), {
        title: heading,
        placeHolder: say({ fr: 'Enregistrement', en: 'Registration' }),
    });
    if (!register) return undefined;
    if (register.sort === 'RS') return { title: title.trim(), code, kind: 'RS', level: '', blocks: 0 };
    const level = await window.showQuickPick(
        ['5', '2', '3', '4', '6', '7', '8'].map((label) => ({ label })),
        { title: heading, placeHolder: say({ fr: 'Niveau', en: 'Level' }) },
    );
    if (!level) return undefined;
    const blocks = await window.showInputBox({
        title: heading,
        prompt: say({ fr: 'Nombre de blocs', en: 'Number of blocs' }),
        value: '2',
        validateInput: (text) =>
            /^[1-9]\d?$/.test(text.trim()) ? undefined : say({ fr: 'De 1 à 99.', en: 'From 1 to 99.' }),
    });
    if (blocks === undefined) return undefined;
    return { title: title.trim(), code, kind: register.sort, level: level.label, blocks: Number(blocks) };
}
