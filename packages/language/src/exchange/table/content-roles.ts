// What a column is for where no header says so: by what its cells hold.
import { lettersFamily, isCodeList, leadingCode, onlyCode } from './codes.ts';
import type { Role } from './roles.ts';
import { tickOf } from './ticks.ts';
import type { GridView } from './view.ts';

export interface ContentRole {
    readonly role: Role;
    readonly of?: Role;
    /** Its cells hold nothing but codes of others. */
    readonly isCodeLists: boolean;
    /** Its cells count the rows. */
    readonly isRanks: boolean;
    /** Its cells are numbers: sums of what is beside them. */
    readonly areNumbers: boolean;
}

/** What begins with these letters, by French custom. */
const FAMILIES: Readonly<Record<string, Role>> = {
    BC: 'block',
    A: 'activity',
    AT: 'activity',
    T: 'task',
    C: 'competency',
    CP: 'competency',
    CE: 'criterion',
    CR: 'criterion',
    E: 'assessment',
    EP: 'assessment',
};

export function roleOfContent(view: GridView, column: number, from: number, to: number): ContentRole {
    const texts: string[] = [];
    for (let row = from; row <= to; row++) {
        const cell = view.at(row, column);
        // What spans the table heads rows, and says nothing of the column.
        if (cell?.row === row && cell.column === column && cell.colSpan < Math.max(2, view.grid.columns)) {
            const text = view.text(row, column).trim();
            if (text !== '') texts.push(text);
        }
    }
    return ofTexts(texts);
}

function ofTexts(texts: readonly string[]): ContentRole {
    const areNumbers = texts.length > 1 && texts.every((text) => /^\d{1,4}(?:\s*(?:\/|sur)\s*\d{1,4})?$/.test(text));
    const none = { isCodeLists: false, isRanks: false, areNumbers };
    if (texts.length === 0) return { role: 'nothing', ...none };
    const share = (test: (text: string) => boolean): number => texts.filter(test).length / texts.length;
    const isRanks = texts.every(
        (text, index) =>
            /^\d{1,4}[.)]?$/.test(text) &&
            (index === 0 || Number.parseInt(text, 10) > Number.parseInt(texts[index - 1] ?? '', 10)),
    );
    if (texts.length > 1 && isRanks) return { role: 'nothing', ...none, isRanks };
    if (areTicks(texts)) return { role: 'tick', ...none };
    const codes = texts.flatMap((text) => onlyCode(text) ?? []);
    if (codes.length / texts.length > 0.8) return { role: 'code', ...of(codes), ...none, isCodeLists: true };
    const isCodeLists = share(isCodeList) > 0.8;
    const leading = texts.flatMap((text) => leadingCode(text)?.code ?? []);
    const family = leading.length / texts.length > 0.6 ? of(leading).of : undefined;
    return { role: family ?? 'unknown', isCodeLists, isRanks: false, areNumbers };
}

/** Signs of yes and no; the numbers below them are their sums. */
export function areTicks(texts: readonly string[]): boolean {
    const signs = texts.filter((text) => !/^\d+(?:\s*(?:\/|sur)\s*\d+)?$/.test(text));
    const told = signs.length > 0 ? signs : texts;
    const known = told.filter((text) => tickOf(text) !== undefined).length;
    return known / told.length > 0.9 && told.some((text) => tickOf(text) === true);
}

/** What most codes are of, by their first letters. */
function of(codes: readonly string[]): { of?: Role } {
    const counts = new Map<Role, number>();
    for (const code of codes) {
        const role = FAMILIES[lettersFamily(code)];
        if (role) counts.set(role, (counts.get(role) ?? 0) + 1);
    }
    const best = [...counts].toSorted(([, a], [, b]) => b - a)[0];
    return best && best[1] / codes.length > 0.6 ? { of: best[0] } : {};
}
