import { afterEach, before, describe, it } from 'mocha';
import * as vscode from 'vscode';
import type { Tree } from '../../../packages/extension/src/views/tree.ts';
import { equal, ok, until } from './expect.ts';
import { activated, at, closeAll, open, SAMPLE, untitled } from './workbench.ts';

const labelOf = (tree: Tree, id: string): string => {
    const { label } = tree.getTreeItem(id);
    return typeof label === 'object' ? label.label : (label ?? '');
};

/** What a person who knows the codes calls it. */
const codeOf = (tree: Tree, id: string): string => tree.entry(id)?.node.code ?? labelOf(tree, id);

/** As a person reads it: each label behind its indentation, with its description. */
function read(tree: Tree, id?: string, depth = 0): string[] {
    return tree.getChildren(id).flatMap((child) => {
        const { description } = tree.getTreeItem(child);
        const told = typeof description === 'string' && description !== '' ? ` (${description})` : '';
        return [`${'  '.repeat(depth)}${labelOf(tree, child)}${told}`, ...read(tree, child, depth + 1)];
    });
}

function find(tree: Tree, code: string, id?: string): string | undefined {
    for (const child of tree.getChildren(id)) {
        const found = codeOf(tree, child) === code ? child : find(tree, code, child);
        if (found !== undefined) return found;
    }
    return undefined;
}

/** All codes, in the order of what is shown. */
const codes = (tree: Tree, id?: string): string[] =>
    tree.getChildren(id).flatMap((child) => [codeOf(tree, child), ...codes(tree, child)]);

const selected = (tree: Tree): string[] => tree.view.selection.map((id) => codeOf(tree, id));

describe('the tree « Référentiel »', () => {
    let tree: Tree;
    before(async () => {
        ({ tree } = await activated());
        await vscode.commands.executeCommand('referentiel.tree.focus');
        await until('the view', () => tree.view.visible);
    });
    afterEach(async () => {
        await vscode.commands.executeCommand('referentiel.tree.unfilter');
        await closeAll();
    });

    it('shows activities, blocs and épreuves, and how much is evaluated', async () => {
        await open();
        await until('the tree', () => find(tree, 'C1.1'));
        equal(read(tree), [
            'Mécanicien de cycles (1/2 · RNCP99001)',
            '  Activities',
            '    Accueil du client (1/2 · A1)',
            '      Recueillir la demande du client en le questionnant afin de proposer une prise… (C1.1)',
            '      Contrôler l’état général du cycle en suivant la grille de contrôle afin… (C1.2)',
            '  Blocs',
            '    Prendre en charge un client et son cycle (1/2 · BC01)',
            '      Recueillir la demande du client en le questionnant afin de proposer une prise… (C1.1)',
            '      Contrôler l’état général du cycle en suivant la grille de contrôle afin… (C1.2)',
            '      Mise en situation d’accueil (E1)',
        ]);
    });

    it('tells a verdict by its icon, and in words to who doesn’t see it', async () => {
        await open();
        await until('the tree', () => find(tree, 'C1.2'));
        const [evaluated, not] = ['C1.1', 'C1.2'].map((label) => tree.getTreeItem(find(tree, label) ?? ''));
        ok(evaluated && not);
        ok((evaluated.iconPath as vscode.ThemeIcon).id !== (not.iconPath as vscode.ThemeIcon).id);
        ok(not.accessibilityInformation?.label.startsWith('competency, Contrôler l’état'));
    });

    it('follows what is typed', async () => {
        const editor = await open();
        await until('the tree', () => read(tree)[0]?.includes('1/2'));
        const text = editor.document.getText();
        const end = text.indexOf('évalue C1.1') + 'évalue C1.1'.length;
        await editor.edit((edit) => edit.insert(editor.document.positionAt(end), ', C1.2'));
        await until('the share', () => read(tree)[0]?.includes('2/2'));
    });

    it('shows only what isn’t evaluated, when asked', async () => {
        const editor = await open();
        await until('the tree', () => find(tree, 'C1.2'));
        await vscode.commands.executeCommand('referentiel.tree.filter');
        await until('what the text says now', () => codes(tree).length > 1);
        equal(codes(tree), ['RNCP99001', 'Activities', 'A1', 'C1.2', 'Blocs', 'BC01', 'C1.2']);
        const end = editor.document.getText().indexOf('évalue C1.1') + 'évalue C1.1'.length;
        await editor.edit((edit) => edit.insert(editor.document.positionAt(end), ', C1.2'));
        await until('nothing more', () => codes(tree).length === 1);
        ok(tree.view.message);
        await vscode.commands.executeCommand('referentiel.tree.unfilter');
        equal(codes(tree).length, 10);
    });

    it('leads to the text', async () => {
        await open();
        const id = await until('the tree', () => find(tree, 'C1.2'));
        await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ content: 'rien' }));
        const { command } = tree.getTreeItem(id);
        ok(command);
        await vscode.commands.executeCommand(command.command, ...(command.arguments ?? []));
        const editor = await until('the editor', () => {
            const active = vscode.window.activeTextEditor;
            return active?.document.uri.path.endsWith(SAMPLE) && active;
        });
        equal(editor.selection.active.line, 8);
    });

    it('follows the cursor, and leaves the focus in the text', async () => {
        const editor = await open();
        await until('the tree', () => find(tree, 'C1.2'));
        editor.selection = at(8, 20);
        await until('C1.2', () => selected(tree)[0] === 'C1.2');
        equal(tree.getParent(tree.view.selection[0] ?? ''), find(tree, 'A1'));
        editor.selection = at(21, 10);
        await until('E1', () => selected(tree)[0] === 'E1');
        equal(vscode.window.activeTextEditor?.document.uri.toString(), editor.document.uri.toString());
        await vscode.commands.executeCommand('type', { text: 'x' });
        ok(editor.document.lineAt(21).text.includes('x'));
    });

    it('is of the active file, whichever was there before', async () => {
        await open();
        await until('the tree', () => codes(tree)[0] === 'RNCP99001');
        await untitled('certification RNCP99002 "Autre"\nactivité A1 "Une"\n');
        await until('the other', () => codes(tree)[0] === 'RNCP99002');
        await closeAll();
        await until('those of the folder', () => codes(tree).length > 1 && codes(tree).includes('RNCP99001'));
        equal(tree.getChildren(tree.getChildren()[0]), []);
    });
});

