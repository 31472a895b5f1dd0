// What the cells of an item say: its code, its texts, its forms and durations.
import type { Operation } from '../../edits/index.ts';
import { identity } from '../../model/identity.ts';
import type { Item } from '../../model/items.ts';
import type { Message } from '../../model/message.ts';
import { inertLine } from '../../model/inert.ts';
import type { Cells, ColumnId } from '../../worksheets/index.ts';
import { wholeDuration } from '../structuring/index.ts';
import { FORMS, formsIn, linesOf, saysCells } from './cells.ts';
import type { Job, KnownRow } from './job.ts';
import { State } from './state.ts';

const TEXTS: readonly ColumnId[] = [
    'title',
    'shortTitle',
    'description',
    'proceedings',
    'indicators',
    'preparation',
    'duration',
    ...FORMS,
];

/** Codes first, all at once: two may have changed places. */
export function recode(job: Job): void {
    const wanted = job.known.flatMap((one) => {
        const code = job.wanted(one, ['code'])?.code;
        return code === undefined ? [] : [{ one, code }];
    });
    const [changed, others] = [
        wanted.filter(({ one, code }) => one.source.item?.code && code !== ''),
        wanted.filter(({ one, code }) => !one.source.item?.code || code === ''),
    ];
    const renames = changed.flatMap(({ one, code }) => {
        const item = itemOf(job, one);
        return item ? [{ item: identity(item), as: code }] : [];
    });
    const together = renames.length > 0 ? job.state.after({ do: 'renameAll', renames }) : undefined;
    if (together instanceof State) {
        job.state = together;
        job.counts.codes += renames.length;
    } else
        for (const { one, code } of changed)
            attempt(job, one, (item) => ({ do: 'rename', item: identity(item), as: code }));
    for (const { one, code } of others) {
        if (code === '') job.refuse(one.row, KEEP_CODE);
        else attempt(job, one, (item) => ({ do: 'code', item: identity(item), as: code }));
    }
}

const KEEP_CODE: Message = {
    fr: 'un code ne s’enlève pas d’ici : il est peut-être nommé ailleurs.',
    en: 'a code can’t be taken away from here: it may be named elsewhere.',
};

function itemOf(job: Job, { source }: KnownRow): Item | undefined {
    return source.item && job.state.follow(source.item);
}

function attempt(job: Job, one: KnownRow, operation: (item: Item) => Operation): void {
    const item = itemOf(job, one);
    if (!item) return;
    const after = job.state.after(operation(item));
    if (after instanceof State) {
        job.state = after;
        job.counts.codes++;
    } else job.refuse(one.row, after);
}

/** Texts: all at once where nothing is in the way, else one by one, to tell which is refused. */
export function reword(job: Job): void {
    const wanted = job.known.flatMap((one) => {
        const cells = job.wanted(one, TEXTS);
        return cells ? [{ one, cells }] : [];
    });
    const operations = wanted.map(({ one, cells }) => operationsOf(itemOf(job, one), whole(one), cells));
    if (operations.every((some) => some !== undefined && !('fr' in some))) {
        const after = job.state.afterAll(operations.flatMap((some) => some as readonly Rewording[]));
        if (after && wanted.every(({ one, cells }) => says(after, one, cells))) {
            job.state = after;
            job.counts.texts += wanted.reduce((sum, { cells }) => sum + Object.keys(cells).length, 0);
            return;
        }
    }
    for (const { one, cells } of wanted) rewordOne(job, one, cells);
}

/** All its cells: what a column says that isn't there any more is as it was. */
function whole({ row, source }: KnownRow): Cells {
    return { ...source.cells, ...row.cells };
}

function rewordOne(job: Job, one: KnownRow, cells: Cells): void {
    const after = withCells(job.state, one.source.item, whole(one), cells);
    if (!(after instanceof State)) job.refuse(one.row, after);
    else if (!says(after, one, cells)) job.refuse(one.row, UNLIKE);
    else {
        job.state = after;
        job.counts.texts += Object.keys(cells).length;
    }
}

