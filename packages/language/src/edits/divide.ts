import { fluxTextOf } from '../exchange/structuring/flux-text.ts';
import { divideAssessments } from '../exchange/structuring/divide.ts';
import { codeKey } from '../model/codes.ts';
import type { Block, Competency } from '../model/items.ts';
import { nextCode } from '../model/next-code.ts';
import type { Span } from '../model/source.ts';
import type { Text } from '../model/text.ts';
import { fold } from '../model/wording.ts';
import { quoted } from '../printing/texts.ts';
import { writeAssessments, writeDeclaration } from '../printing/write.ts';
import { declare } from './declare.ts';
import type { Source } from './source.ts';
import type { TextEdit } from './text-edit.ts';

const KEYWORD = 'modalités';

/**
 * Turns the published modalités of a bloc into the épreuves that they name, which take their place: what nobody understands
 * stays a text of theirs. Where none is named the text stays, and an épreuve is left to be written.
 */
export function divide(source: Source, block: Block): TextEdit[] {
    const { publishedModalities: text, assessments, modalitiesPreamble } = block;
    if (!text || assessments.length > 0) return [];
    const found = divideAssessments(fluxTextOf(text), new Set(keysOf(block)));
    const statement = statementOf(source, text);
    // A second introduction would have no place.
    if (!found || !statement || (found.preamble !== undefined && modalitiesPreamble))
        return declare(source, 'assessment', nextCode(source.unit, block, 'assessment'), block);
    const { file, start, end } = statement;
    if (!source.isFirstOnLine(file, start) || !source.isLastButComment(file, end)) {
        const inline = [
            ...(found.preamble === undefined
                ? []
                : [`préambule des modalités ${quoted(found.preamble.replaceAll('\n', ' '))}`]),
            ...found.assessments.map(writeDeclaration),
        ];
        return [{ ...statement, text: inline.join('  ') }];
    }
    const base = source.indentation(file, start);
    const lines = writeAssessments(found.assessments, found.preamble, base).slice(base.length);
    return [{ ...statement, text: lines.replaceAll('\n', source.lineBreak(file)) }];
}

/** The text with its keyword, where nothing but blanks stands between them. */
function statementOf(source: Source, { span }: Text): Span | undefined {
    const end = source.blanksBefore(span.file, span.start);
    const start = end - KEYWORD.length;
    return fold(source.slice({ ...span, start, end })) === fold(KEYWORD) ? { ...span, start } : undefined;
}

/** The codes that may be named in a bloc: those of its competencies, and of what holds them. */
function keysOf({ competencies }: Block): string[] {
    return competencies.flatMap((competency) =>
        withHolders(competency).flatMap(({ code }) => (code ? [codeKey(code.text)] : [])),
    );
}

function withHolders(competency: Competency): Competency[] {
    const { parent } = competency;
    return parent?.kind === 'competency' ? [competency, ...withHolders(parent)] : [competency];
}
