// A fiche as its page on the register's site shows it, copied as text or saved as HTML.
import { keysIn } from '../../model/wording.ts';
import { UnreadableFiche } from '../fiche/fault.ts';
import type { Coded, Fiche, FicheBlock, FicheDateKind, FicheTextKind } from '../fiche/fiche.ts';
import { linesOfPage } from './lines.ts';
import { type Rubric, type RubricLines, rubricsOf } from './rubrics.ts';
import {
    awardingBodies,
    blockRead,
    cellsOf,
    codedLine,
    correspondences,
    routesOf,
    slashed,
    territory,
} from './tables.ts';

/** Throws `UnreadableFiche` where the text is no fiche's page. */
export function pageFiche(text: string, isHtml: boolean): Fiche {
    return new Page(linesOfPage(text, isHtml)).read();
}

class Page {
    private readonly head: readonly string[];
    private readonly rubrics: readonly RubricLines[];
    private readonly untold: string[] = [];
    private readonly left: { where: string; words: string[] }[] = [];

    constructor(lines: readonly string[]) {
        ({ head: this.head, rubrics: this.rubrics } = rubricsOf(lines));
    }

    read(): Fiche {
        const { number, title } = this.identity();
        const told = this.blocks();
        const { routes, isInferred } = routesOf(this.linesOf('routes'));
        if (isInferred)
            this.untold.push(
                'La page a perdu la colonne Oui ou Non des voies d’accès : une voie qui a un jury est dite ouverte, les autres fermées.',
            );
        if (routes.some(({ composition = '' }) => composition.endsWith(':')))
            this.untold.push('La composition d’un jury s’arrête à ses deux-points : la page en a perdu la liste.');
        const territories = this.linesOf('territories');
        // Where one table lost a column, a cross in the first of another says nothing.
        const newCaledonia = isInferred ? undefined : territory(territories, /nouvelle.caledonie/);
        const polynesia = isInferred ? undefined : territory(territories, /polynesie/);
        if (territories.length > 0 && (newCaledonia === undefined || polynesia === undefined))
            this.untold.push(
                'La page a perdu la colonne Oui ou Non de la Nouvelle-Calédonie et de la Polynésie française.',
            );
        const level = this.linesOf('level').find((line) => /^niveau \d/i.test(line));
        const [, link] = this.linesOf('link');
        const [duration] = this.dated(/^durée de l[’']enregistrement/i);
        return {
            number,
            title,
            ...(level === undefined ? {} : { level: /\d/.exec(level)?.[0] ?? '' }),
            nomenclatures: {
                nsf: this.coded('nsf'),
                formacode: this.coded('formacode'),
                ccn: this.coded('ccn'),
                idcc: [],
                rome: this.coded('rome'),
            },
            awardingBodies: awardingBodies(this.linesOf('awarding bodies')),
            partners: [],
            replaces: [],
            replacedBy: [],
            texts: this.texts(told.isDivided),
            ...(link === undefined ? {} : { link }),
            routes,
            ...(newCaledonia === undefined ? {} : { newCaledonia }),
            ...(polynesia === undefined ? {} : { polynesia }),
            blocks: told.blocks,
            correspondences: correspondences(this.linesOf('correspondences')),
            legalTexts: [],
            promotions: [],
            promotionYears: [],
            ...this.registration(),
            dates: this.dates(),
            ...(duration === undefined ? {} : { duration }),
            others: this.others(),
            untold: this.untold,
            left: this.left,
        };
    }

    private linesOf(kind: Rubric['kind']): readonly string[] {
        return this.rubrics.filter(({ rubric }) => rubric.kind === kind).flatMap(({ lines }) => lines);
    }

    /** Its number and title stand above its rubrics; a page copied without its head tells the number by its blocs. */
    private identity(): { number: string; title: string } {
        const heads = [...this.head, ...this.linesOf('essentials')];
        const whole = heads.map((line) => /^((?:RNCP|RS)\d+)\s*[-–:]\s*(\S.*)$/.exec(line)).find(Boolean);
        if (whole) return { number: whole[1] ?? '', title: whole[2] ?? '' };
        const alone = heads.findIndex((line) => /^(?:RNCP|RS)\d+$/.test(line));
        const block = /^((?:RNCP|RS)\d+)BC\d+/.exec(this.linesOf('block')[0] ?? '')?.[1];
        const number = alone >= 0 ? heads[alone] : block;
        if (number === undefined)
            throw new UnreadableFiche(
                'Ce texte n’est pas la page d’une fiche, ou il n’y est pas entier : ni son numéro (RNCP ou RS) ni ses rubriques n’y sont.',
                'This text isn’t the page of a fiche, or not the whole of it: neither its number (RNCP or RS) nor its rubrics are there.',
            );
        const near =
            alone >= 0 ? [heads[alone + 1], heads[alone - 1]].find((line) => line && !/^\W*$/.test(line)) : undefined;
        if (near === undefined)
            this.untold.push('La page, telle qu’elle a été copiée, ne dit pas l’intitulé de la certification.');
        return { number, title: near ?? number };
    }

    private coded(kind: 'nsf' | 'formacode' | 'ccn' | 'rome'): Coded[] {
        return this.linesOf(kind).flatMap((line) => codedLine(line) ?? []);
    }

    private textLines(kind: FicheTextKind): string[] {
        return this.rubrics
            .filter(({ rubric }) => rubric.kind === 'text' && rubric.text === kind)
            .flatMap(({ lines }) => lines.slice(1));
    }

    private texts(isDivided: boolean): Fiche['texts'] {
        const kinds = this.rubrics.flatMap(({ rubric }) => (rubric.kind === 'text' ? [rubric.text] : []));
        const kept = [...new Set(kinds)].filter((kind) => !(isDivided && kind === 'modalités d’évaluation'));
        return Object.fromEntries(
            kept.map((kind) => [kind, this.textLines(kind).join('\n')]).filter(([, text]) => text !== ''),
        );
    }

    /**
     * The blocs. The cells of their tables lost their lists: where the rubric « Modalités d'évaluation » has a part for
     * each bloc, which holds them, that part is the bloc's.
     */
    private blocks(): { blocks: FicheBlock[]; isDivided: boolean } {
        const blocks = this.rubrics
            .filter(({ rubric }) => rubric.kind === 'block')
            .map(({ lines }) => blockRead(lines));
        const parts = partsByBlock(this.textLines('modalités d’évaluation'));
        if (parts.length === 0 || parts.length !== blocks.length) return { blocks, isDivided: false };
        for (const [rank, { title }] of parts.entries()) {
            const block = blocks[rank];
            if (block && block.title !== title)
                this.left.push({ where: `Modalités d’évaluation, intitulé de ${block.code}`, words: [title] });
        }
        const cells = blocks.flatMap(({ modalities }) => keysIn(modalities));
        const whole = new Set(parts.flatMap(({ text }) => keysIn(text)));
        const lost = cells.filter((word) => !whole.has(word));
        if (lost.length > 0) this.left.push({ where: 'Modalités d’évaluation des blocs', words: lost });
        const separators = new Set(parts.flatMap(({ text }) => [...text.matchAll(SEPARATOR)].map(([, sign]) => sign)));
        if (separators.size > 1)
            this.left.push({
                where: 'Modalités d’évaluation, séparateurs des intitulés d’épreuves',
                words: [...separators].map(String),
            });
        return {
            blocks: blocks.map((block, rank) => ({ ...block, modalities: parts[rank]?.text ?? block.modalities })),
            isDivided: true,
        };
    }

    private dated(label: RegExp): string[] {
        return this.linesOf('dates')
            .filter((line) => label.test(line))
            .flatMap((line) => cellsOf(line).slice(1, 2));
    }

    private dates(): Fiche['dates'] {
        const labels: readonly (readonly [FicheDateKind, RegExp])[] = [
            ['décision', /^date de décision/i],
            ['effet', /^date d[’']effet/i],
            ['publication', /^date de publication/i],
            ['échéance', /^date d[’']échéance/i],
            ['dernière délivrance', /^date de dernière délivrance/i],
            ['dernier jo', /^date du dernier (?:journal officiel|JO)/i],
        ];
        const found = labels.flatMap(([kind, label]) =>
            this.dated(label).map((date) => [kind, slashed(date)] as const),
        );
        const told = Object.fromEntries(found);
        const end = this.linesOf('end date').find((line) => /^\d{2}[-/]\d{2}[-/]\d{4}$/.test(line));
        return end === undefined || told['échéance'] !== undefined ? told : { ...told, échéance: slashed(end) };
    }

    private registration(): Pick<Fiche, 'registration'> {
        const { décision, effet } = this.dates();
        if (décision !== undefined) return { registration: 'Enregistrement sur demande' };
        return effet === undefined ? {} : { registration: 'Enregistrement de droit' };
    }

    /** What the page holds beside all that: statistics and partners are tables of another form there. */
    private others(): Fiche['others'] {
        const kinds: readonly (readonly [Rubric['kind'], string])[] = [
            ['statistics', 'Statistiques'],
            ['partners', 'Liste des organismes préparant à la certification'],
        ];
        return kinds.flatMap(([kind, name]) => {
            const lines = this.linesOf(kind).slice(1);
            return lines.length === 0 ? [] : [{ name, text: lines.join('\n') }];
        });
    }
}

const PART = /^(?:[-•*]\s*)?Bloc\s*(?:n\s?[°o]\s*)?\d+\s*[:.–-]\s*(.*)$/iu;
const SEPARATOR = /(?:^|\n)[ÉE]preuve\s*\d+\s*([:–-])/giu;

function partsByBlock(lines: readonly string[]): { title: string; text: string }[] {
    const parts: { title: string; lines: string[] }[] = [];
    for (const line of lines) {
        const found = PART.exec(line);
        if (found) parts.push({ title: found[1] ?? '', lines: [] });
        else if (parts.length === 0) return [];
        else parts.at(-1)?.lines.push(line);
    }
    return parts.map(({ title, lines: own }) => ({ title, text: own.join('\n') }));
}
