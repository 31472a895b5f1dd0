// OpenFastTrace, which tells what of a specification is covered, as our épreuves cover competencies. It is in Java and no
// package registry of ours has it: it is measured where OFT_JAR names its jar, or where `oft` is a command.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inventedWords } from '../invented.ts';
import { processorTime } from './processor.ts';

/** Ten requirements and the ten tests that cover them: as long as a référentiel of one bloc, and as many links. */
const ITEMS = 10;

/** Writes so many specifications of 8 KB. */
export function writeSpecifications(folder: string, count: number): void {
    for (let file = 0; file < count; file++) {
        const words = inventedWords(file + 1);
        const lines = [`# ${words(6)}`];
        for (let item = 1; item <= ITEMS; item++) {
            const code = `f${file}.c${item}`;
            lines.push('', `## ${words(9)}`, `\`req~${code}~1\``, '', `${words(40)}.`, '', 'Needs: utest');
            lines.push('', `## ${words(6)}`, `\`utest~${code}~1\``, '', `${words(24)}.`, '', 'Covers:', '');
            lines.push(`- \`req~${code}~1\``);
        }
        writeFileSync(join(folder, `${file}.md`), `${lines.join('\n')}\n`);
    }
}

export function openFastTrace(folder: string): number {
    const jar = process.env['OFT_JAR'];
    if (!jar && spawnSync('oft', ['help'], { stdio: 'ignore' }).error) throw new Error('not at hand: see OFT_JAR');
    const [program = 'oft', ...args] = jar ? ['java', '-jar', jar] : ['oft'];
    return processorTime(folder, program, ...args, 'trace', folder);
}
