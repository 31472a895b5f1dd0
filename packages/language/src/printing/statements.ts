// Statements with their braces, laid out as the formatter would: what `write.ts` says, in its order.
import { isCodeShaped } from '../model/codes.ts';
import { layText, quoted } from './texts.ts';

/** A keyword, a code or a comma as they stand, or a text to be quoted. */
export type Word = string | { readonly text: string };

export interface Statement {
    /** All that stands before its braces; none for a comment that stands alone. */
    readonly words: readonly Word[];
    /** In braces, unless it is empty. */
    readonly body?: readonly Statement[];
    /** Braces stand even around nothing. */
    readonly isBraced?: boolean;
    readonly remark?: string;
    /** A blank line keeps it from its neighbours. */
    readonly isApart?: boolean;
}

const STEP = '    ';

/** A code as it stands in a source; whoever makes data has to ask `isCodeShaped` where it isn't sure. */
export function codeWord(code: string): string {
    if (!isCodeShaped(code)) throw new Error(`Not a code: ${JSON.stringify(code)}`);
    return code;
}

/** Groups of statements with a blank line between them; each group, and each statement that is apart, on its own. */
export function layGroups(groups: readonly (readonly Statement[])[]): string {
    let laid = '';
    for (const group of groups) if (group.length > 0) laid += (laid === '' ? '' : '\n\n') + layAll(group, '');
    return `${laid}\n`;
}

/** One statement and what it holds on one line, as it can stand among others on a line of theirs. */
export function layInline({ words, body = [] }: Statement): string {
    const head = joined(words, ({ text }) => quoted(text.replaceAll('\n', ' ')));
    return body.length > 0 ? `${head} { ${body.map(layInline).join('  ')} }` : head;
}

export function layAll(statements: readonly Statement[], base: string): string {
    // Strings that grow are joined once, however deep what they hold stands.
    let laid = '';
    let previous: Statement | undefined;
    for (const statement of statements) {
        if (previous) laid += previous.isApart || statement.isApart ? '\n\n' : '\n';
        laid += lay(statement, base);
        previous = statement;
    }
    return laid;
}

function lay({ words, body, isBraced, remark }: Statement, base: string): string {
    const before = remark === undefined ? '' : comment(remark, base);
    if (words.length === 0) return before;
    const head = joined(words, ({ text }) => layText(text, base));
    const braces = body && body.length > 0 ? ` {\n${layAll(body, base + STEP)}\n${base}}` : isBraced ? ' {}' : '';
    return `${before === '' ? '' : `${before}\n`}${base}${head}${braces}`;
}

function joined(words: readonly Word[], written: (text: Exclude<Word, string>) => string): string {
    let line = '';
    for (const word of words) {
        if (line !== '' && word !== ',') line += ' ';
        line += typeof word === 'string' ? word : written(word);
    }
    return line;
}

function comment(remark: string, base: string): string {
    return remark
        .split(/\r\n|\n|\r/)
        .map((line) => base + `// ${line}`.trimEnd())
        .join('\n');
}
