import { fold } from '../../model/wording.ts';

/** A text as headers and signs are sought in it: no accents, no capitals, single blanks. */
export function folded(text: string): string {
    return fold(text).replace(/\s+/g, ' ').trim();
}
