import { EXAMPLE_PATH, type Example, readExample as read } from '@referentiel/language';

export const MAIN_PATH = EXAMPLE_PATH;

/** The files of an example, and its marks as `path:start-end`. */
export function readExample(example: Example): { files: Readonly<Record<string, string>>; places: string[] } {
    const { files, marks } = read(example);
    return { files, places: marks.map(({ file, start, end }) => `${file}:${start}-${end}`).toSorted() };
}
