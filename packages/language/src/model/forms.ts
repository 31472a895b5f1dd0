import { ASKED, type Lexicon } from './lexicon.ts';
import { ownCopy } from './own-copy.ts';
import { fold } from './wording.ts';

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
const CAPITAL = /^\p{Lu}/u;

/** How many things are made of forms. */
let kinds = 0;

/** What is written the same is one form wherever it stands: there are few, and what is made of one is made once. */
export class Form {
    /** A word as it is written, or a sign. */
    readonly text: string;
    /** Without accents and capitals; a sign is itself, a line's end is « ¶ ». */
    readonly key: string;
    readonly isWord: boolean;
    /** Whether it begins by a capital. */
    readonly isCapital: boolean;
    private readonly made: unknown[] = [];
    /** What lexicons know of it, each in its place. */
    private readonly known: number[] = [];

    constructor(text: string) {
        this.text = text;
        this.key = text === '\n' ? '¶' : fold(text);
        this.isWord = LETTER_OR_DIGIT.test(this.key);
        this.isCapital = CAPITAL.test(text);
    }

    /** What is made of a form, made once however many texts have it, and kept with the form. */
    static once<T>(make: (form: Form) => T): (form: Form) => T {
        const kind = kinds++;
        return (form) => {
            const { made } = form;
            if (made[kind] === undefined) made[kind] = make(form);
            return made[kind] as T;
        };
    }

    /** What the lexicons that share a number know of some forms together, once one of them has asked them all. */
    static askAll(forms: readonly Form[], lexicon: Lexicon): number {
        const { shelf, asked } = lexicon;
        let byAll = ASKED;
        let byOne = 0;
        for (const form of forms) {
            const known = form.known[shelf] ?? 0;
            const knownNow = (known & asked) === 0 ? form.ask(lexicon) : known;
            byAll &= knownNow;
            byOne |= knownNow;
        }
        return byAll | (byOne & ~ASKED);
    }

    private ask(lexicon: Lexicon): number {
        const { shelf, asked, needed } = lexicon;
        const known = (this.known[shelf] ?? 0) | asked | (lexicon.needs(this.key) ? needed : 0);
        this.known[shelf] = known;
        return known;
    }
}

/** Whether an expression is the whole key of a form; of none it isn't. */
export function isSaid(expression: RegExp): (form: Form | undefined) => boolean {
    const isOne = Form.once(({ key }) => expression.test(key));
    return (form) => form !== undefined && isOne(form);
}

/** More than all the words of a dictionary that are in use; codes and numbers have no end. */
const MOST_FORMS = 50_000;
const FEWEST_SLOTS = 1 << 12;

const SEED = 0x811c9dc5;
const PRIME = 0x01000193;

/** The forms that were met: a word is found by its letters where it stands, and is cut from its text only when it is new. */
class FormTable {
    private forms: Form[] = [];
    /** The hash of each form's letters. */
    private hashes: number[] = [];
    /** By their hash the rank of each form, plus one; what is taken is sought in the next. Never more than half full. */
    private slots = new Int32Array(FEWEST_SLOTS);

    /** The form of what stands there in a text. */
    at(text: string, start: number, end: number): Form {
        const hash = hashOf(text, start, end);
        let slot = hash & (this.slots.length - 1);
        for (let rank = this.slots[slot]!; rank !== 0; rank = this.slots[slot]!) {
            if (this.hashes[rank - 1] === hash && isAt(text, start, end, this.forms[rank - 1]!.text))
                return this.forms[rank - 1]!;
            slot = (slot + 1) & (this.slots.length - 1);
        }
        return this.add(new Form(ownCopy(text.slice(start, end))), hash);
    }

    private add(form: Form, hash: number): Form {
        if (this.forms.length >= MOST_FORMS) {
            this.forms = [];
            this.hashes = [];
            this.slots = new Int32Array(FEWEST_SLOTS);
        }
        this.forms.push(form);
        this.hashes.push(hash);
        if (this.forms.length * 2 <= this.slots.length) this.place(this.forms.length);
        else {
            this.slots = new Int32Array(this.slots.length * 2);
            for (let rank = 1; rank <= this.forms.length; rank++) this.place(rank);
        }
        return form;
    }

    private place(rank: number): void {
        let slot = this.hashes[rank - 1]! & (this.slots.length - 1);
        while (this.slots[slot] !== 0) slot = (slot + 1) & (this.slots.length - 1);
        this.slots[slot] = rank;
    }
}

function hashOf(text: string, start: number, end: number): number {
    let hash = SEED;
    for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), PRIME);
    return (hash ^ (hash >>> 15)) & HASH;
}

/** What V8 keeps without a box. */
const HASH = 0x3fffffff;

function isAt(text: string, start: number, end: number, written: string): boolean {
    if (end - start !== written.length) return false;
    for (let i = 0; i < written.length; i++) if (text.charCodeAt(start + i) !== written.charCodeAt(i)) return false;
    return true;
}

const table = new FormTable();

/** The form of what stands there in a text. */
export function formAt(text: string, start: number, end: number): Form {
    return table.at(text, start, end);
}
