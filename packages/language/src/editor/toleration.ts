import { type CodeAction, CodeActionKind } from 'vscode-languageserver-types';
import { silence } from '../edits/index.ts';
import { identity, type Item, nameOf } from '../model/index.ts';
import { RULES } from '../rules/index.ts';
import type { LocatedFinding } from '../workspace/index.ts';
import { action, type ActionRequest } from './action.ts';

/** « tolère … », where the finding is about something that can hold it. */
export function toleration(request: ActionRequest, finding: LocatedFinding): CodeAction[] {
    const { view, lang } = request;
    const { unit } = view;
    const rule = RULES.find(({ code }) => code === finding.rule);
    if (!rule || rule.scope === 'silences') return [];
    const item = [unit.root, ...unit.items].find((one) => identity(one) === finding.identity);
    const holder = item && silenceHolder(item);
    if (!holder || !unit.files.some(({ path }) => path === holder.head.file)) return [];
    const name = nameOf(holder)[lang];
    const title = lang === 'fr' ? `Tolérer « ${finding.rule} » (${name})` : `Tolerate “${finding.rule}” (${name})`;
    return [action(request, title, CodeActionKind.QuickFix, [silence(unit, holder, finding.rule)])];
}

const HOLDERS: ReadonlySet<Item['kind']> = new Set(['activity', 'competency', 'block', 'assessment', 'awardingBody']);

function silenceHolder(item: Item): Item {
    let holder = item;
    while (holder.parent && !(HOLDERS.has(holder.kind) && holder.title)) holder = holder.parent;
    return holder;
}
