import type { Criterion, Item } from '../model/items.ts';
import type { Span } from '../model/source.ts';
import type { Message } from '../model/message.ts';
import { layText } from '../printing/texts.ts';
import { writeDuration, writeForms } from '../printing/write.ts';
import type { WrittenDuration, WrittenForm } from '../printing/written.ts';
import { insertStatement } from './body.ts';
import { whyNotCode } from './rename.ts';
import type { Source } from './source.ts';
import { type Change, refuse, type TextEdit } from './text-edit.ts';

/** The statements of a declaration that say one thing: a text, or words as they stand in a source. */
export const RESTATED = ['titre', 'intitulé', 'description', 'déroulement', 'forme', 'préparation', 'durée'] as const;
export type Restated = (typeof RESTATED)[number];

/** What it is to say; nothing takes the statement away. */
export type Restatement =
    | { readonly text: string }
    | { readonly duration: WrittenDuration }
    | { readonly forms: readonly WrittenForm[] }
    | undefined;

/** Says one thing of an item otherwise, for the first time, or no longer; its other words and all comments stay. */
export function restate(source: Source, item: Item, statement: Restated, as: Restatement): Change {
    if (!source.isOwn(item.span.file)) return NOT_OWN;
    const told = toldAt(source, item, statement);
    if (told === 'scattered') {
        return refuse(
            `« ${statement} » est dit en plusieurs fois : changez-le dans le source.`,
            `“${statement}” is told in several statements: change it in the source.`,
        );
    }
    if (as === undefined) return told ? withdraw(source, told, statement) : { edits: [] };
    const base = source.indentation(item.span.file, told?.start ?? item.span.start);
    const newline = source.lineBreak(item.span.file);
    if (told) return { edits: [{ ...told, text: written(as, base).replaceAll('\n', newline) }] };
    if (statement === 'titre') {
        const { file, end } = item.code?.span ?? keywordOf(source, item);
        return { edits: [{ file, start: end, end, text: ` ${written(as, base).replaceAll('\n', newline)}` }] };
    }
    const lines = `${statement} ${written(as, '')}`.split('\n');
    return { edits: [insertStatement(source, item, lines, { atEnd: statement === 'déroulement' })] };
}

const NOT_OWN = refuse(
    'Elle est d’une bibliothèque : elle se change là où elle est déclarée.',
    'It belongs to a library: change it where it is declared.',
);

function written(as: NonNullable<Restatement>, base: string): string {
    if ('text' in as) return layText(as.text, base);
    return 'duration' in as ? writeDuration(as.duration) : writeForms(as.forms);
}

/** Where what a statement says stands, without its keyword. */
function toldAt(source: Source, item: Item, statement: Restated): Span | undefined | 'scattered' {
    switch (statement) {
        case 'titre':
            return item.title?.span;
        case 'intitulé':
            return 'shortTitle' in item ? item.shortTitle?.span : undefined;
        case 'description':
            return 'description' in item ? item.description?.span : undefined;
        case 'déroulement':
            return 'proceedings' in item ? item.proceedings?.span : undefined;
        case 'durée':
            return 'duration' in item ? item.duration?.span : undefined;
        case 'préparation':
            return 'preparation' in item ? item.preparation?.span : undefined;
        case 'forme':
            return formsAt(source, item);
    }
}

/** All forms where one statement tells them, with no comment between. */
function formsAt(source: Source, item: Item): Span | undefined | 'scattered' {
    const forms = 'forms' in item ? item.forms : [];
    const [first, last] = [forms[0]?.span, forms.at(-1)?.span];
    if (!first || !last) return undefined;
    const whole = { ...first, end: last.end };
    const gaps = forms.slice(1).map(({ span: { file, start } }, rank) => {
        return { file, start: forms[rank]?.span.end ?? start, end: start };
    });
    const isOne = gaps.every(
        (gap) => source.commentsIn(gap).length === 0 && /^\s*(?:,|et)\s*$/.test(source.slice(gap)),
    );
    return isOne ? whole : 'scattered';
}

/** Takes a statement away with its keyword. */
function withdraw(source: Source, told: Span, statement: Restated): Change {
    const { file, start, end } = told;
    const before = source.text(file).slice(0, start).trimEnd();
    const isNamed = before.normalize('NFC').toLowerCase().endsWith(statement);
    const from = isNamed ? before.length - lengthOf(before, statement) : -1;
    if (statement === 'titre' || from < 0) {
        return refuse(
            'Ce texte ne s’enlève pas d’ici : changez-le dans le source.',
            'This text can’t be taken away from here: change it in the source.',
        );
    }
    return { edits: [source.remove({ file, start: from, end })] };
}

/** How many code units a keyword takes at the end of a text: accents may stand apart from their letters. */
function lengthOf(before: string, keyword: string): number {
    let length = keyword.length;
    while (before.slice(-length).normalize('NFC').length < keyword.length) length++;
    return length;
}

/** The indicators of a criterion, one after another: what stays the same keeps its place and its words. */
export function indicate(source: Source, criterion: Criterion, indicators: readonly string[]): Change {
    if (!source.isOwn(criterion.span.file)) return NOT_OWN;
    const told = criterion.indicators;
    const same = told.findIndex((text, rank) => text.value !== indicators[rank]);
    const start = same < 0 ? told.length : same;
    let tail = 0;
    while (
        tail < Math.min(told.length, indicators.length) - start &&
        told.at(-1 - tail)?.value === indicators.at(-1 - tail)
    )
        tail++;
    const before = told.slice(start, told.length - tail);
    const after = indicators.slice(start, indicators.length - tail);
    const edits: TextEdit[] = [];
    for (const [rank, text] of before.entries()) {
        const wanted = after[rank];
        if (wanted !== undefined) edits.push({ ...text.span, text: inSource(source, text.span, wanted) });
        else {
            const change = withdrawIndicator(source, text.span);
            if ('refused' in change) return change;
            edits.push(...change.edits);
        }
    }
    const more = after.slice(before.length);
    const last = told[start + before.length - 1]?.span;
    if (more.length > 0) {
        const lines = more.flatMap((text) => `indicateur ${layText(text, '')}`.split('\n'));
        edits.push(insertStatement(source, criterion, lines, last ? { after: last } : {}));
    }
    return { edits };
}

function inSource(source: Source, { file, start }: Span, text: string): string {
    return layText(text, source.indentation(file, start)).replaceAll('\n', source.lineBreak(file));
}

function withdrawIndicator(source: Source, { file, start, end }: Span): Change {
    const before = source.text(file).slice(0, start).trimEnd();
    if (!before.endsWith('indicateur'))
        return refuse('Un indicateur ne s’enlève pas d’ici.', 'An indicator can’t be taken away from here.');
    return { edits: [source.remove({ file, start: before.length - 'indicateur'.length, end })] };
}

/** Gives a code to what has none. */
export function code(source: Source, item: Item, as: string): Change {
    const refused: Message | undefined = item.code ? undefined : whyNotCode(source.unit, item, as);
    if (refused) return { refused };
    if (item.code || !source.isOwn(item.span.file)) return { edits: [] };
    const { file, end } = keywordOf(source, item);
    return { edits: [{ file, start: end, end, text: ` ${as}` }] };
}

function keywordOf(source: Source, { span: { file, start } }: Item): Span {
    const [word = ''] = /^[\p{L}\p{M}]+/u.exec(source.text(file).slice(start)) ?? [];
    return { file, start, end: start + word.length };
}
