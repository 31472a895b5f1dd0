// Where fiches to import come from: an XML file, a zip of them, a folder, a page as copied, or standard input.
import { createReadStream, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Fiche, type Importer, type ImporterOptions, loadImporter, UnreadableFiche } from '@referentiel/language';
import { Misuse } from '../../exit.ts';
import { relativePath } from '../../relative-path.ts';

/** The bytes of a source by parts, with the name that says what they are. */
interface Source {
    readonly name: string;
    readonly path: string;
    readonly bytes: AsyncIterable<Uint8Array>;
}

const READABLE = /\.(?:xml|zip|txt|html?)$/i;

/** Gives all that is at a path to whoever reads it; a folder is read file by file, by name. Tells where a fault is. */
export async function readInto(path: string, start: (name: string) => Importer): Promise<void> {
    for await (const _ of reading(path, start));
}

/** The fiches at a path, some at a time: no more of them is held than what one part of a file holds. */
export async function* fichesIn(
    path: string,
    options: ImporterOptions,
    isWanted: (fiche: Fiche) => boolean,
): AsyncGenerator<readonly Fiche[]> {
    const { ficheReader } = await loadImporter();
    let found: Fiche[] = [];
    const take = (fiche: Fiche): void => {
        if (isWanted(fiche)) found.push(fiche);
    };
    for await (const _ of reading(path, (name) => ficheReader(name, options, take))) {
        if (found.length === 0) continue;
        yield found;
        found = [];
    }
}

/** The same as `readInto`, with a pause after each part of a file, and at its end. */
async function* reading(path: string, start: (name: string) => Importer): AsyncGenerator<void> {
    for (const source of sourcesAt(path)) {
        const reader = start(source.name);
        try {
            for await (const part of source.bytes) {
                reader.write(part);
                yield;
            }
            reader.end();
        } catch (error) {
            if (error instanceof UnreadableFiche) throw new UnreadableSource(source.path, error);
            throw unreadable(source.path, error);
        }
        yield;
    }
}

/** What was read isn't what fiches come in, and where. */
export class UnreadableSource extends Error {
    readonly path: string;
    readonly fault: UnreadableFiche;

    constructor(path: string, fault: UnreadableFiche) {
        super(fault.message);
        this.path = path;
        this.fault = fault;
    }
}

function unreadable(path: string, error: unknown): unknown {
    const isOfSystem = error instanceof Error && 'code' in error && 'syscall' in error;
    return isOfSystem ? new Misuse(({ files }) => files.unreadable(relativePath(path))) : error;
}

function sourcesAt(path: string): Source[] {
    if (path === '-') return [{ name: '-', path: '-', bytes: process.stdin as AsyncIterable<Uint8Array> }];
    const stat = statSync(path, { throwIfNoEntry: false });
    if (!stat) throw new Misuse(({ files }) => files.notThere(relativePath(path)));
    if (!stat.isDirectory()) return [fileSource(path)];
    const names = readdirSync(path, { withFileTypes: true })
        .filter((entry) => entry.isFile() && READABLE.test(entry.name))
        .map(({ name }) => name)
        .toSorted();
    if (names.length === 0) throw new Misuse((words) => words.importing.nothingIn(relativePath(path)));
    return names.map((name) => fileSource(join(path, name)));
}

function fileSource(path: string): Source {
    return { name: path, path, bytes: createReadStream(path, { highWaterMark: 1 << 16 }) };
}
