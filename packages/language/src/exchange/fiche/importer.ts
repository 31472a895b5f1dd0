// Bytes in, by parts; référentiels out, one by one: what a face needs to import fiches, whatever they come in.
import { Unzip, UnzipInflate } from 'fflate';
import { write } from '../../printing/write.ts';
import { pageFiche } from '../page/page.ts';
import { ElementReader } from './elements.ts';
import { UnreadableFiche } from './fault.ts';
import type { Fiche } from './fiche.ts';
import { ficheFromXml } from './from-xml.ts';
import type { FicheReport } from './report.ts';
import { type FicheSections, sectionsOf } from './sections.ts';
import type { ImportOptions } from './structure.ts';
import { importFiche } from './to-data.ts';

export interface ImportedFiche {
    /** The source of the référentiel. */
    readonly text: string;
    readonly report: FicheReport;
}

export interface ImporterOptions extends ImportOptions {
    /** Only those of these numbers. */
    readonly only?: ReadonlySet<string>;
    /** Only those that the register holds active. */
    readonly active?: boolean;
}

/** Takes the bytes of one file; throws `UnreadableFiche` where it can't be read. */
export interface Importer {
    write(bytes: Uint8Array): void;
    end(): void;
}

/** Reads the fiches of a file, and makes référentiels of them. */
export function importer(name: string, options: ImporterOptions, onFiche: (fiche: ImportedFiche) => void): Importer {
    return ficheReader(name, options, (fiche) => onFiche(referentielOf(fiche, options)));
}

/**
 * Reads the fiches of a file, and makes nothing of them yet. What the file holds is told by its first bytes; of a text,
 * by its name (`.html`) or else its first sign.
 */
export function ficheReader(
    name: string,
    { only, active }: ImporterOptions,
    onFiche: (fiche: Fiche) => void,
): Importer {
    return new Guess(name, (fiche) => {
        if (only && !only.has(fiche.number)) return;
        if (active && fiche.active !== true) return;
        onFiche(numbered(fiche));
    });
}

/** The référentiel that a fiche amounts to. */
export function referentielOf(fiche: Fiche, options: ImportOptions): ImportedFiche {
    const { data, report } = importFiche(fiche, options);
    return { text: write(data), report };
}

/** What a pool does for an import: a task is fiches as JSON, which travels faster than objects. */
export function ficheStructurer(options: ImportOptions): (task: unknown) => Promise<readonly ImportedFiche[]> {
    return async (task) => (JSON.parse(task as string) as Fiche[]).map((fiche) => referentielOf(fiche, options));
}

const NUMBER = /^(?:RNCP|RS)\d{1,6}$/;

/** A fiche whose number is one: it names the file that is to be written. */
function numbered(fiche: Fiche): Fiche {
    if (NUMBER.test(fiche.number)) return fiche;
    throw new UnreadableFiche(
        `« ${fiche.number.slice(0, 60)} » n’est pas un numéro de fiche : on attend RNCP ou RS et un nombre.`,
        `“${fiche.number.slice(0, 60)}” is no number of a fiche: RNCP or RS and a number are expected.`,
    );
}

/** The same, of fiches that are only read: what they say, as it is published. */
export function sectionReader(name: string, onFiche: (fiche: FicheSections) => void): Importer {
    return new Guess(name, (fiche) => onFiche(sectionsOf(fiche)));
}

/** Waits for the first bytes to know what follows. */
class Guess implements Importer {
    private readonly name: string;
    private readonly take: (fiche: Fiche) => void;
    private reader: Importer | undefined;

    constructor(name: string, take: (fiche: Fiche) => void) {
        this.name = name;
        this.take = take;
    }

    write(bytes: Uint8Array): void {
        if (bytes.length === 0) return;
        this.reader ??= this.readerOf(bytes);
        this.reader.write(bytes);
    }

    end(): void {
        if (!this.reader) throw new UnreadableFiche('Le fichier est vide.', 'The file is empty.');
        this.reader.end();
    }

    private readerOf(bytes: Uint8Array): Importer {
        if (bytes[0] === 0x50 && bytes[1] === 0x4b) return new ZipReader(this.take);
        const start = new TextDecoder(encodingOf(bytes)).decode(bytes.subarray(0, 400)).trimStart();
        const isXml = /^<\?xml|^<FICHES?\b/i.test(start);
        if (isXml || (/\.xml$/i.test(this.name) && start.startsWith('<'))) return new XmlReader(this.take);
        return new PageReader(/\.html?$/i.test(this.name) || start.startsWith('<'), this.take);
    }
}

