import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { equal, pause, until } from './expect.ts';
import { activated, at, closeAll, open, proposals, type, untitled } from './workbench.ts';

const end = (editor: vscode.TextEditor): vscode.Selection => {
    const { range } = editor.document.lineAt(editor.document.lineCount - 1);
    return at(range.end.line, range.end.character);
};

describe('writing', () => {
    afterEach(closeAll);

    it('takes a code, an accented or a hyphenated word as one', async () => {
        const text = "évalue C1.2, A5.C1 et RNCP39776BC01\nnouvelle-calédonie voies d’accès jusqu'au 31/10/2024";
        const { document } = await untitled(text);
        const words = [
            'évalue',
            'C1.2',
            'A5.C1',
            'RNCP39776BC01',
            'nouvelle-calédonie',
            'd’accès',
            "jusqu'au",
            '31/10/2024',
        ];
        for (const word of words) {
            const offset = text.indexOf(word);
            for (const inside of [offset, offset + 1, offset + word.length - 1]) {
                const range = document.getWordRangeAtPosition(document.positionAt(inside));
                equal(range && document.getText(range), word);
            }
        }
    });

    it('comments a line out and in', async () => {
        const editor = await untitled('bloc BC01 "B"');
        await vscode.commands.executeCommand('editor.action.commentLine');
        equal(editor.document.getText(), '// bloc BC01 "B"');
        await vscode.commands.executeCommand('editor.action.commentLine');
        equal(editor.document.getText(), 'bloc BC01 "B"');
    });

    it('closes braces and quotes, and leaves a quote alone inside a text', async () => {
        const editor = await untitled('');
        await type('bloc BC01 "');
        equal(editor.document.getText(), 'bloc BC01 ""');
        await type('Le bloc" {');
        equal(editor.document.getText(), 'bloc BC01 "Le bloc" {}');
    });

    it('indents after a brace, and brings the closing one back', async () => {
        const editor = await untitled('');
        await type('bloc BC01 "B" {\n');
        equal(editor.document.getText(), 'bloc BC01 "B" {\n    \n}');
        await type('compétences A1');
        await vscode.commands.executeCommand('cursorBottom');
        await type('\n');
        equal(editor.document.getText(), 'bloc BC01 "B" {\n    compétences A1\n}\n');
    });

    it('indents inside a text over many lines, and goes on with its list', async () => {
        const editor = await untitled('');
        await type('objectifs "\n');
        equal(editor.document.getText(), 'objectifs "\n    \n"');
        await type('- un\ndeux');
        equal(editor.document.getText(), 'objectifs "\n    - un\n    - deux\n"');
    });

    it('goes back to the left after such a text', async () => {
        const editor = await untitled('bloc BC01 "B" {\n    liste "\n        un\n    "\n}');
        editor.selection = at(3, 5);
        await type('\nC');
        equal(editor.document.lineAt(4).text, '    C');
    });

    it('keeps its indentation when asked to indent again', async () => {
        const editor = await open();
        const before = editor.document.getText();
        await vscode.commands.executeCommand('editor.action.reindentlines');
        // VS Code leaves spaces on empty lines.
        equal(editor.document.getText().replaceAll(/[ ]+$/gm, ''), before);
    });

    it('folds blocs and regions', async () => {
        const editor = await open();
        const region = editor.document
            .getText()
            .split('\n')
            .findIndex((line) => line.includes('#region'));
        editor.selection = at(region, 0);
        await until('folding', async () => {
            await vscode.commands.executeCommand('editor.foldAll');
            await pause(100);
            const [visible] = editor.visibleRanges;
            return (
                editor.visibleRanges.length > 1 ||
                (visible !== undefined && visible.end.line < editor.document.lineCount - 1)
            );
        });
        await vscode.commands.executeCommand('editor.unfoldAll');
    });

    it('offers each word once, accent or not', async () => {
        await activated();
        const editor = await untitled('');
        for (const [typed, wanted] of [
            ['act', 'activité'],
            ['epr', 'épreuve'],
            ['épr', 'épreuve'],
        ] as const) {
            await editor.edit((edit) => edit.replace(new vscode.Range(0, 0, 99, 0), `certification C1 "x"\n${typed}`));
            editor.selection = end(editor);
            const labels = await proposals(editor);
            equal(labels.filter((label) => label === wanted).length, 1, `${typed}: ${labels.join(', ')}`);
        }
    });

    it('offers a whole référentiel to begin with', async () => {
        const editor = await untitled('réf');
        editor.selection = end(editor);
        const labels = await proposals(editor);
        equal(labels.filter((label) => label === 'référentiel').length, 1, labels.join(', '));
    });
});
