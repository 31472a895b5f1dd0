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

    async follow({ spelling, against }: Wanted): Promise<void> {
        if (spelling === this.followed.spelling && against === this.followed.against) return;
        if (against !== this.followed.against) {
            this.corpus?.close();
            this.corpus = against === '' ? undefined : await this.open(against);
        }
        this.followed = { spelling, against };
        this.hand();
    }

    /** The reference turned out to be damaged when it was read: it is no longer compared with. */
    letGo(why: CorpusError): void {
        this.corpus?.close();
        this.corpus = undefined;
        this.refuse(this.followed.against, why);
        this.hand();
    }

    private hand(): void {
        const { corpus } = this;
        this.units.setResources({
            ...(this.followed.spelling ? { dictionary: { version: FRENCH_VERSION, load: loadFrench } } : {}),
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
            this.refuse(path, error);
            return undefined;
        }
    }

    private refuse(path: string, why: CorpusError | FileError): void {
        this.calls.log(`référence du répertoire (${path})`, why);
        this.warn(refusal(path, why instanceof CorpusError ? why.trouble : 'unreadable'));
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
