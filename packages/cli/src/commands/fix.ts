import { applyOperation, Checker, doOverlap, editText, RULES, type TextEdit, type Unit } from '@referentiel/language';
import { writeDiff } from '../diff.ts';
import { standardOutput } from '../output.ts';
import { relativePath } from '../relative-path.ts';
import { readSource, writeSource } from '../sources.ts';
import { findTargets, type Targets } from '../targets.ts';
import { today } from '../today.ts';

/** A correction may bring the next one about; two that undo each other don't go on for ever. */
const ROUNDS = 10;

/** `check --fix`: applies the corrections that can neither lose nor change meaning. */
export async function runFix(paths: readonly string[], dryRun: boolean): Promise<void> {
    const targets = await findTargets(paths);
    const output = standardOutput();
    let fixed = 0;
    for (const plan of targets.workspace.units.filter(({ files }) => files.some(targets.isAsked))) {
        const { texts, count } = await fixUnit(targets, plan.files[0]);
        fixed += count;
        for (const [path, text] of texts) {
            const before = readSource(path);
            if (before === text) continue;
            if (dryRun) writeDiff(output, relativePath(path), before, text);
            else writeSource(path, text);
        }
    }
    const [verb, s] = [dryRun ? 'à faire' : fixed > 1 ? 'faites' : 'faite', fixed > 1 ? 's' : ''];
    process.stderr.write(fixed === 0 ? 'Aucune correction sûre à faire.\n' : `${fixed} correction${s} ${verb}.\n`);
}

async function fixUnit(
    { workspace, isAsked }: Targets,
    path: string,
): Promise<{ texts: ReadonlyMap<string, string>; count: number }> {
    const checker = new Checker(RULES, { today: today() });
    const texts = new Map<string, string>();
    let count = 0;
    for (let round = 0; round < ROUNDS; round++) {
        const plan = workspace.unitOf(path);
        const { unit } = plan ? await workspace.load(plan) : {};
        if (!unit) break;
        const { edits, made } = await safeEdits(checker, unit, isAsked);
        if (made === 0) break;
        count += made;
        for (const file of unit.files) {
            const own = edits.filter((edit) => edit.file === file.path);
            if (own.length === 0) continue;
            const text = editText(file.text, own);
            texts.set(file.path, text);
            await workspace.edit(file.path, text);
        }
    }
    return { texts, count };
}

/** The safe corrections that can be made at once. */
async function safeEdits(
    checker: Checker,
    unit: Unit,
    isAsked: (path: string) => boolean,
): Promise<{ edits: TextEdit[]; made: number }> {
    const edits: TextEdit[] = [];
    let made = 0;
    for (const { fixes } of await checker.checkUnit(unit)) {
        const fix = fixes.find(({ safe }) => safe);
        const own = fix ? applyOperation(unit, fix.operation) : [];
        if (own.length === 0 || !own.every(({ file }) => isAsked(file))) continue;
        const isNew = own.every((edit) => !edits.some((other) => doOverlap(edit, other) || isSame(edit, other)));
        if (!isNew) continue;
        edits.push(...own);
        made++;
    }
    return { edits, made };
}

function isSame(a: TextEdit, b: TextEdit): boolean {
    return a.file === b.file && a.start === b.start && a.end === b.end;
}
