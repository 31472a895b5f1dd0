import { settle } from '@referentiel/language/node';
import { standardNotes } from './output.ts';
import { relativePath } from './relative-path.ts';
import { unwritable } from './sources.ts';
import type { Words } from './words/index.ts';

/** Finishes in some folders the changes that killed runs left half made, and says so; whether there was one. */
export function finishInterrupted(folders: Iterable<string>, { complaint, files }: Words): boolean {
    let found = false;
    for (const folder of new Set(folders)) {
        const settled = settleIn(folder);
        if (!settled) continue;
        found = true;
        const { finished, left } = settled;
        const say = (text: string): void => standardNotes(`${text}\n`);
        if (finished.length > 0) say(files.finishedLater(finished.map(relativePath)));
        for (const path of left) say(complaint(files.leftHalfway(relativePath(path))));
    }
    return found;
}

function settleIn(folder: string): ReturnType<typeof settle> {
    try {
        return settle(folder);
    } catch (error) {
        throw unwritable(folder, error);
    }
}
