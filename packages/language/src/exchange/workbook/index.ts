/** What changed in a working file comes back into its source. */
import type { SourceFile } from '../../model/source.ts';
import type { Unit } from '../../model/unit.ts';
import { additions } from './additions.ts';
import { type Conflict, type Counted, Job, type Refusal } from './job.ts';
import { link, unlink } from './links.ts';
import { moves } from './moves.ts';
import type { ReadWorkbook } from './read.ts';
import { removals } from './removals.ts';
import type { Rebuild } from './state.ts';
import { recode, reword } from './texts.ts';

export { type ReadWorkbook, readWorkbook } from './read.ts';
export { rootOfWorkbook } from '../../worksheets/index.ts';
export type { Conflict, Counted, Refusal } from './job.ts';

export interface Update {
    /** The files that change, as they are to be. */
    readonly files: readonly SourceFile[];
    /** What was taken: texts, codes, places, links, rows added and removed. */
    readonly counts: Readonly<Record<Counted, number>>;
    readonly refused: readonly Refusal[];
    readonly conflicts: readonly Conflict[];
    /** What can't be read as a whole, in French. */
    readonly notes: readonly string[];
}

/**
 * What a working file changes of its unit. Each row's change is made alone and looked at: it is taken where the unit then
 * says what the row says and nothing else changed, and refused with the reason otherwise. The order of rows says nothing.
 */
export function updateFrom(unit: Unit, workbook: ReadWorkbook, rebuild: Rebuild): Update {
    const job = new Job(unit, workbook, rebuild);
    recode(job);
    reword(job);
    unlink(job);
    job.carryOut([...additions(job), ...moves(job), ...removals(job)]);
    link(job);
    const before = new Map(unit.files.map(({ path, text }) => [path, text]));
    return {
        files: job.state.unit.files.filter(({ path, text }) => before.get(path) !== text),
        counts: job.counts,
        refused: job.refused,
        conflicts: job.conflicts,
        notes: workbook.notes,
    };
}
