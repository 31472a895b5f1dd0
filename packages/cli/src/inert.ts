import { randomBytes } from 'node:crypto';

/** What sets this process's own signs apart from whatever a text may hold. */
const OWN = randomBytes(8).toString('hex');

const STYLES = {
    bold: [1, 22],
    dim: [2, 22],
    red: [31, 39],
    green: [32, 39],
    yellow: [33, 39],
    blue: [34, 39],
    gray: [90, 39],
} as const;

type Style = keyof typeof STYLES;

/** Ways of showing a part of a text; only the door of the output makes a terminal's codes of them. */
export type Colours = Readonly<Record<Style, (text: string) => string>>;

export function coloursOf(isShown: boolean): Colours {
    const styled = ([open, close]: readonly [number, number]): ((text: string) => string) =>
        isShown ? (text) => `${sign(String(open))}${text}${sign(String(close))}` : (text) => text;
    return Object.fromEntries(Object.entries(STYLES).map(([name, codes]) => [name, styled(codes)])) as Colours;
}

/** Begins a workflow command of GitHub: nothing else can. */
export const COMMAND = sign('::');

/** Takes the place of what the terminal shows. */
export const CLEAR = sign('clear');

function sign(code: string): string {
    return `\uFDD0${OWN}${code}\uFDD1`;
}

const OWN_SIGN = new RegExp(`(\uFDD0${OWN}[^\uFDD1]*\uFDD1)`);

// What does something beside being read: control characters, what reorders the text around it, line breaks in disguise.
// A line that ends as on Windows does so: `patch` has to find it as it is.
const ACTING =
    /(?![\n\t]|\r\n)\p{Cc}|[\u061C\u200E\u200F\u2028\u2029\u202A-\u202E\u2066-\u2069\uFEFF\uFFFE\uFFFF\uFDD0-\uFDEF]|\p{Cs}/gu;
/** What a log of GitHub takes for a command: at the start of a line, or anywhere in it. */
const LOG_COMMAND = /^((?:[ \t]|\uFDD0[^\uFDD1]*\uFDD1)*):(?=:)|#(?=#\[)/gm;

/**
 * The door of all output: whatever a text or the name of a file holds, nothing of it reaches a terminal or a log but
 * letters. What the program itself means (colours, commands to a log) is let through.
 */
export function inertOutput(text: string): string {
    const parts = text.split(OWN_SIGN).map((part, i) => (i % 2 === 1 ? part : withoutActing(part)));
    const line = parts.join('').replace(LOG_COMMAND, '$&\u00A0');
    return line
        .split(OWN_SIGN)
        .map((part, i) => (i % 2 === 1 ? codeOf(part.slice(OWN.length + 1, -1)) : part))
        .join('');
}

function withoutActing(text: string): string {
    return text.replace(/\r(?!\n)/g, '\n').replace(ACTING, '');
}

function codeOf(sign: string): string {
    return sign === '::' ? sign : sign === 'clear' ? '\u001B[2J\u001B[3J\u001B[H' : `\u001B[${sign}m`;
}

/** A text on one line: nothing of it can pass for a line of its own. */
export function oneLine(text: string): string {
    return text.replace(/[\s\p{Cc}\u2028\u2029]+/gu, ' ');
}

/** A value as JSON: what would act on who looks at it is escaped, so that nothing of it is lost. */
export function json(value: unknown, indent?: number): string {
    return JSON.stringify(value, undefined, indent).replace(
        /[\u007F-\u009F\u061C\u200E\u200F\u2028\u2029\u202A-\u202E\u2066-\u2069\uFEFF\uFFFE\uFFFF\uFDD0-\uFDEF]/g,
        (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
    );
}
