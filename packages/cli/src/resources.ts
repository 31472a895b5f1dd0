import {
    type Corpus,
    CorpusError,
    FileError,
    FRENCH_VERSION,
    loadCorpusFile,
    loadFrench,
    type ResourcesAtHand,
    type WantedResources,
} from '@referentiel/language';
import { FileParts } from '@referentiel/language/node';
import { Misuse } from './exit.ts';
import { relativePath } from './relative-path.ts';

/** What rules share in this process, of what was asked for. */
export async function resourcesFrom({ against, spelling }: WantedResources): Promise<ResourcesAtHand> {
    const dictionary = spelling ? { dictionary: { version: FRENCH_VERSION, load: loadFrench } } : {};
    if (against === undefined) return dictionary;
    const corpus = await openCorpus(against);
    return { ...dictionary, corpus: { version: corpus.version, load: async () => corpus } };
}

/** Opens a reference of the register; that it is none is for the person to mend. */
export async function openCorpus(path: string): Promise<Corpus> {
    const { Corpus: Reference } = await loadCorpusFile();
    try {
        return await Reference.open(new FileParts(path));
    } catch (error) {
        if (error instanceof CorpusError) throw misuseOf(path, error);
        if (!(error instanceof FileError)) throw error;
        const shown = relativePath(path);
        throw new Misuse(({ files }) =>
            error.trouble === 'missing' ? files.notThere(shown) : files.unreadable(shown),
        );
    }
}

/** What is read of a reference that is open: it may turn out to be damaged only then. */
export function readingCorpus<T>(path: string, read: () => T): T {
    try {
        return read();
    } catch (error) {
        throw error instanceof CorpusError ? misuseOf(path, error) : error;
    }
}

export function damagedCorpus(path: string): Misuse {
    return misuseOf(path, new CorpusError('damaged'));
}

function misuseOf(path: string, { trouble }: CorpusError): Misuse {
    return new Misuse(({ corpus }) => corpus[trouble](relativePath(path)));
}
