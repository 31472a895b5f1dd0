// A table of Word or Excel, shown as it is understood before anything is written.
import { afterEach, before, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { equal, match, ok, until } from './expect.ts';
import { THEMES } from './themes.ts';
import { inWebview, paste } from './webview.ts';
import { activated, closeAll, file, untitled } from './workbench.ts';

const TABLE = `Activités;Compétences;Remarques
A1 Accueillir;C1.1 Recevoir le client afin de connaître sa demande;La demande est reformulée.
A2 Vendre;C2.1 Conseiller le client selon son besoin;<img src=x onerror="harm=1">Le conseil répond au besoin.
`;
const HTML = `<table>${TABLE.trim()
    .split('\n')
    .map((row) => `<tr><td>${row.replace('<img', '&lt;img').replaceAll(';', '</td><td>')}</td></tr>`)
    .join('')}</table>`;
const CREATED = /^certification CERTIF-1 "Ventes"/;

/** The source beside the page, or what was made of it. */
const shown = (scheme: string): vscode.TextDocument | undefined =>
    vscode.window.visibleTextEditors.map(({ document }) => document).find(({ uri }) => uri.scheme === scheme);
const source = (): string => shown('referentiel-import')?.getText() ?? '';
const CHOSEN = (value: string): string => `:has(option[value="${value}"]:checked)`;
const role = (letter: string): string => `select[data-letter="${letter}"]`;

describe('a table that is imported', () => {
    before(activated);
    afterEach(async () => {
        await closeAll();
        await vscode.workspace.fs.delete(file('écrits'), { recursive: true }).then(undefined, () => undefined);
    });

    async function importTable(): Promise<void> {
        await vscode.workspace.fs.writeFile(file('écrits/Ventes.csv'), new TextEncoder().encode(TABLE));
        await vscode.commands.executeCommand('referentiel.importTable', file('écrits/Ventes.csv'));
        await inWebview({ do: 'read', selector: role('A') });
        await until('the source beside', () => source().startsWith('certification'));
    }

    const created = (): Promise<vscode.TextEditor> =>
        until('the référentiel', () => {
            const editor = vscode.window.activeTextEditor;
            return editor?.document.isUntitled && CREATED.test(editor.document.getText()) && editor;
        });

    it('shows each column under its role, the source beside it, and writes nothing', async () => {
        await importTable();
        await inWebview({ do: 'read', selector: `${role('B')}${CHOSEN('competency')}` });
        equal(await inWebview({ do: 'read', selector: 'tbody tr:nth-child(2) td:nth-child(2)' }), 'A1 Accueillir');
        // To who hears it, in the language of VS Code; the table stays in French.
        const heard = `${role('B')}[lang="en"][aria-label="Role of column B, “Compétences”"]`;
        match(await inWebview({ do: 'read', selector: heard }), /^blockactivitiestaskscompetencies/);
        match(await inWebview({ do: 'read', selector: '[id$="-B-sure"][lang="en"]' }), /^certain$/);
        match(await inWebview({ do: 'read', selector: 'section h2[lang="en"]' }), /, rows 2 to 3$/);
        await inWebview({ do: 'read', selector: 'main[lang="fr"]' });
        match(source(), /compétence C1\.1 "Recevoir le client afin de connaître sa demande"/);
        equal(
            (await vscode.workspace.fs.readDirectory(file('écrits'))).map(([name]) => name),
            ['Ventes.csv'],
        );
        ok(!vscode.workspace.textDocuments.some(({ isDirty }) => isDirty));
    });

    it('takes the role that is chosen; what is created is one step of undoing', async () => {
        await importTable();
        ok(!/critère "La demande/.test(source()));
        await inWebview({ do: 'select', selector: role('C'), value: 'criterion' });
        await until('the criterion', () => /critère "La demande est reformulée\."/.test(source()));
        match(await inWebview({ do: 'read', selector: '#note:not(:empty)' }), /^Column C: criteria\..*criteria: 2/);
        await inWebview({ do: 'click', selector: '#create' });
        const { document } = await created();
        match(document.getText(), /critère "La demande est reformulée\."/);
        await until('nothing else', () => shown('referentiel-import') === undefined);
        await vscode.commands.executeCommand('undo');
        equal(document.getText(), '');
    });

    it('is corrected and created by the keyboard alone', async () => {
        await importTable();
        await inWebview({ do: 'press', selector: '#name', value: 'End' });
        await inWebview({ do: 'press', selector: '#name:focus', value: 'Tab' });
        await inWebview({ do: 'press', selector: '#create:focus', value: 'Tab' });
        await inWebview({ do: 'press', selector: '#cancel:focus', value: 'Tab' });
        await inWebview({ do: 'press', selector: '.scroller:focus', value: 'Tab' });
        await inWebview({ do: 'press', selector: `${role('A')}:focus`, value: 'Tab' });
        await inWebview({ do: 'press', selector: `${role('B')}:focus`, value: 'Tab' });
        for (const key of ['c', 'r', 'i']) await inWebview({ do: 'press', selector: `${role('C')}:focus`, value: key });
        await inWebview({ do: 'read', selector: `${role('C')}:focus${CHOSEN('criterion')}` });
        await until('the criterion', () => /critère "La demande/.test(source()));
        await inWebview({ do: 'press', selector: '#create', value: 'Enter' });
        await created();
    });

    it('is given up without a trace', async () => {
        await importTable();
        await inWebview({ do: 'click', selector: '#cancel' });
        await until('no source', () => shown('referentiel-import') === undefined);
        ok(!vscode.workspace.textDocuments.some(({ isUntitled }) => isUntitled));
    });

    it('holds texts, never markup', async () => {
        await importTable();
        equal(
            await inWebview({ do: 'read', selector: 'tbody tr:nth-child(3) td:nth-child(4)' }),
            '<img src=x onerror="harm=1">Le conseil répond au besoin.',
        );
    });

    it('gives axe nothing to find, in any kind of theme', async () => {
        await importTable();
        const settings = vscode.workspace.getConfiguration('workbench');
        const before = settings.get('colorTheme');
        try {
            for (const [kind, theme] of Object.entries(THEMES)) {
                await settings.update('colorTheme', theme, vscode.ConfigurationTarget.Global);
                await inWebview({ do: 'read', selector: `body.${kind} ${role('A')}` });
                equal(await inWebview({ do: 'axe', selector: 'table' }), '', theme);
            }
        } finally {
            await settings.update('colorTheme', before, vscode.ConfigurationTarget.Global);
        }
    });

    for (const [from, text, html] of [
        ['Word', TABLE.replaceAll(';', '\t'), HTML],
        ['Excel, as cells alone', TABLE.replaceAll(';', '\t'), undefined],
    ] as const)
        it(`pasted from ${from} into an empty référentiel is shown first; one undo takes it back`, async () => {
            const { document } = await untitled('\n');
            await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
            await paste(text, html);
            await inWebview({ do: 'select', selector: role('C'), value: 'criterion' });
            await until('the source', () => /critère "La demande/.test(source()));
            equal(document.getText(), '\n');
            await inWebview({ do: 'click', selector: '#create' });
            await until('the référentiel', () => /critère "La demande/.test(document.getText()));
            equal(vscode.window.activeTextEditor?.document, document);
            await vscode.commands.executeCommand('undo');
            equal(document.getText(), '\n');
        });
});
