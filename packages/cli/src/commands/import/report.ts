// The report of an import, as a person or a program reads it: fiche by fiche, so that none of it has to be held.
import type { FicheReport } from '@referentiel/language';
import { json } from '../../inert.ts';
import type { Lang } from '../../lang.ts';
import type { Output } from '../../output.ts';
import type { Words } from '../../words/index.ts';

export interface ReportWriter {
    /** What became of one fiche, and where it is. */
    tell(path: string, report: FicheReport): void;
    end(): void;
}

export function reportWriter(format: 'text' | 'json', output: Output, words: Words, lang: Lang): ReportWriter {
    return format === 'json' ? jsonReport(output, lang) : textReport(output, words, lang);
}

function textReport(output: Output, { importing }: Words, lang: Lang): ReportWriter {
    const { bold, dim } = output.colours;
    let [fiches, doubts] = [0, 0];
    return {
        tell: (path, report) => {
            fiches++;
            doubts += report.doubts.length;
            output.write(`${bold(report.number)} ${report.title} ${dim(`→ ${path}`)}\n`);
            output.write(`  ${importing.structured(report.structured)}\n`);
            for (const { where, why } of report.kept) output.write(`  ${importing.kept(where, why[lang])}\n`);
            for (const { where, why } of report.doubts) output.write(`  ${importing.doubt(where, why[lang])}\n`);
            for (const { where, words } of report.left) output.write(`  ${importing.left(where, words)}\n`);
            for (const { name, text } of report.others) output.write(`  ${importing.other(name, text)}\n`);
        },
        end: () => output.write(`${importing.summary(fiches, doubts)}\n`),
    };
}

function jsonReport(output: Output, lang: Lang): ReportWriter {
    let separator = '';
    output.write('{\n  "version": 1,\n  "fiches": [');
    return {
        tell: (path, report) => {
            const fiche = {
                path,
                ...report,
                kept: report.kept.map(({ where, why }) => ({ where, why: why[lang] })),
                doubts: report.doubts.map(({ where, why }) => ({ where, why: why[lang] })),
            };
            output.write(`${separator}\n    ${json(fiche, 2).replaceAll('\n', '\n    ')}`);
            separator = ',';
        },
        end: () => output.write('\n  ]\n}\n'),
    };
}
