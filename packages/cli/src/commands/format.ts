import { editText, formatting } from '@referentiel/language';
import { EXIT, Misuse } from '../exit.ts';
import type { Lang } from '../lang.ts';
import { standardOutput } from '../output.ts';
import { relativePath } from '../relative-path.ts';
import { readSource, readStandardInput, writeSource } from '../sources.ts';
import { findTargets } from '../targets.ts';
import { WORDS, type Words } from '../words/index.ts';

export interface FormatOptions {
    readonly check?: boolean;
    readonly stdin?: boolean;
    readonly stdinFilename?: string;
    readonly lang: Lang;
}

/** `referentiel format`: writes files in the canonical layout, or tells which of them aren't. */
export async function runFormat(paths: readonly string[], options: FormatOptions): Promise<number> {
    const words = WORDS[options.lang];
    if (options.stdin || paths.includes('-')) {
        if (paths.some((path) => path !== '-')) throw new Misuse(({ files }) => files.standardInputAlone);
        return formatStandardInput(options);
    }
    if (options.stdinFilename !== undefined) throw new Misuse(({ files }) => files.nameWithoutInput);
    const { workspace, isAsked } = await findTargets(paths);
    const output = standardOutput();
    let [changed, total, code]: [number, number, number] = [0, 0, EXIT.fine];
    for (const path of workspace.units.flatMap(({ files }) => files).filter(isAsked)) {
        if (output.closed && options.check) break;
        total++;
        try {
            if (!formatFile(path, options.check === true, words)) continue;
            changed++;
            output.write(`${relativePath(path)}\n`);
        } catch (error) {
            // The others go on.
            if (!(error instanceof Misuse)) throw error;
            process.stderr.write(`${words.complaint(error.phrase(words))}\n`);
            code = EXIT.misuse;
        }
    }
    process.stderr.write(`${words.format.summary(changed, total, options.check === true)}\n`);
    return code === EXIT.fine && options.check && changed > 0 ? EXIT.findings : code;
}

/** Writes a file in the canonical layout where it isn't yet, or only tells so. */
function formatFile(path: string, isCheck: boolean, words: Words): boolean {
    const text = readSource(path);
    const laid = formatting(text);
    tellLeft(relativePath(path), laid.left, words);
    if (laid.edits.length > 0 && !isCheck) writeSource(path, editText(text, laid.edits));
    return laid.edits.length > 0;
}

async function formatStandardInput({ check, stdinFilename, lang }: FormatOptions): Promise<number> {
    const words = WORDS[lang];
    const name = stdinFilename ?? words.files.standardInput;
    const text = await readStandardInput();
    const laid = formatting(text);
    tellLeft(name, laid.left, words);
    const output = standardOutput();
    if (!check) output.write(editText(text, laid.edits));
    else if (laid.edits.length > 0) output.write(`${name}\n`);
    return check && laid.edits.length > 0 ? EXIT.findings : EXIT.fine;
}

function tellLeft(path: string, left: ReturnType<typeof formatting>['left'], words: Words): void {
    if (left === 'nothing') return;
    process.stderr.write(`${words.about(path, words.format.syntaxFaults(left === 'everything'))}\n`);
}
