import { distance, fold } from '../grammar/lexical/words.ts';

/** The known codes nearest to one that isn't known, best first: one slip away, two where it is long. */
export function nearestCodes(written: string, known: Iterable<string>, most = 3): string[] {
    const key = bare(written);
    const allowed = key.length <= 4 ? 1 : 2;
    return Array.from(new Set(known), (code) => ({ code, far: distance(key, bare(code)) }))
        .filter(({ far }) => far <= allowed)
        .toSorted((a, b) => a.far - b.far)
        .slice(0, most)
        .map(({ code }) => code);
}

function bare(code: string): string {
    return fold(code).replace(/[._-]/g, '');
}
