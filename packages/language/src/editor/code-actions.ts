import { type CodeAction, CodeActionKind, type Diagnostic, type Range } from 'vscode-languageserver-types';
import { insertStatement } from '../edits/body.ts';
import { applyOperation, doOverlap, type Operation, type TextEdit } from '../edits/index.ts';
import { Source } from '../edits/source.ts';
import { identity, type Item, nameOf } from '../model/index.ts';
import { type Message, RULES } from '../rules/index.ts';
import type { LocatedFinding } from '../workspace/index.ts';
import { holderAt } from './occurrence.ts';
import type { Lang, View } from './view.ts';
import { type EditFeatures, workspaceEdit } from './workspace-edit.ts';

export const FIX_ALL = `${CodeActionKind.SourceFixAll}.referentiel`;

export interface ActionRequest {
    readonly view: View;
    readonly path: string;
    readonly range: Range;
    readonly diagnostics: readonly Diagnostic[];
    /** Kinds that are asked for; all where it isn't told. */
    readonly only?: readonly string[];
    readonly lang: Lang;
    readonly features: EditFeatures;
}

/** What can be done at a place: fixes of what is found there, changes of what stands there, all safe fixes of the file. */
export async function codeActions(request: ActionRequest): Promise<CodeAction[]> {
    const { view, path, range, only, lang } = request;
    const wants = (kind: string): boolean => !only || only.some((one) => kind === one || kind.startsWith(`${one}.`));
    const { findings } = await view.report();
    const own = findings.filter(({ at }) => at.file === path);
    const [from, to] = [view.places.offset(path, range.start), view.places.offset(path, range.end)];
    const touched = own.filter(({ at }) => at.start <= to && from <= at.end);
    const actions: CodeAction[] = [];
    if (wants(CodeActionKind.QuickFix)) {
        for (const finding of touched) actions.push(...quickFixes(request, finding, own));
        for (const finding of touched) actions.push(...toleration(request, finding));
    }
    if (wants(CodeActionKind.Refactor)) actions.push(...refactorings(request, from));
    if (wants(FIX_ALL)) {
        const edits = safeEdits(view, own);
        if (edits.length > 0) {
            const title =
                lang === 'fr' ? 'Corriger tout ce qui peut l’être sans risque' : 'Fix all that is safe to fix';
            actions.push(action(request, title, FIX_ALL, edits));
        }
    }
    return withoutTwins(actions);
}

function action(
    { view, features }: ActionRequest,
    title: string,
    kind: string,
    edits: readonly TextEdit[],
): CodeAction {
    return { title, kind, edit: workspaceEdit(view, edits, features, title) };
}

/** The fixes that a rule has for what it found; where the same one mends several, all of them at once as well. */
function quickFixes(request: ActionRequest, finding: LocatedFinding, own: readonly LocatedFinding[]): CodeAction[] {
    const { view, lang, diagnostics } = request;
    const shown = diagnostics.filter(({ code, message }) => code === finding.rule && message === finding.message[lang]);
    return finding.fixes.flatMap(({ title, operation, safe }, rank) => {
        const edits = applyOperation(view.unit, operation);
        if (edits.length === 0) return [];
        const one: CodeAction = {
            ...action(request, title[lang], CodeActionKind.QuickFix, edits),
            diagnostics: shown,
            ...(rank === 0 && (safe || finding.fixes.length === 1) ? { isPreferred: true } : {}),
        };
        const alike = own.flatMap((other) =>
            other.rule === finding.rule ? other.fixes.filter((fix) => fix.title.fr === title.fr) : [],
        );
        if (alike.length < 2 || operation.do !== 'respell') return [one];
        const all = merged(alike.map((fix) => applyOperation(view.unit, fix.operation)));
        const everywhere =
            lang === 'fr' ? `${title.fr} partout (${alike.length})` : `${title.en} everywhere (${alike.length})`;
        return [one, { ...action(request, everywhere, CodeActionKind.QuickFix, all), diagnostics: shown }];
    });
}

