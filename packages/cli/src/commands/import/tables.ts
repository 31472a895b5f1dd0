import { existsSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import {
    type Correction,
    importTables,
    isCodeShaped,
    readTables,
    reportOfTables,
    ROLE_NAMES,
    roleNamed,
    type Starter,
    starterFileName,
    UnreadableTable,
} from '@referentiel/language';
import { toPath } from '@referentiel/language/node';
import { json } from '../../inert.ts';
import { writeDiff } from '../../diff.ts';
import { EXIT, Misuse } from '../../exit.ts';
import type { Lang } from '../../lang.ts';
import { standardNotes, standardOutput } from '../../output.ts';
import { readSource, writeBytes } from '../../sources.ts';
import { WORDS } from '../../words/index.ts';
import { runInto } from './into.ts';
import { readTable } from './read-table.ts';
import { writeTableReport } from './tables-report.ts';

export interface TableImportOptions {
    readonly out: string;
    readonly title?: string;
    readonly code?: string;
    readonly kind?: Starter['kind'];
    readonly level?: string;
    readonly columns?: string;
    /** A référentiel that takes what it hasn't yet. */
    readonly into?: string;
    readonly format: 'text' | 'json';
    readonly dryRun?: boolean;
    readonly force?: boolean;
    readonly lang: Lang;
}

/** `referentiel import` of a Word, Excel or other file with tables: shows what it understood, and writes the source. */
export async function runTableImport(path: string, options: TableImportOptions): Promise<number> {
    const words = WORDS[options.lang];
    assertHead(options);
    const corrections = correctionsOf(options.columns);
    const output = standardOutput();
    try {
        const document = await readTables(readTable(path), path);
        const { code, title, kind, level } = options;
        const imported = importTables(
            document,
            { fileName: basename(path, extname(path)), code, title, kind, level },
            corrections,
        );
        if (options.into !== undefined) return await runInto(imported, { ...options, into: options.into });
        const report = reportOfTables(imported);
        const name =
            imported.head.code === 'CERTIF-1'
                ? starterFileName({ title: imported.head.title })
                : `${imported.head.code}.referentiel`;
        const target = join(options.out, name);
        const written = options.dryRun ? EXIT.fine : write(target, imported.source, options);
        if (options.format === 'json') output.write(`${json({ file: path, target: toPath(target), ...report }, 2)}\n`);
        else writeTableReport(output, path, report, words);
        if (written === EXIT.fine)
            standardNotes(`${options.dryRun ? words.tables.dry : words.tables.written(toPath(target))}\n`);
        return written;
    } catch (error) {
        if (!(error instanceof UnreadableTable)) throw error;
        standardNotes(`${words.about(path, error.message)}\n`);
        return EXIT.failure;
    }
}

/** What is there already is somebody's work: what would change is shown, and only asked for is it written. */
function write(target: string, source: string, { force, lang }: TableImportOptions): number {
    const before = existsSync(target) ? readSource(target) : undefined;
    if (before === undefined || force || before === source) {
        writeBytes(target, new TextEncoder().encode(source));
        return EXIT.fine;
    }
    writeDiff(standardOutput(), toPath(target), before, source);
    standardNotes(`${WORDS[lang].tables.taken(toPath(target))}\n`);
    return EXIT.findings;
}

function assertHead({ code, level }: TableImportOptions): void {
    if (code !== undefined && !isCodeShaped(code)) throw new Misuse(({ init }) => init.badCode(code));
    if (level !== undefined && !/^[2-8]$/.test(level)) throw new Misuse(({ init }) => init.badLevel(level));
}

/** « compétences=C, critères=E »: roles by the letters of columns. */
function correctionsOf(said = ''): Correction[] {
    const corrections: Correction[] = [];
    for (const part of said
        .split(',')
        .map((one) => one.trim())
        .filter(Boolean)) {
        const [, name = '', letter = ''] = /^([^=]*[^=\s])\s*=\s*([A-Za-z]{1,2})$/.exec(part) ?? [];
        const role = roleNamed(name);
        if (role === undefined || letter === '') {
            const known = Object.values(ROLE_NAMES).map(([first]) => first);
            throw new Misuse((words) => words.tables.badColumn(part, known.join(', ')));
        }
        corrections.push({ letter: letter.toUpperCase(), role });
    }
    return corrections;
}
