import { dirname } from 'node:path';
import {
    type Change,
    codesAlike,
    editFiles,
    holdersOf,
    type Item,
    nameOf,
    type NumberedKind,
    register,
    rename,
    renumber,
    renumberAll,
    type Unit,
    type UnitPlan,
} from '@referentiel/language';
import { writeDiff } from '../diff.ts';
import { EXIT, Misuse } from '../exit.ts';
import type { Lang } from '../lang.ts';
import { standardNotes, standardOutput } from '../output.ts';
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
    const units = await findUnits(options, code);
    const { unit, users } = units;
    const item = findItem(unit, code);
    const isNumber = item.kind === 'certification' && /^(?:RNCP|RS)/.test(newCode);
    return carryOut(units, isNumber ? register(unit, newCode) : rename(unit, item, newCode, users), options);
}

/** `referentiel renumber`: codes in a row again, in one element or in the whole certification. */
export async function runRenumber(code: string | undefined, options: RenumberOptions): Promise<number> {
    const units = await findUnits(options, code);
    const { unit, users } = units;
    const within = code === undefined ? unit.root : findItem(unit, code);
    if (within === unit.root) return carryOut(units, renumberAll(unit, options.kind, users), options);
    const kinds = new Set(within.children.map(({ kind }) => kind));
    const asked = options.kind ?? (['activity', 'competency', 'criterion'] as const).filter((kind) => kinds.has(kind));
    const [kind] = asked;
    if (kind === undefined) throw new Misuse((words) => words.rename.nothingToNumber(nameOf(within)[options.lang]));
    return carryOut(units, renumber(unit, within, kind, users), options);
}

/** The language says itself why it refuses: as part of a phrase. */
function refusal(why: string): Misuse {
    return new Misuse(() => why);
}

function carryOut({ unit, users }: Units, change: Change, { dryRun, lang }: RenameOptions): number {
    if ('refused' in change) throw refusal(change.refused[lang]);
    const words = WORDS[lang];
    const output = standardOutput();
    const files = [unit, ...users].flatMap((one) => one.files);
    const changed = editFiles(files, change.edits);
    const shown = changed.map((file) => ({
        ...file,
        before: files.find(({ path }) => path === file.path)?.text ?? '',
    }));
    if (!dryRun) writeSources(shown);
    for (const { path, before, text } of shown) {
        if (dryRun) writeDiff(output, relativePath(path), before, text);
        else output.write(`${relativePath(path)}\n`);
    }
    const places = change.edits.length;
    const told = places === 0 ? words.rename.nothing : words.rename.done(places, changed.length, dryRun === true);
    standardNotes(`${told}\n`);
    return EXIT.fine;
}

/** What is to change: a certification, or a library with those that use it. */
interface Units {
    readonly unit: Unit;
    readonly users: readonly Unit[];
}

/** The one certification or library that is meant: by where it lies, else by which declares the code. */
async function findUnits({ in: where, lang }: RenameOptions, code: string | undefined): Promise<Units> {
    const { workspace, isAsked } = await findTargets(where === undefined ? [] : [where], WORDS[lang]);
    const units: Unit[] = [];
    const unreadable: string[] = [];
    const load = async (plan: UnitPlan): Promise<Unit | undefined> => {
        const { unit, troubles } = await workspace.load(plan);
        unreadable.push(...troubles.map(({ path }) => path));
        return unit;
    };
    for (const plan of workspace.units.filter(({ files }) => files.some(isAsked))) {
        const unit = await load(plan);
        if (unit) units.push(unit);
    }
    const holding = code === undefined ? units : units.filter((unit) => matches(unit, code).length > 0);
    const [unit, other] = holding;
    if (!unit) throw new Misuse(({ rename: words }) => (code === undefined ? words.noUnit : words.noItem(code)));
    if (other) {
        const names = holding.map((one) => relativePath(one.files[0]?.path ?? '')).join(', ');
        throw new Misuse((words) => words.rename.several(names));
    }
    const users: Unit[] = [];
    for (const plan of unit.root.kind === 'library' ? workspace.units : []) {
        const user = await load(plan);
        if (user?.libraries.some(({ head }) => head.file === unit.root.head.file)) users.push(user);
    }
    // A file that can't be read can't be changed along; it may be one of its own.
    const folder = dirname(unit.files[0]?.path ?? '');
    for (const path of unreadable) if (path.startsWith(`${folder}/`)) readSource(path);
    return { unit, users };
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
        const own = item.code?.text;
        if (own === undefined) return false;
        const qualified = holdersOf(item).flatMap((holder) => (holder.code ? [`${holder.code.text}.${own}`] : []));
        return [own, ...qualified].some((written) => codesAlike(written, code));
    });
}