describe('the status bar', () => {
    afterEach(closeAll);

    it('tells how much is evaluated, while it is typed', async () => {
        const { status } = await activated();
        const editor = await open();
        await until('1/2', () => status.text.endsWith('1/2 competencies evaluated'));
        const end = editor.document.getText().indexOf('évalue C1.1') + 'évalue C1.1'.length;
        await editor.edit((edit) => edit.insert(editor.document.positionAt(end), ', C1.2'));
        await until('2/2', () => status.text.endsWith('2/2 competencies evaluated'));
        equal(status.backgroundColor, undefined);
    });
});

describe('the matrix', () => {
    afterEach(closeAll);

    it('opens from the status bar, once for a certification', async () => {
        const { matrices, status } = await activated();
        await open();
        await until('the status bar', () => status.text.endsWith('1/2 competencies evaluated'));
        const { command } = status;
        ok(typeof command === 'object');
        for (let times = 0; times < 2; times++) {
            await vscode.commands.executeCommand(command.command, ...(command.arguments ?? []));
        }
        const [matrix] = matrices.all;
        await until('its title', () => matrix?.panel.title === 'Matrix RNCP99001');
        equal(matrices.all.size, 1);
        equal(status.text.endsWith('1/2 competencies evaluated'), true);
    });

    it('is what the lens of a bloc opens', async () => {
        const { matrices } = await activated();
        const { command } = await lens(/^2 competencies, 50 % evaluated$/);
        await vscode.commands.executeCommand(command.command, ...(command.arguments ?? []));
        equal(matrices.all.size, 1);
    });
});

describe('a lens', () => {
    afterEach(closeAll);

    it('shows the épreuves that evaluate a competency', async () => {
        const { command } = await lens(/^evaluated by 1 assessment$/);
        await vscode.commands.executeCommand(command.command, ...(command.arguments ?? []));
        await until('the épreuve', async () => {
            await vscode.commands.executeCommand('goToNextReference');
            return vscode.window.activeTextEditor?.selection.active.line === 17;
        });
    });
});

async function lens(title: RegExp): Promise<{ command: vscode.Command }> {
    const { document } = await open();
    return until('the lens', async () => {
        const found = await vscode.commands.executeCommand<vscode.CodeLens[]>(
            'vscode.executeCodeLensProvider',
            document.uri,
            99,
        );
        const command = found.map((one) => one.command).find((one) => one !== undefined && title.test(one.title));
        return command && { command };
    });
}
