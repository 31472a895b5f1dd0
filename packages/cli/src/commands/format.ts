import { editText, formatting } from '@referentiel/language';
import { EXIT, Misuse } from '../exit.ts';
import { standardOutput } from '../output.ts';
import { relativePath } from '../relative-path.ts';
import { readSource, readStandardInput, writeSource } from '../sources.ts';
import { findTargets } from '../targets.ts';

export interface FormatOptions {
    readonly check?: boolean;
    readonly stdin?: boolean;
    readonly stdinFilename?: string;
}

/** `referentiel format`: writes files in the canonical layout, or tells which of them aren't. */
export async function runFormat(paths: readonly string[], options: FormatOptions): Promise<number> {
    if (options.stdin || paths.includes('-')) {
        if (paths.some((path) => path !== '-')) throw new Misuse('avec --stdin, il n’y a pas de chemin à donner.');
        return formatStandardInput(options);
    }
    const { workspace, isAsked } = await findTargets(paths);
    const output = standardOutput();
    let [changed, total] = [0, 0];
    for (const path of workspace.units.flatMap(({ files }) => files).filter(isAsked)) {
        if (output.closed) break;
        total++;
        const text = readSource(path);
        const laid = formatting(text);
        tellLeft(relativePath(path), laid.left);
        if (laid.edits.length === 0) continue;
        changed++;
        if (!options.check) writeSource(path, editText(text, laid.edits));
        output.write(`${relativePath(path)}\n`);
    }
    process.stderr.write(`${summary(changed, total, options.check === true)}\n`);
    return options.check && changed > 0 ? EXIT.findings : EXIT.fine;
}

async function formatStandardInput({ check, stdinFilename = 'entrée standard' }: FormatOptions): Promise<number> {
    const text = await readStandardInput();
    const laid = formatting(text);
    tellLeft(stdinFilename, laid.left);
    const output = standardOutput();
    if (!check) output.write(editText(text, laid.edits));
    else if (laid.edits.length > 0) output.write(`${stdinFilename}\n`);
    return check && laid.edits.length > 0 ? EXIT.findings : EXIT.fine;
}

function tellLeft(path: string, left: ReturnType<typeof formatting>['left']): void {
    if (left === 'nothing') return;
    const what = left === 'everything' ? 'rien n’y est changé' : 'ce qui n’est pas compris reste tel quel';
    process.stderr.write(`${path} : des fautes de syntaxe, ${what} (referentiel check les montre).\n`);
}

function summary(changed: number, total: number, isCheck: boolean): string {
    const files = `${total} fichier${total > 1 ? 's' : ''}`;
    if (changed === 0) return `${files}, tout est en forme.`;
    return `${files}, ${changed} ${isCheck ? 'à mettre en forme' : `mis en forme`}.`;
}
