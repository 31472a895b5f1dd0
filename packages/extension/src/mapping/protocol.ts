import type { Correction, Mapping, Role } from '@referentiel/language/requests';

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

/** A message as the page sends it, of roles that there are; nothing where it is anything else. */
export function fromPage(message: unknown, roles: readonly Role[]): FromPage | undefined {
    if (!isRecord(message)) return undefined;
    const { type } = message;
    if (type === 'ready' || type === 'create' || type === 'cancel') return { type };
    if (type === 'title') return typeof message['title'] === 'string' ? { type, title: message['title'] } : undefined;
    const correction = type === 'correct' && correctionIn(message['correction'], roles);
    return correction ? { type: 'correct', correction } : undefined;
}

function correctionIn(value: unknown, roles: readonly Role[]): Required<Correction> | undefined {
    if (!isRecord(value) || !isRecord(value['table'])) return undefined;
    const { letter, table } = value;
    const { grid, from } = table;
    const role = roles.find((one) => one === value['role']);
    if (typeof letter !== 'string' || role === undefined || !isRank(grid) || !isRank(from)) return undefined;
    return { letter, role, table: { grid, from } };
}

function isRank(value: unknown): value is number {
    return Number.isSafeInteger(value);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
    return typeof value === 'object' && value !== null;
}
