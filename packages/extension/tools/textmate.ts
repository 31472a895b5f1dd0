// The TextMate grammar: what colours a file before the server has spoken, and wherever there is none (a diff, GitHub).
// Langium's own generator relies on \b, which knows no accent; this one spells out what a word is.
import type { Part, Phrase } from './keywords.ts';

interface Pattern {
    readonly name?: string;
    readonly match?: string;
    readonly begin?: string;
    readonly end?: string;
    readonly include?: string;
    readonly captures?: Captures;
    readonly beginCaptures?: Captures;
    readonly endCaptures?: Captures;
    readonly patterns?: readonly Pattern[];
}
type Captures = Readonly<Record<string, { readonly name?: string; readonly patterns?: readonly Pattern[] }>>;

export interface TextMateGrammar {
    readonly name: string;
    readonly scopeName: string;
    readonly fileTypes: readonly string[];
    readonly patterns: readonly Pattern[];
    readonly repository: Readonly<Record<string, Pattern>>;
}

export const SCOPE = 'source.referentiel';

const SCOPES: Readonly<Record<Part, string>> = {
    declaration: 'keyword.control.declaration.referentiel',
    property: 'keyword.other.property.referentiel',
    value: 'variable.other.enummember.referentiel',
    link: 'keyword.operator.word.referentiel',
};

// As grammar/lexical/words.ts has it: letters and digits, joined by dots, hyphens, apostrophes or single slashes.
const LETTERS = 'A-Za-zÀ-ÖØ-öø-ÿŒœŸ\\x{300}-\\x{36f}';
const INSIDE = `${LETTERS}0-9._'’\\-`;
const NOT_BEFORE = `(?<![${INSIDE}/])`;
const NOT_AFTER = `(?![${INSIDE}]|/(?!/))`;
const WORD = `[${LETTERS}0-9](?:[${INSIDE}]|/(?!/))*`;
/** A word with a digit or a capital in it. */
const CODE = `${NOT_BEFORE}(?=(?:[${INSIDE}]|/(?!/))*[0-9A-ZÀ-ÖØ-ÞŒŸ])${WORD}`;

/** A keyword's letters with their accents composed, decomposed or left out, its apostrophe of either kind. */
export function spelling(word: string): string {
    return Array.from(word.normalize('NFC'), (letter) => {
        if (letter === '’') return "['’]";
        if (letter === 'œ') return '(?:œ|oe)';
        const [plain = letter, ...marks] = Array.from(letter.normalize('NFD'));
        if (marks.length === 0) return letter;
        const written = marks.map((mark) => `\\x{${mark.codePointAt(0)?.toString(16)}}`).join('');
        return `(?:${letter}|${plain}(?:${written})?)`;
    }).join('');
}

/** Longer phrases first: « voies d’accès » before « voies ». */
function alternatives(phrases: readonly Phrase[], part: Part, several: boolean): string {
    return phrases
        .filter((phrase) => phrase.part === part && phrase.words.length > 1 === several)
        .map((phrase) => phrase.words.map(spelling).join('[\\s\\x{a0}\\x{202f}]+'))
        .toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1))
        .join('|');
}

