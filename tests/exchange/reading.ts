// Fiches read as a face reads them, and what of their words is left.
import { type FicheReport, type ImporterOptions, loadImporter, unitFromTexts, type Unit } from '@referentiel/language';

export interface Imported {
    readonly text: string;
    readonly report: FicheReport;
    readonly unit: Unit;
}

const { importer } = await loadImporter();

/** All fiches of one file, in its order, given in parts of so many bytes. */
export function read(name: string, bytes: Uint8Array, options: ImporterOptions = {}, part = bytes.length): Imported[] {
    const fiches: Imported[] = [];
    const reader = importer(name, options, ({ text, report }) =>
        fiches.push({ text, report, unit: unitFromTexts(text) }),
    );
    for (let start = 0; start < bytes.length; start += part) reader.write(bytes.subarray(start, start + part));
    reader.end();
    return fiches;
}

/** The words of a text, letters and numbers apart, so that « A1C1. » and « Épreuve 1 » are read in what became of them. */
export function wordsIn(text: string): string[] {
    const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('œ', 'oe');
    return plain.match(/\p{L}+|\d+/gu) ?? [];
}

/** The words of the first that the second has less often. */
export function missing(words: readonly string[], from: readonly string[]): string[] {
    const left = new Map<string, number>();
    for (const word of from) left.set(word, (left.get(word) ?? 0) + 1);
    return words.filter((word) => {
        const count = left.get(word) ?? 0;
        left.set(word, count - 1);
        return count <= 0;
    });
}
