// From grids to tables whose columns have roles.
import type { TabularDocument, Grid } from './document.ts';
import { type ContentRole, roleOfContent } from './content-roles.ts';
import { ROUTE_NAMES } from '../../model/route-names.ts';
import { folded } from './folded.ts';
import { findHeads } from './heads.ts';
import type { Recognition, RecognizedColumn, RecognizedTable, TableKey } from './recognition.ts';
import { type Role, roleOfHeader } from './roles.ts';
import { GridView } from './view.ts';

/** What an author says of a column, by its letter in the file: in one table, or in every one. */
export interface Correction {
    readonly letter: string;
    readonly role: Role;
    readonly table?: TableKey;
}

/** Finds what each column of each table is for. Of two corrections of a column, the last holds. */
export function recognize(document: TabularDocument, corrections: readonly Correction[] = []): Recognition {
    const tables: RecognizedTable[] = [];
    const others: RecognizedTable[] = [];
    let last: readonly RecognizedColumn[] | undefined;
    for (const [rank, grid] of gridsIn(document).entries()) {
        const found = tablesOf(rank, new GridView(grid), last, corrections);
        const telling = found.filter(tellsSomething);
        tables.push(...telling);
        others.push(...found.filter((table) => !telling.includes(table)));
        // A table without a header goes on from the one just before it, and from no other.
        last = telling.at(-1)?.columns;
    }
    return { tables, others };
}

export function gridsIn({ parts }: TabularDocument): Grid[] {
    return parts.flatMap((part) => (part.kind === 'grid' ? [part.grid] : []));
}

function tablesOf(
    grid: number,
    view: GridView,
    last: readonly RecognizedColumn[] | undefined,
    corrections: readonly Correction[],
): RecognizedTable[] {
    return findHeads(view).map(({ headRows, from, to }): RecognizedTable => {
        const said = corrections.filter(({ table }) => !table || (table.grid === grid && table.from === from));
        const columns = corrected(columnsOf(view, headRows, from, to, last), view, said);
        const roles = new Set(columns.map(({ role }) => role));
        return { grid, headRows, from, to, kind: kindOf(roles), columns };
    });
}

const TELLING: ReadonlySet<Role> = new Set(['competency', 'activity', 'assessment', 'criterion']);

function tellsSomething({ columns }: RecognizedTable): boolean {
    return columns.some(({ role }) => TELLING.has(role));
}

/** All that a matrix has; a table that says more than which épreuve evaluates what is read as one of items. */
const MATRIX: ReadonlySet<Role> = new Set(['competency', 'code', 'tick', 'nothing', 'unknown']);

function kindOf(roles: ReadonlySet<Role>): RecognizedTable['kind'] {
    if (roles.has('evaluated') && !roles.has('competency')) return 'assessments';
    const isPlain = [...roles].every((role) => MATRIX.has(role));
    return roles.has('tick') && isPlain ? 'matrix' : 'items';
}

function columnsOf(
    view: GridView,
    headRows: readonly number[],
    from: number,
    to: number,
    last: readonly RecognizedColumn[] | undefined,
): RecognizedColumn[] {
    const { columns } = view.grid;
    const isLike = headRows.length === 0 && last?.length === columns;
    const found = Array.from({ length: columns }, (_, column): RecognizedColumn => {
        const content = roleOfContent(view, column, from, to);
        const header = headersOf(view, headRows, column);
        const base = { column, header: header[0] ?? '' };
        const told = header.flatMap((text) => roleOfHeader(text) ?? [])[0];
        if (told && fits(told.role, content))
            return {
                ...base,
                role: told.role,
                ...(told.of ? { of: told.of } : {}),
                evidence: told.sure ? 'header' : 'vague header',
            };
        const above = isLike ? last[column] : undefined;
        if (above) return { ...above, evidence: 'inherited' };
        if (content.areNumbers || (content.role === 'tick' && header.some(isRoute)))
            return { ...base, role: 'nothing', evidence: 'content' };
        return { ...base, role: content.role, ...(content.of ? { of: content.of } : {}), evidence: 'content' };
    });
    return withCodes(withAssessmentLists(withForms(withTitles(found)), view, from, to), view, from, to);
}

