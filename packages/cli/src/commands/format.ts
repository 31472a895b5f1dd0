import { editText, formatting } from '@referentiel/language';
import { EXIT, Misuse } from '../exit.ts';
import type { Lang } from '../lang.ts';
import { standardNotes, standardOutput, writeSourceOut } from '../output.ts';
import { relativePath } from '../relative-path.ts';
import { readSource, readStandardInput, type SourceChange, writeSources } from '../sources.ts';
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
    const { workspace, isAsked } = await findTargets(paths, words);
    const output = standardOutput();
    const changes: SourceChange[] = [];
    let [total, code]: [number, number] = [0, EXIT.fine];
    for (const path of workspace.units.flatMap(({ files }) => files).filter(isAsked)) {
        if (output.closed && options.check) break;
        total++;
        try {
            const change = formattedFile(path, words);
            if (!change) continue;
            changes.push(change);
            if (options.check) output.write(`${relativePath(path)}\n`);
        } catch (error) {
            // The others go on.
            if (!(error instanceof Misuse)) throw error;
            standardNotes(`${words.complaint(error.phrase(words))}\n`);
            code = EXIT.misuse;
        }
    }
    if (!options.check) {
        writeSources(changes);
        for (const { path } of changes) output.write(`${relativePath(path)}\n`);
    }
    standardNotes(`${words.format.summary(changes.length, total, options.check === true)}\n`);
    return code === EXIT.fine && options.check && changes.length > 0 ? EXIT.findings : code;
}

/** What a file is in the canonical layout, where it isn't yet. */
function formattedFile(path: string, words: Words): SourceChange | undefined {
    const before = readSource(path);
    const laid = formatting(before);
    tellLeft(relativePath(path), laid.left, words);
    return laid.edits.length > 0 ? { path, before, text: editText(before, laid.edits) } : undefined;
}

async function formatStandardInput({ check, stdinFilename, lang }: FormatOptions): Promise<number> {
    const words = WORDS[lang];
    const name = stdinFilename ?? words.files.standardInput;
    const text = await readStandardInput();
    const laid = formatting(text);
    tellLeft(name, laid.left, words);
    const output = standardOutput();
    if (!check) writeSourceOut(editText(text, laid.edits));
    else if (laid.edits.length > 0) output.write(`${name}\n`);
    return check && laid.edits.length > 0 ? EXIT.findings : EXIT.fine;
}

function tellLeft(path: string, left: ReturnType<typeof formatting>['left'], words: Words): void {
    if (left === 'nothing') return;
    standardNotes(`${words.about(path, words.format.syntaxFaults(left === 'everything'))}\n`);
}
