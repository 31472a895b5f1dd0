import type { Item } from '../model/items.ts';
import type { Unit } from '../model/unit.ts';
import { add } from './add.ts';
import { declare, selecting } from './declare.ts';
import { divide } from './divide.ts';
import { drop } from './drop.ts';
import { evaluate, evaluateAll, unevaluate } from './evaluate.ts';
import { createLibrary, extractJury } from './extract.ts';
import { move } from './move.ts';
import type { Operation } from './operation.ts';
import { makeTransverse, place } from './place.ts';
import { relist } from './relist.ts';
import { code, indicate, restate } from './restate.ts';
import { recoded, register, rename } from './rename.ts';
import { renumber, renumberAll, renumberFrom } from './renumber.ts';
import { Source } from './source.ts';
import { split } from './split.ts';
import { assignJury, rehead, silence, state, tell, unlist } from './statements.ts';
import { type Change, inOrder, refuse, type Surroundings, type TextEdit } from './text-edit.ts';

/**
 * The text edits that carry out an operation: few, minimal, none of them on a comment. None at all where it can't be
 * done, is done already, or takes new files.
 */
export function applyOperation(unit: Unit, operation: Operation): readonly TextEdit[] {
    const change = carryOut(unit, operation);
    return 'edits' in change && !change.created ? change.edits : [];
}

/** The same, with the files that it takes, or with the reason where it is refused. */
export function carryOut(unit: Unit, operation: Operation, around?: Surroundings): Change {
    const source = new Source(unit, around);
    if (isRefiling(operation)) return whereUnderstood(source, refile(source, operation), true);
    const change = isRecoding(operation)
        ? recode(source, operation)
        : isRewording(operation)
          ? reword(source, operation)
          : { edits: editsFor(source, operation) };
    if ('refused' in change) return change;
    const theirs = source.around.users.flatMap(({ files }) => files.map(({ path }) => path));
    if (!change.edits.every(({ file }) => source.isOwn(file) || theirs.includes(file))) return NOTHING;
    // A word for another changes nothing of what is around it.
    return WORDS.has(operation.do)
        ? { edits: inOrder(change.edits) }
        : whereUnderstood(source, change, operation.do === 'move' || operation.do === 'place');
}

const WORDS: ReadonlySet<Operation['do']> = new Set([
    'respell',
    'replace',
    'replaceAll',
    'rename',
    'renameAll',
    'renumber',
    'renumberAll',
    'renumberFrom',
    'register',
]);

/**
 * On the lines of a fault of syntax nobody knows where a declaration ends: what is put there may be swallowed. What moves
 * whole declarations asks that no fault of their files makes their ends a guess.
 */
function whereUnderstood(source: Source, change: Change, moves: boolean): Change {
    if ('refused' in change) return change;
    const fault = source.unit.syntaxFaults.find(({ span: { file, start, end }, mend, severity }) => {
        if (moves && severity === 'error') return change.edits.some((edit) => edit.file === file);
        const first = source.lineStart(file, Math.min(start, mend?.span.start ?? start));
        const last = source.lineEnd(file, Math.max(end, mend?.span.end ?? end));
        return change.edits.some((edit) => edit.file === file && edit.start <= last && first <= edit.end);
    });
    if (!fault) return { ...change, edits: inOrder(change.edits) };
    return refuse(
        `Il y a ici une faute d’écriture à corriger d’abord : ${fault.message.fr}`,
        `There is a fault of syntax here to be mended first: ${fault.message.en}`,
    );
}

const RECODINGS = ['rename', 'renameAll', 'renumber', 'renumberAll', 'renumberFrom', 'register', 'move'] as const;
type Recoding = Extract<Operation, { readonly do: (typeof RECODINGS)[number] }>;

function isRecoding(operation: Operation): operation is Recoding {
    return RECODINGS.some((name) => name === operation.do);
}

const REFILINGS = ['extractJury', 'split', 'createLibrary'] as const;
type Refiling = Extract<Operation, { readonly do: (typeof REFILINGS)[number] }>;

function isRefiling(operation: Operation): operation is Refiling {
    return REFILINGS.some((name) => name === operation.do);
}

/** What takes new files, or changes a library's. */
function refile(source: Source, operation: Refiling): Change {
    switch (operation.do) {
        case 'extractJury':
            return extractJury(source, operation.at, operation.into);
        case 'split':
            return split(source);
        case 'createLibrary':
            return createLibrary(source, operation.code);
    }
}

const NOTHING: Change = { edits: [] };

