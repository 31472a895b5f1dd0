import { type CodeAction, CodeActionKind } from 'vscode-languageserver-types';
import { action, type ActionRequest } from './action.ts';
import { lexiconActions } from './lexicon.ts';
import { quickFixes, safeEdits } from './quick-fixes.ts';
import { refactorings } from './refactorings.ts';
import { toleration } from './toleration.ts';

export const FIX_ALL = `${CodeActionKind.SourceFixAll}.referentiel`;

/** What can be done at a place: fixes of what is found there, changes of what stands there, all safe fixes of the file. */
export async function codeActions(request: ActionRequest): Promise<CodeAction[]> {
    const { view, path, range, only, lang } = request;
    const wants = (kind: string): boolean => !only || only.some((one) => kind === one || kind.startsWith(`${one}.`));
    const wantsRefactoring =
        wants(CodeActionKind.Refactor) || only?.some((kind) => kind.startsWith(`${CodeActionKind.Refactor}.`));
    const { findings: prompt } = await view.report();
    const findings = [...prompt, ...view.late()];
    const own = [...findings, ...request.together].filter(({ at }) => at.file === path);
    const [from, to] = [view.places.offset(path, range.start), view.places.offset(path, range.end)];
    const touched = own.filter(({ at }) => at.start <= to && from <= at.end);
    const actions: CodeAction[] = [];
    if (wants(CodeActionKind.QuickFix)) {
        for (const finding of touched) actions.push(...quickFixes(request, finding, own));
        for (const finding of touched) actions.push(...lexiconActions(request, finding));
        for (const finding of touched) actions.push(...toleration(request, finding));
    }
    if (wantsRefactoring) actions.push(...refactorings(request, from).filter(({ kind }) => wants(kind ?? '')));
    if (wants(FIX_ALL)) {
        const edits = safeEdits(request, own);
        if (edits.length > 0) {
            const title =
                lang === 'fr' ? 'Corriger tout ce qui peut l’être sans risque' : 'Fix all that is safe to fix';
            actions.push(action(request, title, FIX_ALL, edits));
        }
    }
    return withoutTwins(actions);
}

function withoutTwins(actions: readonly CodeAction[]): CodeAction[] {
    const met = new Set<string>();
    return actions.filter(({ title, kind }) => !met.has(`${kind} ${title}`) && met.add(`${kind} ${title}`));
}
