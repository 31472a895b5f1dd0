import { parseFile, type ParsedFile } from '../grammar/parse.ts';
import type { SourceFile } from '../model/index.ts';
import { FileError, type Files, type FileTrouble, LARGEST_FILE } from '../platform/files.ts';
import { decode } from './decode.ts';

/** What kept a file from being read as it should be. */
export interface SourceTrouble {
    readonly path: string;
    readonly kind: FileTrouble | 'not UTF-8' | 'too many';
}

/** A text, with what kept it from being read as it should be; without text where it can't be read at all. */
export interface ReadSource {
    readonly file?: SourceFile;
    readonly trouble?: SourceTrouble;
}

/** The same, understood. */
export interface ParsedSource extends ReadSource {
    readonly parsed?: ParsedFile;
}

/**
 * Reads source files, and parses them. Of those that somebody works on, and of what belongs to them, the trees are kept
 * as long as their text is the same: a keystroke in one file of a unit is no reason to read the others again.
 */
export class SourceReader {
    private readonly files: Files;
    private readonly texts: ReadonlyMap<string, string>;
    private readonly kept = new Map<string, Promise<ParsedSource>>();
    /** By who needs them: paths. */
    private readonly needed = new Map<string, readonly string[]>();

    /** `texts` stand for the files of their paths. */
    constructor(files: Files, texts: ReadonlyMap<string, string>) {
        this.files = files;
        this.texts = texts;
    }

    /** Keeps the trees of some files for `user`, in place of those it needed so far. */
    need(user: string, paths: readonly string[]): void {
        this.needed.set(user, paths);
    }

    /** Lets go what only `user` needed. */
    release(user: string): void {
        if (!this.needed.delete(user)) return;
        const still = new Set([...this.needed.values()].flat());
        for (const path of this.kept.keys()) if (!still.has(path)) this.kept.delete(path);
    }

    get users(): Iterable<string> {
        return this.needed.keys();
    }

    /** To be told when the text of a file may be another. */
    async renew(path: string): Promise<void> {
        const text = this.texts.get(path);
        const known = await this.kept.get(path);
        if (text === undefined || known?.file?.text !== text) this.kept.delete(path);
    }

    parsed(path: string): Promise<ParsedSource> {
        const known = this.kept.get(path);
        if (known) return known;
        const parsed = this.parse(path);
        if ([...this.needed.values()].some((paths) => paths.includes(path))) {
            this.kept.set(path, parsed);
            parsed.catch(() => this.kept.delete(path));
        }
        return parsed;
    }

    async read(path: string): Promise<ReadSource> {
        const given = this.texts.get(path);
        if (given !== undefined && given.length > LARGEST_FILE) return { trouble: { path, kind: 'too large' } };
        if (given !== undefined) return { file: { path, text: given } };
        try {
            const { text, isUtf8 } = decode(await this.files.read(path));
            return { file: { path, text }, ...(isUtf8 ? {} : { trouble: { path, kind: 'not UTF-8' } }) };
        } catch (error) {
            if (!(error instanceof FileError)) throw error;
            return { trouble: { path, kind: error.trouble } };
        }
    }

    private async parse(path: string): Promise<ParsedSource> {
        const read = await this.read(path);
        return read.file ? { ...read, parsed: parseFile(read.file.text) } : read;
    }
}
