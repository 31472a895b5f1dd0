import { dirname } from 'node:path';
import {
    type Change,
    codesAlike,
    editFiles,
    type Item,
    nameOf,
    type NumberedKind,
    register,
    rename,
    renumber,
    renumberAll,
    type Unit,
} from '@referentiel/language';
import { writeDiff } from '../diff.ts';
import { EXIT, Misuse } from '../exit.ts';
import type { Lang } from '../lang.ts';
import { standardOutput } from '../output.ts';
import { relativePath } from '../relative-path.ts';
import { readSource, writeSources } from '../sources.ts';
import { findTargets } from '../targets.ts';
import { WORDS } from '../words/index.ts';

export interface RenameOptions {
    readonly in?: string;
    readonly dryRun?: boolean;
    readonly lang: Lang;
}

export interface RenumberOptions extends RenameOptions {
    readonly kind?: readonly NumberedKind[];
}

/** `referentiel rename`: another code, in every file of the certification. */
export async function runRename(code: string, newCode: string, options: RenameOptions): Promise<number> {
    const unit = await findUnit(options, code);
    const item = findItem(unit, code);
    const isNumber = item === unit.root && /^(?:RNCP|RS)/.test(newCode);
    return carryOut(unit, isNumber ? register(unit, newCode) : rename(unit, item, newCode), options);
}

/** `referentiel renumber`: codes in a row again, in one element or in the whole certification. */
export async function runRenumber(code: string | undefined, options: RenumberOptions): Promise<number> {
    const unit = await findUnit(options, code);
    if (code === undefined) return carryOut(unit, renumberAll(unit, options.kind), options);
    const within = findItem(unit, code);
    if (within === unit.root) return carryOut(unit, renumberAll(unit, options.kind), options);
    const kinds = new Set(within.children.map(({ kind }) => kind));
    const asked = options.kind ?? (['activity', 'competency', 'criterion'] as const).filter((kind) => kinds.has(kind));
    const [kind] = asked;
    if (kind === undefined) throw new Misuse((words) => words.rename.nothingToNumber(nameOf(within)[options.lang]));
    return carryOut(unit, renumber(unit, within, kind), options);
}

/** The language says itself why it refuses: as part of a phrase. */
function refusal(why: string): Misuse {
    return new Misuse(() => why);
}

function carryOut(unit: Unit, change: Change, { dryRun, lang }: RenameOptions): number {
    if ('refused' in change) throw refusal(change.refused[lang]);
    const words = WORDS[lang];
    const output = standardOutput();
    const changed = editFiles(unit.files, change.edits);
    const shown = changed.map((file) => ({ ...file, before: textOf(unit, file.path) }));
    if (!dryRun) writeSources(shown);
    for (const { path, before, text } of shown) {
        if (dryRun) writeDiff(output, relativePath(path), before, text);
        else output.write(`${relativePath(path)}\n`);
    }
    const places = change.edits.length;
    const told = places === 0 ? words.rename.nothing : words.rename.done(places, changed.length, dryRun === true);
    process.stderr.write(`${told}\n`);
    return EXIT.fine;
}

function textOf(unit: Unit, path: string): string {
    return unit.files.find((file) => file.path === path)?.text ?? '';
}

/** The one certification or library that is meant: by where it lies, else by which declares the code. */
async function findUnit({ in: where, lang }: RenameOptions, code: string | undefined): Promise<Unit> {
    const { workspace, isAsked } = await findTargets(where === undefined ? [] : [where], WORDS[lang]);
    const units: Unit[] = [];
    const unreadable: string[] = [];
    for (const plan of workspace.units.filter(({ files }) => files.some(isAsked))) {
        const { unit, troubles } = await workspace.load(plan);
        if (unit) units.push(unit);
        unreadable.push(...troubles.map(({ path }) => path));
    }
    const holding = code === undefined ? units : units.filter((unit) => matches(unit, code).length > 0);
    const [unit, other] = holding;
    if (!unit) throw new Misuse(({ rename: words }) => (code === undefined ? words.noUnit : words.noItem(code)));
    if (other) {
        const names = holding.map((one) => relativePath(one.files[0]?.path ?? '')).join(', ');
        throw new Misuse((words) => words.rename.several(names));
    }
    // A file that can't be read can't be changed along; it may be one of its own.
    const folder = dirname(unit.files[0]?.path ?? '');
    for (const path of unreadable) if (path.startsWith(`${folder}/`)) readSource(path);
    return unit;
}

function findItem(unit: Unit, code: string): Item {
    const found = matches(unit, code);
    const exact = found.filter((item) => item.code?.text === code);
    const [item, other] = exact.length > 0 ? exact : found;
    if (!item) throw new Misuse((words) => words.rename.noItem(code));
    if (other) {
        const names = [item, other].map((one) => `${one.parent?.code?.text ?? ''}.${code}`);
        throw new Misuse((words) => words.rename.ambiguous(code, names));
    }
    return item;
}

/** Items of a code, or of a code qualified with what holds them: « BC02.E1 ». */
function matches(unit: Unit, code: string): Item[] {
    return [unit.root, ...unit.items].filter((item) => {
        if (!item.code) return false;
        if (codesAlike(item.code.text, code)) return true;
        for (let holder = item.parent; holder; holder = holder.parent)
            if (holder.code && codesAlike(`${holder.code.text}.${item.code.text}`, code)) return true;
        return false;
    });
}
