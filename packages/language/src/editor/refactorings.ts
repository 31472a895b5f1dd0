import { type CodeAction, CodeActionKind } from 'vscode-languageserver-types';
import { LIST_FORMS, type ListForm, NUMBERED_KINDS, type NumberedKind, toldJuries } from '../edits/index.ts';
import { type Competency, identity, type Item, nameOf, spanReaches, theNameOf } from '../model/index.ts';
import { nextCode } from '../model/next-code.ts';
import type { Message } from '../model/message.ts';
import { type ActionRequest, offer } from './action.ts';
import { holderAt, listingAt } from './occurrence.ts';
import type { View } from './view.ts';

/** Changes that nothing calls for, by what the cursor is on. */
export function refactorings(request: ActionRequest, offset: number): CodeAction[] {
    const { view, path } = request;
    const item = declaredAt(view, path, offset);
    return [...(item ? ofItem(request, item) : []), ...ofList(request, offset), ...ofToldJury(request, offset)];
}

function ofItem(request: ActionRequest, item: Item): CodeAction[] {
    const { unit } = request.view;
    const actions = NUMBERED_KINDS.filter((kind) => item.children.some((child) => child.kind === kind)).flatMap(
        (kind) =>
            offer(request, renumbering(kind, item), CodeActionKind.RefactorRewrite, {
                do: 'renumber',
                within: identity(item),
                kind,
            }),
    );
    const from = { fr: 'Renuméroter à partir d’ici', en: 'Renumber from here on' };
    actions.push(...offer(request, from, CodeActionKind.RefactorRewrite, { do: 'renumberFrom', item: identity(item) }));
    switch (item.kind) {
        case 'competency':
            actions.push(...moves(request, item));
            break;
        case 'assessment': {
            const title = { fr: 'Évaluer tout le bloc', en: 'Evaluate the whole bloc' };
            const operation = { do: 'evaluateAll', assessment: identity(item) } as const;
            actions.push(...offer(request, title, CodeActionKind.RefactorRewrite, operation));
            break;
        }
        case 'jury':
            actions.push(...extractions(request, item.head, theNameOf(item)));
            break;
        default:
            if (item === unit.root) actions.push(...ofCertification(request, item));
    }
    return actions;
}

function ofCertification(request: ActionRequest, root: Item): CodeAction[] {
    const { lang, registerCommand } = request;
    if (root.kind !== 'certification') return [];
    const all = { fr: 'Renuméroter toute la certification', en: 'Renumber the whole certification' };
    const parts = {
        fr: 'Répartir en fichiers : activités, évaluation, partenaires',
        en: 'Split into files: activities, evaluation, partners',
    };
    const actions = [
        ...offer(request, all, CodeActionKind.RefactorRewrite, { do: 'renumberAll' }),
        ...offer(request, parts, CodeActionKind.RefactorExtract, { do: 'split' }),
    ];
    if (registerCommand !== undefined && !/^(?:RNCP|RS)\d+$/.test(root.code?.text ?? '')) {
        const title = lang === 'fr' ? 'Enregistrer : donner le numéro RNCP ou RS…' : 'Register: give the number…';
        actions.push({ title, kind: CodeActionKind.RefactorRewrite, command: { title, command: registerCommand } });
    }
    return actions;
}

/** Into each other activity; a code that carries the number of its activity follows it. */
function moves(request: ActionRequest, competency: Competency): CodeAction[] {
    const { unit } = request.view;
    const { code, parent } = competency;
    const isNumberedBy = parent?.kind === 'activity' && carriesNumber(code?.text, parent.code?.text);
    return unit.activities.flatMap((activity) => {
        if (activity === parent || activity.activities.length > 0) return [];
        const as = isNumberedBy ? nextCode(unit, activity, 'competency') : undefined;
        const { fr, en } = nameOf(activity);
        const under = as === undefined ? { fr: '', en: '' } : { fr: `, en ${as}`, en: ` as ${as}` };
        return offer(
            request,
            { fr: `Déplacer dans l’${fr}${under.fr}`, en: `Move into ${en}${under.en}` },
            'refactor.move',
            {
                do: 'move',
                item: identity(competency),
                into: identity(activity),
                ...(as === undefined ? {} : { as }),
            },
        );
    });
}

function carriesNumber(code = '', holder = ''): boolean {
    const [own, other] = [code, holder].map((text) => (text.match(/\d+/g) ?? []).map(Number)) as [number[], number[]];
    return other.length > 0 && own.length > other.length && other.every((number, rank) => own[rank] === number);
}

const LIST_TITLES: Readonly<Record<ListForm, Message>> = {
    codes: { fr: 'Écrire les codes un à un', en: 'Write the codes one by one' },
    ranges: { fr: 'Écrire en plages (« à »)', en: 'Write as ranges (“à”)' },
    containers: { fr: 'Écrire ce qui contient ces codes', en: 'Write what holds these codes' },
    all: { fr: 'Écrire « tout »', en: 'Write “tout”' },
};

function ofList(request: ActionRequest, offset: number): CodeAction[] {
    const found = listingAt(request.view.unit, request.path, offset);
    if (!found) return [];
    return LIST_FORMS.flatMap((form) =>
        offer(request, LIST_TITLES[form], CodeActionKind.RefactorRewrite, {
            do: 'relist',
            at: found.listing.span,
            as: form,
        }),
    );
}

function ofToldJury(request: ActionRequest, offset: number): CodeAction[] {
    const text = toldJuries(request.view.unit).find(({ span }) => spanReaches(span, request.path, offset));
    return text ? extractions(request, text.span, { fr: 'ce jury', en: 'this jury' }) : [];
}

/** Into each library that is used, and into a new one. */
function extractions(request: ActionRequest, at: Item['head'], name: Message): CodeAction[] {
    const { unit } = request.view;
    const known = unit.libraries.flatMap((library) =>
        offer(
            request,
            {
                fr: `Partager ${name.fr} dans la bibliothèque ${library.code?.text ?? ''}`,
                en: `Share ${name.en} in the library ${library.code?.text ?? ''}`,
            },
            CodeActionKind.RefactorExtract,
            { do: 'extractJury', at, into: identity(library) },
        ),
    );
    const title = {
        fr: `Partager ${name.fr} dans une nouvelle bibliothèque`,
        en: `Share ${name.en} in a new library`,
    };
    return [...known, ...offer(request, title, CodeActionKind.RefactorExtract, { do: 'extractJury', at })];
}

/** The item on whose head the cursor is, or the certification on its first line. */
function declaredAt({ unit }: View, path: string, offset: number): Item | undefined {
    const found = [unit.root, ...unit.items].find(({ head }) => spanReaches(head, path, offset));
    if (found) return found;
    const holder = holderAt(unit, path, offset);
    return holder === unit.root ? undefined : holder;
}

function renumbering(kind: NumberedKind, { kind: of }: Item): Message {
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
