import { type Corpus, CorpusError, loadCorpusFile } from '../corpus/index.ts';
import type { Message } from '../model/message.ts';
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
    private readonly warn: (message: Message) => void;
    private followed: Wanted = { spelling: false, against: '' };
    private corpus: Corpus | undefined;
    /** Why the reference that is set is not open, as it was told. */
    private refused: Message | undefined;

    /** `parts` opens a large file, where the place has such; `warn` tells the person. */
    constructor(
        calls: Calls,
        units: Units,
        parts: ((path: string) => Parts) | undefined,
        folders: () => Iterable<string>,
        warn: (message: Message) => void,
    ) {
        this.calls = calls;
        this.units = units;
        this.parts = parts;
        this.folders = folders;
        this.warn = warn;
    }

    /** A reference that was refused is tried again: it may have been made anew. */
    async follow({ spelling, against }: Wanted): Promise<void> {
        const opens = against !== this.followed.against || this.refused !== undefined;
        if (!opens && spelling === this.followed.spelling) return;
        const corpus = opens ? await this.open(against) : this.corpus;
        this.followed = { spelling, against };
        this.hand(corpus);
    }

    /** The reference at hand turned out to be damaged when it was read: it is no longer compared with. */
    letGo(why: CorpusError): void {
        this.refuse(this.followed.against, why);
        this.hand(undefined);
    }

    /** What was at hand is closed once nobody is given it any more. */
    private hand(corpus: Corpus | undefined): void {
        const before = this.corpus;
        this.corpus = corpus;
        this.units.setResources({
            ...(this.followed.spelling ? { dictionary: { version: FRENCH_VERSION, load: loadFrench } } : {}),
            ...(corpus ? { corpus: { version: corpus.version, load: async () => corpus } } : {}),
        });
        if (before !== corpus) before?.close();
    }

    /** A path that doesn't say from where on is from the first folder that is open. */
    private async open(against: string): Promise<Corpus | undefined> {
        const [folder = ''] = this.folders();
        const path = /^(?:\/|[A-Za-z]:)/.test(against) ? against : `${folder}/${against}`;
        try {
            let opened: Corpus | undefined;
            if (this.parts && against !== '') {
                const { Corpus: Reference } = await loadCorpusFile();
                opened = await Reference.open(this.parts(path));
            }
            this.refused = undefined;
            return opened;
        } catch (error) {
            if (!(error instanceof CorpusError || error instanceof FileError)) throw error;
            this.refuse(path, error);
            return undefined;
        }
    }

    private refuse(path: string, why: CorpusError | FileError): void {
        this.calls.log(`référence du répertoire (${path})`, why);
        const message = refusal(path, why instanceof CorpusError ? why.trouble : 'unreadable');
        if (message.fr !== this.refused?.fr) this.warn(message);
        this.refused = message;
    }
}

function refusal(path: string, trouble: CorpusError['trouble'] | 'unreadable'): Message {
    const { fr, en } = REFUSALS[trouble];
    return {
        fr: `Rien n’est comparé au répertoire : « ${path} » ${fr}.`,
        en: `Nothing is compared with the register: “${path}” ${en}.`,
    };
}

const REFUSALS: Readonly<Record<CorpusError['trouble'] | 'unreadable', Message>> = {
    'no corpus': {
        fr: 'n’en est pas une référence ; « referentiel corpus build » en fait une',
        en: 'is no reference of it; “referentiel corpus build” makes one',
    },
    damaged: {
        fr: 'est abîmé ou incomplet ; refaites-le par « referentiel corpus build »',
        en: 'is damaged or incomplete; make it again with “referentiel corpus build”',
    },
    'other format': {
        fr: 'vient d’une autre version de l’outil ; refaites-le par « referentiel corpus build »',
        en: 'comes from another version of the tool; make it again with “referentiel corpus build”',
    },
    unreadable: { fr: 'ne peut pas être lu', en: 'can’t be read' },
};
