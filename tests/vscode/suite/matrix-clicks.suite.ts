import { afterEach, before, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { equal, match, ok, until } from './expect.ts';
import { say } from './report.ts';
import { THEMES } from './themes.ts';
import { activated, closeAll, file, open, SAMPLE, untitled } from './workbench.ts';
import { inWebview } from './webview.ts';

const CELL = 'td[data-competency$="C.1.2"]';

const sample = (): vscode.TextDocument | undefined =>
    vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === file(SAMPLE).toString());
const line = (): number | undefined => vscode.window.activeTextEditor?.selection.active.line;

describe('the matrix', () => {
    before(activated);
    afterEach(closeAll);

    async function openBeside(): Promise<vscode.TextEditor> {
        const editor = await open();
        await vscode.commands.executeCommand('workbench.action.splitEditor');
        await vscode.commands.executeCommand('referentiel.matrix', file(SAMPLE));
        await inWebview({ do: 'read', selector: `${CELL}.none` });
        return editor;
    }

    it('adds an evaluation to the text by a click, and one undo takes it back', async () => {
        const { document } = await openBeside();
        const text = document.getText();
        const clicked = Date.now();
        await inWebview({ do: 'click', selector: CELL });
        await until('the text', () => document.getText() !== text);
        say(`click in the matrix → text: ${Date.now() - clicked} ms`);
        equal(document.getText(), text.replace('évalue C1.1', 'évalue C1.1, C1.2'));
        await inWebview({ do: 'read', selector: `${CELL}.all` });
        equal(await inWebview({ do: 'read', selector: '#share' }), '2/2 competencies evaluated');
        equal(
            await inWebview({ do: 'read', selector: '#note:not(:empty)' }),
            'C1.2 is evaluated by E1. 2/2 competencies evaluated.',
        );
        await vscode.window.showTextDocument(document, vscode.ViewColumn.One);
        await vscode.commands.executeCommand('undo');
        equal(document.getText(), text);
        await inWebview({ do: 'read', selector: `${CELL}.none` });
    });

    it('takes an evaluation away by the keyboard', async () => {
        const { document } = await openBeside();
        const focused = ':is(td, th):focus';
        await inWebview({ do: 'press', selector: 'td[tabindex="0"], th[tabindex="0"]', value: 'Control+Home' });
        for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight']) {
            await inWebview({ do: 'press', selector: focused, value: key });
        }
        await inWebview({ do: 'press', selector: 'td[data-competency$="C.1.1"]:focus', value: 'Space' });
        await until('the text', () => !document.getText().includes('évalue C1.1'));
        await inWebview({ do: 'press', selector: 'td[data-competency$="C.1.1"].none:focus', value: 'Enter' });
        await until('the text again', () => document.getText().includes('évalue C1.1'));
        await inWebview({ do: 'press', selector: focused, value: 'Home' });
        await inWebview({ do: 'press', selector: 'th[data-item$="C.1.1"]:focus', value: 'Enter' });
        await until('the competency', () => line() === 5);
    });

    it('changes a file that isn’t open, and takes the click back from where it was made', async () => {
        await openBeside();
        await vscode.commands.executeCommand('workbench.action.focusFirstEditorGroup');
        await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
        await inWebview({ do: 'click', selector: CELL });
        const document = await until('the changed file', () => sample()?.isDirty && sample());
        match(document.getText(), /évalue C1\.1, C1\.2/);
        await inWebview({ do: 'press', selector: `${CELL}.all`, value: 'Control+z' });
        await until('the text', () => !document.getText().includes('C1.1, C1.2'));
        await inWebview({ do: 'read', selector: `${CELL}.none` });
    });

    it('leads to the text from its headers', async () => {
        await openBeside();
        await inWebview({ do: 'click', selector: 'thead th[data-item$="E.1"]' });
        await until('the épreuve', () => line() === 17);
        await vscode.commands.executeCommand('referentiel.matrix', file(SAMPLE));
        await inWebview({ do: 'click', selector: 'tr.block th' });
        await until('the bloc', () => line() === 14);
    });

    it('follows what is typed', async () => {
        const editor = await openBeside();
        await inWebview({ do: 'read', selector: 'tfoot td.count.lacking' });
        const end = editor.document.getText().indexOf('évalue C1.1') + 'évalue C1.1'.length;
        const change = new vscode.WorkspaceEdit();
        change.insert(editor.document.uri, editor.document.positionAt(end), ', C1.2');
        await vscode.workspace.applyEdit(change);
        await inWebview({ do: 'read', selector: `${CELL}.all` });
        equal(await inWebview({ do: 'read', selector: 'tfoot td.count' }), '2/2');
    });

    it('goes to what the tree asks it to show', async () => {
        const { tree } = await activated();
        await vscode.commands.executeCommand('referentiel.tree.focus');
        await open();
        const block = await until('the tree', () => {
            const [root] = tree.getChildren();
            return root !== undefined && tree.entry(root)?.children[1]?.children[0]?.node;
        });
        await vscode.commands.executeCommand('referentiel.tree.showInMatrix', block.id);
        await inWebview({ do: 'read', selector: 'tr.block th:focus' });
    });

    it('says in words by which access route a competency isn’t evaluated', async () => {
        await untitled(ROUTES);
        await vscode.commands.executeCommand('referentiel.matrix');
        match(
            await inWebview({ do: 'read', selector: 'tr.competency:is(.lacking, .part)' }),
            /not evaluated by the route /,
        );
    });

    it('stays legible when it is large: headers are always in sight', async () => {
        await untitled(large());
        await vscode.commands.executeCommand('referentiel.matrix');
        await inWebview({ do: 'press', selector: 'td.cell[tabindex="0"]', value: 'Control+End' });
        const last = 'tbody tr:last-child td:last-child';
        await inWebview({ do: 'press', selector: 'tfoot td:focus', value: 'ArrowUp' });
        const [cell, head, row, main] = await Promise.all(
            [`${last}:focus`, 'thead th.column:last-child', 'tbody tr:last-child th', 'main'].map(measure),
        );
        ok(cell && head && row && main);
        equal(Math.round(head.x), Math.round(cell.x));
        equal(Math.round(row.y), Math.round(cell.y));
        ok(head.y >= main.y && head.y + head.height <= cell.y, 'the column’s header is above its last cell');
        ok(Math.round(row.x) === Math.round(main.x) && row.x + row.width <= cell.x, 'the row’s header is beside it');
        await inWebview({ do: 'press', selector: `${last}:focus`, value: 'Control+ArrowUp' });
        await inWebview({ do: 'read', selector: 'thead th:last-child:focus' });
    });

    it('gives axe nothing to find, in any kind of theme', async () => {
        await openBeside();
        const settings = vscode.workspace.getConfiguration('workbench');
        const before = settings.get('colorTheme');
        try {
            for (const [kind, theme] of Object.entries(THEMES)) {
                await settings.update('colorTheme', theme, vscode.ConfigurationTarget.Global);
                await inWebview({ do: 'read', selector: `body.${kind} td` });
                equal(await inWebview({ do: 'axe', selector: 'table' }), '', theme);
            }
        } finally {
            await settings.update('colorTheme', before, vscode.ConfigurationTarget.Global);
        }
    });
});

