import {
    type ReadWorkbook,
    readWorkbook,
    rootOfWorkbook,
    type Unit,
    UnreadableTable,
    type Update,
    unitWithTexts,
    updateFrom,
} from '@referentiel/language';
import { writeDiff } from '../../diff.ts';
import { EXIT, Misuse } from '../../exit.ts';
import { json } from '../../inert.ts';
import type { Lang } from '../../lang.ts';
import { type Output, standardNotes, standardOutput } from '../../output.ts';
import { relativePath } from '../../relative-path.ts';
import { writeSources } from '../../sources.ts';
import { findTargets } from '../../targets.ts';
import { WORDS, type Words } from '../../words/index.ts';
import { laidOut } from './laid-out.ts';
import { readTable } from './read-table.ts';

export interface UpdateOptions {
    readonly format: 'text' | 'json';
    readonly dryRun?: boolean;
    readonly lang: Lang;
}

/**
 * `import --update`: what changed in a working file comes back into its source, in all files or in none. What can't be taken
 * is told, and the exit code is then 1.
 */
export async function runUpdate(path: string, paths: readonly string[], options: UpdateOptions): Promise<number> {
    const { dryRun, format, lang } = options;
    const words = WORDS[lang];
    const workbook = await read(path, words);
    if (!workbook) return EXIT.failure;
    const unit = await unitOf(workbook, paths, words);
    const update = updateFrom(unit, workbook, unitWithTexts);
    const changes = laidOut(unit, update.files);
    if (!dryRun) writeSources(changes);
    const output = standardOutput();
    if (format === 'json') output.write(`${json(told(path, unit, update, lang), 2)}\n`);
    else {
        writeRefused(output, update, words, lang);
        if (dryRun)
            for (const { path: file, before, text } of changes) writeDiff(output, relativePath(file), before, text);
        else for (const { path: file } of changes) output.write(`${words.tables.written(relativePath(file))}\n`);
    }
    standardNotes(`${words.update.counts(update.counts)}${dryRun ? ` ${words.tables.dry}` : ''}\n`);
    return update.refused.length + update.conflicts.length > 0 ? EXIT.findings : EXIT.fine;
}

async function read(path: string, words: Words): Promise<ReadWorkbook | undefined> {
    try {
        return await readWorkbook(readTable(path));
    } catch (error) {
        if (!(error instanceof UnreadableTable)) throw error;
        standardNotes(`${words.about(path, error.message)}\n`);
        return undefined;
    }
}

/** The certification that the file was written of, wherever it lies now. */
async function unitOf({ root, code }: ReadWorkbook, paths: readonly string[], words: Words): Promise<Unit> {
    const { workspace, isAsked } = await findTargets(paths, words);
    const found: Unit[] = [];
    for (const plan of workspace.units.filter(({ kind, files }) => kind !== 'library' && files.some(isAsked))) {
        const { unit } = await workspace.load(plan);
        if (unit?.hasHead && rootOfWorkbook(unit) === root) found.push(unit);
    }
    const [unit, other] = found;
    if (!unit) throw new Misuse(({ update }) => update.notHere(code));
    if (other)
        throw new Misuse(({ update }) => update.twice(found.map(({ files }) => relativePath(files[0]?.path ?? ''))));
    return unit;
}

function told(path: string, unit: Unit, { counts, refused, conflicts, notes }: Update, lang: Lang): object {
    return {
        version: 1,
        file: path,
        into: relativePath(unit.root.span.file),
        counts,
        refused: refused.map(({ place, item, reason }) => ({ place, item, reason: reason[lang] })),
        conflicts,
        notes,
    };
}

function writeRefused(output: Output, { refused, conflicts, notes }: Update, words: Words, lang: Lang): void {
    const { update, check } = words;
    const { bold, dim, yellow } = output.colours;
    for (const note of notes) output.write(`${yellow(note)}\n`);
    if (conflicts.length > 0) output.write(`${yellow(update.conflicts(conflicts.length))}\n`);
    for (const { place, item, column, written, here, there } of conflicts) {
        output.write(`  ${bold(item)} ${dim(`${place}, ${column}`)}\n`);
        for (const [who, text] of [
            [update.written, written],
            [update.here, here],
            [update.there, there],
        ] as const)
            output.write(
                `    ${who}${check.colon}${text === '' ? update.nothing : words.quoted(text.replaceAll('\n', ' ⏎ '))}\n`,
            );
    }
    if (refused.length > 0) output.write(`${yellow(update.refused(refused.length))}\n`);
    for (const { place, item, reason } of refused)
        output.write(`  ${bold(item)} ${dim(place)}${check.colon}${reason[lang]}\n`);
}
