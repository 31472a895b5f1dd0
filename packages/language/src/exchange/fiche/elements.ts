// XML as it comes, fiche by fiche: never more than one of them is held, however large the file.
import { SaxesParser } from 'saxes';
import { UnreadableFiche } from './fault.ts';

export interface XmlElement {
    readonly name: string;
    /** Its own text; that of its children is theirs. */
    text: string;
    readonly children: XmlElement[];
}

/** Deeper than any fiche, and longer than any: beyond, it is none, and may be meant to exhaust whoever reads it. */
const DEEPEST = 16;
const LONGEST = 8_000_000;

/** Reads a file by parts; each FICHE is handed over when it ends. Throws `UnreadableFiche` at the first fault. */
export class ElementReader {
    private readonly parser = new SaxesParser({ position: true });
    private readonly open: XmlElement[] = [];
    private length = 0;
    /** Whether a FICHE is open. */
    private isInside = false;
    private count = 0;
    /** A fiche that ended, until what follows shows that it did so rightly. */
    private ended: XmlElement | undefined;
    private readonly onFiche: (fiche: XmlElement) => void;

    constructor(onFiche: (fiche: XmlElement) => void) {
        this.onFiche = onFiche;
        const { parser } = this;
        parser.on('error', (error) => {
            throw this.unreadable(error.message);
        });
        parser.on('doctype', () => {
            throw new UnreadableFiche(
                `Ligne ${parser.line} : ce fichier déclare un DOCTYPE, ce que ne fait aucun export de France compétences. Par prudence, il n’est pas lu.`,
                `Line ${parser.line}: this file declares a DOCTYPE, which no export of France compétences does. For safety it isn’t read.`,
            );
        });
        parser.on('opentag', ({ name }) => this.enter(name));
        parser.on('text', (text) => this.say(text));
        parser.on('cdata', (text) => this.say(text));
        parser.on('closetag', ({ name }) => {
            this.handOver();
            const element = this.open.pop();
            if (!element || name !== 'FICHE') return;
            this.isInside = false;
            this.count++;
            this.length = 0;
            // Those that hold it let it go.
            this.open.at(-1)?.children.pop();
            this.ended = element;
        });
    }

    write(chunk: string): void {
        this.parser.write(chunk);
    }

    /** The end of the file: what is still open, or that there was no fiche, is told now. */
    end(): void {
        this.parser.close();
        this.handOver();
        if (this.count === 0)
            throw new UnreadableFiche(
                'Ce fichier ne contient aucune fiche : on attend l’export XML de France compétences (FICHES, puis FICHE).',
                'This file holds no fiche: the XML export of France compétences is expected (FICHES, then FICHE).',
            );
    }

    private handOver(): void {
        const { ended } = this;
        this.ended = undefined;
        if (ended) this.onFiche(ended);
    }

    private enter(name: string): void {
        this.handOver();
        const element: XmlElement = { name, text: '', children: [] };
        if (this.open.length >= DEEPEST)
            throw new UnreadableFiche(
                `Ligne ${this.parser.line} : les éléments sont imbriqués sur plus de ${DEEPEST} niveaux ; ce n’est pas une fiche.`,
                `Line ${this.parser.line}: elements are nested more than ${DEEPEST} deep; this is no fiche.`,
            );
        const holder = this.open.at(-1);
        // Outside a fiche, only what is open matters.
        if (name === 'FICHE') this.isInside = true;
        if (holder && this.isInside) holder.children.push(element);
        this.open.push(element);
        this.grow(name.length);
    }

    private say(text: string): void {
        const element = this.open.at(-1);
        if (!element || !this.isInside) return;
        this.grow(text.length);
        element.text += text;
    }

    private grow(by: number): void {
        if (!this.isInside) return;
        this.length += by;
        if (this.length > LONGEST)
            throw new UnreadableFiche(
                `Ligne ${this.parser.line} : une fiche dépasse ${LONGEST / 1_000_000} millions de caractères ; ce n’en est pas une.`,
                `Line ${this.parser.line}: a fiche is longer than ${LONGEST / 1_000_000} million characters; it is none.`,
            );
    }

    private unreadable(message: string): UnreadableFiche {
        const { line } = this.parser;
        const isCut = /unclosed|document must contain|unexpected end/i.test(message);
        return isCut
            ? new UnreadableFiche(
                  `Ligne ${line} : le fichier XML s’arrête au milieu d’un élément. Le téléchargement est sans doute incomplet : recommencez-le.`,
                  `Line ${line}: the XML file ends in the middle of an element. The download may be incomplete: fetch it again.`,
              )
            : new UnreadableFiche(
                  `Ligne ${line} : ce n’est pas du XML bien formé (${message.replace(/^\d+:\d+:\s*/, '').replace(/\.$/, '')}).`,
                  `Line ${line}: this is no well-formed XML (${message.replace(/^\d+:\d+:\s*/, '').replace(/\.$/, '')}).`,
              );
    }
}
