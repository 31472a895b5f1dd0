// LikeC4, a language on Langium too: its elements and relations against as many codes and links of ours, with the same
// words, in as many files of a hundred.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inventedWords } from '../invented.ts';
import { installed } from './npm.ts';
import { processorTime } from './processor.ts';

export const LIKEC4 = 'likec4@1.59.4';

/** A file has ten groups, each of nine elements: ninety links within a group, and one from each group to the next. */
const GROUPS = 10;
const MEMBERS = 9;
const IN_A_FILE = GROUPS * (MEMBERS + 1);

/** A model of so many elements and relations, in files of a hundred. */
export function writeModel(folder: string, elements: number): void {
    writeFileSync(
        join(folder, 'specification.c4'),
        'specification {\n    element activity\n    element competency\n}\n',
    );
    for (let file = 0; file < elements / IN_A_FILE; file++) {
        const words = inventedWords(file + 1);
        const lines = ['model {'];
        for (let group = 1; group <= GROUPS; group++) {
            lines.push(`    f${file}_a${group} = activity "${words(9)}" {`);
            for (let member = 1; member <= MEMBERS; member++) {
                lines.push(`        c${member} = competency "${words(24)}"`);
            }
            for (let member = 1; member <= MEMBERS; member++) {
                lines.push(`        c${member} -> c${(member % MEMBERS) + 1} "${words(3)}"`);
            }
            lines.push('    }', `    f${file}_a${group} -> f${file}_a${(group % GROUPS) + 1} "${words(3)}"`);
        }
        writeFileSync(join(folder, `${file}.c4`), `${lines.join('\n')}\n}\n`);
    }
}

/** Référentiels of so many codes and links: in ten blocs, seven competencies, an épreuve of all and one of three. */
export function writeUnits(folder: string, codes: number): void {
    for (let file = 0; file < codes / IN_A_FILE; file++) {
        const words = inventedWords(file + 1);
        const lines = [`certification RNCP${100_000 + file} "${words(6)}"`, '', 'type CQP', 'niveau 5'];
        for (let group = 1; group <= GROUPS; group++) {
            const competencies = Array.from({ length: 7 }, (_, member) => `C${group}.${member + 1}`);
            lines.push('', `bloc BC${String(group).padStart(2, '0')} "${words(9)}" {`);
            for (const code of competencies) lines.push(`    compétence ${code} "${words(24)}"`);
            for (const [code, evaluated] of [
                ['E1', competencies],
                ['E2', competencies.slice(0, 3)],
            ] as const) {
                lines.push(`    épreuve ${code} "${words(24)}" {`, `        évalue ${evaluated.join(', ')}`, '    }');
            }
            lines.push('}');
        }
        const own = join(folder, String(file));
        mkdirSync(own, { recursive: true });
        writeFileSync(join(own, 'referentiel.referentiel'), `${lines.join('\n')}\n`);
    }
}

export function likec4(folder: string, modules: string): number {
    const program = join(installed(modules, [LIKEC4]), 'likec4/bin/likec4.mjs');
    return processorTime(folder, process.execPath, program, 'validate', '--no-layout');
}
