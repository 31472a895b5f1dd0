import { FILE_HEADERS_ONLY, formatPatch, structuredPatch } from 'diff';
import type { Output } from './output.ts';

/** How many unchanged lines surround a change. */
const CONTEXT = 2;
const COLOURS: Readonly<Record<string, 'dim' | 'red' | 'green'>> = { '@': 'dim', '-': 'red', '+': 'green' };

/** Writes what a change does to a file, as `diff -u` does: `patch -p0` then makes that change. */
export function writeDiff({ colours, write }: Output, path: string, before: string, after: string): void {
    const patch = structuredPatch(path, path, before, after, undefined, undefined, { context: CONTEXT });
    const [old = '', changed = '', ...lines] = formatPatch(patch, FILE_HEADERS_ONLY).slice(0, -1).split('\n');
    const name = readableName(path);
    write(`${colours.bold(name ? `--- ${name}` : old)}\n${colours.bold(name ? `+++ ${name}` : changed)}\n`);
    for (const line of lines) {
        const colour = COLOURS[line[0] ?? ''];
        const shown = process.stdout.isTTY ? inert(line) : line;
        write(`${colour ? colours[colour](shown) : shown}\n`);
    }
}

/** The library writes every name with accents in octal; only one that could be taken for something else needs that. */
function readableName(path: string): string | undefined {
    if (/[\p{Cc}"\\]/u.test(path)) return undefined;
    return path.includes(' ') ? `${path}\t` : path;
}

/** Nothing of a text steers the terminal. */
function inert(line: string): string {
    return line.replace(/[^\P{Cc}\t]|\p{Cf}/gu, '');
}
