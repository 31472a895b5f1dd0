// To which of the competencies of a row each criterion belongs.
import { codeKey } from '../../model/codes.ts';
import type { CellItem } from './cell-items.ts';
import type { CollectedCompetency } from './collected.ts';

export interface Attribution {
    readonly own: readonly { readonly competency: CollectedCompetency; readonly item: CellItem }[];
    /** For all of them together, as far as the table says. */
    readonly shared: readonly CellItem[];
}

/**
 * One competency has them all. Among several, a criterion goes to the one whose code heads it (« C1.1 : … » above its
 * criteria) or begins its own (CE1.1.2 → C1.1); nothing is guessed from order.
 */
export function attributed(items: readonly CellItem[], competencies: readonly CollectedCompetency[]): Attribution {
    const own: { competency: CollectedCompetency; item: CellItem }[] = [];
    const shared: CellItem[] = [];
    let headed: CollectedCompetency | undefined;
    for (const item of items) {
        const named =
            item.code === undefined
                ? undefined
                : competencies.find(({ code }) => code !== undefined && codeKey(code) === codeKey(item.code ?? ''));
        if (named) {
            headed = named;
            const lines = [item.text, ...item.more.map(({ text }) => text)].filter((text) => text !== '');
            own.push(...lines.map((text) => ({ competency: named, item: { text, more: [] } })));
            continue;
        }
        const [only, ...others] = competencies;
        const competency = (only && others.length === 0 ? only : undefined) ?? byNumber(item, competencies) ?? headed;
        if (competency) own.push({ competency, item });
        else shared.push(item);
    }
    return { own, shared };
}

function byNumber({ code }: CellItem, competencies: readonly CollectedCompetency[]): CollectedCompetency | undefined {
    if (code === undefined) return undefined;
    const numbers = numbersOf(code);
    const fitting = competencies.filter((one) => one.code !== undefined && isBeginning(numbersOf(one.code), numbers));
    return fitting.length === 1 ? fitting[0] : undefined;
}

function numbersOf(code: string): string[] {
    return codeKey(code)
        .split('|')
        .filter((run) => /^\d/.test(run));
}

function isBeginning(short: readonly string[], long: readonly string[]): boolean {
    return short.length > 0 && short.length < long.length && short.every((run, index) => run === long[index]);
}