/** What changes codes may be refused. */
function recode(source: Source, operation: Recoding): Change {
    const {
        unit,
        around: { users },
    } = source;
    switch (operation.do) {
        case 'rename': {
            const item = source.find(operation.item);
            return item ? rename(unit, item, operation.as, users) : NOTHING;
        }
        case 'renameAll': {
            const renames = operation.renames.flatMap(({ item, as }) => {
                const found = source.find(item);
                return found ? [[found, as] as const] : [];
            });
            return recoded(unit, new Map(renames), users);
        }
        case 'renumber': {
            const within = source.find(operation.within);
            return within ? renumber(unit, within, operation.kind, users) : NOTHING;
        }
        case 'renumberAll':
            return renumberAll(unit, undefined, users);
        case 'renumberFrom': {
            const item = source.find(operation.item);
            return item ? renumberFrom(unit, item, users) : NOTHING;
        }
        case 'move': {
            const item = source.find(operation.item);
            const into = source.find(operation.into);
            return item && into ? move(source, item, into, operation.as) : NOTHING;
        }
        case 'register':
            return register(unit, operation.number);
    }
}

const REWORDINGS = ['restate', 'indicate', 'code', 'drop'] as const;
type Rewording = Extract<Operation, { readonly do: (typeof REWORDINGS)[number] }>;

function isRewording(operation: Operation): operation is Rewording {
    return REWORDINGS.some((name) => name === operation.do);
}

/** What changes or takes away what one item says may be refused. */
function reword(source: Source, operation: Rewording): Change {
    const item = source.find(operation.do === 'indicate' ? operation.criterion : operation.item);
    if (!item) return NOTHING;
    switch (operation.do) {
        case 'restate':
            return restate(source, item, operation.statement, operation.as);
        case 'indicate':
            return item.kind === 'criterion' ? indicate(source, item, operation.indicators) : NOTHING;
        case 'code':
            return code(source, item, operation.as);
        case 'drop':
            return drop(source, item);
    }
}

function editsFor(source: Source, operation: Exclude<Operation, Recoding | Refiling | Rewording>): readonly TextEdit[] {
    switch (operation.do) {
        case 'respell':
            return [{ ...operation.at, text: operation.as }];
        case 'replace':
            return [selecting({ ...operation.at, text: operation.by }, operation.left)];
        case 'replaceAll':
            return operation.at.map((at) => ({ ...at, text: operation.by }));
        case 'remove':
            return [source.remove(operation.at)];
        case 'unlist':
            return unlist(source, operation.at);
        case 'relist':
            return relist(source, operation.at, operation.as);
        case 'declare': {
            const holder = source.find(operation.in);
            return holder ? declare(source, operation.kind, operation.code, holder) : [];
        }
        case 'divide': {
            const block = find(source, operation.block, 'block');
            return block ? divide(source, block) : [];
        }
        case 'add': {
            const holder = source.find(operation.in);
            return holder ? add(source, holder, operation.declarations, operation.byNumber) : [];
        }
        case 'state':
            return [state(source, operation.statement, operation.after)];
        case 'tell': {
            const items = operation.items.flatMap((name) => source.find(name) ?? []);
            return tell(source, items, operation.statement);
        }
        case 'head':
            return rehead(source, operation.as);
        case 'silence': {
            const item = source.find(operation.item);
            return item ? [silence(source, item, operation.rule, operation.file)] : [];
        }
        case 'assignJury': {
            if (operation.jury === undefined) return assignJury(source);
            const jury = find(source, operation.jury, 'jury');
            return jury ? assignJury(source, jury) : [];
        }
        case 'evaluate':
        case 'unevaluate': {
            const competency = find(source, operation.competency, 'competency');
            if (!competency) return [];
            const change = operation.do === 'evaluate' ? evaluate : unevaluate;
            const names = 'assessments' in operation ? operation.assessments : [operation.assessment];
            return names.flatMap((name) => {
                const assessment = find(source, name, 'assessment');
                return assessment ? change(source, competency, assessment) : [];
            });
        }
        case 'evaluateAll': {
            const assessment = find(source, operation.assessment, 'assessment');
            return assessment ? evaluateAll(source, assessment) : [];
        }
        case 'place': {
            const competency = find(source, operation.competency, 'competency');
            const block = find(source, operation.block, 'block');
            return competency && block ? place(source, competency, block, operation.only) : [];
        }
        case 'makeTransverse': {
            const competency = find(source, operation.competency, 'competency');
            return competency ? makeTransverse(competency) : [];
        }
    }
}

function find<K extends Item['kind']>(source: Source, name: string, kind: K): Extract<Item, { kind: K }> | undefined {
    const item = source.find(name);
    return item?.kind === kind ? (item as Extract<Item, { kind: K }>) : undefined;
}
