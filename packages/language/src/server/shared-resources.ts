import { type Corpus, CorpusError, loadCorpusFile } from '../corpus/index.ts';
import { FileError } from '../platform/files.ts';
import type { Parts } from '../platform/parts.ts';
import { FRENCH_VERSION, loadFrench } from '../spelling/index.ts';
import type { Calls } from './calls.ts';
import type { Settings } from './requests.ts';
import type { Units } from './units.ts';

type Wanted = Pick<Settings, 'spelling' | 'against'>;

/** What heavy rules have at hand, as it is set: opened anew when that changes, and what was open is closed. */
export class SharedResources {
    private readonly calls: Calls;
    private readonly units: Units;
    private readonly parts: ((path: string) => Parts) | undefined;
    private readonly folders: () => Iterable<string>;
    private followed: Wanted = { spelling: false, against: '' };
    private corpus: Corpus | undefined;

    /** `parts` opens a large file, where the place has such. */
    constructor(
        calls: Calls,
        units: Units,
        parts: ((path: string) => Parts) | undefined,
        folders: () => Iterable<string>,
    ) {
        this.calls = calls;
        this.units = units;
        this.parts = parts;
        this.folders = folders;
    }

    async follow({ spelling, against }: Wanted): Promise<void> {
        if (spelling === this.followed.spelling && against === this.followed.against) return;
        if (against !== this.followed.against) {
            this.corpus?.close();
            this.corpus = against === '' ? undefined : await this.open(against);
        }
        this.followed = { spelling, against };
        const { corpus } = this;
        this.units.setResources({
            ...(spelling ? { dictionary: { version: FRENCH_VERSION, load: loadFrench } } : {}),
            ...(corpus ? { corpus: { version: corpus.version, load: async () => corpus } } : {}),
        });
    }

    /** A path that doesn't say from where on is from the first folder that is open. */
    private async open(against: string): Promise<Corpus | undefined> {
        const [folder = ''] = this.folders();
        const path = /^(?:\/|[A-Za-z]:)/.test(against) ? against : `${folder}/${against}`;
        try {
            if (!this.parts) return undefined;
            const { Corpus: Reference } = await loadCorpusFile();
            return await Reference.open(this.parts(path));
        } catch (error) {
            if (!(error instanceof CorpusError || error instanceof FileError)) throw error;
            this.calls.log(`référence du répertoire (${path})`, error);
            return undefined;
        }
    }
}
