// Checkers of prose on the same texts as `check`: markdownlint-cli2 and textlint with three rules. They are given what is
// lighter for them: no line is too long, and the rules are those that are most used.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { blocksInRegister, invented } from '../invented.ts';
import { installed } from './npm.ts';
import { processorTime } from './processor.ts';

export const MARKDOWNLINT = 'markdownlint-cli2@0.24.1';
export const TEXTLINT = [
    'textlint@15.8.0',
    'textlint-rule-sentence-length@5.2.1',
    'textlint-rule-max-comma@4.0.0',
    'textlint-rule-common-misspellings@1.0.1',
];

/** Writes the first référentiels of a register as Markdown files. */
export function writeMarkdown(folder: string, count: number): void {
    for (let n = 0; n < count; n++) writeFileSync(join(folder, `${n}.md`), invented(n, blocksInRegister(n)));
    writeFileSync(join(folder, '.markdownlint-cli2.jsonc'), '{ "config": { "MD013": false } }\n');
}

export function markdownlint(folder: string, modules: string): number {
    const program = join(installed(modules, [MARKDOWNLINT]), 'markdownlint-cli2/markdownlint-cli2-bin.mjs');
    return processorTime(folder, process.execPath, program, '*.md');
}

export function textlint(folder: string, modules: string): number {
    const program = join(installed(modules, TEXTLINT), 'textlint/bin/textlint.js');
    const rules = ['sentence-length', 'max-comma', 'common-misspellings'].flatMap((rule) => ['--rule', rule]);
    return processorTime(modules, process.execPath, program, '--no-textlintrc', ...rules, join(folder, '*.md'));
}
