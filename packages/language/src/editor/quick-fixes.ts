import { type CodeAction, CodeActionKind } from 'vscode-languageserver-types';
import { applyOperation, doOverlap, type TextEdit } from '../edits/index.ts';
import type { LocatedFinding } from '../workspace/index.ts';
import { action, type ActionRequest, offer, shownOf } from './action.ts';

/** The fixes that a rule has for what it found; where the same one mends several, all of them at once as well. */
export function quickFixes(
    request: ActionRequest,
    finding: LocatedFinding,
    own: readonly LocatedFinding[],
): CodeAction[] {
    const { view, lang } = request;
    const shown = shownOf(request, finding);
    return finding.fixes.flatMap(({ title, operation, safe }, rank) => {
        const [one] = offer(request, title, CodeActionKind.QuickFix, operation);
        if (!one) return [];
        const isPreferred = rank === 0 && (safe || finding.fixes.length === 1);
        const here = { ...one, diagnostics: shown, ...(isPreferred ? { isPreferred } : {}) };
        const alike = own.flatMap((other) =>
            other.rule === finding.rule ? other.fixes.filter((fix) => fix.title.fr === title.fr) : [],
        );
        if (alike.length < 2 || operation.do !== 'respell') return [here];
        const all = merged(alike.map((fix) => applyOperation(view.unit, fix.operation)));
        const everywhere =
            lang === 'fr' ? `${title.fr} partout (${alike.length})` : `${title.en} everywhere (${alike.length})`;
        return [here, { ...action(request, everywhere, CodeActionKind.QuickFix, all), diagnostics: shown }];
    });
}

/** The safe fixes of a file; of two that touch the same text the first is made. */
export function safeEdits({ view: { unit } }: ActionRequest, own: readonly LocatedFinding[]): TextEdit[] {
    const safe = own.flatMap(({ fixes }) => fixes.find((fix) => fix.safe) ?? []);
    return merged(safe.map(({ operation }) => applyOperation(unit, operation)));
}

function merged(changes: readonly (readonly TextEdit[])[]): TextEdit[] {
    const made: TextEdit[] = [];
    for (const edits of changes) {
        if (!edits.some((edit) => made.some((other) => doOverlap(edit, other)))) made.push(...edits);
    }
    return made;
}
