/** Nobody writes longer patterns. */
export const LONGEST_GLOB = 500;

/**
 * Whether one of the patterns stands for a path. As in .gitignore: from the folder on, `*` is part of a name, `**` any
 * number of folders, a pattern without a slash stands for that name at any depth, and a folder for all it holds.
 */
export function matches(patterns: readonly string[], folder: string, path: string): boolean {
    const base = folder === '' || folder.endsWith('/') ? folder : `${folder}/`;
    if (patterns.length === 0 || !path.startsWith(base)) return false;
    const names = path.slice(base.length).split('/');
    return splitOnce(patterns).some((parts) => standsFor(parts, names));
}

type Parts = readonly string[];

/** A check asks for every finding. */
const split = new WeakMap<readonly string[], readonly Parts[]>();

function splitOnce(patterns: readonly string[]): readonly Parts[] {
    let all = split.get(patterns);
    if (!all) split.set(patterns, (all = patterns.map(partsOf)));
    return all;
}

function partsOf(pattern: string): Parts {
    const parts = pattern.split('/').filter((part) => part !== '' && part !== '.');
    const isAnywhere = parts.length === 1 && !/^\.?\//.test(pattern);
    return isAnywhere ? ['**', ...parts] : parts;
}

// No regular expression: one made of a hostile pattern could run for ever. Here each step is taken once: the work is at
// most the length of the pattern times the length of the path.

/** Whether the names begin with what the parts stand for: a folder stands for all it holds. */
function standsFor(parts: readonly string[], names: readonly string[]): boolean {
    // `reached[i]`: the parts so far can stand for the first `i` names.
    let reached = Array.from({ length: names.length + 1 }, (_, i) => i === 0);
    for (const [at, part] of parts.entries()) {
        const isLast = at === parts.length - 1;
        reached =
            part === '**'
                ? withAllAfter(reached, isLast)
                : reached.map((_, i) => i > 0 && (reached[i - 1] ?? false) && isNamed(part, names[i - 1] ?? ''));
    }
    return parts.length > 0 && reached.some(Boolean);
}

/** `**` in the middle may stand for no folder; at the end, for whatever a folder holds, but not for itself. */
function withAllAfter(reached: readonly boolean[], isLast: boolean): boolean[] {
    const first = reached.indexOf(true);
    return reached.map((_, i) => first >= 0 && (isLast ? i > first : i >= first));
}

/** Whether a part of a pattern, with `*` and `?`, stands for a name. */
function isNamed(part: string, name: string): boolean {
    let [at, in_] = [0, 0];
    // Where the last `*` stands, and how far what it stands for goes: it is widened where the rest doesn't fit.
    let [star, end] = [-1, 0];
    while (in_ < name.length) {
        if (part[at] === '*') [star, end, at] = [at, in_, at + 1];
        else if (at < part.length && (part[at] === '?' || part[at] === name[in_])) [at, in_] = [at + 1, in_ + 1];
        else if (star >= 0) [at, in_, end] = [star + 1, end + 1, end + 1];
        else return false;
    }
    while (part[at] === '*') at++;
    return at === part.length;
}