export function textMateGrammar(phrases: readonly Phrase[]): TextMateGrammar {
    const words = (part: Part, several: boolean): string =>
        `${NOT_BEFORE}(?:${alternatives(phrases, part, several)})${NOT_AFTER}`;
    const parts: readonly Part[] = ['declaration', 'property', 'value', 'link'];
    const keywords: Pattern[] = [
        ...parts.filter((part) => alternatives(phrases, part, true) !== '').map((part) => [part, true] as const),
        ...parts.map((part) => [part, false] as const),
    ].map(([part, several]) => ({ name: SCOPES[part], match: words(part, several) }));
    const declaration = [true, false].map((several) => alternatives(phrases, 'declaration', several)).join('|');

    return {
        name: 'Référentiel',
        scopeName: SCOPE,
        fileTypes: ['referentiel'],
        patterns: [
            { include: '#merge' },
            { include: '#comment' },
            { include: '#text' },
            { include: '#declaration' },
            { include: '#keyword' },
            { include: '#date' },
            { include: '#number' },
            { include: '#code' },
            { include: '#rule' },
            { include: '#punctuation' },
        ],
        repository: {
            merge: {
                patterns: [
                    {
                        match: '^(<{7}(?!<)|>{7}(?!>)|={7}(?!=)|\\|{7}(?!\\|))(.*)$',
                        captures: {
                            '1': { name: 'invalid.illegal.merge-conflict.referentiel' },
                            '2': { name: 'comment.line.merge-conflict.referentiel' },
                        },
                    },
                ],
            },
            comment: {
                name: 'comment.line.double-slash.referentiel',
                begin: '//',
                beginCaptures: { '0': { name: 'punctuation.definition.comment.referentiel' } },
                end: '$',
            },
            text: {
                patterns: [
                    {
                        name: 'string.quoted.double.referentiel',
                        begin: '"',
                        beginCaptures: { '0': { name: 'punctuation.definition.string.begin.referentiel' } },
                        end: '"',
                        endCaptures: { '0': { name: 'punctuation.definition.string.end.referentiel' } },
                        patterns: [{ include: '#markdown' }],
                    },
                    // Understood, and said to be a fault: a text stands in straight quotes.
                    { name: 'string.quoted.other.referentiel', match: '«[^»"{}]*»|“[^”"{}]*”' },
                ],
            },
            markdown: {
                patterns: [
                    { name: 'constant.character.escape.referentiel', match: '\\\\["\\\\]' },
                    {
                        match: '^\\s*(-|\\d+\\.)(?=\\s)',
                        captures: { '1': { name: 'punctuation.definition.list.begin.referentiel' } },
                    },
                    {
                        name: 'markup.bold.referentiel',
                        match: '\\*\\*(?=[^\\s*])(?:[^*"\\\\]|\\\\.|\\*(?!\\*))*?(?<=[^\\s*])\\*\\*',
                    },
                    { name: 'markup.italic.referentiel', match: '\\*(?=[^\\s*])(?:[^*"\\\\]|\\\\.)*?(?<=[^\\s*])\\*' },
                    {
                        match: '(\\[)([^\\]"]*)(\\]\\()([^)\\s"]*)(\\))',
                        captures: {
                            '1': { name: 'punctuation.definition.link.referentiel' },
                            '2': { name: 'string.other.link.title.referentiel' },
                            '3': { name: 'punctuation.definition.link.referentiel' },
                            '4': { name: 'markup.underline.link.referentiel' },
                            '5': { name: 'punctuation.definition.link.referentiel' },
                        },
                    },
                    { name: 'markup.underline.link.referentiel', match: 'https?://[^\\s"]+' },
                ],
            },
            declaration: {
                match: `${NOT_BEFORE}(${declaration})${NOT_AFTER}\\s+(${CODE})`,
                captures: {
                    '1': { name: SCOPES.declaration },
                    '2': { name: 'entity.name.type.code.referentiel' },
                },
            },
            keyword: { patterns: keywords },
            // « tolère compétence-trop-longue »: no keyword but one has a hyphen.
            rule: {
                name: 'support.function.rule.referentiel',
                match: `${NOT_BEFORE}(?:[${LETTERS}]+-)+[${LETTERS}]+${NOT_AFTER}`,
            },
            date: {
                name: 'constant.numeric.date.referentiel',
                match: `${NOT_BEFORE}\\d{1,2}([/-])\\d{1,2}\\1\\d{2,4}${NOT_AFTER}`,
            },
            number: {
                name: 'constant.numeric.referentiel',
                match: `${NOT_BEFORE}(?:\\d+(?:h\\d{0,2})?|\\d+/\\d+)${NOT_AFTER}%?`,
            },
            code: { name: 'variable.other.code.referentiel', match: CODE },
            punctuation: {
                patterns: [
                    { name: 'punctuation.section.block.begin.referentiel', match: '\\{' },
                    { name: 'punctuation.section.block.end.referentiel', match: '\\}' },
                    { name: 'punctuation.separator.referentiel', match: ',' },
                ],
            },
        },
    };
}