/** What numbers alone can tell. */
const NUMBERED: ReadonlySet<Role> = new Set(['code', 'weight', 'duration', 'nothing']);

/** A header that heads several épreuves doesn't make a list of each of them. */
function fits(role: Role, content: ContentRole): boolean {
    if (content.areNumbers && !NUMBERED.has(role)) return false;
    return content.role !== 'tick' || role === 'nothing' || role === 'code';
}

/** A table of access routes says nothing of épreuves. */
function isRoute(header: string): boolean {
    return Object.values(ROUTE_NAMES).some(({ fr }) => folded(fr) === folded(header));
}

/** What heads a column, the nearest first; a header that spans several stands above each. */
function headersOf(view: GridView, headRows: readonly number[], column: number): string[] {
    const texts = headRows.toReversed().map((row) => view.text(row, column).trim());
    return [...new Set(texts)].filter((text) => text !== '');
}

/** Where nothing else says what the competency is, its title does. */
function withTitles(columns: readonly RecognizedColumn[]): RecognizedColumn[] {
    const has = (role: Role): boolean => columns.some((one) => one.role === role);
    if (has('competency') || has('assessment') || has('activity')) return [...columns];
    return columns.map((one) => (one.role === 'short title' ? { ...one, role: 'competency' } : one));
}

/** Where no column tells the épreuves, « Type d’épreuve » does. */
function withForms(columns: readonly RecognizedColumn[]): RecognizedColumn[] {
    if (columns.some(({ role }) => role === 'assessment') || !columns.some(({ role }) => role === 'competency'))
        return [...columns];
    return columns.map((one) => (one.role === 'form' ? { ...one, role: 'assessment' } : one));
}

/** « Compétences » beside épreuves, with nothing but codes in its cells: what each évalue. */
function withAssessmentLists(
    columns: readonly RecognizedColumn[],
    view: GridView,
    from: number,
    to: number,
): RecognizedColumn[] {
    const hasEpreuve = columns.some(({ role }) => role === 'assessment');
    const others = columns.filter(({ role }) => role === 'criterion' || role === 'activity').length;
    if (!hasEpreuve || others > 0) return [...columns];
    return columns.map((one) =>
        one.role === 'competency' && roleOfContent(view, one.column, from, to).isCodeLists
            ? { ...one, role: 'evaluated' }
            : one,
    );
}

const CODED: readonly Role[] = [
    'block',
    'activity',
    'task',
    'competency',
    'short title',
    'assessment',
    'criterion',
    'knowledge',
];

/** What a code alone may hold, in another table than its own. */
const HELD = { activity: 'competency', competency: 'criterion' } as const satisfies Partial<Record<Role, Role>>;
type Held = keyof typeof HELD;

/** Codes belong to the column that follows them, else to the one before; ranks belong to nothing. */
function withCodes(columns: readonly RecognizedColumn[], view: GridView, from: number, to: number): RecognizedColumn[] {
    return columns.map((one, index) => {
        if (one.role !== 'code') return one;
        if (roleOfContent(view, one.column, from, to).isRanks) return { ...one, role: 'nothing' };
        if (one.of && columns.some(({ role }) => role === one.of)) return one;
        // « Code compétence » beside criteria says of which competency they are, told elsewhere.
        if (
            (one.of === 'competency' || one.of === 'activity') &&
            columns.some(({ role }) => HELD[one.of as Held] === role)
        )
            return { column: one.column, header: one.header, evidence: one.evidence, role: one.of };
        const near = [columns[index + 1], columns[index - 1]].find((other) => other && CODED.includes(other.role));
        const of = near?.role === 'short title' ? 'competency' : (near?.role ?? 'competency');
        return { ...one, of };
    });
}

function corrected(
    columns: readonly RecognizedColumn[],
    view: GridView,
    corrections: readonly Correction[],
): RecognizedColumn[] {
    if (corrections.length === 0) return [...columns];
    const said = columns.map((one): RecognizedColumn => {
        const letter = view.columnName(one.column);
        const role = corrections.findLast((correction) => correction.letter === letter)?.role;
        return role === undefined ? one : { column: one.column, header: one.header, role, evidence: 'said' };
    });
    return withCodes(said, view, 0, view.grid.rows - 1);
}
