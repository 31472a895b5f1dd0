import {
    applyOperation,
    Checker,
    doOverlap,
    editText,
    type Finding,
    RULES,
    type TextEdit,
    today,
    type Unit,
    type UnitPlan,
} from '@referentiel/language';
import { writeDiff } from '../diff.ts';
import { Misuse } from '../exit.ts';
import { standardNotes, standardOutput } from '../output.ts';
import { relativePath } from '../relative-path.ts';
import { writeSources } from '../sources.ts';
import type { Targets } from '../targets.ts';
import { WORDS } from '../words/index.ts';
import { type CheckOptions, checkTargets } from './check-options.ts';

/** A correction may bring the next one about; two that undo each other don't go on for ever. */
const ROUNDS = 10;

/** `check --fix`: applies the corrections that can neither lose nor change meaning; tells what they were about. */
export async function runFix(paths: readonly string[], options: CheckOptions): Promise<void> {
    const { fixDryRun: isDry = false, lang } = options;
    const words = WORDS[lang];
    if (!isDry && paths.includes('-')) throw new Misuse(({ fix }) => fix.needsFile);
    const targets = await checkTargets(paths, options);
    const output = standardOutput();
    const changed: FixedFile[] = [];
    for (const plan of targets.workspace.units.filter((unit) => unit.files.some(targets.isAsked)))
        changed.push(...(await fixUnit(targets, plan)).values());
    if (!isDry) writeSources(changed);
    for (const { path, before, text, rules } of changed) {
        if (isDry) writeDiff(output, relativePath(path), before, text);
        standardNotes(`${words.fix.ofFile(relativePath(path), tally(rules))}\n`);
    }
    const count = changed.reduce((sum, { rules }) => sum + rules.length, 0);
    const files = changed.length;
    const { none, made, toMake } = words.fix;
    standardNotes(`${count === 0 ? none : isDry ? toMake(count, files) : made(count, files)}\n`);
}

/** What corrections make of a file. */
interface FixedFile {
    readonly path: string;
    readonly before: string;
    readonly text: string;
    /** The rule of each correction. */
    readonly rules: readonly string[];
}

/** Corrects one unit until there is nothing left to correct: by path, what becomes of its files. */
async function fixUnit({ workspace, isAsked }: Targets, first: UnitPlan): Promise<ReadonlyMap<string, FixedFile>> {
    const checker = new Checker(RULES, workspace.settingsFor(first, { today: today() }));
    const fixed = new Map<string, FixedFile>();
    for (let round = 0; round < ROUNDS; round++) {
        const plan = workspace.unitOf(first.files[0]);
        const { unit } = plan ? await workspace.load(plan) : {};
        if (!unit) break;
        const fixes = fixesAtOnce(await checker.checkUnit(unit), unit, isAsked);
        if (fixes.length === 0) break;
        for (const { path, text } of unit.files) {
            const own = fixes.filter(({ edits: [edit] }) => edit?.file === path);
            const edits = fixes.flatMap((fix) => fix.edits).filter(({ file }) => file === path);
            if (edits.length === 0) continue;
            const known = fixed.get(path) ?? { before: text, rules: [] };
            const rules = [...known.rules, ...own.map(({ rule }) => rule)];
            fixed.set(path, { path, before: known.before, text: editText(text, edits), rules });
        }
        for (const { path, text } of fixed.values()) await workspace.edit(path, text);
    }
    return fixed;
}

interface AppliedFix {
    readonly rule: string;
    readonly edits: readonly TextEdit[];
}

/** The safe corrections that don't get in each other's way. */
function fixesAtOnce(findings: readonly Finding[], unit: Unit, isAsked: (path: string) => boolean): AppliedFix[] {
    const made: AppliedFix[] = [];
    for (const { rule, fixes } of findings) {
        const fix = fixes.find(({ safe }) => safe);
        const edits = fix ? applyOperation(unit, fix.operation) : [];
        if (edits.length === 0 || !edits.every(({ file }) => isAsked(file))) continue;
        const others = made.flatMap((other) => other.edits);
        const isFree = edits.every((edit) => !others.some((other) => doOverlap(edit, other) || isSame(edit, other)));
        if (isFree) made.push({ rule, edits });
    }
    return made;
}

function isSame(a: TextEdit, b: TextEdit): boolean {
    return a.file === b.file && a.start === b.start && a.end === b.end;
}

/** « graphie-de-code (2), virgule-finale (1) ». */
function tally(rules: readonly string[]): string {
    const counts = new Map<string, number>();
    for (const rule of rules) counts.set(rule, (counts.get(rule) ?? 0) + 1);
    return [...counts].map(([rule, count]) => `${rule} (${count})`).join(', ');
}