/** Of two access routes, one lacks the second competency. */
const ROUTES = `certification RNCP99004 "Voies"
voies d’accès { ouvertes formation continue, expérience }
bloc BC01 "B" {
    compétence C1 "Un"
    compétence C2 "Deux"
    épreuve E1 "Cas" { évalue C1 }
    épreuve E2 "Oral" { voies formation continue  évalue C2 }
}
`;

/** 100 competencies in 5 blocs, 20 épreuves. */
function large(): string {
    const blocks = Array.from({ length: 5 }, (_, b) => {
        const competencies = Array.from({ length: 20 }, (_, c) => `compétence C${b}.${c} "Faire la tâche ${c}"`);
        const assessments = Array.from(
            { length: 4 },
            (_, e) => `épreuve E${b}.${e} "Étude de cas" { évalue C${b}.${e} }`,
        );
        return `bloc BC${b} "Bloc" {\n${[...competencies, ...assessments].join('\n')}\n}`;
    });
    return `certification RNCP99003 "Grande"\n${blocks.join('\n')}\n`;
}

async function measure(selector: string): Promise<{ x: number; y: number; width: number; height: number }> {
    const [x = 0, y = 0, width = 0, height = 0] = (await inWebview({ do: 'measure', selector })).split(' ').map(Number);
    return { x, y, width, height };
}
