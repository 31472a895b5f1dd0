/** Compiled once: a check asks for every finding. */
const compiled = new Map<string, RegExp>();

/**
 * Whether one of the patterns stands for a path. As in .gitignore: from the folder on, `*` is part of a name, `**` any
 * number of folders, a pattern without a slash stands for that name at any depth, and a folder for all it holds.
 */
export function matches(patterns: readonly string[], folder: string, path: string): boolean {
    const base = folder === '' || folder.endsWith('/') ? folder : `${folder}/`;
    if (!path.startsWith(base)) return false;
    const relative = path.slice(base.length);
    return patterns.some((pattern) => expressionOf(pattern).test(relative));
}

function expressionOf(pattern: string): RegExp {
    const known = compiled.get(pattern);
    if (known) return known;
    const expression = compile(pattern);
    compiled.set(pattern, expression);
    return expression;
}

function compile(pattern: string): RegExp {
    const bare = pattern.replace(/^\.?\//, '').replace(/\/+$/, '');
    const anywhere = !bare.includes('/') && !pattern.startsWith('/') && !pattern.startsWith('./');
    const body = bare.replace(/\*\*\/|\/\*\*$|\*\*|\*|\?|[\\^$.|+()[\]{}]/g, (sign) => {
        switch (sign) {
            case '**/':
                return '(?:[^/]+/)*';
            case '/**':
                return '/.+';
            case '**':
                return '.*';
            case '*':
                return '[^/]*';
            case '?':
                return '[^/]';
            default:
                return `\\${sign}`;
        }
    });
    return new RegExp(`^${anywhere ? '(?:.+/)?' : ''}${body}(?:/.*)?$`, 'u');
}
