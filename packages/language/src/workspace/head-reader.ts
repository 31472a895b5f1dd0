import { FileError, type Files } from '../platform/files.ts';
import { Slices } from '../platform/slices.ts';
import { readStarts, type Start } from '../platform/starts.ts';
import { decodeStart } from './decode.ts';
import { type Head, readHead } from './head.ts';

/** How much of a file is read to know its head; the whole where that is not enough. */
const HEAD_BYTES = 2048;

/** How many heads are read at once. */
const AT_ONCE = 256;

/** What is there and can't be read, or says nothing of itself. */
export const UNKNOWN: Head = { kind: 'unknown', key: '' };

/** Reads the heads of files, or of the texts that stand for them. */
export class HeadReader {
    private readonly files: Files;
    private readonly texts: ReadonlyMap<string, string>;
    private readonly slices = new Slices();

    constructor(files: Files, texts: ReadonlyMap<string, string>) {
        this.files = files;
        this.texts = texts;
    }

    /** The heads of files, read many at a time, while others get their turn; undefined where there is no such file. */
    async *read(paths: readonly string[]): AsyncGenerator<readonly [string, Head | undefined]> {
        for (let i = 0; i < paths.length; i += AT_ONCE) {
            const some = paths.slice(i, i + AT_ONCE);
            const closed = some.filter((path) => !this.texts.has(path));
            const starts = await readStarts(this.files, closed, HEAD_BYTES);
            const startOf = new Map(closed.map((path, rank) => [path, starts[rank]]));
            for (const path of some) {
                yield [path, await this.headOf(path, startOf.get(path))];
                await this.slices.step();
            }
        }
    }

    /** The head of a file. One that can't be read is there all the same. */
    private async headOf(path: string, start: Start | undefined): Promise<Head | undefined> {
        const text = this.texts.get(path);
        if (text !== undefined) return readHead(text);
        try {
            const bytes = start ?? (await this.files.read(path, HEAD_BYTES));
            if (bytes instanceof FileError) throw bytes;
            const head = readHead(decodeStart(bytes), bytes.length < HEAD_BYTES);
            return head ?? readHead(decodeStart(await this.files.read(path)));
        } catch (error) {
            if (!(error instanceof FileError)) throw error;
            return error.trouble === 'missing' ? undefined : UNKNOWN;
        }
    }
}
