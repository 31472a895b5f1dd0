/** One sign, class or group of an expression, or letters of it that stand there once. */
interface Atom {
    /** Empty for what looks around, which matches nothing. */
    readonly source: string;
    readonly isQuantified: boolean;
    /** How many signs it matches at least. */
    readonly least: number;
    /** What a group parts by `|`. */
    readonly phrases?: readonly Phrase[];
}
type Phrase = readonly Atom[];

/** No sign that might stand for a blank. */
const WITHOUT_BLANK = /^(?:\\[d.+*?()[\]]|[^\\ .^$])+$/;

/**
 * One expression over a word such that whatever an expression over words parted by blanks matches has such a word:
 * `(?:en|par) controle continu` can't do without « controle ». Of several, the one that has the longest words, which are
 * the rarest. Undefined where nothing tells. What it matches stands between blanks.
 */
export function neededWord(expression: string): string | undefined {
    return neededByAll(new Reader(expression).phrases());
}

function neededByAll(phrases: readonly Phrase[]): string | undefined {
    const words = phrases.map(neededBy);
    return words.includes(undefined) ? undefined : words.join('|');
}

function neededBy(phrase: Phrase): string | undefined {
    const told = phrase.filter(({ source }) => source !== '');
    const words = betweenBlanks(withoutWordsLeftOut(told)).flatMap((word) => whole(word) ?? []);
    return words.toSorted((a, b) => b.least - a.least)[0]?.source;
}

/** What stands between two blanks, if it is one word, or a group of phrases that each need one. */
function whole(word: Phrase): Pick<Atom, 'source' | 'least'> | undefined {
    const source = sourceOf(word);
    const least = leastOf(word);
    if (WITHOUT_BLANK.test(source)) return { source, least };
    const [group, ...others] = word;
    if (!group?.phrases || group.isQuantified || others.length > 0) return undefined;
    const needed = neededByAll(group.phrases);
    return needed === undefined ? undefined : { source: needed, least };
}

/** « (?:de )?la suite(?: du cas)? » can't do without what « la suite » can't. */
function withoutWordsLeftOut(phrase: Phrase): Phrase {
    const isLeftOut = ({ phrases, least }: Atom, beside: Atom | undefined, side: 0 | -1): boolean =>
        phrases !== undefined &&
        least === 0 &&
        (beside === undefined || isBlank(beside)) &&
        phrases.every((words) => isBlank(withoutWordsLeftOut(words).at(side)));
    const kept: Atom[] = [];
    for (const atom of phrase) if (!isLeftOut(atom, kept.at(-1), -1)) kept.push(atom);
    for (let i = kept.length - 1; i >= 0; i--) if (isLeftOut(kept[i]!, kept[i + 1], 0)) kept.splice(i, 1);
    return kept;
}

function isBlank(atom: Atom | undefined): boolean {
    return atom?.source === ' ';
}

function betweenBlanks(phrase: Phrase): Phrase[] {
    const words: Atom[][] = [[]];
    for (const atom of phrase) {
        if (isBlank(atom)) words.push([]);
        else words.at(-1)!.push(atom);
    }
    return words;
}

function leastOf(phrase: Phrase): number {
    return phrase.reduce((sum, { least }) => sum + least, 0);
}

function sourceOf(phrase: Phrase): string {
    return phrase.map(({ source }) => source).join('');
}

const OPTIONAL = /^(?:[?*]|\{0)/;
/**
 * The opening of a group, `|`, letters, or the end of a group, a class or a sign with how often it stands there: of these
 * the opening, the letters and how often are told apart.
 */
const TOKEN =
    /(\((?:\?(?:<?[=!]|:))?)|\||([a-z\d]+)(?![?*+{])|(?:\\.|\[(?:\\.|[^\]])*\]|[^])((?:(?:[?*+]|\{\d+(?:,\d*)?\})\??)?)/g;

/** Reads an expression from one end to the other. */
class Reader {
    private readonly tokens: readonly RegExpExecArray[];
    private at = 0;

    constructor(expression: string) {
        this.tokens = Array.from(expression.matchAll(TOKEN));
    }

    /** What is parted by `|`, up to the end of all or of the group. */
    phrases(): Phrase[] {
        const phrases: Atom[][] = [[]];
        for (; this.at < this.tokens.length; this.at++) {
            const [source, opening, letters, times = ''] = this.tokens[this.at]!;
            if (source.startsWith(')')) break;
            if (source === '|') phrases.push([]);
            else if (opening !== undefined) phrases.at(-1)!.push(this.group(opening));
            else phrases.at(-1)!.push(atom(source, times, letters?.length ?? 1));
        }
        return phrases;
    }

    private group(opening: string): Atom {
        this.at++;
        const phrases = this.phrases();
        const times = this.tokens[this.at]?.[3] ?? '';
        if (opening !== '(?:') return atom('', times, 0);
        const source = `(?:${phrases.map(sourceOf).join('|')})${times}`;
        return { ...atom(source, times, Math.min(...phrases.map(leastOf))), phrases };
    }
}

function atom(source: string, times: string, least: number): Atom {
    return { source, isQuantified: times !== '', least: OPTIONAL.test(times) ? 0 : least };
}