export const UNLIKE: Message = {
    fr: 'écrite dans le source, elle s’y lirait autrement : changez-la là.',
    en: 'written into the source, it would read otherwise there: change it there.',
};

/** A state in which an item (as it was when it came) says what some cells say, one statement after another. */
export function withCells(state: State, first: Item | undefined, row: Cells, cells: Cells): State | Message {
    const operations = operationsOf(first && state.follow(first), row, cells);
    if (operations === undefined) return UNLIKE;
    if ('fr' in operations) return operations;
    let current = state;
    for (const operation of operations) {
        const item = first && current.follow(first);
        const after = item ? current.after(renamed(operation, identity(item))) : UNLIKE;
        if (!(after instanceof State)) return after;
        current = after;
    }
    return current;
}

/** An item without code is named by its text, which the operation before may have changed. */
function renamed(operation: Rewording, name: string): Rewording {
    return operation.do === 'indicate' ? { ...operation, criterion: name } : { ...operation, item: name };
}

function says(state: State, one: KnownRow, cells: Cells): boolean {
    const row = state.rowOf(one.source.item);
    return row !== undefined && saysCells(row.cells, cells, whole(one));
}

type Rewording = Extract<Operation, { readonly do: 'restate' | 'indicate' }>;
type Statement = Extract<Operation, { readonly do: 'restate' }>['statement'];

const STATEMENTS: Readonly<Partial<Record<ColumnId, Statement>>> = {
    title: 'titre',
    shortTitle: 'intitulé',
    description: 'description',
    proceedings: 'déroulement',
};

/** What it takes to make an item say some cells; why it can't be. `row`: all its cells. */
function operationsOf(item: Item | undefined, row: Cells, cells: Cells): readonly Rewording[] | Message | undefined {
    if (!item) return undefined;
    const name = identity(item);
    const operations: Rewording[] = [];
    for (const [id, statement] of Object.entries(STATEMENTS)) {
        const text = cells[id as ColumnId];
        if (text === undefined) continue;
        if (text === '' && statement === 'titre') return NO_TEXT;
        operations.push({ do: 'restate', item: name, statement, as: text === '' ? undefined : { text } });
    }
    for (const [id, statement] of [
        ['preparation', 'préparation'],
        ['duration', 'durée'],
    ] as const) {
        const text = cells[id];
        if (text === undefined) continue;
        const told = text === '' ? undefined : wholeDuration(text);
        if (text !== '' && !told) return notAduration(text);
        operations.push({ do: 'restate', item: name, statement, as: told && { duration: told } });
    }
    if (FORMS.some((id) => cells[id] !== undefined)) {
        if (item.kind === 'assessment' && item.forms.length > 3) return TOO_MANY_FORMS;
        const forms = formsIn(row);
        const as = forms.length > 0 ? { forms } : undefined;
        operations.push({ do: 'restate', item: name, statement: 'forme', as });
    }
    if (cells.indicators !== undefined && item.kind === 'criterion') {
        const told = item.indicators.map(({ value }) => value);
        // One that is on several lines in the source, and that nobody touched, stays so.
        const indicators = linesOf(cells.indicators).map((line) => told.find((one) => inertLine(one) === line) ?? line);
        operations.push({ do: 'indicate', criterion: name, indicators });
    }
    return operations;
}

export const NO_TEXT: Message = { fr: 'son texte est vide.', en: 'its text is empty.' };

const TOO_MANY_FORMS: Message = {
    fr: 'l’épreuve a plus de trois formes : changez-les dans le source.',
    en: 'the assessment has more than three forms: change them in the source.',
};

function notAduration(text: string): Message {
    return {
        fr: `« ${text} » n’est pas une durée : écrivez « 45 min », « 1 h 30 » ou « 2 jours ».`,
        en: `“${text}” is not a duration: write “45 min”, “1 h 30” or “2 jours”.`,
    };
}
