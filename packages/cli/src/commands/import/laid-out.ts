import { format, formatting, type SourceFile, type Unit } from '@referentiel/language';
import type { SourceChange } from '../../sources.ts';

/** What becomes of a unit's files; one that was laid out stays so. */
export function laidOut({ files }: Unit, changed: readonly SourceFile[]): SourceChange[] {
    return changed.map(({ path, text }) => {
        const before = files.find((file) => file.path === path)?.text ?? '';
        return { path, before, text: formatting(before).edits.length === 0 ? format(text) : text };
    });
}
