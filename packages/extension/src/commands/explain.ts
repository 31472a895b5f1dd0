// The page of a rule, in a document that can't be changed.
import {
    commands,
    extensions,
    languages,
    Uri,
    window,
    workspace,
    type Diagnostic,
    type Disposable,
    type QuickPickItem,
} from 'vscode';
import { ask } from '../ask.ts';
import { say } from '../lang.ts';
import { LANGUAGE } from '../names.ts';
import type { Session } from '../session.ts';

const SCHEME = 'referentiel-regle';
/** VS Code's own extension for Markdown, and its command: there once it is active. */
const MARKDOWN = 'vscode.markdown-language-features';
const PREVIEW = 'markdown.showPreview';

/** What a finding's rule leads to. */
export const RULE_PAGE = 'command:referentiel.explain?%22{code}%22';

export function registerExplanations({ client }: Session): Disposable[] {
    const provider = {
        provideTextDocumentContent: async (uri: Uri): Promise<string> => {
            const page = await ask(client, 'referentiel/explain', { rule: ruleOf(uri) });
            return page?.markdown ?? say({ fr: 'Cette règle n’existe pas.', en: 'There is no such rule.' });
        },
    };
    return [workspace.registerTextDocumentContentProvider(SCHEME, provider)];
}

/** Shows the page of a rule: the one told, else the one of a finding at the cursor, else it is asked. */
export async function explain(session: Session, given?: unknown): Promise<void> {
    const rule = typeof given === 'string' ? given : await chooseRule(session);
    if (rule === undefined) return;
    const uri = Uri.from({ scheme: SCHEME, path: `/${rule}.md` });
    // It may be missing or turned off.
    const markdown = extensions.getExtension(MARKDOWN);
    await markdown?.activate();
    if (markdown) await commands.executeCommand(PREVIEW, uri);
    else await window.showTextDocument(await workspace.openTextDocument(uri), { preview: true });
}

function ruleOf({ path }: Uri): string {
    return path.replace(/^\/|\.md$/g, '');
}

async function chooseRule({ client }: Session): Promise<string | undefined> {
    const { rules } = await ask(client, 'referentiel/rules', null);
    const here = new Set(rulesAtCursor());
    const [only] = here;
    if (only !== undefined && here.size === 1) return only;
    const order = new Intl.Collator('fr');
    const items = rules
        .toSorted((a, b) => Number(here.has(b.code)) - Number(here.has(a.code)) || order.compare(a.code, b.code))
        .map(({ code, title }): QuickPickItem => ({ label: code, detail: title }));
    const chosen = await window.showQuickPick(items, {
        placeHolder: say({ fr: 'Quelle règle ?', en: 'Which rule?' }),
        matchOnDetail: true,
    });
    return chosen?.label;
}

function rulesAtCursor(): string[] {
    const editor = window.activeTextEditor;
    if (editor?.document.languageId !== LANGUAGE) return [];
    return languages
        .getDiagnostics(editor.document.uri)
        .filter(({ source, range }) => source === LANGUAGE && range.intersection(editor.selection) !== undefined)
        .map(codeOf);
}

function codeOf({ code }: Diagnostic): string {
    return String(typeof code === 'object' ? code.value : code);
}
