import { fold } from '../grammar/lexical/words.ts';

/** What is compared when an author seeks something: accents, case, dots and the kinds of apostrophes don't count. */
export function searchKey(text: string): string {
    return fold(text).replace(/[.·_\-\s']/g, '');
}

/** Whether the letters of what is sought all come in a name, in their order. */
export function matches(key: string, name: string): boolean {
    let from = 0;
    for (const letter of key) {
        from = name.indexOf(letter, from) + 1;
        if (from === 0) return false;
    }
    return true;
}
