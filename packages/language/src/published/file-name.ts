import { hash } from '../model/identity.ts';
import { withoutAccents } from '../model/wording.ts';

const LONGEST = 60;

/** A code as part of a file's name on any system: ASCII letters, digits, `-` and `_`; never a path, never empty. */
export function fileNameOf(code: string): string {
    const folded = withoutAccents(code)
        .replace(/[^A-Za-z0-9_-]+/g, '_')
        .replace(/^[_-]+|(?<![_-])[_-]+$/g, '');
    if (folded === '') return 'certification';
    return folded.length <= LONGEST ? folded : `${folded.slice(0, LONGEST)}-${hash(code)}`;
}
