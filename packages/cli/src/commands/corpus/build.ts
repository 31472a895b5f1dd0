import { type CorpusBuilder, loadCorpusFile, loadSectionReader } from '@referentiel/language';
import { writeAsideByParts } from '@referentiel/language/node';
import { EXIT, Misuse } from '../../exit.ts';
import type { Lang } from '../../lang.ts';
import { standardNotes, standardOutput, targetOf } from '../../output.ts';
import { Progress } from '../../progress.ts';
import { relativePath } from '../../relative-path.ts';
import { expectShortLives } from '../../short-lived.ts';
import { unwritable } from '../../sources.ts';
import { WORDS } from '../../words/index.ts';
import { readInto, UnreadableSource } from '../import/sources.ts';

export interface CorpusBuildOptions {
    readonly out: string;
    readonly active?: boolean;
    readonly lang: Lang;
}

/** `referentiel corpus build`: makes a reference of what is published, to be compared with. */
export async function runCorpusBuild(source: string, { out, active, lang }: CorpusBuildOptions): Promise<number> {
    expectShortLives();
    const words = WORDS[lang];
    const target = targetOf(out);
    const progress = new Progress((done) => words.corpus.progress(done));
    try {
        const size = await orUnwritable(target, (append) => build(source, active === true, append, progress));
        progress.hide();
        standardOutput().write(`${words.corpus.written(relativePath(out), size.certifications, size.sections)}\n`);
        return EXIT.fine;
    } catch (error) {
        progress.hide();
        if (!(error instanceof UnreadableSource)) throw error;
        const where = error.path === '-' ? words.files.standardInput : relativePath(error.path);
        standardNotes(`${words.complaint(words.about(where, error.fault[lang]))}\n`);
        return EXIT.failure;
    }
}

async function build(
    source: string,
    isActiveOnly: boolean,
    append: (bytes: Uint8Array) => void,
    progress: Progress,
): Promise<CorpusBuilder['size']> {
    const { CorpusBuilder: Builder } = await loadCorpusFile();
    const builder = new Builder(append);
    const sectionReader = await loadSectionReader();
    await readInto(source, (name) =>
        sectionReader(name, (fiche) => {
            if (isActiveOnly && !fiche.active) return;
            builder.add(fiche);
            progress.step();
        }),
    );
    if (builder.size.certifications === 0) throw new Misuse(({ corpus }) => corpus.nothing);
    await builder.finish();
    return builder.size;
}

/** What the system refuses of the file itself is for the person to mend. */
async function orUnwritable<T>(out: string, make: (append: (bytes: Uint8Array) => void) => Promise<T>): Promise<T> {
    let made: T | undefined;
    try {
        await writeAsideByParts(out, async (append) => {
            made = await make(append);
        });
    } catch (error) {
        throw error instanceof Error && 'syscall' in error ? unwritable(out, error) : error;
    }
    return made as T;
}
