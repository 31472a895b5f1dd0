import { placeOf, shorten } from '../model/index.ts';
import { SYMBOL_KINDS } from './symbol-kinds.ts';
import type { SymbolWords } from './symbol-words.ts';
import type { View } from './view.ts';

/**
 * The symbols of a unit as they are kept of every unit in reach: numbers of words, kinds and places, in bytes. First the
 * name of the unit, then of each symbol how many bytes it takes, the words of its code and of its title, its kind, its
 * file and its place.
 */
export interface PackedSymbols {
    /** Those in which symbols lie, by their rank. */
    readonly files: readonly string[];
    readonly bytes: Uint8Array;
}

export function packSymbols({ unit, places }: View, words: SymbolWords): PackedSymbols {
    const root = unit.root;
    const files = [...new Set(unit.items.concat(root).map((item) => placeOf(item).file))];
    const bytes: number[] = [];
    const owner = `${root.code?.text ?? ''} ${shorten(root.title?.value ?? '', 60)}`.trim();
    writeAll(bytes, words.numbersOf(owner, false));
    for (const item of [root, ...unit.items]) {
        if (!item.code && !item.title) continue;
        if (item.kind === 'criterion' || item.kind === 'knowledge') continue;
        const { start, end } = places.range(placeOf(item));
        const code = item.code ? words.numbersOf(item.code.text, true) : [];
        const title = item.title ? words.numbersOf(shorten(item.title.value, 80), !item.code) : [];
        const own: number[] = [];
        writeAll(own, code);
        writeAll(own, title);
        const place = [start.line, start.character, end.line - start.line, end.character];
        for (const number of [SYMBOL_KINDS[item.kind], files.indexOf(placeOf(item).file), ...place]) write(own, number);
        write(bytes, own.length);
        for (const byte of own) bytes.push(byte);
    }
    return { files, bytes: Uint8Array.from(bytes) };
}

/** The same, of other numbers for the same words. */
export function repackSymbols({ files, bytes }: PackedSymbols, before: SymbolWords, after: SymbolWords): PackedSymbols {
    const again: number[] = [];
    const reader = new SymbolReader(bytes);
    const renumbered = (numbers: readonly number[], isFirst: boolean): number[] =>
        numbers.length === 0 ? [] : after.numbersOf(numbers.map((one) => before.word(one)).join(' '), isFirst);
    writeAll(again, renumbered(reader.owner, false));
    while (reader.next()) {
        const { code, title, place } = reader;
        const own: number[] = [];
        writeAll(own, renumbered(code, true));
        writeAll(own, renumbered(title, code.length === 0));
        for (const number of place()) write(own, number);
        write(again, own.length);
        for (const byte of own) again.push(byte);
    }
    return { files, bytes: Uint8Array.from(again) };
}

/** Seven bits of a number a byte, the lowest first; the eighth says that more follow. */
const MORE = 0x80;

function write(bytes: number[], number: number): void {
    let rest = number;
    for (; rest >= MORE; rest = Math.floor(rest / MORE)) bytes.push((rest % MORE) + MORE);
    bytes.push(rest);
}

function writeAll(bytes: number[], numbers: readonly number[]): void {
    write(bytes, numbers.length);
    for (const number of numbers) write(bytes, number);
}

/** Whether a word that is marked may be among the symbols of a unit: sooner known than which of them have it. */
export function mayHold({ bytes }: PackedSymbols, marks: Uint8Array): boolean {
    let number = 0;
    let unit = 1;
    for (let i = 0; i < bytes.length; i++) {
        const byte = bytes[i]!;
        if (byte >= MORE) {
            number += (byte - MORE) * unit;
            unit *= MORE;
            continue;
        }
        if (marks[number + byte * unit] === 1) return true;
        number = 0;
        unit = 1;
    }
    return false;
}

/** Reads the symbols of a unit, one after another. */
export class SymbolReader {
    readonly owner: readonly number[];
    /** The words of the symbol that was read last, and how many there are: the arrays are filled anew by each. */
    code: number[] = [];
    title: number[] = [];
    private readonly bytes: Uint8Array;
    private at = 0;
    private end = 0;

    constructor(bytes: Uint8Array) {
        this.bytes = bytes;
        const owner: number[] = [];
        this.readInto(owner);
        this.owner = owner;
        this.end = this.at;
    }

    /** Goes to the next symbol; false where there is none. */
    next(): boolean {
        this.at = this.end;
        if (this.at >= this.bytes.length) return false;
        const length = this.number();
        this.end = this.at + length;
        this.readInto(this.code);
        this.readInto(this.title);
        return true;
    }

    /** The kind, the file and the place of the symbol that was read last. */
    readonly place = (): readonly number[] => {
        const numbers: number[] = [];
        while (this.at < this.end) numbers.push(this.number());
        return numbers;
    };

    private readInto(numbers: number[]): void {
        const count = this.number();
        numbers.length = count;
        for (let i = 0; i < count; i++) numbers[i] = this.number();
    }

    private number(): number {
        let byte = this.bytes[this.at++] ?? 0;
        if (byte < MORE) return byte;
        let number = byte - MORE;
        for (let unit = MORE; byte >= MORE; unit *= MORE) {
            byte = this.bytes[this.at++] ?? 0;
            number += (byte % MORE) * unit;
        }
        return number;
    }
}