/** XML says its encoding in its first line; without one it is UTF-8. */
function encodingOf(bytes: Uint8Array): string {
    if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
    if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
    const start = String.fromCharCode(...bytes.subarray(0, 200));
    const told = /^(?:\u00ef\u00bb\u00bf)?\s*<\?xml[^>]*encoding\s*=\s*["']([\w-]+)["']/.exec(start)?.[1] ?? 'utf-8';
    return /^(?:iso-8859-1|latin1|windows-1252|us-ascii)$/i.test(told) ? 'windows-1252' : 'utf-8';
}

class XmlReader implements Importer {
    private readonly elements: ElementReader;
    private decoder: InstanceType<typeof TextDecoder> | undefined;

    constructor(take: (fiche: Fiche) => void) {
        this.elements = new ElementReader((element) => take(ficheFromXml(element)));
    }

    write(bytes: Uint8Array): void {
        this.decoder ??= new TextDecoder(encodingOf(bytes), { fatal: true });
        this.elements.write(decoded(this.decoder, bytes, true));
    }

    end(): void {
        this.elements.write(decoded(this.decoder ?? new TextDecoder(), new Uint8Array(), false));
        this.elements.end();
    }
}

function decoded(decoder: InstanceType<typeof TextDecoder>, bytes: Uint8Array, stream: boolean): string {
    try {
        return decoder.decode(bytes, { stream });
    } catch {
        throw new UnreadableFiche(
            'Le fichier n’est pas en UTF-8, alors qu’il ne dit pas d’autre encodage.',
            'The file isn’t in UTF-8, and tells no other encoding.',
        );
    }
}

/** Never that many times larger than its zip: real exports are some fifteen times. */
const MOST_INFLATED = 100;
/** Small files may shrink more than that. */
const HARMLESS = 20_000_000;

/** Each XML file of a zip, as it comes; what else is in it is passed over. */
class ZipReader implements Importer {
    private readonly unzip: Unzip;
    private read = 0;
    private inflated = 0;
    private files = 0;
    private open = 0;
    /** What went wrong in what was inflated: fflate would tell it as its own. */
    private fault: unknown;

    constructor(take: (fiche: Fiche) => void) {
        this.unzip = new Unzip((file) => {
            if (!/\.xml$/i.test(file.name)) return;
            this.files++;
            this.open++;
            const reader = new XmlReader(take);
            file.ondata = (error, bytes, isLast) => {
                if (this.fault !== undefined) return;
                try {
                    if (error) throw damagedZip();
                    this.guard(bytes.length);
                    reader.write(bytes);
                    if (!isLast) return;
                    this.open--;
                    reader.end();
                } catch (fault) {
                    this.fault = fault;
                }
            };
            file.start();
        });
        this.unzip.register(UnzipInflate);
    }

    write(bytes: Uint8Array): void {
        this.read += bytes.length;
        this.push(bytes, false);
    }

    end(): void {
        this.push(new Uint8Array(), true);
        if (this.open > 0) throw damagedZip();
        if (this.files === 0)
            throw new UnreadableFiche(
                'L’archive zip ne contient aucun fichier .xml.',
                'The zip archive holds no .xml file.',
            );
    }

    private push(bytes: Uint8Array, isLast: boolean): void {
        try {
            this.unzip.push(bytes, isLast);
        } catch {
            this.fault ??= damagedZip();
        }
        if (this.fault !== undefined) throw this.fault;
    }

    private guard(more: number): void {
        this.inflated += more;
        if (this.inflated > HARMLESS && this.inflated > this.read * MOST_INFLATED)
            throw new UnreadableFiche(
                `L’archive zip se déplie plus de ${MOST_INFLATED} fois : ce n’est pas un export, et elle n’est pas lue.`,
                `The zip archive unfolds to more than ${MOST_INFLATED} times its size: this is no export, and it isn’t read.`,
            );
    }
}

function damagedZip(): UnreadableFiche {
    return new UnreadableFiche(
        'L’archive zip est abîmée ou incomplète : téléchargez-la de nouveau.',
        'The zip archive is damaged or incomplete: fetch it again.',
    );
}

/** A page is small: it is read whole. */
const LONGEST_PAGE = 8_000_000;

class PageReader implements Importer {
    private readonly isHtml: boolean;
    private readonly take: (fiche: Fiche) => void;
    private readonly parts: string[] = [];
    private readonly decoder = new TextDecoder('utf-8', { fatal: true });
    private length = 0;

    constructor(isHtml: boolean, take: (fiche: Fiche) => void) {
        this.isHtml = isHtml;
        this.take = take;
    }

    write(bytes: Uint8Array): void {
        this.length += bytes.length;
        if (this.length > LONGEST_PAGE)
            throw new UnreadableFiche(
                'Ce texte est trop long pour une page de fiche.',
                'This text is too long for a fiche’s page.',
            );
        this.parts.push(decoded(this.decoder, bytes, true));
    }

    end(): void {
        this.parts.push(decoded(this.decoder, new Uint8Array(), false));
        this.take(pageFiche(this.parts.join(''), this.isHtml));
    }
}
