// What the server proposes and changes, as the editor asks for it and applies it.
import { afterEach, before, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { equal, match, ok, until } from './expect.ts';
import { activated, at, closeAll, open, proposals, type, untitled } from './workbench.ts';

const HEAD = `certification RNCP99002 "Mécanicien"

activité A1 "Accueil" {
    compétence C1.1 "Accueillir le client afin de comprendre sa demande." {
        critère CE1.1 "La demande est comprise."
    }
    compétence C1.2 "Orienter le client afin que sa demande soit traitée." {
        critère CE1.2 "L’interlocuteur convient."
    }
}

`;

/** A document whose text has its cursor at `|`. */
async function written(marked: string): Promise<vscode.TextEditor> {
    const offset = marked.indexOf('|');
    const editor = await untitled(marked.replace('|', ''));
    const position = editor.document.positionAt(offset);
    editor.selection = at(position.line, position.character);
    return editor;
}

const BLOCK = (evaluated: string): string => `bloc BC01 "Accueillir" {
    compétences A1
    épreuve E1 "Jeu de rôle" {
        durée 30 min
        évalue ${evaluated}
    }
}
`;

describe('proposals', () => {
    before(activated);
    afterEach(closeAll);

    for (const [typed, place, wanted] of [
        ['competence', `${HEAD}activité A2 "B" {\n    |\n}\n`, /\n {4}compétence \S/],
        [
            'eval',
            `${HEAD}bloc BC01 "A" {\n    compétences A1\n    épreuve E1 "B" {\n        |\n    }\n}\n`,
            /\n {8}évalue\s/,
        ],
        ['c11', `${HEAD}${BLOCK('|')}`, /évalue C1\.1\n/],
        ['mise', `${HEAD}${BLOCK('tout\n        forme |')}`, /forme mise en situation\n/],
        ['epr', `${HEAD}bloc BC01 "A" {\n    compétences A1\n    |\n}\n`, /\n {4}épreuve \S/],
    ] as const) {
        it(`« ${typed} » is completed`, async () => {
            const editor = await written(place);
            await type(typed);
            const before = editor.document.getText();
            await until(`a text like ${wanted.source}`, async () => {
                await vscode.commands.executeCommand('editor.action.triggerSuggest');
                await vscode.commands.executeCommand('acceptSelectedSuggestion');
                return editor.document.getText() !== before;
            });
            match(editor.document.getText(), wanted);
        });
    }

    it('none is there twice', async () => {
        const editor = await written(`${HEAD}${BLOCK('|')}`);
        const found = await proposals(editor);
        ok(found.includes('C1.1'));
        equal(new Set(found).size, found.length);
    });
});

describe('fixes and changes', () => {
    before(activated);
    afterEach(closeAll);

    const actions = async (editor: vscode.TextEditor, kind: vscode.CodeActionKind): Promise<vscode.CodeAction[]> => {
        const found = await vscode.commands.executeCommand<vscode.CodeAction[]>(
            'vscode.executeCodeActionProvider',
            editor.document.uri,
            editor.selection,
            kind.value,
        );
        return found.filter((action) => action.edit);
    };

    const { QuickFix, Refactor } = vscode.CodeActionKind;
    const FixAll = vscode.CodeActionKind.SourceFixAll;
    for (const [what, text, kind, title, wanted] of [
        ['a safe fix', `${HEAD}${BLOCK('C1.1, C1.2,|')}`, QuickFix, /comma/, /évalue C1\.1, C1\.2\n/],
        ['a choice', `${HEAD.replace('C1.2', 'C1.2|')}${BLOCK('C1.1')}`, QuickFix, /E1/, /évalue C1\.1, C1\.2\n/],
        ['a spelling', `${HEAD}${BLOCK('C-1.1| et C1.2')}`, QuickFix, /C1\.1/, /évalue C1\.1 et C1\.2\n/],
        ['a fault of syntax', `${HEAD}activte| A2 "B"\n${BLOCK('tout')}`, QuickFix, /activité/, /\nactivité A2/],
        [
            'a toleration',
            `${HEAD.replace('C1.2', 'C1.2|')}${BLOCK('C1.1')}`,
            QuickFix,
            /^Tolerate/,
            /tolère compétence-non-évaluée "/,
        ],
        [
            'a change that was asked for',
            `${HEAD}${BLOCK('C1.1 et C1.2').replace('E1', 'E1|')}`,
            Refactor,
            /whole bloc/,
            /évalue tout\n/,
        ],
        ['all that is safe', `${HEAD}${BLOCK('C-1.1, C-1.2,|')}`, FixAll, /safe/, /évalue C1\.1, C1\.2\n/],
    ] as const) {
        it(`${what} is made`, async () => {
            const editor = await written(text);
            const action = await until('the action', async () =>
                (await actions(editor, kind)).find((one) => title.test(one.title)),
            );
            ok(action.edit);
            ok(await vscode.workspace.applyEdit(action.edit));
            match(editor.document.getText(), wanted);
            await vscode.commands.executeCommand('undo');
            equal(editor.document.getText(), text.replace('|', ''));
        });
    }

    it('a code is renamed wherever it is used', async () => {
        const editor = await written(`${HEAD.replace('C1.2', 'C1|.2')}${BLOCK('C1.1 et C1.2')}`);
        const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
            'vscode.executeDocumentRenameProvider',
            editor.document.uri,
            editor.selection.active,
            'C1.9',
        );
        ok(await vscode.workspace.applyEdit(edit));
        match(editor.document.getText(), /compétence C1\.9 "Orienter[^]*évalue C1\.1 et C1\.9\n/);
    });

    it('a text is laid out', async () => {
        const editor = await written(
            `${HEAD}bloc BC01 "A" {\n  competences   A1\n épreuve E1 "B" {\ndurée 1 h\névalue tout}\n}|\n`,
        );
        await vscode.commands.executeCommand('editor.action.formatDocument');
        equal(
            editor.document.getText(),
            `${HEAD}bloc BC01 "A" {\n    compétences A1\n    épreuve E1 "B" {\n        durée 1 h\n        évalue tout\n    }\n}\n`,
        );
    });
});

describe('hovers', () => {
    before(activated);
    afterEach(closeAll);

    it('tell of each kind of thing', async () => {
        const editor = await open();
        const text = editor.document.getText();
        const told = async (needle: string, inside = needle): Promise<string> => {
            const offset = text.indexOf(needle) + needle.indexOf(inside) + 1;
            const found = await until(`what « ${inside} » is`, async () => {
                const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
                    'vscode.executeHoverProvider',
                    editor.document.uri,
                    editor.document.positionAt(offset),
                );
                return hovers.length > 0 && hovers;
            });
            return found
                .flatMap(({ contents }) => contents)
                .map((content) => (typeof content === 'string' ? content : content.value))
                .join('\n');
        };
        match(await told('certification RNCP99001', 'RNCP99001'), /Mécanicien de cycles/);
        match(await told('activité A1', 'A1'), /Accueil du client/);
        match(await told('compétence C1.1', 'C1.1'), /Recueillir la demande/);
        match(await told('critère CE1.1.1', 'CE1.1.1'), /reformulée/);
        match(await told('bloc BC01', 'BC01'), /Prendre en charge/);
        match(await told('épreuve E1', 'E1'), /Mise en situation d’accueil/);
        match(await told('évalue C1.1', 'C1.1'), /Recueillir la demande/);
        match(await told('compétences A1', 'A1'), /Accueil du client/);
        match(await told('utilise Branche', 'Branche'), /Branche/);
        match(await told('évalue C1.1', 'évalue'), /\S/);
    });
});

describe('hints', () => {
    before(activated);
    afterEach(closeAll);

    it('name what a code stands for, behind it, and break inside no code', async () => {
        const editor = await open();
        const hints = await until('the hints', async () => {
            const found = await vscode.commands.executeCommand<vscode.InlayHint[]>(
                'vscode.executeInlayHintProvider',
                editor.document.uri,
                new vscode.Range(0, 0, 99, 0),
            );
            return found.length > 0 && found;
        });
        for (const { label, position } of hints) {
            const parts = typeof label === 'string' ? [{ value: label }] : label;
            ok(parts.every(({ value }) => !/[.]\d/.test(value)));
            // A code ends where its hint begins.
            match(editor.document.lineAt(position.line).text.slice(0, position.character), /[A-Z][\w.]*$/);
        }
        const [named] = hints
            .flatMap(({ label }) => (typeof label === 'string' ? [] : label))
            .filter(({ location }) => location !== undefined);
        ok(named, 'a hint leads to what it names');
    });
});
