// The report of an import, as a person or a program reads it.
import type { FicheReport } from '@referentiel/language';
import { json } from '../../inert.ts';
import type { Lang } from '../../lang.ts';
import type { Output } from '../../output.ts';
import type { Words } from '../../words/index.ts';

export interface Reported {
    readonly path: string;
    readonly report: FicheReport;
}

export function writeText(output: Output, told: readonly Reported[], { importing }: Words, lang: Lang): void {
    const { bold, dim } = output.colours;
    for (const { path, report } of told) {
        output.write(`${bold(report.number)} ${report.title} ${dim(`→ ${path}`)}\n`);
        output.write(`  ${importing.structured(report.structured)}\n`);
        for (const { where, why } of report.kept) output.write(`  ${importing.kept(where, why[lang])}\n`);
        for (const { where, why } of report.doubts) output.write(`  ${importing.doubt(where, why[lang])}\n`);
        for (const { where, words } of report.left) output.write(`  ${importing.left(where, words)}\n`);
        for (const { name, text } of report.others) output.write(`  ${importing.other(name, text)}\n`);
    }
    output.write(
        `${importing.summary(
            told.length,
            told.reduce((sum, { report }) => sum + report.doubts.length, 0),
        )}\n`,
    );
}

export function writeJson(output: Output, told: readonly Reported[], lang: Lang): void {
    const fiches = told.map(({ path, report }) => ({
        path,
        ...report,
        kept: report.kept.map(({ where, why }) => ({ where, why: why[lang] })),
        doubts: report.doubts.map(({ where, why }) => ({ where, why: why[lang] })),
    }));
    output.write(`${json({ version: 1, fiches }, 2)}\n`);
}
