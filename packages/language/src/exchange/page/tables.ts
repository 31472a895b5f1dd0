// The tables of a page: what its cells say, where columns may be lost.
import { fold } from '../../model/wording.ts';
import type { Route } from '../../model/administration.ts';
import type { Coded, FicheAwardingBody, FicheBlock, FicheCorrespondence, FicheRoute } from '../fiche/fiche.ts';

/** The cells of one line; the last « | » ends a cell, and begins none. */
export function cellsOf(line: string): string[] {
    const cells = line.split('|').map((cell) => cell.trim());
    return cells.at(-1) === '' ? cells.slice(0, -1) : cells;
}

function isRule(line: string): boolean {
    return /^[\s|:-]+$/.test(line) && line.includes('---');
}

function said(cell: string | undefined): string | undefined {
    return cell === undefined || cell === '' || cell === '-' ? undefined : cell;
}

/** A key with its value, where there is one. */
function known<K extends string>(key: K, value: string | undefined): { readonly [P in K]?: string } {
    return value === undefined ? {} : ({ [key]: value } as { [P in K]: string });
}

/** « 345 : Application … », « 3037 - Personnel … », « - K1901 - Aide … ». */
export function codedLine(line: string): Coded | undefined {
    const found = /^(?:[-•]\s*)?([A-Z]?\d{2,5}[a-z]?)\s*(?:[:–-]\s*(.*))?$/u.exec(line);
    return found ? { code: found[1] ?? '', ...(found[2] ? { label: found[2] } : {}) } : undefined;
}

export function awardingBodies(lines: readonly string[]): FicheAwardingBody[] {
    return lines
        .slice(1)
        .filter((line) => line.includes('|') && !isRule(line))
        .map(cellsOf)
        .map(([name = '', siret, tradeName, site]) => ({
            name,
            ...known('siret', said(siret)),
            ...known('tradeName', said(tradeName)),
            ...known('site', said(site)),
        }));
}

const BLOCK = /^((?:RNCP|RS)\d+BC\d+) - (.*)$/;

/** A bloc's heading, the titles of its columns, its list in one cell, its modalités in the next. */
export function blockRead(lines: readonly string[]): FicheBlock {
    const [, code = '', title = ''] = BLOCK.exec(lines[0] ?? '') ?? [];
    const body = lines.slice(1).filter((line) => !isRule(line) && !fold(line).startsWith('liste de competences'));
    const [list = '', ...modalities] = body.join('\n').split(/(?<!\s)\s*\|\s*/);
    return { code, title, list: list.trim(), modalities: modalities.join('\n').trim() };
}

const ROUTES: readonly (readonly [Route, RegExp])[] = [
    ['FI', /^apres un parcours de formation sous statut/],
    ['CA', /^en contrat d'apprentissage/],
    ['FC', /^apres un parcours de formation continue/],
    ['CQ', /^en contrat de professionnalisation/],
    ['CL', /^par candidature individuelle/],
    ['VAE', /^par experience/],
];

/**
 * The ways of access. Where the column of its cross is lost, a way that has a jury is taken for open, as an open one has
 * to have one: `isInferred`.
 */
export function routesOf(lines: readonly string[]): { routes: FicheRoute[]; isInferred: boolean } {
    const rows: { route: Route; lines: string[] }[] = [];
    for (const line of lines.slice(1).filter((one) => !isRule(one))) {
        const route = ROUTES.find(([, pattern]) => pattern.test(fold(line)))?.[0];
        if (route) rows.push({ route, lines: [line] });
        else rows.at(-1)?.lines.push(line);
    }
    let isInferred = false;
    const routes = rows.map(({ route, lines: row }): FicheRoute => {
        const [, ...cells] = cellsOf(row.join('\n'));
        const isWhole =
            cells.length >= 4 && isCross(cells[0]) !== isCross(cells[1]) && (cells[0] === '' || cells[1] === '');
        const [composition, modified] = isWhole ? [cells[2], cells[3]] : [cells[1], cells[2]];
        if (!isWhole) isInferred = true;
        return {
            route,
            active: isWhole ? isCross(cells[0]) : said(composition) !== undefined,
            ...known('composition', said(composition)),
            ...known('modified', slashed(said(modified))),
        };
    });
    return { routes, isInferred };
}

/** Oui or Non of a territory; nothing where its columns don't tell. */
export function territory(lines: readonly string[], name: RegExp): boolean | undefined {
    const [, first, second] = cellsOf(lines.find((one) => name.test(fold(one))) ?? '');
    if (first === undefined || second === undefined || isCross(first) === isCross(second)) return undefined;
    return isCross(first);
}

function isCross(cell: string | undefined): boolean {
    return /^(?:x|oui|✓|✔)$/i.test(cell ?? '');
}

const PLACE = /^((?:RNCP|RS)\d+(?:BC\d+)?)(?:\s*-\s*(.*))?$/;

export function correspondences(lines: readonly string[]): FicheCorrespondence[] {
    return lines
        .filter((line) => PLACE.test(cellsOf(line)[0] ?? '') && cellsOf(line).length > 1)
        .map((line) => {
            const [source = '', target = '', ...blocks] = cellsOf(line);
            const [, number = '', title] = PLACE.exec(target) ?? [];
            return {
                source: [PLACE.exec(source)?.[1] ?? ''],
                target: number,
                ...(title === undefined ? {} : { title }),
                blocks: blocks.flatMap((cell) => {
                    const [, code, label] = PLACE.exec(cell) ?? [];
                    return code === undefined ? [] : [{ code, ...(label === undefined ? {} : { label }) }];
                }),
            };
        });
}

/** Pages write 31-10-2024, sources 31/10/2024. */
export function slashed(date: string): string;
export function slashed(date: string | undefined): string | undefined;
export function slashed(date: string | undefined): string | undefined {
    if (date === undefined) return undefined;
    return /^\d{2}-\d{2}-\d{4}$/.test(date) ? date.replaceAll('-', '/') : date;
}
