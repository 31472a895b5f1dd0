import type { Correction, Mapping, Role } from '@referentiel/language/requests';
import { type Fields, fieldsOf, isText } from '../told.ts';

/** What the page of a table and the extension tell each other. */

export type ToPage =
    | { readonly type: 'show'; readonly mapping: Shown }
    /** What came of what was asked, where no table shows it. */
    | { readonly type: 'tell'; readonly text: string };

/** The source stands in an editor of its own. */
export type Shown = Omit<Mapping, 'text' | 'name'>;

export type FromPage =
    | { readonly type: 'ready' }
    | { readonly type: 'correct'; readonly correction: Required<Correction> }
    | { readonly type: 'title'; readonly title: string }
    | { readonly type: 'create' }
    | { readonly type: 'cancel' };

/** What the page told, of roles that there are; undefined where it is nothing that it tells. */
export function readFromPage(told: unknown, roles: readonly Role[]): FromPage | undefined {
    const { type, title, correction } = fieldsOf(told);
    switch (type) {
        case 'ready':
        case 'create':
        case 'cancel':
            return { type };
        case 'title':
            return isText(title) ? { type, title } : undefined;
        case 'correct': {
            const read = readCorrection(fieldsOf(correction), roles);
            return read && { type, correction: read };
        }
        default:
            return undefined;
    }
}

function readCorrection({ letter, role, table }: Fields, roles: readonly Role[]): Required<Correction> | undefined {
    const { grid, from } = fieldsOf(table);
    const known = roles.find((one) => one === role);
    return isText(letter) && known && isRank(grid) && isRank(from)
        ? { letter, role: known, table: { grid, from } }
        : undefined;
}

function isRank(value: unknown): value is number {
    return Number.isSafeInteger(value);
}
