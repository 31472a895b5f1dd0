import { type CodeAction, CodeActionKind } from 'vscode-languageserver-types';
import { identity, type Item, nameOf } from '../model/index.ts';
import { RULES } from '../rules/index.ts';
import type { LocatedFinding } from '../workspace/index.ts';
import { type ActionRequest, offer, shownOf } from './action.ts';

/** « tolère … », where the finding is about something that can hold it. */
export function toleration(request: ActionRequest, finding: LocatedFinding): CodeAction[] {
    const { unit } = request.view;
    const rule = RULES.find(({ code }) => code === finding.rule);
    if (!rule || rule.scope === 'silences') return [];
    const item = [unit.root, ...unit.items].find((one) => identity(one) === finding.identity);
    const holder = item && silenceHolder(item);
    if (!holder || !unit.files.some(({ path }) => path === holder.head.file)) return [];
    const name = nameOf(holder);
    const title = {
        fr: `Tolérer « ${finding.rule} » (${name.fr})`,
        en: `Tolerate “${finding.rule}” (${name.en})`,
    };
    const operation = { do: 'silence', item: identity(holder), rule: finding.rule, file: finding.at.file } as const;
    return offer(request, title, CodeActionKind.QuickFix, operation).map((one) => ({
        ...one,
        diagnostics: shownOf(request, finding),
    }));
}

const HOLDERS: ReadonlySet<Item['kind']> = new Set(['activity', 'competency', 'block', 'assessment', 'awardingBody']);

function silenceHolder(item: Item): Item {
    let holder = item;
    while (holder.parent && !(HOLDERS.has(holder.kind) && holder.title)) holder = holder.parent;
    return holder;
}
