import { CONFIG_NAME, SOURCE_ENDING, type UnitPlan } from '@referentiel/language';
import type { Targets } from './targets.ts';

/** What units are made of, and how they are judged. */
const ENDINGS = [SOURCE_ENDING, `/${CONFIG_NAME}`];

/** What a change touches. */
export interface Touched {
    /** The units that it touches, as they are now. */
    readonly units: readonly UnitPlan[];
    /** The keys of the libraries among the changed files, as they were and as they are. */
    readonly libraries: ReadonlySet<string>;
}

/** Calls `changed` for what is written, created or deleted, a moment's changes together, until the process ends. */
export async function watchTargets(
    targets: Targets,
    start: () => Promise<void>,
    changed: (touched: Touched) => Promise<void>,
): Promise<never> {
    const waiting = new Set<string>();
    let wake = (): void => undefined;
    const told = (paths: readonly string[]): void => {
        for (const path of paths) waiting.add(path);
        wake();
    };
    const folders = await targets.watchedFolders(ENDINGS);
    await Promise.all(folders.map((folder) => targets.files.watch(folder, ENDINGS, told)));
    await start();
    for (;;) {
        if (waiting.size === 0) await new Promise<void>((more) => (wake = more));
        const paths = [...waiting];
        waiting.clear();
        await changed(await renew(targets, paths));
    }
}

async function renew(targets: Targets, paths: readonly string[]): Promise<Touched> {
    const { workspace } = targets;
    const units = new Set<UnitPlan>();
    const libraries = new Set<string>();
    for (const path of paths) {
        const before = workspace.unitOf(path);
        for (const unit of await workspace.refresh(path)) units.add(unit);
        for (const unit of [before, workspace.unitOf(path)]) if (unit?.kind === 'library') libraries.add(unit.key);
    }
    await targets.renew();
    // A later change may have made another unit of the same files.
    return { units: [...units].filter((unit) => workspace.unitOf(unit.files[0]) === unit), libraries };
}
