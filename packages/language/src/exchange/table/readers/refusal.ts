/** A file can't be read; the message says in French why, and what to do. */
export class UnreadableTable extends Error {}

/** What no référentiel exceeds, and what a hostile file does. */
export const LIMITS = {
    /** Bytes of the file, and of all that is unpacked from it. */
    file: 50_000_000,
    unpacked: 80_000_000,
    /** Elements and depth of one XML part. */
    elements: 1_500_000,
    depth: 400,
    rows: 20_000,
    columns: 500,
    cells: 400_000,
} as const;

export function tooLarge(what: string): UnreadableTable {
    return new UnreadableTable(
        `Le fichier est trop grand (${what}) : gardez-y les seuls tableaux du référentiel, puis recommencez.`,
    );
}

export function broken(detail: string): UnreadableTable {
    return new UnreadableTable(
        `Le fichier est abîmé (${detail}) : ouvrez-le dans Word, Excel ou LibreOffice, enregistrez-le de nouveau, puis recommencez.`,
    );
}
