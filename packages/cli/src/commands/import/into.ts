import { carryOut, editFiles, type ImportedTables, type Merge, mergeInto, type Unit } from '@referentiel/language';
import { writeDiff } from '../../diff.ts';
import { EXIT, Misuse } from '../../exit.ts';
import type { Lang } from '../../lang.ts';
import { type Output, standardNotes, standardOutput } from '../../output.ts';
import { relativePath } from '../../relative-path.ts';
import { type SourceChange, writeSources } from '../../sources.ts';
import { findTargets } from '../../targets.ts';
import { laidOut } from './laid-out.ts';
import { WORDS, type Words } from '../../words/index.ts';

export interface IntoOptions {
    readonly into: string;
    readonly format: 'text' | 'json';
    readonly dryRun?: boolean;
    readonly lang: Lang;
}

/** `import --into`: adds to a référentiel what a table has more, and tells where the two say otherwise. */
export async function runInto(
    imported: ImportedTables,
    { into, format: form, dryRun, lang }: IntoOptions,
): Promise<number> {
    const words = WORDS[lang];
    const unit = await unitAt(into, words);
    const merge = mergeInto(unit, imported);
    const output = standardOutput();
    const changed = changedFiles(unit, merge, lang);
    if (form === 'json') output.write(`${JSON.stringify({ into, ...merge }, undefined, 2)}\n`);
    else writeMerge(output, merge, words);
    if (dryRun) for (const { path, before, text } of changed) writeDiff(output, relativePath(path), before, text);
    else writeSources(changed);
    const { criteria, activities, assessments } = merge.added;
    standardNotes(`${words.tables.added(criteria, activities, assessments)}${dryRun ? ` ${words.tables.dry}` : ''}\n`);
    return EXIT.fine;
}

async function unitAt(path: string, words: Words): Promise<Unit> {
    const { workspace, isAsked } = await findTargets([path], words);
    const [plan] = workspace.units.filter(({ files }) => files.some(isAsked));
    const unit = plan && (await workspace.load(plan)).unit;
    if (!unit) throw new Misuse((said) => said.rename.noUnit);
    return unit;
}

function changedFiles(unit: Unit, { additions }: Merge, lang: Lang): SourceChange[] {
    const edits = additions.flatMap((addition) => {
        const change = carryOut(unit, { do: 'add', ...addition });
        if ('refused' in change) throw new Misuse(() => change.refused[lang]);
        return change.edits;
    });
    return laidOut(unit, editFiles(unit.files, edits));
}

function writeMerge(output: Output, { differences, absent }: Merge, { tables: words, check, quoted }: Words): void {
    const { bold, dim, yellow } = output.colours;
    if (differences.length > 0) output.write(`${yellow(words.differences(differences.length))}\n`);
    for (const { item, here, there, place } of differences) {
        output.write(`  ${bold(item)} ${dim(place)}\n`);
        output.write(
            `    ${words.here}${check.colon}${quoted(here)}\n    ${words.there}${check.colon}${quoted(there)}\n`,
        );
    }
    if (absent.length > 0) output.write(`${yellow(words.absent(absent.length))}\n`);
    for (const { place, text, reason } of absent)
        output.write(`  ${place}${check.colon}${text} ${dim(`(${reason})`)}\n`);
}
