// Codes of a whole certification: its number, and all of them in a row.
import { window, type Uri } from 'vscode';
import type { EditParams } from '@referentiel/language/requests';
import { applyOperation } from '../apply-operation.ts';
import { say } from '../lang.ts';
import type { Session } from '../session.ts';
import { certificationFor } from './certification.ts';

export async function renumber(session: Session, at?: Uri): Promise<void> {
    const certification = await certificationFor(session, at);
    if (certification) await carryOut(session, certification, { do: 'renumberAll' });
}

/** The working code becomes the number that the register gave, in every file. */
export async function register(session: Session, at?: Uri, given?: string): Promise<void> {
    const certification = await certificationFor(session, at);
    if (!certification) return;
    const answer =
        given ??
        (await window.showInputBox({
            title: say({ fr: 'Enregistrer au répertoire', en: 'Register' }),
            prompt: say({
                fr: 'Le numéro remplace le code de travail partout où il est écrit.',
                en: 'The number takes the place of the working code wherever it is written.',
            }),
            placeHolder: 'RNCP40000',
            validateInput: (text) => (isNumber(plain(text)) ? undefined : SHAPE()),
        }));
    if (answer === undefined) return;
    if (!isNumber(plain(answer))) throw new Error(SHAPE());
    await carryOut(session, certification, { do: 'register', number: plain(answer) });
}

const SHAPE = (): string =>
    say({ fr: 'RNCP ou RS, puis des chiffres : RNCP40000.', en: 'RNCP or RS, then digits: RNCP40000.' });

/** As it is copied from a letter: « rncp 40 000 ». */
function plain(text: string): string {
    return text.replace(/\s+/g, '').toUpperCase();
}

function isNumber(text: string): boolean {
    return /^(?:RNCP|RS)\d+$/.test(text);
}

async function carryOut({ client }: Session, uri: Uri, operation: EditParams['operation']): Promise<void> {
    const made = await applyOperation(client, { uri: client.code2ProtocolConverter.asUri(uri), operation });
    if (!made) void window.showInformationMessage(say({ fr: 'Rien n’a été changé.', en: 'Nothing was changed.' }));
}
