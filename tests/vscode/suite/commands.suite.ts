import { afterEach, before, describe, it } from 'mocha';
import * as vscode from 'vscode';
import type { TableList } from '@referentiel/language/requests';
import { equal, match, ok, pause, until } from './expect.ts';
import { activated, closeAll, file, onMachine, open, proposals, SAMPLE, untitled } from './workbench.ts';

const run = (name: string, ...args: unknown[]): Thenable<unknown> =>
    vscode.commands.executeCommand(`referentiel.${name}`, ...args);

/** Takes what is proposed, question after question, until something has come of it. */
async function acceptUntil<T>(what: string, find: () => T | undefined | false): Promise<T> {
    return until(what, async () => {
        await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
        await pause(100);
        return find();
    });
}

const bytes = async (path: string): Promise<Uint8Array> => vscode.workspace.fs.readFile(file(path));
const names = async (folder: string): Promise<string[]> =>
    (await vscode.workspace.fs.readDirectory(file(folder))).map(([name]) => name);

describe('commands', () => {
    before(activated);
    afterEach(async () => {
        await closeAll();
        await vscode.workspace.fs.delete(file('écrits'), { recursive: true }).then(undefined, () => undefined);
    });

    it('a new référentiel asks, and opens what nobody has to find fault with', async () => {
        void run('new');
        const editor = await acceptUntil('the new document', () => vscode.window.activeTextEditor);
        equal(editor.document.languageId, 'referentiel');
        match(editor.document.getText(), /^certification CERTIF-1 "My certification"/);
        match(editor.document.getText(), /\nbloc BC02 /);
        ok(editor.document.isUntitled);
        // In the words of VS Code: whoever begins there has no terminal open.
        match(editor.document.getText(), /Enregistrer au répertoire/);
        ok(!/referentiel (?:rename|check)/.test(editor.document.getText()));
    });

    it('one that is told is not asked for', async () => {
        await run('new', { title: 'Soudeur "TIG"', code: 'CQP-1', kind: 'RS', level: '', blocks: 0 });
        const text = await until('the new document', () =>
            vscode.workspace.textDocuments
                .map((document) => document.getText())
                .find((shown) => shown.startsWith('certification CQP-1 "Soudeur \\"TIG\\""')),
        );
        match(text, /\nrépertoire RS\n/);
    });

    it('tables are written, as Word reads them', async () => {
        await open();
        const folder = file('écrits/tableaux').toString();
        await run('generate', undefined, { formats: ['docx', 'csv'], tables: ['blocs'], folder });
        equal((await names('écrits/tableaux')).toSorted(), ['RNCP99001-blocs.csv', 'RNCP99001-blocs.docx']);
        const word = await bytes('écrits/tableaux/RNCP99001-blocs.docx');
        equal(String.fromCharCode(...word.slice(0, 2)), 'PK');
        ok(word.length > 4_000, `${word.length} bytes`);
    });

    it('every format is written, Word first in the list', async () => {
        const { client } = await activated();
        await open();
        const { formats } = await client.sendRequest<TableList>('referentiel/tables', null);
        equal(formats[0]?.name, 'Word');
        equal(formats.map(({ id }) => id).includes('pdf'), onMachine);
        const wanted = formats.map(({ id }) => id).filter((id) => id !== 'pdf');
        await run('generate', undefined, { formats: wanted, tables: ['blocs'], folder: file('écrits').toString() });
        equal((await names('écrits')).toSorted(), wanted.map((id) => `RNCP99001-blocs.${id}`).toSorted());
    });

    it('the documents of a jury are written without a question about tables', async () => {
        await open();
        const folder = file('écrits/session').toString();
        await run('generate', undefined, { profile: 'jury', formats: ['docx'], folder });
        ok((await names('écrits/session')).includes('RNCP99001-parchemins.docx'));
    });

    it('tables take the place of what was written, never of another’s file unasked', async () => {
        const editor = await open();
        const folder = file('écrits').toString();
        const wanted = { formats: ['csv'], tables: ['blocs'], folder };
        await run('generate', undefined, wanted);
        const first = new TextDecoder().decode(await bytes('écrits/RNCP99001-blocs.csv'));
        const title = editor.document.getText().indexOf('Prendre en charge');
        await editor.edit((edit) => edit.insert(editor.document.positionAt(title), 'Bien '));
        await run('generate', undefined, wanted);
        const second = new TextDecoder().decode(await bytes('écrits/RNCP99001-blocs.csv'));
        equal(second, first.replaceAll('Prendre en charge', 'Bien Prendre en charge'));

        const own = new TextEncoder().encode('À moi');
        await vscode.workspace.fs.writeFile(file('écrits/RNCP99001-blocs.csv'), own);
        let isOver = false;
        void Promise.resolve(run('generate', undefined, wanted)).then(() => (isOver = true));
        await acceptUntil('the answer « keep »', () => isOver);
        equal(new TextDecoder().decode(await bytes('écrits/RNCP99001-blocs.csv')), 'À moi');
        equal(await names('écrits'), ['RNCP99001-blocs.csv']);
    });

    it('a fiche opens as a référentiel, with what became of it', async () => {
        const page =
            'RNCP99003 - Vendeur de cycles\nRésumé de la certification\nObjectifs et contexte de la certification :\nVendre.\n';
        await vscode.workspace.fs.writeFile(file('écrits/page.txt'), new TextEncoder().encode(page));
        await run('importFiche', file('écrits/page.txt'));
        const shown = (start: string): vscode.TextDocument | undefined =>
            vscode.window.visibleTextEditors
                .map(({ document }) => document)
                .find((one) => one.getText().startsWith(start));
        ok((await until('the référentiel', () => shown('certification RNCP99003'))).isUntitled);
        await until('the report', () => shown('RNCP99003 – Vendeur de cycles'));
    });

    it('the example is a text of one’s own', async () => {
        await run('example');
        const { document } = await until('the example', () => vscode.window.activeTextEditor);
        ok(document.isUntitled);
        match(document.getText(), /^(?:\/\/.*\n|\s)*certification /);
    });

    it('codes are in a row again, in one step', async () => {
        const text =
            'certification RNCP1 "T"\nactivité A1 "A" { compétence C1 "Un"  compétence C4 "Deux" }\nbloc BC01 "B" { compétences C1 et C4 }\n';
        const { document } = await untitled(text);
        await run('renumber');
        equal(document.getText(), text.replaceAll('C4', 'C2'));
        await vscode.commands.executeCommand('undo');
        equal(document.getText(), text);
    });

    it('the number takes the place of the working code', async () => {
        const { document } = await untitled('certification CQP-Velo "T"\nrépertoire RNCP\n');
        await run('register', document.uri, ' rncp 40 000 ');
        match(document.getText(), /^certification RNCP40000 "T"/);
    });

    it('a rule is explained in a document that can’t be changed', async () => {
        await open();
        await run('explain', 'compétence-non-évaluée');
        const page = vscode.Uri.from({ scheme: 'referentiel-regle', path: '/compétence-non-évaluée.md' });
        const document = await vscode.workspace.openTextDocument(page);
        match(document.getText(), /^# compétence-non-évaluée/);
        const tab = await until('its page', () => {
            const { activeTab } = vscode.window.tabGroups.activeTabGroup;
            return activeTab?.label.includes('non-évaluée') && activeTab;
        });
        ok(tab.input instanceof vscode.TabInputWebview, 'the first page of a window is shown as a page');
    });

    it('a finding leads to its rule', async () => {
        await open();
        const [finding] = await until('the finding', () => {
            const found = vscode.languages.getDiagnostics(file(SAMPLE));
            return found.length > 0 && found;
        });
        const target = typeof finding?.code === 'object' ? finding.code.target : undefined;
        equal(target?.scheme, 'command');
        equal(target?.path, 'referentiel.explain');
        equal(JSON.parse(target?.query ?? ''), 'compétence-non-évaluée');
    });
});

describe('the buttons of the first steps, from where they stand', () => {
    before(activated);
    afterEach(closeAll);

    /** The commands that the manifest links to, with nothing open but the walkthrough. */
    async function press(command: string): Promise<void> {
        await vscode.commands.executeCommand('referentiel.firstSteps');
        await until('the first steps', () => vscode.window.tabGroups.activeTabGroup.activeTab !== undefined);
        ok(!vscode.window.activeTextEditor);
        void vscode.commands.executeCommand(command);
    }

    it('proposes what comes next in a référentiel that begins', async () => {
        await press('referentiel.suggest');
        const editor = await until('the référentiel', () => vscode.window.activeTextEditor);
        match(editor.document.getText(), /^certification CERTIF-1 /);
        // The cursor goes to its place once the editor is shown.
        await until('what comes next', async () => (await proposals(editor)).includes('activité'));
        await vscode.commands.executeCommand('acceptSelectedSuggestion');
    });

    for (const [command, view] of [
        ['referentiel.showPreviewToSide', 'referentiel.preview'],
        ['referentiel.matrix', 'referentiel.matrix'],
    ] as const)
        it(`${command} shows the certification that was open, or asks which`, async () => {
            await press(command);
            await until('its panel', async () => {
                // The first steps may take the focus late, and so close the question: it is asked again.
                await pause(500);
                await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
                void vscode.commands.executeCommand(command);
                return vscode.window.tabGroups.all
                    .flatMap(({ tabs }) => tabs)
                    .some(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith(view));
            });
        });
});
