import type { ReportedColumn, TableReport } from '@referentiel/language';
import type { Output } from '../../output.ts';
import type { Words } from '../../words/index.ts';

/** What was understood of a file's tables: their columns and how sure, the counts, and all that is left. */
export function writeTableReport(
    output: Output,
    path: string,
    report: TableReport,
    { tables: words, stats, check, quoted }: Words,
): void {
    const { colours } = output;
    const { activities, competencies, criteria, blocks, assessments } = report.counts;
    output.write(`${colours.bold(path)}\n`);
    output.write(`  ${words.head(report.code)} ${quoted(report.title)}\n`);
    output.write(`  ${stats.counts(activities, competencies, criteria, blocks, assessments)}\n`);
    for (const bloc of report.blocks) output.write(`    ${bloc}\n`);
    for (const { place, kind, columns } of report.tables) {
        output.write(`\n  ${colours.bold(place)}${check.colon}${kind}\n`);
        for (const line of aligned(columns)) output.write(`    ${line}\n`);
    }
    if (report.tables.length === 0) output.write(`\n  ${colours.yellow(words.noTable)}\n`);
    const tell = (title: string, told: TableReport['left']): void => {
        if (told.length === 0) return;
        output.write(`\n  ${colours.yellow(title)}\n`);
        for (const { place, text, reason } of told)
            output.write(
                `    ${[place, text].filter(Boolean).join(check.colon)}${reason === '' ? '' : colours.dim(` (${reason})`)}\n`,
            );
    };
    tell(words.doubts(report.doubts.length), report.doubts);
    tell(words.left(report.left.length), report.left);
    if (report.left.length === 0) output.write(`\n  ${words.allUnderstood}\n`);
}

function aligned(columns: readonly ReportedColumn[]): string[] {
    const widest = (key: keyof ReportedColumn): number => Math.max(0, ...columns.map((column) => column[key].length));
    const [role, header] = [widest('role'), widest('header')];
    return columns.map((column) =>
        `${column.letter.padEnd(2)} ${column.role.padEnd(role)}  ${column.header.padEnd(header)}  ${column.sure}`.trimEnd(),
    );
}
