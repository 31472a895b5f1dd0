// The globs of the language server protocol, in place of minimatch's (see light-client.mjs): `*` and `?` within a
// segment, `**` over segments, `{a,b}`, `[a-z]` and `[!a-z]`.
export class Minimatch {
    readonly #expression: RegExp | false;

    constructor(pattern: string, options: { nocase?: boolean } = {}) {
        const source = sourceOf(pattern);
        this.#expression = source === undefined ? false : new RegExp(`^${source}$`, options.nocase ? 'i' : '');
    }

    makeRe(): RegExp | false {
        return this.#expression;
    }

    match(path: string): boolean {
        return this.#expression !== false && this.#expression.test(path.replaceAll('\\', '/'));
    }
}

const PIECE = /\*\*\/|\*\*|\*|\?|\[!?[^\]/]+\]|[{},]|[\s\S]/g;

function sourceOf(pattern: string): string | undefined {
    let depth = 0;
    const pieces = (pattern.match(PIECE) ?? []).map((piece) => {
        if (piece === '**/') return '(?:.*/)?';
        if (piece === '**') return '.*';
        if (piece === '*') return '[^/]*';
        if (piece === '?') return '[^/]';
        if (piece.length > 1) return piece.replace('[!', '[^').replaceAll('\\', '\\\\');
        if (piece === '{') {
            depth++;
            return '(?:';
        }
        if (piece === '}' && depth > 0) {
            depth--;
            return ')';
        }
        if (piece === ',' && depth > 0) return '|';
        return piece.replace(/[\\^$.*+?()[\]{}|]/, '\\$&');
    });
    return depth === 0 ? pieces.join('') : undefined;
}
