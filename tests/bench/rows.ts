// A row of what `npm run bench -- --register` prints: what was measured, what of the same run it is held against, and what
// is to be reached. A Markdown table, so that it can be kept as it is printed.

export interface Row {
    readonly name: string;
    readonly figure: number;
    readonly unit: 's' | 'ms' | 'MB' | '×';
    /** In the same unit. */
    readonly base?: { readonly of: string; readonly figure: number };
    /** At most this: of the ratio if there is a base, else of the figure. */
    readonly target?: number;
}

const COLUMNS = [
    ['work', 58],
    ['figure', 10],
    ['baseline', 34],
    ['ratio', 6],
    ['target', 8],
    ['reached', 10],
] as const;

function line(cells: readonly string[]): string {
    return `| ${COLUMNS.map(([, width], i) => (cells[i] ?? '').padEnd(width)).join(' | ')} |`;
}

export function printHeader(): void {
    console.log(line(COLUMNS.map(([title]) => title)));
    console.log(line(COLUMNS.map(([, width]) => '-'.repeat(width))));
}

function shown(figure: number, unit: Row['unit']): string {
    const decimals = unit === 'MB' ? 0 : unit === 'ms' && figure >= 10 ? 1 : 2;
    return `${figure.toFixed(decimals)} ${unit}`;
}

export function printRow({ name, figure, unit, base, target }: Row): void {
    const ratio = base && figure / base.figure;
    const share = target === undefined ? undefined : (ratio ?? figure) / target;
    console.log(
        line([
            name,
            shown(figure, unit),
            base ? `${base.of}, ${shown(base.figure, unit)}` : '',
            ratio?.toFixed(2) ?? '',
            target === undefined ? '' : base ? `${target}` : shown(target, unit),
            share === undefined ? '' : share <= 1 ? `yes` : `no, ${share.toFixed(2)} ×`,
        ]),
    );
}

/** Says of a row that it could not be measured, and why. */
export function printMissing(name: string, reason: string): void {
    console.log(line([name, reason]));
}
