import type { Block, Competency } from '../model/items.ts';
import { blockOf } from '../model/tree.ts';
import { insertStatement } from './body.ts';
import { codeFor } from './codes.ts';
import { exclude, removeException } from './evaluate.ts';
import { addEntry } from './lists.ts';
import { moved } from './move.ts';
import type { Source } from './source.ts';
import type { TextEdit } from './text-edit.ts';

/** Adds a competency to a bloc's list; with `only`, takes it out of all other blocs. */
export function place(source: Source, competency: Competency, block: Block, only = false): TextEdit[] {
    const home = blockOf(competency);
    // What another bloc declares itself leaves it only by being moved.
    if (only && home && home !== block) {
        const listed = block.contents.flatMap((listing) => exclude(source, listing, competency, block));
        return [...listed, ...leaveOthers(source, competency, block, home), ...moved(source, competency, block)];
    }
    const others = only ? leaveOthers(source, competency, block) : [];
    if (block.competencies.includes(competency)) return others;
    return [...others, ...include(source, competency, block)];
}

function leaveOthers(source: Source, competency: Competency, block: Block, home?: Block): TextEdit[] {
    return source.unit.blocks
        .filter((other) => other !== block && other !== home)
        .flatMap((other) => other.contents.flatMap((listing) => exclude(source, listing, competency, other)));
}

function include(source: Source, competency: Competency, block: Block): TextEdit[] {
    const code = codeFor(source.unit, competency, block);
    if (code === undefined) return [];
    for (const listing of block.contents) {
        const edits = removeException(source, listing, competency);
        if (edits.length > 0) return edits;
    }
    const open = block.contents.findLast(({ exceptions }) => exceptions.length === 0);
    if (open) return [addEntry(open, code)];
    return [insertStatement(source, block, [`compétences ${code}`])];
}

/** Declares a competency « transverse ». */
export function makeTransverse({ transverse, title, code, head }: Competency): TextEdit[] {
    if (transverse) return [];
    const { file, end } = title?.span ?? code?.span ?? head;
    return [{ file, start: end, end, text: ' transverse' }];
}
