// A library is seen with its users, whether their files are open or not.
import { after, afterEach, before, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { equal, ok, until } from './expect.ts';
import { activated, closeAll, file, open } from './workbench.ts';

const user = (number: string, evaluates: string): string => `certification ${number} "Essai"
utilise Atelier
bloc BC01 "B" {
    compétences CT1
    épreuve E1 "Cas" { jury J1 évalue ${evaluates} }
}
`;
const LIBRARY = 'partagé/atelier.referentiel';
const FILES: Readonly<Record<string, string>> = {
    [LIBRARY]: 'bibliothèque Atelier\njury J1 "Un jury"\ncompétence CT1 "Travailler en équipe"\n',
    'partagé/un.referentiel': user('RNCP99401', 'CT1'),
    'partagé/deux.referentiel': user('RNCP99402', 'tout'),
};

describe('a library', () => {
    before(async () => {
        await activated();
        for (const [path, text] of Object.entries(FILES))
            await vscode.workspace.fs.writeFile(file(path), new TextEncoder().encode(text));
    });
    afterEach(closeAll);
    after(() => vscode.workspace.fs.delete(file('partagé'), { recursive: true }));

    async function lenses(): Promise<string[]> {
        const found = await vscode.commands.executeCommand<vscode.CodeLens[]>(
            'vscode.executeCodeLensProvider',
            file(LIBRARY),
            99,
        );
        return found.map(({ command }) => command?.title ?? '');
    }

    it('counts the uses of what it shares, and tells how each certification evaluates it', async () => {
        const { document } = await open(LIBRARY);
        await until('the uses', async () => (await lenses()).filter((title) => /^[24] uses$/.test(title)).length > 1);
        const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
            'vscode.executeHoverProvider',
            document.uri,
            document.positionAt(document.getText().indexOf('CT1') + 1),
        );
        const told = hovers
            .flatMap(({ contents }) => contents.map((one) => (one as vscode.MarkdownString).value))
            .join();
        for (const number of ['RNCP99401', 'RNCP99402']) ok(told.includes(`${number} : evaluated`), told);
    });

    for (const [what, declared, old, renamed] of [
        ['a competency', 'compétence CT1', 'CT1', 'CT9'],
        ['a jury', 'jury J1', 'J1', 'J9'],
        ['itself', 'bibliothèque Atelier', 'Atelier', 'Garage'],
    ] as const)
        it(`renames ${what} in those who use it, where it is declared`, async () => {
            const { document } = await open(LIBRARY);
            await until('its users', async () => (await lenses()).some((title) => title.endsWith('uses')));
            const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
                'vscode.executeDocumentRenameProvider',
                document.uri,
                document.positionAt(document.getText().indexOf(declared) + declared.length - 1),
                renamed,
            );
            ok(await vscode.workspace.applyEdit(edit));
            for (const [path, text] of Object.entries(FILES)) {
                const { document: changed } = await open(path);
                equal(changed.getText(), text.replaceAll(old, renamed));
            }
        });
});
