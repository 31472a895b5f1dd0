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
    const laid = groups.filter((group) => group.length > 0).map((group) => layAll(group, ''));
    return `${laid.join('\n\n')}\n`;
}

/** One statement and what it holds on one line, as it can stand among others on a line of theirs. */
export function layInline({ words, body = [] }: Statement): string {
    const head = joined(
        words.map((word) => (typeof word === 'string' ? word : quoted(word.text.replaceAll('\n', ' ')))),
    );
    return body.length > 0 ? `${head} { ${body.map(layInline).join('  ')} }` : head;
}

export function layAll(statements: readonly Statement[], base: string): string {
    return statements
        .map((statement, rank) => {
            const previous = statements[rank - 1];
            const gap = !previous ? '' : previous.isApart || statement.isApart ? '\n\n' : '\n';
            return gap + lay(statement, base);
        })
        .join('');
}

function lay({ words, body = [], isBraced, remark }: Statement, base: string): string {
    const lines = remark === undefined ? [] : comment(remark).map((line) => base + line);
    if (words.length > 0) {
        const head = joined(words.map((word) => (typeof word === 'string' ? word : layText(word.text, base))));
        const braces = body.length > 0 ? ` {\n${layAll(body, base + STEP)}\n${base}}` : isBraced ? ' {}' : '';
        lines.push(base + head + braces);
    }
    return lines.join('\n');
}

function joined(words: readonly string[]): string {
    return words.reduce((line, word) => (line === '' || word === ',' ? line + word : `${line} ${word}`), '');
}

function comment(remark: string): string[] {
    return remark.split(/\r\n|\n|\r/).map((line) => `// ${line}`.trimEnd());
}
