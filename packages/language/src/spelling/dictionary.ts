/** A suffix of a Hunspell dictionary: what it takes away, and the ends of words that take it. */
interface Suffix {
    readonly flag: string;
    readonly strip: string;
    readonly condition: RegExp;
}

/** Of a word that stands by itself: others are only what suffixes stand on. */
const ALONE = '--';
const FLAG = 2;

/**
 * The words that a language has: those told, and those that suffixes make of them, as Hunspell reads them. French has no
 * compounds nor second suffixes, and its prefixes are elisions: this is all that its dictionary asks for.
 */
export class Dictionary {
    private readonly words = new Map<string, string>();
    private readonly suffixes = new Map<string, Suffix[]>();
    private readonly longest: number;
    private readonly known = new Map<string, boolean>();

    /**
     * `text`, as it is generated: suffixes (`flag strip add condition`), an empty line, then the words in order, each as
     * the number of signs it shares with the one before (in base 36), its other signs, `/` and its flags.
     */
    constructor(text: string) {
        const [suffixes = '', words = ''] = text.split('\n\n');
        const conditions = new Map<string, RegExp>();
        for (const line of suffixes.split('\n')) {
            const [flag = '', strip = '', add = '', told = ''] = line.split(' ');
            const condition = conditions.get(told) ?? new RegExp(`${told}$`);
            conditions.set(told, condition);
            const key = add === '0' ? '' : add;
            const same = this.suffixes.get(key) ?? [];
            same.push({ flag, strip: strip === '0' ? '' : strip, condition });
            this.suffixes.set(key, same);
        }
        let word = '';
        for (const line of words.split('\n')) {
            const slash = line.lastIndexOf('/');
            word = word.slice(0, Number.parseInt(line.charAt(0), 36)) + line.slice(1, slash);
            this.words.set(word, line.slice(slash + 1));
        }
        this.longest = Math.max(...Array.from(this.suffixes.keys(), ({ length }) => length));
    }

    /** Whether a word is one, as it is written but for a capital at its start. */
    knows(word: string): boolean {
        let isKnown = this.known.get(word);
        if (isKnown === undefined) {
            isKnown = this.isWord(word) || this.isWord(word.charAt(0).toLowerCase() + word.slice(1));
            this.known.set(word, isKnown);
        }
        return isKnown;
    }

    /** Whether a word is told as it is, not made by a suffix: « cours », not « outils ». */
    tells(word: string): boolean {
        return this.has(word, ALONE);
    }

    private isWord(word: string): boolean {
        if (this.tells(word)) return true;
        for (let length = Math.min(this.longest, word.length); length >= 0; length--) {
            const stem = word.slice(0, word.length - length);
            for (const { flag, strip, condition } of this.suffixes.get(word.slice(word.length - length)) ?? []) {
                const whole = stem + strip;
                if (this.has(whole, flag) && condition.test(whole)) return true;
            }
        }
        return false;
    }

    /** The nouns and adjectives that take an « s » have one of these flags. */
    isPluralOf(plural: string, word: string): boolean {
        return plural === `${word}s` && this.tells(word) && PLURALS.some((flag) => this.has(word, flag));
    }

    private has(word: string, flag: string): boolean {
        const flags = this.words.get(word);
        if (flags === undefined) return false;
        for (let i = 0; i < flags.length; i += FLAG) if (flags.startsWith(flag, i)) return true;
        return false;
    }
}

/** « S. » and the like: a plural in « s ». */
const PLURALS = ['S.', 'S=', 'S*', 'F.', 'F*'];