/** « tolère … », where the finding is about something that can hold it. */
function toleration(request: ActionRequest, finding: LocatedFinding): CodeAction[] {
    const { view, lang } = request;
    const { unit } = view;
    const rule = RULES.find(({ code }) => code === finding.rule);
    if (!rule || rule.scope === 'silences') return [];
    const item = [unit.root, ...unit.items].find((one) => identity(one) === finding.identity);
    const holder = item && silenceHolder(item);
    if (!holder || !unit.files.some(({ path }) => path === holder.head.file)) return [];
    const statement = `tolère ${finding.rule} "${lang === 'fr' ? 'À justifier.' : 'To be justified.'}"`;
    const source = new Source(unit);
    const edit: TextEdit = holder.parent
        ? insertStatement(source, holder, [statement])
        : atHead(source, holder, statement);
    const name = nameOf(holder)[lang];
    const title = lang === 'fr' ? `Tolérer « ${finding.rule} » (${name})` : `Tolerate “${finding.rule}” (${name})`;
    return [action(request, title, CodeActionKind.QuickFix, [edit])];
}

const HOLDERS: ReadonlySet<Item['kind']> = new Set(['activity', 'competency', 'block', 'assessment', 'awardingBody']);

function silenceHolder(item: Item): Item {
    let holder = item;
    while (holder.parent && !(HOLDERS.has(holder.kind) && holder.title)) holder = holder.parent;
    return holder;
}

function atHead(source: Source, root: Item, statement: string): TextEdit {
    const { file, end } = root.title?.span ?? root.code?.span ?? root.head;
    const at = source.lineEnd(file, end);
    const newline = source.lineBreak(file);
    return { file, start: at, end: at, text: `${newline}${newline}${statement}` };
}

/** Changes that nothing calls for: moving, numbering anew. */
function refactorings(request: ActionRequest, offset: number): CodeAction[] {
    const { view, path, lang } = request;
    const { unit } = view;
    const item = declaredAt(view, path, offset);
    if (!item) return [];
    const offer = (title: Message, kind: string, operation: Operation): CodeAction[] => {
        const edits = applyOperation(unit, operation);
        return edits.length > 0 ? [action(request, title[lang], kind, edits)] : [];
    };
    const actions: CodeAction[] = [];
    const within = identity(item);
    for (const kind of ['activity', 'competency', 'criterion', 'block'] as const) {
        if (!item.children.some((child) => child.kind === kind)) continue;
        actions.push(
            ...offer(renumbering(kind, item), CodeActionKind.RefactorRewrite, { do: 'renumber', within, kind }),
        );
    }
    if (item.kind === 'competency') {
        for (const activity of unit.activities) {
            if (activity === item.parent || activity.activities.length > 0) continue;
            const { fr, en } = nameOf(activity);
            const title = { fr: `Déplacer dans l’${fr}`, en: `Move into ${en}` };
            const operation = { do: 'move', item: within, into: identity(activity) } as const;
            actions.push(...offer(title, 'refactor.move', operation));
        }
    }
    if (item.kind === 'assessment') {
        const title = { fr: 'Évaluer tout le bloc', en: 'Evaluate the whole bloc' };
        actions.push(...offer(title, CodeActionKind.RefactorRewrite, { do: 'evaluateAll', assessment: within }));
    }
    return actions;
}

/** The item on whose head the cursor is, or the certification on its first line. */
function declaredAt({ unit }: View, path: string, offset: number): Item | undefined {
    const found = [unit.root, ...unit.items].find(
        ({ head }) => head.file === path && head.start <= offset && offset <= head.end,
    );
    if (found) return found;
    const holder = holderAt(unit, path, offset);
    return holder === unit.root ? undefined : holder;
}

function renumbering(kind: 'activity' | 'competency' | 'criterion' | 'block', { kind: of }: Item): Message {
    const names = {
        activity: 'les activités',
        competency: 'les compétences',
        criterion: 'les critères',
        block: 'les blocs',
    };
    const english = { activity: 'activities', competency: 'competencies', criterion: 'criteria', block: 'blocs' };
    const here = of === 'certification' || of === 'library';
    return {
        fr: `Renuméroter ${names[kind]}${here ? '' : ' d’ici'}`,
        en: `Renumber ${english[kind]}${here ? '' : ' here'}`,
    };
}

/** The safe fixes of a file; of two that touch the same text the first is made. */
function safeEdits({ unit }: View, own: readonly LocatedFinding[]): TextEdit[] {
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

function withoutTwins(actions: readonly CodeAction[]): CodeAction[] {
    const met = new Set<string>();
    return actions.filter(({ title, kind }) => !met.has(`${kind} ${title}`) && met.add(`${kind} ${title}`));
}
